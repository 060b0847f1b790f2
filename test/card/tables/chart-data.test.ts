import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { type ChartData, chartData } from '../../../src/card/tables/chart-data.ts';
import { buildTable, type TableText } from '../../../src/card/tables/table-model.ts';

function chartOf(text: TableText): ChartData | null {
  const table = buildTable(text);
  return chartData(table, { rows: [...table.rows.keys()], columns: [...table.columns.keys()] });
}

/** The evaluation table of the hosted card, with its cells as plain text. */
function marinTable(): TableText {
  const lines = readFileSync('public/card.md', 'utf8').split('\n');
  const start = lines.findIndex((line) => line.startsWith('| Model | Train FLOPs |'));
  const [header = [], , ...rows] = lines.slice(start, lines.indexOf('', start)).map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim().replaceAll('**', '')),
  );
  return { header, rows, own: { names: [], boldRows: [17, 18], boldColumns: [] } };
}

const TRANSPOSED: TableText = {
  header: ['Benchmark', 'Shots', 'Llama-3.1-8B', '**Marin-8B**'],
  rows: [
    ['*Knowledge:*'],
    ['MMLU', '5', '66.4', '67.1'],
    ['TriviaQA', '0', '78', 'n/a'],
    ['*Code:*'],
    ['HumanEval', '0', '38.4', '40'],
    ['Perplexity', '0', '6.1', '5.9'],
  ],
  own: { names: ['marin-8b'], boldRows: [], boldColumns: [] },
};

describe('the chart of a table', () => {
  test('compares the models of an evaluation table, in their groups', () => {
    const { subjects = [], leftOut } = chartOf(marinTable()) ?? {};
    expect(subjects.length).toBe(16);
    expect(leftOut).toBe(0);
    expect(subjects[0]).toEqual({
      name: 'Llama-2-13B',
      isOwn: false,
      group: 'Open weights models',
    });
    expect(subjects.filter(({ isOwn }) => isOwn)).toEqual([
      { name: 'OLMo-2-1124-7B', isOwn: true, group: 'Fully open models' },
      { name: 'OLMo-2-1124-13B', isOwn: true, group: 'Fully open models' },
    ]);
  });

  test('tells how large a model is from how well it does', () => {
    const { measures = [] } = chartOf(marinTable()) ?? {};
    expect(measures.map(({ name }) => name).slice(0, 3)).toEqual([
      'Train FLOPs',
      'Average',
      'ARC/C',
    ]);
    expect(measures.filter(({ isSize }) => isSize).map(({ name }) => name)).toEqual([
      'Train FLOPs',
    ]);
    expect(measures[0]?.values.slice(0, 3)).toEqual([1.6e23, null, 7.2e23]);
    expect(measures[0]?.texts.slice(0, 3)).toEqual(['1.6·10²³', 'n/a', '7.2·10²³']);
    expect(measures[1]).toMatchObject({ direction: 'higher', isSize: false });
  });

  test('shows the rows and columns that the reader sees, in their order', () => {
    const table = buildTable(marinTable());
    const chart = chartData(table, { rows: [18, 3, 8, 1], columns: [0, 6] });
    expect(chart?.subjects.map(({ name }) => name)).toEqual([
      'OLMo-2-1124-13B',
      'Llama-3.1-8B',
      'Llama-2-13B',
    ]);
    expect(chart?.measures.map(({ name, values }) => [name, values])).toEqual([
      ['MMLU', [67.5, 66.9, 55.7]],
    ]);
  });

  test('compares the columns of a table whose rows are benchmarks', () => {
    const { subjects, measures } = chartOf(TRANSPOSED) ?? {};
    expect(subjects).toEqual([
      { name: 'Llama-3.1-8B', isOwn: false, group: null },
      { name: 'Marin-8B', isOwn: true, group: null },
    ]);
    // TriviaQA has one value, which compares with nothing.
    expect(measures?.map(({ name, direction, values }) => [name, direction, values])).toEqual([
      ['MMLU', 'higher', [66.4, 67.1]],
      ['HumanEval', 'higher', [38.4, 40]],
      ['Perplexity', 'lower', [6.1, 5.9]],
    ]);
  });

  test('names a benchmark by its group too, where the name alone is not enough', () => {
    const chart = chartOf({
      header: ['Benchmark', 'A', 'B'],
      rows: [['*SQuAD:*'], ['F1', '1', '2'], ['*DROP:*'], ['F1', '3', '4'], ['MMLU', '5', '6']],
    });
    expect(chart?.measures.map(({ name }) => name)).toEqual(['F1, SQuAD', 'F1, DROP', 'MMLU']);
  });

  test('tells models of the same name apart by the other words of their rows', () => {
    const chart = chartOf({
      header: ['Model', 'Quantization', 'MMLU'],
      rows: [
        ['Llama', 'int4', '60'],
        ['Llama', 'fp16', '65'],
        ['Qwen', 'fp16', '70'],
      ],
    });
    expect(chart?.subjects.map(({ name }) => name)).toEqual(['Llama, int4', 'Llama, fp16', 'Qwen']);
  });

  test('follows the losses of a training log by step and by epoch', () => {
    const chart = chartOf({
      header: ['Step', 'Epoch', 'Training Loss', 'Wer'],
      rows: [
        ['100', '0.5', '1.9', '40.1'],
        ['200', '1.0', '1.2', '31.5'],
        ['300', '1.5', 'No log', '28'],
        ['400', '2.0', '0.9', '27'],
      ],
    });
    expect(chart?.isSeries).toBe(true);
    expect(chart?.subjects[1]?.name).toBe('Step 200');
    expect(chart?.measures.map(({ name, isSize }) => [name, isSize])).toEqual([
      ['Step', true],
      ['Epoch', true],
      ['Training Loss', false],
      ['Wer', false],
    ]);
  });

  test('compares the measures of a single model, if they are of one scale', () => {
    const rows = [
      ['Accuracy', '0.91'],
      ['Precision', '0.88'],
      ['Recall', '0.86'],
    ];
    const expected = {
      subjects: [{ name: 'Accuracy' }, { name: 'Precision' }, { name: 'Recall' }],
      measures: [{ direction: 'higher', values: [0.91, 0.88, 0.86] }],
    };
    expect(chartOf({ header: ['Metric', 'Value'], rows })).toMatchObject(expected);
    expect(
      chartOf({
        header: ['Model', ...rows.map(([name = '']) => name)],
        rows: [['Marin', ...rows.map(([, value = '']) => value)]],
      }),
    ).toMatchObject(expected);
    expect(chartOf({ header: ['Metric', 'Value'], rows: [...rows, ['Loss', '0.4']] })).toBe(null);
    expect(chartOf({ header: ['Metric', 'Value'], rows: [...rows, ['BLEU', '3500']] })).toBe(null);
  });

  test.each<readonly [what: string, header: string[], rows: string[][]]>([
    [
      'words',
      ['Field', 'Meaning'],
      [
        ['a', 'first'],
        ['b', 'second'],
      ],
    ],
    ['one model with two scores', ['Model', 'MMLU', 'ARC'], [['Marin', '67', '81']]],
    [
      'one value for each measure',
      ['Model', 'A', 'B'],
      [
        ['x', '1', ''],
        ['y', '', '2'],
      ],
    ],
    [
      'settings',
      ['Hyperparameter', 'Value'],
      [
        ['epochs', '3'],
        ['batch size', '16'],
      ],
    ],
    [
      'numbers of different scales',
      ['What', 'Value'],
      [
        ['rate', '0.0001'],
        ['steps', '9000'],
      ],
    ],
    ['nothing', [], []],
  ])('is none of a table of %s', (_what, header, rows) => {
    expect(chartOf({ header, rows })).toBe(null);
  });

  test('has at most 200 subjects, and says how many more there are', () => {
    const rows = Array.from({ length: 250 }, (_row, index) => [`m${index}`, String(index)]);
    const chart = chartOf({ header: ['Model', 'MMLU'], rows });
    expect(chart?.leftOut).toBe(50);
    expect(chart?.subjects.length).toBe(200);
    expect(chart?.measures[0]?.values.length).toBe(200);
    expect(chart?.measures[0]?.texts.length).toBe(200);
  });
});
