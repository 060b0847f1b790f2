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
  /** Origins besides the page's own that the page's Content-Security-Policy lets it fetch from: `https://huggingface.co`. */
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

/** What came of a fetch whose bytes were counted. */
type Body =
  | { readonly kind: 'bytes'; readonly bytes: Uint8Array }
  /** In bytes, where the server said it. */
  | { readonly kind: 'too-large'; readonly size: number | null };

/**
 * Fetches a card without credentials and without saying where the reader is. Nothing of it is kept.
 * Every failure is a sentence for the reader.
 */
export async function fetchCard(address: CardAddress, options: FetchOptions): Promise<LoadResult> {
  const { name, href, base } = address;
  const url = new URL(address.fetchUrl);
  if (!isAllowed(url, options)) {
    return refuse(name, describeBlocked(name, url, options.allowedHosts, options.pageUrl));
  }
  const watch = watchProgress(options.signal, options.patience ?? DEFAULT_PATIENCE);
  // Called without its options object: a browser's fetch refuses to be a method of anything but the window.
  const { fetch } = options;
  try {
    const response = await fetch(address.fetchUrl, {
      credentials: 'omit',
      mode: 'cors',
      redirect: 'follow',
      referrerPolicy: 'no-referrer',
      signal: watch.signal,
    });
    if (!response.ok) {
      void response.body?.cancel().catch(() => {});
      return refuse(name, describeStatus(address, response.status));
    }
    if (/^(?:text\/html|application\/xhtml)/i.test(response.headers.get('content-type') ?? '')) {
      void response.body?.cancel().catch(() => {});
      return refuse(name, describeWebPage(name));
    }
    const body = await readBody(response, watch.progressed);
    return body.kind === 'too-large'
      ? refuseTooLarge(name, body.size)
      : loadText(body.bytes, { kind: 'address', name, href, base });
  } catch {
    if (options.signal.aborted) {
      return { kind: 'aborted' };
    }
    return refuse(name, describeNetworkError(name, url, watch.hasStalled()));
  } finally {
    watch.stop();
  }
}

function isAllowed(url: URL, options: FetchOptions): boolean {
  return [new URL(options.pageUrl).origin, ...options.allowedHosts].includes(url.origin);
}

async function readBody(response: Response, progressed: () => void): Promise<Body> {
  progressed();
  const announced = Number(response.headers.get('content-length') ?? 0);
  if (announced > LIMITS.fileBytes.most) {
    void response.body?.cancel().catch(() => {});
    return { kind: 'too-large', size: announced };
  }
  const portions: Uint8Array[] = [];
  let size = 0;
  const reader = response.body?.getReader();
  for (let next = await reader?.read(); next?.done === false; next = await reader?.read()) {
    progressed();
    portions.push(next.value);
    size += next.value.length;
    // The announced size is that of the compressed bytes, or a lie.
    if (size > LIMITS.fileBytes.most) {
      void reader?.cancel().catch(() => {});
      return { kind: 'too-large', size: null };
    }
  }
  const bytes = new Uint8Array(size);
  let end = 0;
  for (const portion of portions) {
    bytes.set(portion, end);
    end += portion.length;
  }
  return { kind: 'bytes', bytes };
}

interface ProgressWatch {
  /** Aborts with the given signal, or when nothing has arrived for too long. */
  readonly signal: AbortSignal;
  readonly progressed: () => void;
  readonly hasStalled: () => boolean;
  readonly stop: () => void;
}

function watchProgress(signal: AbortSignal, patience: number): ProgressWatch {
  const controller = new AbortController();
  let hasStalled = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const abort = (): void => controller.abort();
  const progressed = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      hasStalled = true;
      abort();
    }, patience);
  };
  if (signal.aborted) {
    abort();
  }
  signal.addEventListener('abort', abort);
  progressed();
  return {
    signal: controller.signal,
    progressed,
    hasStalled: () => hasStalled,
    stop: () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', abort);
    },
  };
}
