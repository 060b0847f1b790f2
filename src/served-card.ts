import type { CardOnPage } from './card-on-page.ts';
import type { CardText, LoadResult } from './source/card-source.ts';
import { lastWins } from './source/last-wins.ts';
import { type FolderState, loadServed, watchFolder } from './source/served-folder.ts';
import { notice } from './view/notice.ts';
import type { PageElements } from './view/page-elements.ts';

const LOST = 'The server has stopped: what is saved from now on is not shown here.';

interface ServedCardOptions {
  /** Of the card beside the page, as in an address. */
  readonly path: string;
  /** Puts a new version of the card on the page in place of the one that is there. */
  readonly renew: (text: CardText) => Promise<void>;
}

/** Shows the card of the folder that the command serves, and each version of it that is saved. */
export function showServedCard(
  page: PageElements,
  card: CardOnPage,
  { path, renew }: ServedCardOptions,
): void {
  const { href } = new URL(path, location.href);
  const lost = notice('alert', LOST);
  let first: FolderState | undefined;
  /** What the server said last, and what of it has come to the page. */
  let said: FolderState | undefined;
  let read: FolderState | undefined;

  const load = async (state: FolderState, signal: AbortSignal): Promise<LoadResult> => {
    const stamp = state.files === first?.files ? '' : `?${state.files}`;
    return await loadServed(path, state, { stamp, signal });
  };
  const showVersion = async (state: FolderState): Promise<void> => {
    if (card.shown === null) {
      await card.open(decodeURIComponent(path), async (signal) => ({
        result: await load(state, signal),
      }));
      return;
    }
    const result = await load(state, AbortSignal.any([]));
    // Meanwhile the reader may have opened another one.
    if (card.shown.text.source.href !== href || card.isOpening) {
      return;
    }
    if (result.kind === 'loaded') {
      await renew(result.card);
    } else if (result.kind === 'refused') {
      card.refuseVersion(result.refusal);
    }
  };
  // One version after the other: saved faster than they are rendered, none would be complete.
  const readOn = lastWins(async () => {
    if (said !== undefined && !isSame(said, read)) {
      read = said;
      await showVersion(said);
    }
  });

  watchFolder(
    (state) => {
      first ??= state;
      said = state;
      lost.remove();
      readOn();
    },
    () => page.notices.append(lost),
  );
}

function isSame(one: FolderState, other: FolderState | undefined): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
