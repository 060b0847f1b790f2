import { describe, expect, test } from 'vitest';
import { bestCells } from '../../../src/card/tables/best-cells.ts';
import { buildTable as build, type TableModel } from '../../../src/card/tables/table-model.ts';
import { AS_IN_CARD, sortRows, turnedTable } from '../../../src/card/tables/table-view.ts';

function buildTable(header: readonly string[], rows: readonly (readonly string[])[]): TableModel {
  return build({ header, rows });
}

/** Indices of the best and of the second best rows, by column. */
function bestRows(table: TableModel): Record<number, { best: number[]; second: number[] }> {
  const found: Record<number, { best: number[]; second: number[] }> = {};
  for (const { row, column, rank } of bestCells(table)) {
    found[column] ??= { best: [], second: [] };
    found[column][rank].push(row);
  }
  return found;
}

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
    expect(columns[0]?.values).toEqual([0.857, 1.234]);
  });

  test('may be empty, without a header, or of one column', () => {
    expect(buildTable([], [])).toMatchObject({ columns: [], rows: [], own: [] });
    expect(buildTable([], [['a'], ['b', '1']]).columns.map(({ header }) => header)).toEqual([
      '',
      '',
    ]);
    const single = buildTable(['Name'], [['b'], [], ['a']]);
    expect(single.rows.some(({ isGroupLabel }) => isGroupLabel)).toBe(false);
    expect(sortRows(single, 0, 'ascending')).toEqual([2, 0, 1]);
    expect(bestCells(single)).toEqual([]);
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

describe('the own model of the card', () => {
  const header = ['Model', 'MMLU', 'GSM8k'];
  const rows = [
    ['Open:'],
    ['marin-community/marin-8b-base', '65.8', '50'],
    ['Llama 8B', '66', '51'],
    ['Marin 8B Instruct', '66', '60'],
  ];
  const hints = { names: [] as string[], boldRows: [2], boldColumns: [] };

  test('is found by the title or by the id of the model, not by a part of them', () => {
    const own = (name: string) => build({ header, rows, own: { ...hints, names: [name] } }).own;
    expect(own('Model Card for Marin 8B Base')).toEqual([1]);
    expect(own('marin-community/marin-8b-instruct')).toEqual([3]);
  });

  test('is looked for in no time, whatever a cell holds', () => {
    const long = [['('.repeat(1_000_000), '1', '2']];
    expect(build({ header, rows: long, own: { ...hints, names: ['Marin'] } }).own).toEqual([]);
  });

  test('else by rows in bold, unless most are, or they are of another family', () => {
    expect(build({ header, rows, own: hints }).own).toEqual([2]);
    const boldMarin = { ...hints, boldRows: [3], names: ['Heron 8B'] };
    expect(build({ header, rows, own: boldMarin }).own).toEqual([3]);
    expect(build({ header, rows, own: { ...hints, names: ['Heron 8B'] } }).own).toEqual([]);
    expect(build({ header, rows, own: { ...boldMarin, names: ['Marin 1B'] } }).own).toEqual([]);
    expect(build({ header, rows, own: { ...hints, boldRows: [1, 2, 3] } }).own).toEqual([]);
  });

  test('is a column where the rows are what was measured', () => {
    const table = { header: ['', 'A', 'B (ours)'], rows: [['MMLU', '1', '2']] };
    expect(build({ ...table, own: hints }).own).toEqual([2]);
  });
});

test('rows under one merged cell stay together', () => {
  const rows = [
    ['a', '2'],
    ['a', '1'],
    ['b', '4'],
    ['b', '3'],
  ];
  const table = build({ header: ['Set', 'F1'], rows, blocks: [0, 0, 1, 1] });
  expect(sortRows(table, 1, 'ascending')).toEqual([1, 0, 3, 2]);
  expect(sortRows(table, 0, 'descending')).toEqual([0, 1, 2, 3]);
});

test('blocks under merged cells are sorted by them, where nothing holds several of them', () => {
  const rows = [
    ['b', '2'],
    ['b', '1'],
    ['a', '4'],
    ['a', '3'],
  ];
  const text = { header: ['Set', 'F1'], rows, blocks: [0, 0, 1, 1], areBlocksLoose: true };
  expect(sortRows(build(text), 0, 'ascending')).toEqual([2, 3, 0, 1]);
  expect(sortRows(build(text), 0, 'descending')).toEqual([0, 1, 2, 3]);
  expect(sortRows(build(text), 1, 'ascending')).toEqual([1, 0, 3, 2]);
  const labelled = { ...text, rows: [['x:', ''], ...rows], blocks: [0, 1, 1, 2, 2] };
  expect(sortRows(build(labelled), 0, 'ascending')[0]).toBe(0);
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
  test('follow the reader who turns a column around', () => {
    const table = buildTable(['Points'], [['1'], ['2'], ['3']]);
    const best = (direction: 'higher' | 'lower' | null) =>
      bestCells(turnedTable(table, { ...AS_IN_CARD, directions: new Map([[0, direction]]) })).map(
        ({ row, rank }) => `${row} ${rank}`,
      );
    expect(bestCells(table)).toEqual([]);
    expect(best('higher')).toEqual(['1 second', '2 best']);
    expect(best('lower')).toEqual(['0 best', '1 second']);
    expect(best(null)).toEqual([]);
  });

  test('are found along the rows where the second cell names the measure, and not among shots', () => {
    const table = buildTable(
      ['', 'Benchmark (Metric)', '# Shots', 'Ours', 'Theirs'],
      [
        ['English', 'Pile-test (BPB)', '-', '0.606', '0.638'],
        ['', 'BBH (EM)', '99', '78.8', '79.8'],
        ['', 'MMLU (Acc.)', '99', '78.4', '85.0'],
      ],
    );
    expect(table.measures).toBe('rows');
    expect(bestCells(table).filter(({ rank }) => rank === 'best')).toMatchObject([
      { row: 0, column: 3 },
      { row: 1, column: 4 },
      { row: 2, column: 4 },
    ]);
  });

  test('are found along the rows where these are what was measured', () => {
    const table = buildTable(
      ['Benchmark', 'Ours-7B', 'Other-7B', 'Third-8B'],
      [
        ['General', '', '', ''],
        ['MMLU (5-shot)', '61.2', '60.1', '58'],
        ['Wikitext perplexity', '7.1', '6.9', '8'],
      ],
    );
    expect(table.measures).toBe('rows');
    expect(bestCells(table).map(({ row, column, rank }) => [row, column, rank])).toEqual([
      ...[
        [1, 1, 'best'],
        [1, 2, 'second'],
      ],
      ...[
        [2, 1, 'second'],
        [2, 2, 'best'],
      ],
    ]);
  });

  test('are marked in columns with a direction, over all groups, second best shared by equals', () => {
    expect(bestRows(MODELS)).toEqual({
      2: { best: [7], second: [6] },
      3: { best: [7], second: [2, 4] },
    });
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
    expect(bestRows(table)).toEqual({ 0: { best: [0, 1], second: [2] } });
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
  expect(bestRows(table)[1]?.best.length).toBeGreaterThan(0);
});
