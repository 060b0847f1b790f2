import { describe, expect, test } from 'vitest';
import {
  fittingView,
  readTableFragment,
  tableFragment,
} from '../../../src/card/tables/table-address.ts';
import { AS_IN_CARD, type TableView } from '../../../src/card/tables/table-view.ts';

const viewOf = (part: Partial<TableView>): TableView => ({ ...AS_IN_CARD, ...part });

describe('the address of a table', () => {
  test.each<readonly [string, number, Partial<TableView>, string | null]>([
    ['table=1', 1, {}, null],
    ['table=2&sort=1', 2, { sort: { column: 0, order: 'ascending' } }, null],
    ['table=2&sort=-3', 2, { sort: { column: 2, order: 'descending' } }, null],
    ['table=1&filter=7b+%26+%23%25', 1, { filter: '7b & #%' }, null],
    ['table=9&hide=2,4&need=3', 9, { hidden: new Set([1, 3]), needed: new Set([2]) }, null],
    ['table=1&chart=', 1, {}, ''],
    ['table=1&chart=MMLU+by+size', 1, {}, 'MMLU by size'],
  ])('is %s', (fragment, table, part, chart) => {
    expect(tableFragment({ table, view: viewOf(part), chart })).toBe(fragment);
    expect(readTableFragment(fragment)).toEqual({ table, view: viewOf(part), chart });
  });

  test.each([
    '',
    'usage',
    'table',
    'table=',
    'table=0',
    'table=-1',
    'table=x',
    'tables=1',
    'a&table=1',
  ])('is not %j', (fragment) => {
    expect(readTableFragment(fragment)).toBeNull();
  });

  test.each(['sort=x', 'sort=0', 'sort=1e9', 'sort=--1', 'sort=99999', 'hide=x,0,-1', 'need=1.5'])(
    'leaves out what is no column: %s',
    (part) => {
      expect(readTableFragment(`table=1&${part}`)?.view).toEqual(AS_IN_CARD);
    },
  );

  test('is of the columns that the table has; all of them are not hidden', () => {
    const { view } = readTableFragment('table=1&sort=-3&hide=1,3&need=2,9') ?? { view: AS_IN_CARD };
    expect(fittingView(view, 3)).toEqual({ ...view, needed: new Set([1]) });
    expect(fittingView(view, 2)).toMatchObject({ sort: null, hidden: new Set([0]) });
    expect(fittingView(view, 1)).toMatchObject({ sort: null, hidden: new Set() });
  });
});
