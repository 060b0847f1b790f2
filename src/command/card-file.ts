import { randomUUID } from 'node:crypto';
import {
  accessSync,
  chmodSync,
  constants,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';

/** Its bytes with another text in them: in the same encoding, with a byte order mark if it had one. */
export function encodeLike(bytes: Uint8Array, text: string): Buffer {
  const [first] = bytes;
  const whole = marked(bytes, text);
  if (whole === text || first === 0xef) {
    return Buffer.from(whole);
  }
  const littleEndian = Buffer.from(whole, 'utf16le');
  return first === 0xff ? littleEndian : littleEndian.swap16();
}

/** A text of these bytes with their byte order mark, if they have one. */
export function marked(bytes: Uint8Array | null, text: string): string {
  const [first, second, third] = bytes ?? [];
  const isUtf16 = (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff);
  const isUtf8 = first === 0xef && second === 0xbb && third === 0xbf;
  return isUtf16 || isUtf8 ? `\ufeff${text}` : text;
}

/**
 * Replaces a file by another content, whole or not at all: who reads it meanwhile, and a run that
 * is broken off, find one or the other. A link stays one, and its file keeps its mode. Throws.
 */
export function replaceFile(path: string, content: Uint8Array): void {
  const target = realpathSync(path);
  const { mode } = statSync(target);
  // To rename over it asks for no right to write it, and root has every right.
  if ((mode & 0o222) === 0) {
    throw new Error('it is read-only');
  }
  accessSync(target, constants.W_OK);
  const draft = `${target}.${randomUUID()}.tmp`;
  try {
    writeFileSync(draft, content, { flag: 'wx', mode });
    // What the process masks is taken from the mode of a new file.
    chmodSync(draft, mode);
    renameSync(draft, target);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
}
