import { describe, expect, test } from 'vitest';
import { type QuotedPlace, quotePlace } from '../../../src/card/review/quote-place.ts';
import { CARD } from './notes.ts';

function quoted(
  place: Partial<QuotedPlace> & { readonly line: number },
  text = CARD,
): string | undefined {
  return quotePlace(text, { next: null, kind: 'block', ...place })?.quote;
}

describe('what a note is on is its source', () => {
  test.each<[string, Partial<QuotedPlace> & { line: number }, string]>([
    ['a paragraph', { line: 11 }, 'Heron writes **short** texts in English.'],
    ['a heading', { line: 9, next: 11 }, '# Heron'],
    ['a whole table', { line: 13 }, CARD.split('\n').slice(12, 16).join('\n')],
    ['a row', { line: 15, kind: 'row' }, '| Heron | 71.2 | 40.0 |'],
    ['a cell', { line: 15, kind: 'row', cell: 1 }, '71.2'],
    ['the last cell', { line: 16, kind: 'row', cell: 2 }, '40.0'],
    ['a cell that no row has', { line: 16, kind: 'row', cell: 7 }, '| Crane | 69.0 | 40.0 |'],
    ['a field of one line', { line: 2, next: 3, kind: 'field' }, 'license: mit'],
    [
      'a field without the comment of the next',
      { line: 3, next: 6, kind: 'field' },
      'language:\n- en',
    ],
    ['the last field', { line: 6, next: 7, kind: 'field' }, 'pipeline_tag: text-generation'],
    [
      'several blocks',
      { line: 18, next: null, kind: 'blocks' },
      '## Limits\n\nIt must not be used for medicine.',
    ],
    ['selected words', { line: 11, selected: ' texts in English ' }, 'texts in English'],
    [
      'words that are marked up',
      { line: 11, selected: 'short texts' },
      'Heron writes **short** texts in English.',
    ],
    ['words that stand there twice', { line: 15, kind: 'row', selected: 'o' }, 'o'],
  ])('%s', (_, place, quote) => {
    expect(quoted(place)).toBe(quote);
  });

  test('selected words that stand in the block twice are the block', () => {
    expect(quoted({ line: 1, selected: 'a' }, 'a or a\n')).toBe('a or a');
  });

  test.each([
    ['a fence with blank lines', '```sh\na\n\nb\n```\n\n<p>c</p>\n', '```sh\na\n\nb\n```'],
    ['a fence that is left open', '~~~\na\n\nb\n', '~~~\na\n\nb'],
    ['a quote', '> a\n> b\n>\n> c\n', '> a\n> b'],
    ['a heading right above a text', '## A\n<p>b</p>\n', '## A'],
    ['a heading with a line under it', 'A\n===\n\nb\n', 'A\n==='],
    ['lines that end as on Windows', 'a\r\nb\r\n\r\nc\r\n', 'a\nb'],
    ['a text without an end of line', 'a', 'a'],
  ])('%s', (_, text, quote) => {
    expect(quoted({ line: 1 }, text)).toBe(quote);
  });

  test.each([
    ['a pipe that is escaped', '| a \\| b | c |', 0, 'a \\| b'],
    ['no pipes at the ends', 'a | b', 1, 'b'],
    ['an empty cell', '| a |  | c |', 1, '| a |  | c |'],
    ['a table in a quote', '> | a | b |', 1, 'b'],
  ])('cells: %s', (_, row, cell, quote) => {
    expect(quoted({ line: 1, kind: 'row', cell }, row)).toBe(quote);
  });

  test('with what stands around it, and the lines it has', () => {
    expect(quotePlace(CARD, { line: 15, next: 16, kind: 'row', cell: 1 })).toMatchObject({
      ...{ line: 15, lastLine: 15, before: ' MMLU | GSM8K |\n|---|---|---|\n| Heron | ' },
      after: ' | 40.0 |\n| Crane | 69.0 | 40.0 |\n\n## Li',
    });
    const { line, lastLine } = quotePlace(CARD, { line: 13, next: 18, kind: 'block' }) ?? {};
    expect([line, lastLine]).toEqual([13, 16]);
  });

  test.each([
    ['no such line', { line: 99 }],
    ['a blank one', { line: 8, next: 9 }],
  ])('%s has nothing to quote', (_, place) => {
    expect(quoted(place)).toBeUndefined();
  });
});
