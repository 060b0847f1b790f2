import { decodeText } from './decode-text.ts';
import { mayUse } from './file-permission.ts';

/** What has become of a text that was to be written into its file. */
export type Saved =
  | { readonly kind: 'saved'; readonly file: File }
  /** Somebody else has written into the file; `text` is what it holds now. */
  | { readonly kind: 'changed'; readonly text: string; readonly file: File }
  /** It holds bytes that no text stands for, which would be lost. */
  | { readonly kind: 'invalid' }
  | { readonly kind: 'failed'; readonly reason: string };

interface SaveOptions {
  readonly text: string;
  /** What the file held when it was read; null: whatever it holds is replaced. */
  readonly known: string | null;
}

/** What a reader is told of an error, by its name. */
const REASONS: Readonly<Record<string, string>> = {
  NotAllowedError: 'The browser was not allowed to write into it.',
  NotFoundError: 'The file is no longer there.',
  NoModificationAllowedError: 'The file may not be written into, or another program holds it.',
  QuotaExceededError: 'There is no room for it.',
};

/** Writes a text into its file, in the encoding that the file has, unless that would lose something. */
export async function saveFile(
  handle: FileSystemFileHandle,
  { text, known }: SaveOptions,
): Promise<Saved> {
  try {
    if (!(await mayUse(handle, 'readwrite'))) {
      return { kind: 'failed', reason: REASONS['NotAllowedError'] ?? '' };
    }
    // It may have been changed since.
    const file = await handle.getFile();
    const bytes = new Uint8Array(await file.arrayBuffer());
    const there = decodeText(bytes);
    if (known !== null && ('notText' in there || there.text !== known)) {
      return 'notText' in there
        ? { kind: 'failed', reason: `The file is ${there.notText} now.` }
        : { kind: 'changed', text: there.text, file };
    }
    if (known !== null && 'hasInvalidBytes' in there && there.hasInvalidBytes) {
      return { kind: 'invalid' };
    }
    const writable = await handle.createWritable();
    await writable.write(encodeLike(bytes, text));
    await writable.close();
    return { kind: 'saved', file: await handle.getFile() };
  } catch (error) {
    const { name, message } = error as DOMException;
    return { kind: 'failed', reason: REASONS[name] ?? message };
  }
}

/** With the byte order mark of the file before, and in UTF-16 where that was. */
export function encodeLike(before: Uint8Array, text: string): Uint8Array<ArrayBuffer> {
  const [first, second, third] = before;
  if (first === 0xef && second === 0xbb && third === 0xbf) {
    return new TextEncoder().encode(`\ufeff${text}`);
  }
  const isLittle = first === 0xff && second === 0xfe;
  if (!isLittle && !(first === 0xfe && second === 0xff)) {
    return new TextEncoder().encode(text);
  }
  const bytes = new Uint8Array(2 * text.length + 2);
  const view = new DataView(bytes.buffer);
  for (const [index, unit] of [0xfeff, ...unitsOf(text)].entries()) {
    view.setUint16(2 * index, unit, isLittle);
  }
  return bytes;
}

function* unitsOf(text: string): Generator<number> {
  for (let at = 0; at < text.length; at += 1) {
    yield text.charCodeAt(at);
  }
}
