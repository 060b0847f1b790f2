import type { CardOrigin, CardText, Refusal } from './card-source.ts';
import { readNow } from './open-files.ts';

/** What a file of the reader's machine is found to be since its card was read. */
export type FileNow =
  | { readonly kind: 'same'; readonly file: File }
  | { readonly kind: 'changed'; readonly file: File; readonly card: CardText }
  /** It holds no card now: a sentence says what it is. */
  | { readonly kind: 'refused'; readonly reason: string }
  /** Deleted or moved, perhaps only while a program saves it. */
  | { readonly kind: 'missing' }
  /** Its reader does not let the page read it any more. */
  | { readonly kind: 'denied' }
  /** It has changed, and this browser reads a file only as it was when it was opened. */
  | { readonly kind: 'closed' };

/**
 * A file that was changed this shortly before it was read may change again within the same tick of
 * its file system's clock: FAT counts in two seconds.
 */
const CLOCK_TICK = 2500;

/**
 * Looks whether a file holds something else than `seen`, which it was when it was read last, in
 * full where that cannot be told from its time and size.
 */
export async function lookAtFile(
  { handle, text }: CardOrigin,
  seen: File,
  isToldOf: boolean,
): Promise<FileNow> {
  let file = seen;
  try {
    file = (await handle?.getFile()) ?? seen;
    if (handle !== undefined && !isToldOf && isLike(file, seen)) {
      return { kind: 'same', file: seen };
    }
    const result = await readNow(file);
    if (result.kind === 'loaded' && result.card.text === text) {
      return { kind: 'same', file };
    }
    if (handle === undefined && !readsFilesAnew()) {
      return { kind: 'closed' };
    }
    if (result.kind === 'loaded') {
      return { kind: 'changed', file, card: result.card };
    }
    return { kind: 'refused', reason: result.kind === 'refused' ? whatItIs(result.refusal) : '' };
  } catch (error) {
    return { kind: whyUnread(error, handle !== undefined) };
  }
}

/**
 * Only Firefox reads a `File` as it is now. WebKit refuses one that has changed, but counts its time
 * in seconds: of one that was saved twice in one, it reads the beginning, as long as it was before.
 */
function readsFilesAnew(): boolean {
  return CSS.supports('-moz-appearance', 'none');
}

/** The first sentence: those after it tell how to open another file. */
function whatItIs({ name, reason }: Refusal): string {
  const end = reason.indexOf('. ', name.length);
  return end < 0 ? reason : reason.slice(0, end + 1);
}

function isLike(file: File, seen: File): boolean {
  return (
    file.lastModified === seen.lastModified &&
    file.size === seen.size &&
    Date.now() - file.lastModified > CLOCK_TICK
  );
}

/** A handle is asked for the file anew each time; a `File` alone is read again only in Firefox. */
function whyUnread(error: unknown, hasHandle: boolean): 'missing' | 'denied' | 'closed' {
  const name = error instanceof DOMException ? error.name : '';
  if (hasHandle) {
    return name === 'NotAllowedError' ? 'denied' : 'missing';
  }
  return name === 'AbortError' ? 'missing' : 'closed';
}
