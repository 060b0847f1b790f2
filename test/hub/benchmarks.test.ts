import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { BENCHMARKS_PATH, benchmarkTable } from '../../scripts/generate-benchmarks.js';
import { findBenchmark } from '../../src/hub/benchmarks.ts';

const root = new URL('../../', import.meta.url);
const listPath = new URL('../shared/reference/benchmarks.tsv', root);

describe('a benchmark', () => {
  test.each([
    ['MMLU', 'MMLU', 'higher'],
    ['mmlu (5-shot)', 'MMLU', 'higher'],
    ['arc_challenge', 'ARC-Challenge', 'higher'],
    ['CrowS-Pairs', 'CrowS-Pairs', 'lower'],
    ['TEDLIUM-v3', 'TED-LIUM', 'lower'],
    ['ATEC', 'C-MTEB ATEC', null],
    ['Common Voice 13', 'Common Voice 13', 'lower'],
  ])('%s is found by one of its names', (name, usual, better) => {
    expect(findBenchmark(name)?.names[0]).toBe(usual);
    expect(findBenchmark(name)?.better).toBe(better);
  });

  test.each(['HumanEval++', 'My own MMLU', '', 'constructor'])('%j is none', (name) => {
    expect(findBenchmark(name)).toBeNull();
  });

  test.skipIf(!existsSync(listPath))('stands in the table as in the list', () => {
    const table = readFileSync(new URL(BENCHMARKS_PATH, root), 'utf8');
    expect(table).toBe(benchmarkTable(readFileSync(listPath, 'utf8')));
  });
});
