import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { run } from './run.ts';

const CARD = `---
pipeline_tag: text-generation
---

# Lark 7B

| Part | Count |
|---|---|
| Layers | 32 |

| Benchmark | Lark 7B | Crow 7B |
|---|---|---|
| GSM8K | 41.5 | 39.0 |
| MMLU-Pro | 30.2 | 29.9 |
| AGIEval | 33.0 | 31.2 |

<table><tr><th>Benchmark</th><th>Ours</th><th>Crow 7B</th></tr>
<tr><td>HellaSwag</td><td>80.1</td><td>79</td></tr></table>
`;

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'results-'));
  writeFileSync(join(folder, 'README.md'), CARD);
  mkdirSync(join(folder, 'bare'));
  writeFileSync(join(folder, 'bare', 'README.md'), '# Nothing\n');
});

afterAll(() => rmSync(folder, { recursive: true }));

const results = (...args: readonly string[]) => run(['results', ...args], { cwd: folder });

describe('the results in a card’s tables', () => {
  test('are printed as model-index, as far as nothing has to be asked', () => {
    const { stdout, stderr, status } = results('.', '--format', 'model-index');
    expect(status).toBe(0);
    expect(stdout).toMatch(/^model-index:\n- name: Lark 7B\n/);
    expect(stdout.match(/type: [\w-]+\/.*/g)).toEqual([
      'type: openai/gsm8k',
      'type: TIGER-Lab/MMLU-Pro',
    ]);
    expect(stderr).toBe('Results: 2 new, 2 to ask (--questions).\n');
  });

  test('are printed as files one after the other, each behind its name', () => {
    const { stdout, status } = results('.', '--format', 'eval-results');
    expect(status).toBe(0);
    expect(stdout.match(/^# .*|^- .*/gm)).toEqual([
      '# .eval_results/gsm8k.yaml',
      '- dataset:',
      '# .eval_results/mmlu-pro.yaml',
      '- dataset:',
    ]);
  });

  test('of one table, of a model that is named', () => {
    const { stdout, status } = results('.', '--table', '3', '--model', 'Crow 7B');
    expect(status).toBe(0);
    expect(stdout).toContain('- name: Crow 7B\n');
    expect(stdout).toContain('value: 79\n');
    expect(stdout).not.toContain('gsm8k');
  });

  test('are questions as JSON', () => {
    const { stdout } = results('.', '--questions');
    expect(JSON.parse(stdout)).toEqual([
      {
        table: 2,
        line: 15,
        cell: { row: 4, column: 2 },
        question: expect.stringContaining('AGIEval'),
        choices: [],
      },
      {
        table: 3,
        line: 17,
        cell: { row: 1, column: 2 },
        question: 'Which column is of this card’s model?',
        choices: ['Ours', 'Crow 7B'],
      },
    ]);
  });

  test('end with 1 where nothing can be written, and with 2 where it could not be looked for', () => {
    expect(results('bare').status).toBe(1);
    expect(results('.', '--table', '3').status).toBe(1);
    const beyond = results('.', '--table', '4');
    expect(beyond.stderr).toBe('There is no table 4: the card has 3 tables.\n');
    expect(beyond.status).toBe(2);
    expect(results('.', '--format', 'csv').status).toBe(2);
    expect(results('nowhere').status).toBe(2);
  });
});
