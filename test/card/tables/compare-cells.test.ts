import { describe, expect, test } from 'vitest';
import { compareCells } from '../../../src/card/tables/compare-cells.ts';

const rows = (text: string): readonly (readonly string[])[] =>
  text.split('\n').map((row) => row.split('|').map((cell) => cell.trim()));

/** What was there, what is, and the difference. */
function changes(old: string, now: string): readonly string[] | null {
  const cells = rows(now);
  return (
    compareCells(rows(old), cells)?.map(
      ({ row, column, was, difference }) =>
        `${was} → ${cells[row]?.[column]}${difference === null ? '' : ` (${difference})`}`,
    ) ?? null
  );
}

describe('the cells of two tables', () => {
  test.each([
    ['of the same place', 'T | A\nx | 1.0\ny | 2', 'T | A\nx | 1.5\ny | 2', ['1.0 → 1.5 (+0.5)']],
    ['of other rows', 'T | A\nx | 1\ny | 2', 'T | A\ny | 2\nx | 3', ['1 → 3 (+2)']],
    ['of other columns', 'T | A | B\nx | 1 | 2', 'T | B | A\nx | 2 | 0.5', ['1 → 0.5 (−0.5)']],
    ['with words', 'T | A\nx | yes', 'T | A\nx | no', ['yes → no']],
    ['with a unit', 'T | A\nx | 70.6 %', 'T | A\nx | 70.1 %', ['70.6 % → 70.1 % (−0.5)']],
    [
      'in groups of rows',
      'G | T | A\nEn | x | 1\n | y | 2\n | z | 3',
      'G | T | A\nEn | x | 1\n | z | 3\n | y | 4',
      ['2 → 4 (+2)'],
    ],
    [
      'with labels that are there twice',
      'T | A\nx | 1\nx | 2',
      'T | A\nx | 1\nx | 3',
      ['2 → 3 (+1)'],
    ],
    ['that are the same', 'T | A\nx | 1', 'T | A\nx | 1', []],
    ['of another table', 'T | A\nx | 1', 'U | B\ny | 2', null],
    ['of new rows alone', 'T | A\nx | 1', 'T | A\ny | 1', null],
  ])('%s', (_, old, now, expected) => {
    expect(changes(old, now)).toEqual(expected);
  });
});
