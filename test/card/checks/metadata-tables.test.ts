import { describe, expect, test } from 'vitest';
import { checkCard } from '../../../src/html/jobs/check-card.ts';

interface Claim {
  readonly dataset: string;
  readonly metrics: Readonly<Record<string, string | number>>;
}

const MMLU = 'name: MMLU, type: cais/mmlu';

/** A card whose metadata have these results, with this text. */
function card(claims: readonly Claim[], body: string): string {
  const results = claims.map(({ dataset, metrics }) => {
    const items = Object.entries(metrics).map(
      ([type, value]) => `{type: ${type}, value: ${value}}`,
    );
    return `  - {task: {type: text-generation}, dataset: {${dataset}}, metrics: [${items.join(', ')}]}\n`;
  });
  return `---\nmodel-index:\n- name: Foo-7B\n  results:\n${results.join('')}---\n# Foo 7B\n\n${body}\n`;
}

function found(claims: readonly Claim[], body: string): readonly string[] {
  return checkCard(card(claims, body))
    .filter(({ rule }) => rule === 'metadata-table-differ')
    .map(({ line, message }) => `${line} ${message}`);
}

/** What is found for an accuracy of 64.59 on MMLU. */
function foundForMmlu(
  body: string,
  dataset = MMLU,
  value: string | number = 64.59,
): readonly string[] {
  return found([{ dataset, metrics: { accuracy: value } }], body);
}

const scores = (label: string, value: string): string =>
  `| Benchmark | Score |\n|---|---|\n| ${label} | ${value} |`;
const ONE = [
  '11 The metadata says 64.59 for MMLU (accuracy), this table says 64.5. Correct the wrong one.',
];

describe('a table that gives another value than the metadata', () => {
  test('is reported with both values, on the row', () => {
    expect(foundForMmlu(scores('MMLU', '64.5'))).toEqual(ONE);
    expect(foundForMmlu(scores('[MMLU](https://x.org)', '**64.5**'))).toEqual(ONE);
    expect(foundForMmlu('| Model | MMLU |\n|---|---|\n| Foo-7B | 64.5 |')).toEqual(ONE);
    expect(
      foundForMmlu('| Task | Bar | **Foo 7B** |\n|---|---|---|\n| MMLU | 70 | 64.5 |'),
    ).toEqual(ONE);
    expect(
      foundForMmlu('| Dataset | Accuracy | Loss |\n|---|---|---|\n| MMLU | 64.5 | 1.2 |'),
    ).toEqual(ONE);
    expect(foundForMmlu('| MMLU | GSM8K |\n|---|---|\n| 64.5 | 30 |')).toEqual(ONE);
    expect(foundForMmlu('| Metric | Value |\n|---|---|\n| Accuracy | 64.5 |')).toEqual(ONE);
  });

  test('is found in the table of the leaderboard, not in that of the harness with its shots', () => {
    const metric = '|Metric|Value|\n|---|--:|\n|Avg.|60|\n|MMLU (5-Shot)|64.5|';
    expect(foundForMmlu(metric, 'name: MMLU (5-Shot), type: cais/mmlu, config: all')).toEqual([
      '12 The metadata says 64.59 for MMLU (accuracy), this table says 64.5. Correct the wrong one.',
    ]);
    const harness =
      '|Tasks|n-shot|Metric| |Value| |Stderr|\n|---|--:|---|---|--:|---|--:|\n|mmlu|5|acc|↑|0.645|±|0.0038|';
    expect(foundForMmlu(harness, `${MMLU}, args: {num_few_shot: 0}`)).toEqual([]);
    expect(foundForMmlu(harness.replace('acc', 'acc_norm'))).toEqual([]);
    const withoutShots = harness.replaceAll('n-shot', 'Version');
    expect(foundForMmlu(withoutShots)).toHaveLength(1);
    expect(foundForMmlu(withoutShots.replace('acc', 'acc_norm'))).toEqual([]);
  });

  test('is found where text has become a row below the values', () => {
    expect(foundForMmlu('| Metric | Value |\n|---|---|\n| Accuracy | 64.5 |\nText')).toEqual(ONE);
  });

  test('is none where another table has the value of the metadata, under whatever label', () => {
    const other = '| Benchmark | Score |\n|---|---|\n| mmlu-python | 64.59 |';
    expect(foundForMmlu(`${scores('MMLU', '64.5')}\n\n${other}`)).toEqual([]);
    expect(
      foundForMmlu(`${scores('MMLU', '64.5')}\n\n${other.replace('64.59', '0.6459')}`),
    ).toEqual([]);
    expect(foundForMmlu(`${scores('MMLU', '64.5')}\n\n${other.replace('64.59', '65')}`)).toEqual(
      ONE,
    );
  });

  test('is found below the name of a kind of task', () => {
    const rows = '| **Knowledge** | | |\n| MMLU | 70 | 64.5 |';
    expect(foundForMmlu(`| Benchmark | Bar | Foo 7B |\n|---|---|---|\n${rows}`)).toHaveLength(1);
  });

  test('is not certain where the dataset has several values', () => {
    expect(foundForMmlu(`${scores('MMLU', '64.5')}\n| MMLU | 64.5 |`)).toEqual([]);
    expect(foundForMmlu(`${scores('MMLU', '64.5')}\n\n${scores('MMLU', '64.4')}`)).toEqual([]);
  });
});

describe('values that agree', () => {
  test.each([
    '64.59',
    '64.590000',
    '64.6',
    '65',
    '64.59%',
    '0.6459',
    '0.646',
    '64.59 ± 0.3',
    '**64.59**',
    '64.591',
    '64,59',
  ])('%s is 64.59', (value) => {
    expect(foundForMmlu(scores('MMLU', value))).toEqual([]);
  });

  test('may be a fraction in the metadata', () => {
    expect(foundForMmlu(scores('MMLU', '64.6'), MMLU, 0.6459)).toEqual([]);
    expect(foundForMmlu(scores('MMLU', '64.5'), MMLU, 0.6459)).toHaveLength(1);
    expect(foundForMmlu(scores('MMLU', '0.8753'), MMLU, 0.8753479606152781)).toEqual([]);
    expect(foundForMmlu(scores('MMLU', '50%'), MMLU, 0.505)).toEqual([]);
  });

  test('are looked for among all metrics of the dataset', () => {
    const claims = [{ dataset: MMLU, metrics: { acc: 60.1, acc_norm: 64.59 } }];
    expect(found(claims, scores('MMLU', '64.6'))).toEqual([]);
    expect(found(claims, scores('MMLU', '60.1'))).toEqual([]);
    expect(found(claims, scores('MMLU', '60.2'))[0]).toContain(
      '60.1 for MMLU (acc), this table says 60.2',
    );
    expect(found(claims, scores('MMLU', '12'))).toEqual([]);
  });

  test('in one table excuse another one', () => {
    expect(foundForMmlu(`${scores('MMLU', '64.5')}\n\n${scores('MMLU', '64.59')}`)).toEqual([]);
  });
});

describe('what is not the same thing', () => {
  test('is another dataset or metric', () => {
    for (const label of ['MMLU-Pro', 'MMLU+', 'MMLU loss', 'cmmlu', 'MMLU (CoT)', 'MMLU (val)']) {
      expect(foundForMmlu(scores(label, '50'))).toEqual([]);
    }
    expect(foundForMmlu('| Dataset | F1 |\n|---|---|\n| MMLU | 50 |')).toEqual([]);
    expect(foundForMmlu(scores('GLUE', '50'), 'name: glue, type: glue, config: mrpc')).toEqual([]);
    expect(foundForMmlu(scores('MRPC', '50'), 'name: glue, type: glue, config: mrpc')).toHaveLength(
      1,
    );
    expect(foundForMmlu(scores('en', '50'), 'name: glue, type: glue, config: en')).toEqual([]);
    const nli = ['snli', 'mnli'].map((name) => ({
      dataset: `name: ${name}, type: ${name}`,
      metrics: { acc: 60 },
    }));
    expect(found(nli, '| Trained on | snli | mnli |\n|---|---|---|\n| snli | 60 | 50 |')).toEqual(
      [],
    );
    expect(foundForMmlu(scores('Code', '50'), 'name: HumanEval, type: code')).toEqual([]);
  });

  test('is another setting', () => {
    const fiveShot = 'name: MMLU (5-shot), type: cais/mmlu';
    expect(foundForMmlu(scores('MMLU (0-shot)', '50'), fiveShot)).toEqual([]);
    expect(foundForMmlu(scores('MMLU 5-shot', '50'), fiveShot)).toHaveLength(1);
    expect(foundForMmlu(`## 0-shot\n\n${scores('MMLU', '50')}`, fiveShot)).toEqual([]);
    expect(foundForMmlu(`## Quantized\n\n${scores('MMLU', '50')}`)).toEqual([]);
    expect(
      foundForMmlu('| Benchmark | Filter | Score |\n|---|---|---|\n| MMLU | strict | 50 |'),
    ).toEqual([]);
    expect(foundForMmlu('| Benchmark | Score |\n|---|---|\n| **Q4** | |\n| MMLU | 50 |')).toEqual(
      [],
    );
    expect(foundForMmlu(`## Results on SST-2\n\n${scores('MMLU', '50')}`)).toEqual([]);
    expect(foundForMmlu(`Some text.\n\n**0-shot**:\n\n${scores('MMLU', '50')}`, fiveShot)).toEqual(
      [],
    );
    expect(
      foundForMmlu('| Model | Data | Accuracy |\n|---|---|---|\n| Foo-7B | SST-2 | 50 |'),
    ).toEqual([]);
    const subsets = ['en', 'de'].map((config) => ({
      dataset: `${MMLU}, config: ${config}`,
      metrics: { accuracy: 60 },
    }));
    expect(found(subsets, scores('MMLU', '50'))).toEqual([]);
  });

  test('is another model', () => {
    for (const body of [
      '| Model | MMLU |\n|---|---|\n| Bar-7B | 50 |',
      '| Model | MMLU |\n|---|---|\n| Bar | 50 |\n| Baz | 64.1 |',
      '| Model | MMLU |\n|---|---|\n| Foo-7B (Q4) | 50 |',
      '| Model | MMLU |\n|---|---|\n| Foo-7B | 50 |\n| Foo 7B | 51 |',
      '| Benchmark | Bar | **Gain** |\n|---|---|---|\n| MMLU | 50 | 5 |',
      '| Model | MMLU |\n|---|---|\n| Bar | 50 |\n| **Average** | 51 |',
      '| Benchmark | Bar-7B |\n|---|---|\n| MMLU | 50 |',
      '| Benchmark | Bar | Quantized |\n|---|---|---|\n| MMLU | 50 | 51 |',
    ]) {
      expect(foundForMmlu(body)).toEqual([]);
    }
  });

  test('is a table where the value stands elsewhere', () => {
    expect(foundForMmlu('| Model | MMLU |\n|---|---|\n| Foo-7B | 50 |\n| Bar | 64.59 |')).toEqual(
      [],
    );
  });

  test('is a training log', () => {
    const log = '| Epoch | Step | Accuracy |\n|---|---|---|\n| 1 | 500 | 60 |';
    expect(foundForMmlu(log)).toEqual([]);
    expect(foundForMmlu('| Training Loss | MMLU |\n|---|---|\n| 0.5 | 60 |')).toEqual([]);
  });

  test('is a metric that several datasets or tables have', () => {
    const body = '| Metric | Value |\n|---|---|\n| Accuracy | 50 |';
    expect(foundForMmlu(`${body}\n\n${body}`)).toEqual([]);
    const two = [MMLU, 'name: ARC, type: ai2_arc'].map((dataset) => ({
      dataset,
      metrics: { accuracy: 60 },
    }));
    expect(found(two, body)).toEqual([]);
    expect(
      found([{ dataset: MMLU, metrics: { accuracy: 60, f1: 70 } }], `${body}\n| F1 | 51 |`),
    ).toEqual([]);
    expect(
      found([{ dataset: MMLU, metrics: { accuracy: 50, f1: 70 } }], `${body}\n| F1 | 51 |`),
    ).toHaveLength(1);
  });

  test('is the author’s own evaluation beside one by others', () => {
    const text = card(
      [{ dataset: 'name: MMLU (5-Shot), type: cais/mmlu', metrics: { acc: 64.59 } }],
      scores('MMLU', '63'),
    );
    const sourced = text.replace('metrics:', 'source: {name: Open LLM Leaderboard}, metrics:');
    const checks = (source: string): readonly string[] => checkCard(source).map(({ rule }) => rule);
    expect(checks(text)).toContain('metadata-table-differ');
    expect(checks(sourced)).not.toContain('metadata-table-differ');
  });
});

test('metadata without plain numbers, or of several models, say nothing', () => {
  for (const value of ['"200 +/- 20"', '[1, 2]', 'null', 'about 50']) {
    expect(foundForMmlu(scores('MMLU', '50'), MMLU, value)).toEqual([]);
  }
  expect(
    checkCard('---\nmodel-index: [{name: a}, 3]\n---\n# A\n\n| a |\n|---|\n| 1 |\n').map(
      ({ rule }) => rule,
    ),
  ).not.toContain('metadata-table-differ');
});
