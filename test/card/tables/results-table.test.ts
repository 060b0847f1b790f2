import { describe, expect, test } from 'vitest';
import { type ResultEntry, resultsTable } from '../../../src/card/tables/results-table.ts';

function entry(dataset: string, metric: string, value: string, more = {}): ResultEntry {
  return { model: '', task: '', details: '', dataset, metric, value, ...more };
}

describe('evaluation results as a table', () => {
  test('have a column for each metric where datasets share them', () => {
    const results = [entry('a', 'acc', '1'), entry('a', 'f1', '2'), entry('b', 'acc', '3')];
    expect(resultsTable(results)).toEqual({
      header: ['Dataset', 'acc', 'f1'],
      rows: [
        ['a', '1', '2'],
        ['b', '3', ''],
      ],
    });
  });

  test('have a row each where every dataset has metrics of its own', () => {
    const results = ['a', 'b', 'c'].map((name) => entry(name, `metric ${name}`, '1'));
    expect(resultsTable(results)).toEqual({
      header: ['Dataset', 'Metric', 'Value'],
      rows: [
        ['a', 'metric a', '1'],
        ['b', 'metric b', '1'],
        ['c', 'metric c', '1'],
      ],
    });
  });

  test('lose nothing where a metric is there twice', () => {
    const results = [entry('a', 'acc', '1'), entry('a', 'acc', '2')];
    expect(resultsTable(results).rows).toEqual([
      ['a', 'acc', '1'],
      ['a', 'acc', '2'],
    ]);
  });

  test('are told apart by model, task and details, which come last', () => {
    const about = { model: 'm', task: 't', details: 'split: test' };
    const results = [entry('a', 'acc', '1', about), entry('a', 'acc', '2', { task: 't' })];
    expect(resultsTable(results)).toEqual({
      header: ['Model', 'Dataset', 'Task', 'acc', 'Details'],
      rows: [
        ['m', 'a', 't', '1', 'split: test'],
        ['', 'a', 't', '2', ''],
      ],
    });
  });

  test('may be none', () => {
    expect(resultsTable([]).rows).toEqual([]);
  });
});
