import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/source/decode-text.ts';
import { encodeLike, saveFile } from '../../src/source/save-file.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('the bytes of a text', () => {
  test.each([
    ['UTF-8', [...bytesOf('# Café 😀\r\n')]],
    ['UTF-8 with a byte order mark', [0xef, 0xbb, 0xbf, ...bytesOf('# Café 😀')]],
    ['UTF-16, little end first', [0xff, 0xfe, 0x23, 0, 0x3d, 0xd8, 0x00, 0xde]],
    ['UTF-16, big end first', [0xfe, 0xff, 0, 0x23, 0xd8, 0x3d, 0xde, 0x00]],
    ['nothing', []],
  ])('are those of its file: %s', (_, bytes) => {
    const file = Uint8Array.from(bytes);
    const decoded = decodeText(file);
    expect([...encodeLike(file, 'text' in decoded ? decoded.text : '')]).toEqual(bytes);
  });
});

/** A file of the browser, as a handle gives it. */
function fileOf(content: string | Uint8Array, permission: PermissionState = 'granted') {
  let bytes = typeof content === 'string' ? bytesOf(content) : content;
  const handle = {
    queryPermission: async () => 'prompt',
    requestPermission: async () => permission,
    getFile: async () => new File([Uint8Array.from(bytes)], 'README.md'),
    createWritable: async () => ({
      write: async (written: Uint8Array) => {
        bytes = written;
      },
      close: async () => {},
    }),
  };
  return {
    handle: handle as unknown as FileSystemFileHandle,
    content: () => new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes),
  };
}

describe('a text is written into its file', () => {
  test('which has not changed since it was read', async () => {
    const { handle, content } = fileOf('\ufeffone\r\n');
    const saved = await saveFile(handle, { text: 'two\r\n', known: 'one\r\n' });
    expect(saved.kind).toBe('saved');
    expect(content()).toBe('\ufefftwo\r\n');
  });

  test('not over what somebody else has written, unless it is to be', async () => {
    const { handle, content } = fileOf('other');
    const saved = await saveFile(handle, { text: 'two', known: 'one' });
    expect(saved).toMatchObject({ kind: 'changed', text: 'other' });
    expect(content()).toBe('other');
    expect(await saveFile(handle, { text: 'two', known: null })).toMatchObject({ kind: 'saved' });
    expect(content()).toBe('two');
  });

  test('not over bytes that it cannot have', async () => {
    const { handle } = fileOf(Uint8Array.from([0x61, 0xff, ...bytesOf(' and some more text')]));
    const known = 'a\ufffd and some more text';
    expect(await saveFile(handle, { text: 'two', known })).toEqual({ kind: 'invalid' });
  });

  test('not without the permission', async () => {
    const { handle, content } = fileOf('one', 'denied');
    expect(await saveFile(handle, { text: 'two', known: 'one' })).toEqual({
      kind: 'failed',
      reason: 'The browser was not allowed to write into it.',
    });
    expect(content()).toBe('one');
  });

  test('not where it is no longer there', async () => {
    const { handle } = fileOf('one');
    Object.assign(handle, {
      getFile: () => Promise.reject(new DOMException('gone', 'NotFoundError')),
    });
    expect(await saveFile(handle, { text: 'two', known: 'one' })).toEqual({
      kind: 'failed',
      reason: 'The file is no longer there.',
    });
  });

  test('not where it is no text any more', async () => {
    const { handle } = fileOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]));
    const saved = await saveFile(handle, { text: 'two', known: 'one' });
    expect(saved).toEqual({ kind: 'failed', reason: 'The file is a PNG image now.' });
  });
});
