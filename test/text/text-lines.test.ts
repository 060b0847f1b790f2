import { describe, expect, test } from 'vitest';
import { createLineIndex, lineNumberAt, linesFrom } from '../../src/text/text-lines.ts';

describe('lines', () => {
  test('end at line feeds, carriage returns and both', () => {
    const text = 'a\nb\r\n\rc';
    expect(Array.from(linesFrom(text, 0), ({ start, end }) => text.slice(start, end))).toEqual([
      'a',
      'b',
      '',
      'c',
    ]);
  });

  test.each(['', 'a', 'a\n', '\r\n\r\na', 'a\nb\r\n\rc\n\n', '\r\r\n\n'])(
    'of %j have the same numbers by the index and by counting',
    (text) => {
      const lineOf = createLineIndex(text);
      const offsets = Array.from(text, (_character, offset) => offset);
      expect(offsets.map((offset) => lineNumberAt(text, offset))).toEqual(
        offsets.map((offset) => lineOf(offset)),
      );
    },
  );

  test('are counted from 1', () => {
    expect([0, 1, 2, 3, 4].map((offset) => lineNumberAt('a\nb\r\nc', offset))).toEqual([
      1, 1, 2, 2, 2,
    ]);
    expect(lineNumberAt('a\nb\r\nc', 5)).toBe(3);
    expect(lineNumberAt('a\n', 2)).toBe(2);
  });
});
