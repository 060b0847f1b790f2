import { describe, expect, test } from 'vitest';
import { bestCells, buildTable, sortRows } from '../../../src/card/tables/table-model.ts';

/** The shape of Marin's evaluation table. */
const MODELS = buildTable(
  ['Model', 'Train FLOPs', 'Average', 'WER ↓', 'Notes'],
  [
    ['Baseline', '9.0·10²²', '30', '9.1', ''],
    ['*Open weights models:*'],
    ['Llama-13B', '1.6·10²³', '54.1', '7.5', 'x'],
    ['Mistral-7B', 'n/a', '58.8', 'n/a', 'seven'],
    ['Llama-7B', '16.0·10²³', '**58.8**', '7.5', '3'],
    ['*Fully open models:*', '', '', '', ''],
    ['Zamba-7B', 'n/c', '65.2', '', ''],
    ['**OLMo-2-13B**', '4.6·10²³', '68.3', '6.6±0.1', 'cut', 'extra'],
  ],
);

const namesBy = (column: number, order: 'ascending' | 'descending' | null) =>
  sortRows(MODELS, column, order).map((row) => MODELS.rows[row]?.cells[0]);

describe('a table of a card', () => {
  test('has rows of one width, in the groups that its label rows head', () => {
    expect(MODELS.rows.map(({ cells }) => cells.length)).toEqual(Array(8).fill(5));
    expect(MODELS.rows.map(({ group }) => group)).toEqual([-1, 0, 0, 0, 0, 1, 1, 1]);
    expect(MODELS.rows.flatMap((row, index) => (row.isGroupLabel ? [index] : []))).toEqual([1, 5]);
    expect(MODELS.rows[1]?.cells).toEqual(['*Open weights models:*', '', '', '', '']);
  });

  test('knows its numeric columns and their better end', () => {
    expect(MODELS.columns.map(({ isNumeric }) => isNumeric)).toEqual([
      ...[false, true, true, true, false],
    ]);
    expect(MODELS.columns.map(({ direction }) => direction)).toEqual([
      ...[null, null, 'higher', 'lower', null],
    ]);
  });

  test('reads a decimal comma by the whole column', () => {
    const { columns } = buildTable(['F1'], [['0,857'], ['1,234']]);
    expect(columns[0]?.numbers.map((number) => number?.value)).toEqual([0.857, 1.234]);
  });

  test('may be empty, without a header, or of one column', () => {
    expect(buildTable([], [])).toEqual({ columns: [], rows: [] });
    expect(buildTable([], [['a'], ['b', '1']]).columns.map(({ header }) => header)).toEqual([
      '',
      '',
    ]);
    const single = buildTable(['Name'], [['b'], [], ['a']]);
    expect(single.rows.some(({ isGroupLabel }) => isGroupLabel)).toBe(false);
    expect(sortRows(single, 0, 'ascending')).toEqual([2, 0, 1]);
    expect(bestCells(single).size).toBe(0);
  });

  test('takes a row that lacks its values for a label only where it looks like one', () => {
    const labels = (header: readonly string[], ...rows: readonly string[][]) =>
      buildTable(header, rows).rows.map(({ isGroupLabel }) => isGroupLabel);
    expect(labels(['Model', 'F1'], ['a', ''], ['b', '2'])).toEqual([false, false]);
    expect(labels(['Model', 'F1'], ['Small:', ''], ['b', '2'])).toEqual([true, false]);
    expect(labels(['Model', 'F1', 'EM'], ['Small'], ['b', '2', '3'])).toEqual([true, false]);
    expect(labels(['Model', 'F1', 'EM'], ['', '5', ''], ['b', '2', '3'])).toEqual([false, false]);
    expect(labels(['Model', 'F1', 'EM'], ['b', '2', '3'], ['Total'])).toEqual([false, false]);
  });
});

describe('rows sorted by a column', () => {
  test('keep the order of the card without one', () => {
    expect(sortRows(MODELS, 2, null)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test('stay in their groups, below the label', () => {
    expect(sortRows(MODELS, 2, 'descending')).toEqual([0, 1, 3, 4, 2, 5, 7, 6]);
    expect(sortRows(MODELS, 2, 'ascending')).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  test('end with cells that say nothing, in both directions', () => {
    expect(sortRows(MODELS, 1, 'ascending')).toEqual([0, 1, 2, 4, 3, 5, 7, 6]);
    expect(sortRows(MODELS, 1, 'descending')).toEqual([0, 1, 4, 2, 3, 5, 7, 6]);
  });

  test('have numbers before texts before empty cells, in both directions', () => {
    const table = buildTable(
      ['a', 'b'],
      [
        ['', '1'],
        ['zoo', '1'],
        ['2', '1'],
        ['ape', '1'],
        ['10', '1'],
      ],
    );
    expect(sortRows(table, 0, 'ascending')).toEqual([2, 4, 3, 1, 0]);
    expect(sortRows(table, 0, 'descending')).toEqual([4, 2, 1, 3, 0]);
  });

  test('order names as a reader does', () => {
    expect(namesBy(0, 'ascending')).toEqual([
      ...['Baseline', '*Open weights models:*', 'Llama-7B', 'Llama-13B', 'Mistral-7B'],
      ...['*Fully open models:*', '**OLMo-2-13B**', 'Zamba-7B'],
    ]);
  });

  test('are there all, whatever the column', () => {
    expect(sortRows(MODELS, 99, 'ascending')).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });
});

describe('the best cells', () => {
  test('are marked in columns with a direction, over all groups, second best shared by equals', () => {
    expect([...bestCells(MODELS)]).toEqual([
      [2, { best: [7], second: [6] }],
      [3, { best: [7], second: [2, 4] }],
    ]);
  });

  test('are shared by equals, and none where all are equal', () => {
    const table = buildTable(
      ['F1', 'EM'],
      [
        ['3', '5'],
        ['3.0', '5'],
        ['**2**', 'n/a'],
      ],
    );
    expect([...bestCells(table)]).toEqual([[0, { best: [0, 1], second: [2] }]]);
  });
});

test('a large table is read, sorted and marked at once', () => {
  const rows = Array.from({ length: 11_129 }, (_row, index) => [
    `model-${(index * 7919) % 11_129}`,
    `${(index * 31) % 997}.${index % 10}%`,
  ]);
  const table = buildTable(['Model', 'F1'], rows);
  expect(new Set(sortRows(table, 0, 'ascending')).size).toBe(rows.length);
  expect(sortRows(table, 1, 'descending')).toHaveLength(rows.length);
  expect(bestCells(table).get(1)?.best.length).toBeGreaterThan(0);
});
