import { describe, expect, test } from 'vitest';
import { comparedModels, resultsOf } from '../../../src/card/tables/result-rows.ts';
import { buildTable, type TableModel } from '../../../src/card/tables/table-model.ts';

/** `task / dataset / metric = value` of a model's results; of the only one where the table compares none. */
function results(table: TableModel, name?: string, hidden: readonly number[] = []): string[] {
  const model = comparedModels(table).find((compared) => compared.name === name) ?? null;
  const shown = [...table.rows.keys()];
  return resultsOf(table, model, shown, new Set(hidden)).rows.map(
    ({ task, dataset, metric, value }) => `${task} / ${dataset} / ${metric} = ${value}`,
  );
}

describe('the results in a table', () => {
  const own = { names: ['Ours'], boldRows: [], boldColumns: [] };

  test('that has a row for each model are those of its row, without sizes', () => {
    const table = buildTable({
      header: ['Model', 'Params', 'MMLU', 'GSM8k'],
      rows: [['*Open:*'], ['Theirs', '7B', '60', '**50**'], ['Ours', '8B', '61.50', 'n/a']],
      own,
    });
    expect(comparedModels(table)).toEqual([
      { index: 1, name: 'Theirs', isOwn: false },
      { index: 2, name: 'Ours', isOwn: true },
    ]);
    expect(results(table, 'Ours')).toEqual(['null / MMLU / null = 61.50']);
    expect(results(table, 'Theirs', [2])).toEqual(['null / GSM8k / null = 50']);
  });

  test('that has a column for each model are those of its column', () => {
    const table = buildTable({
      header: ['Benchmark', 'Theirs', 'Ours'],
      rows: [
        ['MMLU', '60', '61'],
        ['GSM8k', '50', ''],
        ['HumanEval', '30', '31'],
      ],
      own,
    });
    expect(comparedModels(table).map(({ name }) => name)).toEqual(['Theirs', 'Ours']);
    expect(results(table, 'Ours')).toEqual([
      'null / MMLU / null = 61',
      'null / HumanEval / null = 31',
    ]);
  });

  test('that has a row for each result are all, with task, dataset and metric as they stand', () => {
    const table = buildTable({
      header: ['Task', 'Dataset', 'Metric', 'Value'],
      rows: [
        ['QA', 'squad', 'em', '80'],
        ['NLI', 'mnli', 'acc', '90'],
      ],
    });
    expect(comparedModels(table)).toEqual([]);
    expect(results(table)).toEqual(['QA / squad / em = 80', 'NLI / mnli / acc = 90']);
  });

  test('that has a row for each dataset are all, with the column for the metric', () => {
    const table = buildTable({
      header: ['Dataset', 'Accuracy', 'F1'],
      rows: [
        ['sst2', '90', '91'],
        ['imdb', '80', ''],
      ],
    });
    expect(results(table)).toEqual([
      'null / sst2 / Accuracy = 90',
      'null / sst2 / F1 = 91',
      'null / imdb / Accuracy = 80',
    ]);
  });

  test('are found in no time, whatever a cell holds', () => {
    const rows = [
      [`${'*'.repeat(1_000_000)}x`, '60'],
      ['b', '61'],
    ];
    const table = buildTable({ header: ['Model', 'MMLU'], rows });
    expect(comparedModels(table).length).toBe(2);
  });

  test('name a model by all its words where the first cell is not enough', () => {
    const table = buildTable({
      header: ['Set', 'Model', 'F1'],
      rows: [
        ['Small', 'A', '1'],
        ['Small', 'B', '2'],
      ],
    });
    expect(comparedModels(table).map(({ name }) => name)).toEqual(['Small, A', 'Small, B']);
  });
});
