import { LIMITS } from '../limits.ts';
import { type CardAddress, resolveCardAddress } from './card-address.ts';
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
  /** How long nothing may arrive, and how long all may take, in ms. */
  readonly patience?: Patience;
}

interface Patience {
  readonly silence: number;
  readonly all: number;
}

/** A server that sends a byte now and then is no better than one that sends none. */
const DEFAULT_PATIENCE: Patience = { silence: 20_000, all: 60_000 };

/**
 * Fetches a card without credentials and without saying where the reader is. Nothing of it is kept.
 * Every failure is a sentence for the reader.
 */
export async function fetchCard(address: CardAddress, options: FetchOptions): Promise<LoadResult> {
  const { fetchUrl, name } = address;
  // Not called as a method: a browser's fetch refuses to be one of anything but the window.
  const { allowedHosts, pageUrl, signal, fetch, patience = DEFAULT_PATIENCE } = options;
  const url = new URL(fetchUrl);
  if (![new URL(pageUrl).origin, ...allowedHosts].includes(url.origin)) {
    return refuse(name, describeBlocked(name, url, allowedHosts, pageUrl));
  }
  const stopped = new AbortController();
  const stop = (): void => stopped.abort();
  const end = setTimeout(stop, patience.all);
  let timer = setTimeout(stop, patience.silence);
  const progressed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(stop, patience.silence);
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
      : loadText(bytes, { kind: 'address', ...placeOf(address, response) });
  } catch {
    return signal.aborted
      ? { kind: 'aborted' }
      : refuse(name, describeNetworkError(name, url, stopped.signal.aborted));
  } finally {
    clearTimeout(timer);
    clearTimeout(end);
    // What has not been read is not wanted.
    stop();
  }
}

/** Where the card came from: a server may have sent the request on to another place. */
function placeOf(
  address: CardAddress,
  { url, redirected }: Response,
): Pick<CardAddress, 'name' | 'href' | 'base'> {
  const reached = redirected ? resolveCardAddress(url, url) : address;
  const { name, href, base } = 'reason' in reached ? address : reached;
  return { name, href, base };
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
