import { describe, expect, test } from 'vitest';
import { decodeText } from '../../src/source/decode-text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const latin1 = (text: string): Uint8Array => Uint8Array.from(text, (c) => c.charCodeAt(0));
const utf16 = (text: string): number[] =>
  Array.from(text).flatMap((c) => [c.charCodeAt(0) % 256, c.charCodeAt(0) >> 8]);

describe('decodeText', () => {
  test.each([
    ['UTF-8', utf8('é 模型')],
    ['UTF-8 with a byte order mark', utf8('\ufeffé 模型')],
    [
      'UTF-16 LE with a byte order mark',
      new Uint8Array([0xff, 0xfe, 0xe9, 0, 0x20, 0, 0x21, 0x6a, 0x8b, 0x57]),
    ],
    [
      'UTF-16 BE with a byte order mark',
      new Uint8Array([0xfe, 0xff, 0, 0xe9, 0, 0x20, 0x6a, 0x21, 0x57, 0x8b]),
    ],
  ])('reads %s', (_, bytes) => {
    expect(decodeText(bytes)).toEqual({ text: 'é 模型', hasInvalidBytes: false });
  });

  test('keeps line ends as they are', () => {
    expect(decodeText(utf8('a\r\nb\rc\n'))).toMatchObject({ text: 'a\r\nb\rc\n' });
  });

  test('replaces stray bytes and says so', () => {
    expect(decodeText(latin1('un caf\xe9 au lait'))).toEqual({
      text: 'un caf\ufffd au lait',
      hasInvalidBytes: true,
    });
  });

  test('does not blame a text that has U+FFFD itself', () => {
    expect(decodeText(utf8('a \ufffd b'))).toEqual({ text: 'a \ufffd b', hasInvalidBytes: false });
  });

  test('reads an odd number of bytes in UTF-16', () => {
    expect(decodeText(new Uint8Array([0xff, 0xfe, ...utf16('# Card'), 0x41]))).toEqual({
      text: '# Card\ufffd',
      hasInvalidBytes: true,
    });
  });

  test.each([
    ['a PNG image', latin1('\x89PNG\r\n\x1a\n\0\0'), 'a PNG image'],
    ['a JPEG image', latin1('\xff\xd8\xff\xe0'), 'a JPEG image'],
    ['a GIF image', latin1('GIF89a\x01'), 'a GIF image'],
    ['a WebP image', latin1('RIFF\x01\x02\0\0WEBPVP8'), 'a WebP image'],
    ['a PDF document', latin1('%PDF-1.7\n'), 'a PDF document'],
    ['a PyTorch checkpoint', latin1('PK\x03\x04\x14'), 'PyTorch'],
    ['a gzip archive', latin1('\x1f\x8b\x08'), 'a gzip archive'],
    ['safetensors', latin1('\x40\0\0\0\0\0\0\0{"__metadata__":{}}'), 'a safetensors file'],
    ['a pickle', latin1('\x80\x04\x95'), 'a Python pickle'],
    ['a GGUF model', latin1('GGUF\x03\0\0\0'), 'a GGUF model'],
    ['bytes with a NUL', latin1('a\0b'), 'a binary file'],
    ['UTF-16 without a mark', new Uint8Array(utf16('# A model card')), 'UTF-16'],
    ['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 0x41, 0, 0, 0]), 'UTF-32'],
    ['control characters', latin1('\x01\x02\x03ab'.repeat(100)), 'a binary file'],
    ['noise', Uint8Array.from({ length: 600 }, (_, i) => ((i * 151 + 129) % 255) + 1), 'binary'],
    ['Cyrillic in Windows-1251', latin1('\xcc\xee\xe4\xe5\xeb\xfc '.repeat(9)), 'another encoding'],
  ])('does not take %s for a text', (_, bytes, kind) => {
    const decoded = decodeText(bytes);
    expect('notText' in decoded && decoded.notText).toContain(kind);
  });

  test.each([
    'GGUF files of a model',
    'RIFF is a format',
    'BM25 baseline',
    'PK fire',
    '\x1b[1mbold',
    '',
  ])('takes %j for a text', (text) => {
    expect(decodeText(utf8(text))).toEqual({ text, hasInvalidBytes: false });
  });
});
