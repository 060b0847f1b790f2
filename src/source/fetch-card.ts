import { LIMITS } from '../limits.ts';
import type { CardAddress } from './card-address.ts';
import type { LoadResult } from './card-source.ts';
import {
  describeBlocked,
  describeNetworkError,
  describeStatus,
  describeWebPage,
} from './fetch-refusals.ts';
import { loadText, refuse, refuseTooLarge } from './load-text.ts';

export interface FetchOptions {
  /** Origins besides the page's own that its Content-Security-Policy lets it fetch from. */
  readonly allowedHosts: readonly string[];
  /** Where this page is: its own origin is always allowed. */
  readonly pageUrl: string;
  /** Aborts when a newer card is opened. */
  readonly signal: AbortSignal;
  readonly fetch: typeof fetch;
  /** How long nothing may arrive, in ms. */
  readonly patience?: number;
}

const DEFAULT_PATIENCE = 20_000;

/**
 * Fetches a card without credentials and without saying where the reader is. Nothing of it is kept.
 * Every failure is a sentence for the reader.
 */
export async function fetchCard(address: CardAddress, options: FetchOptions): Promise<LoadResult> {
  const { fetchUrl, name, href, base } = address;
  // Not called as a method: a browser's fetch refuses to be one of anything but the window.
  const { allowedHosts, pageUrl, signal, fetch, patience = DEFAULT_PATIENCE } = options;
  const url = new URL(fetchUrl);
  if (![new URL(pageUrl).origin, ...allowedHosts].includes(url.origin)) {
    return refuse(name, describeBlocked(name, url, allowedHosts, pageUrl));
  }
  const stopped = new AbortController();
  const stop = (): void => stopped.abort();
  let timer = setTimeout(stop, patience);
  const progressed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(stop, patience);
  };
  try {
    const response = await fetch(fetchUrl, {
      credentials: 'omit',
      mode: 'cors',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
      signal: AbortSignal.any([signal, stopped.signal]),
    });
    if (!response.ok) {
      return refuse(name, describeStatus(address, response.status));
    }
    if (/^(?:text\/html|application\/xhtml)/i.test(response.headers.get('content-type') ?? '')) {
      return refuse(name, describeWebPage(name));
    }
    const announced = Number(response.headers.get('content-length') ?? 0);
    if (announced > LIMITS.fileBytes.most) {
      return refuseTooLarge(name, announced);
    }
    const bytes = await readBody(response, progressed);
    return bytes === null
      ? refuseTooLarge(name, null)
      : loadText(bytes, { kind: 'address', name, href, base });
  } catch {
    return signal.aborted
      ? { kind: 'aborted' }
      : refuse(name, describeNetworkError(name, url, stopped.signal.aborted));
  } finally {
    clearTimeout(timer);
    // What has not been read is not wanted.
    stop();
  }
}

/** Null over the limit: the announced size is that of the compressed bytes, or a lie. */
async function readBody(response: Response, progressed: () => void): Promise<Uint8Array | null> {
  progressed();
  const portions: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
    progressed();
    portions.push(next.value);
    size += next.value.length;
    if (size > LIMITS.fileBytes.most) {
      void reader?.cancel().catch(() => {});
      return null;
    }
  }
  return new Uint8Array(await new Blob(portions).arrayBuffer());
}
