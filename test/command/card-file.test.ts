import {
  chmodSync,
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { encodeLike, marked, replaceFile } from '../../src/command/card-file.ts';
import { decodeText } from '../../src/source/decode-text.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'card-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

test('A text is encoded as the file was, and read as the same text', () => {
  const text = '# Ü 𝒳\r\n';
  const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
  for (const bytes of [
    Buffer.from(text),
    Buffer.from(`\ufeff${text}`),
    utf16,
    Buffer.from(utf16).swap16(),
  ]) {
    expect(encodeLike(bytes, text)).toEqual(bytes);
    expect(decodeText(encodeLike(bytes, '# other'))).toMatchObject({ text: '# other' });
  }
  expect(encodeLike(Buffer.from([]), text)).toEqual(Buffer.from(text));
  expect(marked(null, text)).toBe(text);
});

describe('A file that is replaced', () => {
  test('keeps its mode, and leaves nothing beside it', () => {
    const path = join(folder, 'README.md');
    writeFileSync(path, 'a');
    chmodSync(path, 0o646);
    replaceFile(path, Buffer.from('b'));
    expect(readFileSync(path, 'utf8')).toBe('b');
    expect(statSync(path).mode & 0o777).toBe(0o646);
    expect(readdirSync(folder)).toEqual(['README.md']);
  });

  test('is the one that a link leads to', () => {
    const path = join(folder, 'real.md');
    const link = join(folder, 'README.md');
    writeFileSync(path, 'a');
    symlinkSync('real.md', link);
    replaceFile(link, Buffer.from('b'));
    expect(lstatSync(link).isSymbolicLink()).toBe(true);
    expect(readFileSync(path, 'utf8')).toBe('b');
  });

  test('stays as it is where it is read-only', () => {
    const path = join(folder, 'README.md');
    writeFileSync(path, 'a');
    chmodSync(path, 0o444);
    expect(() => replaceFile(path, Buffer.from('b'))).toThrow('it is read-only');
    expect(readFileSync(path, 'utf8')).toBe('a');
    expect(readdirSync(folder)).toEqual(['README.md']);
  });
});
