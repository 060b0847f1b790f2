import { describe, expect, test } from 'vitest';
import { type EvalGroup, normalizeModelIndex } from '../../src/card/eval-results.ts';
import { parseModelCard } from '../../src/card/parse-model-card.ts';

function groups(yaml: string): readonly EvalGroup[] {
  return normalizeModelIndex(
    parseModelCard(`---\nmodel-index:\n${yaml}\n---\n`).frontMatter.entries[0]?.value,
  );
}

/** `name = value (details)` of all metrics. */
function metrics(all: readonly EvalGroup[]): readonly string[] {
  return all.flatMap((group) =>
    group.metrics.map(
      ({ name, value, details }) => `${name} = ${value}${details && ` (${details})`}`,
    ),
  );
}

const RESULT = `- name: m
  results:
  - task: {type: text-classification, name: Sentiment}
    dataset: {type: lab/reviews, name: Reviews, config: en, split: test, revision: abc, args: {n: 5}}
    metrics:`;

describe('evaluation results of model-index', () => {
  test('have task, dataset and all that qualifies them', () => {
    expect(
      groups(
        `${RESULT}\n    - {type: accuracy, value: 0.9}\n    source: {url: "https://x.test/p", name: Paper}`,
      ),
    ).toEqual([
      {
        model: null,
        task: 'Sentiment',
        dataset: 'Reviews',
        datasetUrl: 'https://huggingface.co/datasets/lab/reviews',
        details: [
          'type: lab/reviews',
          'config: en',
          'split: test',
          'revision: abc',
          'args: n: 5',
          'task type: text-classification',
        ],
        source: { text: 'Paper', url: 'https://x.test/p' },
        isVerified: false,
        metrics: [{ name: 'accuracy', value: '0.9', details: '', isVerified: false, note: '' }],
      },
    ]);
  });

  test('keep values as they stand', () => {
    const values = [
      '"69.5%"',
      '"0,857"',
      '[1, 2]',
      '.nan',
      'null',
      '20.0 ± 1.2',
      '{a: 1, b: 2}',
      'true',
      '[[5, 1], [2, 8]]',
      '{pass@1: {mean: 3, all: [2, 4]}}',
      '["a, - b"]',
      '""',
    ];
    const lines = values.map((value) => `\n    - {type: t, value: ${value}}`).join('');
    expect(metrics(groups(RESULT + lines))).toEqual(
      [
        '69.5%',
        '0,857',
        '1, 2',
        'NaN',
        'null',
        '20.0 ± 1.2',
        'a: 1, b: 2',
        'true',
        '[5, 1], [2, 8]',
        'pass@1: {mean: 3, all: [2, 4]}',
        'a, - b',
        '""',
      ].map((value) => `t = ${value}`),
    );
  });

  test('say of a very long value that there is more', () => {
    const [group] = normalizeModelIndex([{ results: [{ metrics: ['x'.repeat(600)] }] }]);
    expect(group?.metrics[0]?.value).toBe(`${'x'.repeat(500)}\n… 100 more characters`);
  });

  test('show a metric by its name, and its type and arguments besides', () => {
    expect(
      metrics(
        groups(
          `${RESULT}\n    - {type: wer, name: Test WER, value: 3, args: {lm: none}, config: clean}`,
        ),
      ),
    ).toEqual(['Test WER = 3 (type: wer, args: lm: none, config: clean)']);
  });

  test('do not say a type twice where it is the name', () => {
    const [group] = groups(`- name: m
  results:
  - task: {type: text-generation, name: Text Generation}
    dataset: {type: glue, name: GLUE}
    metrics: [{type: exact_match, name: Exact Match, value: 1}]`);
    expect(group).toMatchObject({ task: 'Text Generation', dataset: 'GLUE', details: [] });
    expect(metrics(group === undefined ? [] : [group])).toEqual(['Exact Match = 1']);
  });

  test('have their type where the name is empty', () => {
    const [group] = groups(`- name: m
  results:
  - task: {type: t, name: null}
    dataset: {type: a/b, name: ""}
    metrics: [{type: wer, name: null, value: 1}]`);
    expect(group).toMatchObject({
      task: 't',
      dataset: 'a/b',
      datasetUrl: 'https://huggingface.co/datasets/a/b',
      details: [],
    });
    expect(metrics(group === undefined ? [] : [group])).toEqual(['wer = 1']);
  });

  test.each([
    ['verified: true', true],
    ['verified: false, verifyToken: abc', false],
    ['verifyToken: abc', true],
    ['verifyToken: null', false],
    ['config: c', false],
  ])('are verified by what the card says: %s', (said, expected) => {
    const [group] = groups(`${RESULT}\n    - {type: a, value: 1, ${said}}`);
    expect(group?.metrics[0]?.isVerified).toBe(expected);
  });

  test.each([
    ['{url: "https://x.test/p"}', 'https://x.test/p', 'https://x.test/p'],
    ['{url: "https://x.test/p", name: Paper, page: 3}', 'Paper, page: 3', 'https://x.test/p'],
    ['{url: "javascript:alert(1)", name: Paper}', 'Paper, javascript:alert(1)', null],
    ['{url: "http://x.test", name: Log}', 'Log, http://x.test', null],
    ['{url: null, name: Log}', 'Log', null],
    ['{}', '{}', null],
    ['https://x.test/p', 'https://x.test/p', 'https://x.test/p'],
    ['our own runs', 'our own runs', null],
  ])('name their source: %s', (source, text, url) => {
    const [group] = groups(`${RESULT}\n    - {type: a, value: 1}\n    source: ${source}`);
    expect(group?.source).toEqual({ text, url });
  });

  test.each(['a/../b', 'a/b c', 'http://x.test/d', 'glue'])(
    'link no dataset that is no id of the Hub: %s',
    (type) => {
      const [group] = normalizeModelIndex([{ results: [{ dataset: { type }, metrics: 1 }] }]);
      expect(group).toMatchObject({ dataset: type, datasetUrl: null });
    },
  );

  test('stay in the order of the file, also where one dataset comes again', () => {
    const all = normalizeModelIndex([
      {
        results: ['d', 'e', 'd'].map((name, index) => ({
          dataset: { name },
          metrics: [{ type: 'a', value: index }],
        })),
      },
    ]);
    expect(all.map(({ dataset }) => dataset)).toEqual(['d', 'e']);
    expect(metrics(all)).toEqual(['a = 0', 'a = 2', 'a = 1']);
  });

  test('can be posted from a worker, and leave the card’s values as they are', () => {
    const index = [{ name: 'm', results: [{ metrics: [{ type: 'a', value: { b: [1] } }] }] }];
    const before = structuredClone(index);
    const all = normalizeModelIndex(index);
    expect(structuredClone(all)).toEqual(all);
    expect(index).toEqual(before);
  });

  test('of one task and dataset are one group, those of several models are not', () => {
    const result = '{task: {type: t}, dataset: {name: d, type: d}, metrics: [{type: a, value: 1}]}';
    expect(groups(`- name: m\n  results: [${result}, ${result}]`)).toHaveLength(1);
    const two = groups(`- name: m\n  results: [${result}]\n- name: n\n  results: [${result}]`);
    expect(two.map(({ model }) => model)).toEqual(['m', 'n']);
  });

  test.each([
    ['- name: m\n  results:\n  - metrics: [{type: a, value: 1}]', ['a = 1']],
    ['- name: m\n  results:\n  - task: {type: t}\n    metrics: {type: a, value: 1}', ['a = 1']],
    ['- name: m\n  results:\n  - metrics: 7', ['value = 7']],
    ['- name: m\n  results:\n  - metrics: [{type: a}]', ['a = no value']],
    ['- just a text', ['value = just a text']],
    ['  name: m\n  results:\n  - metrics: [{type: a, value: 1}]', ['a = 1']],
    ['- name: m\n  results: none', ['value = none']],
    ['- name: m\n  metrics: [{type: a, value: 1}]', ['a = 1']],
    [
      '- name: m\n  results:\n  - metrics: {accuracy: 0.5, f1: 0.25}',
      ['accuracy = 0.5', 'f1 = 0.25'],
    ],
    [
      '- name: m\n  results:\n  - metrics: [{accuracy: 0.5}, [{type: a, value: 1}]]',
      ['accuracy = 0.5', 'a = 1'],
    ],
    ['- name: m\n  results:\n  - metrics: [3, {value: 4}]', ['value = 3', 'value = 4']],
    ['- name: m\n  results: {metrics: [{type: a, value: 1}]}', ['a = 1']],
  ])('that have another shape are shown all the same: %j', (yaml, expected) => {
    expect(metrics(groups(yaml))).toEqual(expected);
  });
});

test('what stands beside the known fields of a result is a detail of it', () => {
  expect(
    normalizeModelIndex([
      { results: [{ name: 'n', type: 't', note: { a: 1 }, dataset: 'my data', metrics: [] }] },
    ]),
  ).toMatchObject([{ dataset: 'my data', details: ['name: n', 'type: t', 'note: a: 1'] }]);
});
