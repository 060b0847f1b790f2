import { describe, expect, test } from 'vitest';
import { buildTable } from '../../../src/card/tables/table-model.ts';
import {
  AS_IN_CARD,
  nextSort,
  shownRows,
  turnedTable,
} from '../../../src/card/tables/table-view.ts';

const TABLE = buildTable({
  header: ['Model', 'Size', 'F1'],
  rows: [
    ['Open:'],
    ['Alpha 7B', '7B', '3'],
    ['Beta 13B', 'n/a', '5'],
    ['Closed:'],
    ['Gamma 7B', '', '4'],
    ['Delta', '70B', '–'],
  ],
});

function filtered(filter: string, needed: readonly number[] = []): readonly number[] {
  return shownRows(TABLE, { ...AS_IN_CARD, filter, needed: new Set(needed) });
}

describe('the rows that a reader sees', () => {
  test('are all of them, in the order of the card, at first', () => {
    expect(shownRows(TABLE, AS_IN_CARD)).toEqual([0, 1, 2, 3, 4, 5]);
  });

  test('have all the words of a filter, in any order and case, below the label of their group', () => {
    expect(filtered('7b')).toEqual([0, 1, 3, 4]);
    expect(filtered('7b ALPHA')).toEqual([0, 1]);
    expect(filtered('  gamma ')).toEqual([3, 4]);
    expect(filtered('nobody')).toEqual([]);
  });

  test('may have some of the words in the label', () => {
    expect(filtered('closed')).toEqual([3, 4, 5]);
    expect(filtered('closed gamma')).toEqual([3, 4]);
    expect(filtered('open gamma')).toEqual([]);
  });

  test('keep the label above blocks of merged cells', () => {
    const rows = [
      ['Open:', '', ''],
      ['A', 'x', '1'],
      ['A', 'y', '2'],
      ['B', 'z', '3'],
    ];
    const table = buildTable({ header: ['m', 'n', 'F1'], rows, blocks: [0, 1, 1, 3] });
    expect(shownRows(table, { ...AS_IN_CARD, filter: 'z' })).toEqual([0, 3]);
    expect(shownRows(table, { ...AS_IN_CARD, filter: 'open' })).toEqual([0, 1, 2, 3]);
  });

  test('say something with a sign such as ✅', () => {
    const rows = [
      ['a', '✅'],
      ['b', ''],
      ['c', '❌'],
      ['d', '–'],
      ['e', '★★'],
      ['f', '−'],
    ];
    const table = buildTable({ header: ['m', 'Tools'], rows });
    expect(shownRows(table, { ...AS_IN_CARD, needed: new Set([1]) })).toEqual([0, 2, 4]);
  });

  test('say something in the columns that are needed', () => {
    expect(filtered('', [1])).toEqual([0, 1, 3, 5]);
    expect(filtered('', [1, 2])).toEqual([0, 1]);
  });

  test('are sorted as well', () => {
    const sort = { column: 2, order: 'descending' } as const;
    expect(shownRows(TABLE, { ...AS_IN_CARD, sort, filter: 'open' })).toEqual([0, 2, 1]);
  });
});

describe('a click on a header', () => {
  test('asks for one order, then the other, then that of the card', () => {
    const first = nextSort(null, 1, 'descending');
    const second = nextSort(first, 1, 'descending');
    expect([first, second, nextSort(second, 1, 'descending')]).toEqual([
      { column: 1, order: 'descending' },
      { column: 1, order: 'ascending' },
      null,
    ]);
  });

  test('of another column begins anew', () => {
    expect(nextSort({ column: 1, order: 'descending' }, 2, 'ascending')).toEqual({
      column: 2,
      order: 'ascending',
    });
  });
});

test('a reader turns a measure, be it a column or a row', () => {
  const turned = turnedTable(TABLE, { ...AS_IN_CARD, directions: new Map([[2, 'lower']]) });
  expect(turned.columns.map(({ direction }) => direction)).toEqual([null, null, 'lower']);
  const rows = buildTable({ header: ['', 'A', 'B'], rows: [['MMLU', '1', '2']] });
  const none = turnedTable(rows, { ...AS_IN_CARD, directions: new Map([[0, null]]) });
  expect([rows.rows[0]?.direction, none.rows[0]?.direction]).toEqual(['higher', null]);
});
