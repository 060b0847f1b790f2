import { describe, expect, test } from 'vitest';
import { alignBlocks } from '../../src/text/align-blocks.ts';

/** The blocks of each pair, and what became of them. */
function aligned(old: readonly string[], now: readonly string[]): readonly string[] {
  return alignBlocks(old, now).map(
    ({ old: one, new: other, kind }) =>
      `${one === null ? '-' : old[one]} | ${other === null ? '-' : now[other]} | ${kind}`,
  );
}

describe('blocks of two cards', () => {
  test('that are the same stand beside each other, what is new or gone alone', () => {
    expect(aligned(['A', 'gone words', 'B'], ['A', 'B', 'quite new'])).toEqual([
      'A | A | same',
      'gone words | - | removed',
      'B | B | same',
      '- | quite new | added',
    ]);
  });

  test('that are alike stand beside each other, in their order', () => {
    expect(
      aligned(
        ['It must not be used for medicine.', 'It speaks English alone.'],
        ['A first one about licences.', 'It must not be used for law.', 'It speaks English.'],
      ),
    ).toEqual([
      '- | A first one about licences. | added',
      'It must not be used for medicine. | It must not be used for law. | changed',
      'It speaks English alone. | It speaks English. | changed',
    ]);
  });

  test('that differ in blanks alone are the same', () => {
    expect(aligned(['a  b\nc'], ['a b c'])).toEqual(['a  b\nc | a b c | same']);
  });

  test('that stand elsewhere are moved, not gone', () => {
    expect(aligned(['Moved.', 'A', 'B', 'C'], ['A', 'B', 'C', 'Moved.'])).toEqual([
      'Moved. | - | moved',
      'A | A | same',
      'B | B | same',
      'C | C | same',
      '- | Moved. | moved',
    ]);
  });

  test('that take the place of each other alone are one change', () => {
    expect(aligned(['A', 'Apache 2.0.', 'B'], ['A', 'MIT.', 'B'])).toEqual([
      'A | A | same',
      'Apache 2.0. | MIT. | changed',
      'B | B | same',
    ]);
    expect(alignBlocks(['One two'], ['One three'])[0]?.words?.new).toEqual([
      { text: 'One ', isChanged: false },
      { text: 'three', isChanged: true },
    ]);
  });

  test('of which there are very many that differ all have a place', () => {
    const all = (word: string): readonly string[] =>
      Array.from({ length: 5000 }, (_, index) => `${word} ${index}`);
    const pairs = alignBlocks(all('a'), all('b'));
    expect(new Set(pairs.map((pair) => pair.old)).size).toBe(5000);
    expect(new Set(pairs.map((pair) => pair.new)).size).toBe(5000);
  });

  test('that are the same stay so where very many others differ', () => {
    const all = (word: string): readonly string[] =>
      Array.from({ length: 2000 }, (_, at) => (at % 2 === 0 ? `${word} ${at}` : `both ${at}`));
    const pairs = alignBlocks(
      ['Title', ...all('a'), 'Last one'],
      ['Title', ...all('b'), 'New', 'Last one'],
    );
    expect(pairs.filter(({ kind }) => kind === 'same')).toHaveLength(1002);
    expect(pairs.filter(({ kind }) => kind === 'changed')).toHaveLength(1000);
    expect(pairs.at(-1)).toEqual({ old: 2001, new: 2002, kind: 'same' });
  });
});
