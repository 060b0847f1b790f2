import { fileKind } from './file-signatures.ts';

interface DecodedText {
  /** Without a byte order mark; line ends as they are. */
  readonly text: string;
  /** True when bytes that are not valid in the encoding were replaced by U+FFFD. */
  readonly hasInvalidBytes: boolean;
}

/** With more control characters, or undecodable bytes, a file is no text in this encoding. */
const MAX_CONTROL_SHARE = 0.05;
const MAX_INVALID_SHARE = 0.3;

/** How much of a text is looked at for control characters, in characters. */
const SAMPLE_LENGTH = 65_536;

/**
 * Reads bytes as UTF-8, or as UTF-16 where a byte order mark says so; `notText` is what they are
 * instead, with its article: `a PNG image`.
 */
export function decodeText(bytes: Uint8Array): DecodedText | { readonly notText: string } {
  const kind = fileKind(bytes);
  if (kind !== null) {
    return { notText: kind };
  }
  const encoding = markedEncoding(bytes);
  if (encoding === 'utf-8' && bytes.includes(0)) {
    return {
      notText: isUtf16(bytes) ? 'text in UTF-16 without a byte order mark' : 'a binary file',
    };
  }
  const decoded = decode(bytes, encoding);
  const sample = decoded.text.slice(0, SAMPLE_LENGTH);
  if (share(sample, CONTROLS) > MAX_CONTROL_SHARE) {
    return { notText: 'a binary file' };
  }
  if (decoded.hasInvalidBytes && share(sample, REPLACED) > MAX_INVALID_SHARE) {
    return { notText: 'a binary file, or text in another encoding than UTF-8' };
  }
  return decoded;
}

// Tab, line ends, form feed and ESC occur in text.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is counted.
const CONTROLS = /[\0-\x08\x0b\x0e-\x1a\x1c-\x1f]/g;
const REPLACED = /\ufffd/g;

function markedEncoding(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) {
    return 'utf-16le';
  }
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
}

function decode(bytes: Uint8Array, encoding: string): DecodedText {
  try {
    const text = new TextDecoder(encoding, { fatal: true }).decode(bytes);
    return { text, hasInvalidBytes: false };
  } catch {
    return { text: new TextDecoder(encoding).decode(bytes), hasInvalidBytes: true };
  }
}

/** In mostly Latin UTF-16 text every second byte is NUL, always on the same side. */
function isUtf16(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 1024);
  const nuls = [...sample.keys()].filter((at) => sample[at] === 0);
  const odd = nuls.filter((at) => at % 2 === 1).length;
  return (odd === 0 || odd === nuls.length) && nuls.length > sample.length * 0.35;
}

function share(text: string, pattern: RegExp): number {
  return text === '' ? 0 : (text.match(pattern)?.length ?? 0) / text.length;
}
