import { describe, expect, test } from 'vitest';
import {
  arrangeList,
  type ListRow,
  type ListView,
  listTable,
} from '../../../src/card/list/arrange-list.ts';
import { exportTable } from '../../../src/card/tables/export-table.ts';

function row(id: number, title: string, [error, warning, hint] = [0, 0, 0], license = ''): ListRow {
  const card = { kind: 'model' as const, title, license, task: '', languages: ['French'] };
  return { id, path: `p${id}.md`, card, counts: { error, warning, hint }, fault: null };
}

const UNREAD: ListRow = { id: 9, path: 'z.md', card: null, counts: null, fault: 'It is empty.' };
const ROWS = [
  row(0, 'Model 10', [0, 3, 0], 'mit'),
  row(1, 'model 9', [1, 0, 0]),
  UNREAD,
  row(2, 'Érable', [1, 0, 2], 'apache-2.0'),
];
const BY_PATH: ListView = {
  sort: { column: 'path', order: 'ascending' },
  words: '',
  hasErrors: false,
};

function ids(view: Partial<ListView>): readonly number[] {
  return arrangeList(ROWS, { ...BY_PATH, ...view }).map(({ id }) => id);
}

describe('a list of cards', () => {
  test.each([
    ['path', 'ascending', [0, 1, 2, 9]],
    ['path', 'descending', [9, 2, 1, 0]],
    // Numbers as such, accents as their letters.
    ['title', 'ascending', [2, 1, 0, 9]],
    ['title', 'descending', [0, 1, 2, 9]],
    ['license', 'ascending', [2, 0, 1, 9]],
    ['license', 'descending', [0, 2, 1, 9]],
    ['findings', 'descending', [2, 1, 0, 9]],
    ['findings', 'ascending', [0, 1, 2, 9]],
  ] as const)('by %s, %s', (column, order, expected) => {
    expect(ids({ sort: { column, order } })).toEqual(expected);
  });

  test.each([
    ['erable', [2]],
    ['MODEL mit', [0]],
    ['french', [0, 1, 2]],
    ['p1.md', [1]],
    ['empty', []],
    ['  ', [0, 1, 2, 9]],
  ])('filtered by %j', (words, expected) => {
    expect(ids({ words })).toEqual(expected);
  });

  test('filtered by errors has what cannot be read, too', () => {
    expect(ids({ hasErrors: true })).toEqual([1, 2, 9]);
    expect(ids({ hasErrors: true, words: 'model' })).toEqual([1]);
  });

  test('as CSV has what is known of each', () => {
    const bad = { ...row(3, '@SUM(A1)'), path: '=1+1.md' };
    expect(exportTable(listTable([...ROWS.slice(0, 1), UNREAD, bad]), 'csv')).toBe(
      [
        'Title,License,Task,Errors,Warnings,Hints,Languages,Path,Note',
        'Model 10,mit,,0,3,0,French,p0.md,',
        ',,,,,,,z.md,It is empty.',
        "'@SUM(A1),,,0,0,0,French,'=1+1.md,",
        '',
      ].join('\r\n'),
    );
  });
});
