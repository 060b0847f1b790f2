import type { CardAddress } from './card-address.ts';
import type { EvalFile, LoadResult } from './card-source.ts';
import { EVAL_FOLDER } from './eval-folder.ts';
import { fetchCard } from './fetch-card.ts';
import { refuse } from './load-text.ts';

/** Where the command that serves a folder tells what has become of it, beside the page. */
export const FOLDER_EVENTS = '.events';

/** What the server says at first, and again after each change. */
export interface FolderState {
  /** Another number with each version of the card or of its results; null: it is not there. */
  readonly card: number | null;
  /** Another number after changes of other files that were asked for. */
  readonly files: number;
  /** Names of the files with evaluation results. */
  readonly evalFiles: readonly string[];
}

/** Calls `tell` with each state of the folder, and `lose` when the server does not answer. */
export function watchFolder(tell: (state: FolderState) => void, lose: () => void): void {
  let events: EventSource | null = null;
  const listen = (): void => {
    if (document.hidden) {
      // A browser keeps six connections to a server, and may have more tabs.
      events?.close();
      events = null;
    } else if (events === null) {
      events = new EventSource(FOLDER_EVENTS);
      events.onmessage = ({ data }) => tell(JSON.parse(data));
      events.onerror = lose;
    }
  };
  document.addEventListener('visibilitychange', listen);
  listen();
}

/** Fetches the card at `path`, as the server has written it, with its evaluation results. */
export async function loadServed(
  path: string,
  { card, evalFiles }: FolderState,
  { stamp, signal }: { readonly stamp: string; readonly signal: AbortSignal },
): Promise<LoadResult> {
  const pageUrl = location.href;
  const { href: folder } = new URL('.', pageUrl);
  const name = decodeURIComponent(path);
  if (card === null) {
    return refuse(name, `${name} is no longer there. Save it again, and it is shown again.`);
  }
  const load = (address: string): Promise<LoadResult> => {
    const { href } = new URL(address, folder);
    const base = { links: folder, files: folder, stamp };
    const source: CardAddress = { fetchUrl: href, name, href, base };
    return fetchCard(source, { allowedHosts: [], pageUrl, signal, fetch });
  };
  const result = await load(path);
  const read: EvalFile[] = [];
  for (const file of result.kind === 'loaded' ? evalFiles : []) {
    const results = await load(`${EVAL_FOLDER}/${encodeURIComponent(file)}`);
    if (results.kind === 'loaded') {
      read.push({ name: file, text: results.card.text });
    }
  }
  return result.kind === 'loaded'
    ? { kind: 'loaded', card: { ...result.card, evalFiles: read } }
    : result;
}
