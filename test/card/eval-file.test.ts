import { describe, expect, test } from 'vitest';
import { parseEvalFile } from '../../src/card/eval-file.ts';
import { applyFix } from '../../src/card/finding.ts';

describe('evaluation results in a file of .eval_results', () => {
  test('have their task, date, source and notes', () => {
    const text = `- dataset: {id: cais/mmlu, task_id: stem, revision: abc}
  value: 71.5
  date: "2026-01-02"
  verifyToken: xyz
  source: {url: "https://x.test", name: Log, org: lab}
  notes: five shots
`;
    expect(parseEvalFile({ name: 'a.yaml', text })).toMatchObject({
      groups: [
        {
          model: null,
          task: 'stem',
          dataset: 'cais/mmlu',
          datasetUrl: 'https://huggingface.co/datasets/cais/mmlu',
          details: ['revision: abc', 'date: 2026-01-02'],
          source: { text: 'Log, lab', url: 'https://x.test/' },
          isVerified: true,
          metrics: [
            { name: 'stem', value: '71.5', details: '', isVerified: false, note: 'five shots' },
          ],
        },
      ],
      findings: [],
    });
  });

  test('are read as the Hub’s API wraps them', () => {
    const text =
      '- filename: a.yaml\n  verified: true\n  data: {dataset: {id: a/b, task_id: c}, value: 1}\n  pullRequest: 3\n';
    expect(parseEvalFile({ name: 'a.yaml', text }).groups).toMatchObject([
      { dataset: 'a/b', isVerified: true, details: ['filename: a.yaml', 'pullRequest: 3'] },
    ]);
  });

  test('are shown as text where they are no result, beside those that are one', () => {
    const text =
      '- {dataset: {id: a/b, task_id: c}, value: 1}\n- {dataset: {id: a/d}, score: 2}\n- e\n';
    const { groups: all, findings } = parseEvalFile({ name: 'a.yaml', text });
    expect(all.map(({ metrics: [metric] }) => `${metric?.name} = ${metric?.value}`)).toEqual([
      'c = 1',
      'value = no value',
      'value = e',
    ]);
    expect(all[1]).toMatchObject({ dataset: 'a/d', task: '', details: ['score: 2'] });
    expect(findings.map(({ line, rule }) => `${line} ${rule}`)).toEqual([
      '2 eval-result-schema',
      '2 eval-result-schema',
      '3 eval-result-schema',
    ]);
  });

  test('are not verified by an empty token', () => {
    const text = '- {dataset: {id: a/b, task_id: c}, value: 1, verifyToken: null}\n';
    expect(parseEvalFile({ name: 'a.yaml', text }).groups[0]?.isVerified).toBe(false);
  });

  test.each([
    [
      '- {dataset: {id: a/b}, value: 1}\n---\n- {dataset: {id: a/b}, value: 2}\n',
      2,
      'take the line away',
    ],
    ['- dataset: {id: a/b, task_id: c}\n\tvalue: 1\n', 2, 'indented by a tab'],
    ['- a: [', 1, 'has no “]” at its end'],
    ['- a: b\n  c:1\n', 2, 'A blank is missing after the colon'],
    ['- a: b\n  notes: c: d\n', 2, 'put the whole text in quotes'],
    ['name: config\n', 1, 'It must be a list of results'],
    ['# a file\ndataset: {id: a/b, task_id: c}\nvalue: 1\n', 2, 'holds “key: value” lines'],
    ['just a text\n', 1, 'is one text'],
    ['# nothing yet\n', 1, 'holds no results'],
    ['', 1, 'holds no results'],
    ['- dataset: {id: a/b, task_id: c}\n  value: 1\n  value: 2\n', 3, 'stands twice'],
  ])('that are no list are told with the reason: %j', (text, line, message) => {
    const { findings } = parseEvalFile({ name: 'a.yaml', text });
    expect(findings).toEqual([
      expect.objectContaining({
        rule: 'eval-file',
        file: 'a.yaml',
        line,
        message: expect.stringContaining(message),
      }),
    ]);
  });
});

const GOOD = '- dataset: {id: org/bench, task_id: full}\n  value: 81.2\n';

describe('the checks of a file of .eval_results', () => {
  test.each([
    // What must be there.
    ['- dataset: {id: org/bench}\n  value: 1\n', '1 error “[0].dataset.task_id” is missing'],
    ['- dataset: {task_id: full}\n  value: 1\n', '1 error “[0].dataset.id” is missing'],
    ['- dataset: {id: org/bench, task_id: full}\n', '1 error “[0].value” is missing'],
    ['- value: 3\n', '1 error “[0].dataset” is missing'],
    [`${GOOD}- accuracy\n`, '3 error “[1]” is no result'],
    [`${GOOD}-\n`, '3 error “[1]” is no result'],
    ['- accuracy: 1\n', '1 error “[0]” is no result'],
    [`${GOOD}  source: {name: Self}\n`, '3 error “[0].source.url” is missing'],
    // In another shape.
    [
      `${GOOD}  source: {url: null, name: Self}\n`,
      '3 error “[0].source.url” has no value: the Hub leaves out all results of this file (“expected string, received null”)',
    ],
    ['- dataset: org/bench\n  value: 1\n', '1 error “[0].dataset” must be “key: value” lines'],
    [`${GOOD}  source: https://example.com\n`, '3 warning “[0].source” must be “key: value” lines'],
    [`${GOOD}  notes: [a]\n`, '3 warning “[0].notes” must be a text'],
    // Under another name.
    ['- dataset: {id: org/bench, config: full}\n  value: 1\n', '1 error “config” is no field'],
    ['- dataset: {id: org/bench, task_id: full}\n  score: 1\n', '2 error “score” is no field'],
    // That says nothing a leaderboard can use.
    [GOOD.replace('81.2', 'high'), '2 warning “[0].value” is no number'],
    [GOOD.replace('81.2', '[1, 2]'), '2 warning “[0].value” is no number'],
    [GOOD.replace('org/bench', 'gsm8k'), '1 warning “[0].dataset.id” is “gsm8k”'],
    [GOOD.replace('org/bench', 'our own set'), '1 error “[0].dataset.id” is “our own set”'],
    [`${GOOD}  date: last week\n`, '3 warning “[0].date” is “last week”'],
    [`${GOOD}  source: {url: logs/run1}\n`, '3 warning “[0].source.url” is “logs/run1”'],
  ])('tell of %j', (text, said) => {
    const { findings } = parseEvalFile({ name: 'a.yaml', text });
    expect(findings.map((found) => `${found.line} ${found.severity} ${found.message}`)).toEqual([
      expect.stringContaining(said),
    ]);
    expect(findings).toEqual([expect.not.objectContaining({ fix: expect.anything() })]);
  });

  test.each([
    ['task_id: full', 'task_id: 2024', 'task_id: "2024"'],
    ['task_id: full', 'taskId: full', 'task_id: full'],
    ['org/bench', 'https://huggingface.co/datasets/org/bench', 'org/bench'],
    ['81.2', '"81.2 %"', '81.2'],
    ['81.2\n', '81.2\n  date: 2026-01-31\n', '81.2\n  date: "2026-01-31"\n'],
    ['81.2\n', '81.2\n  notes:\n', '81.2\n'],
    ['81.2\n', '81.2\n  verify_token: abc\n', '81.2\n  verifyToken: abc\n'],
  ])('put right what is certain: %j', (part, wrong, right) => {
    const text = `\uFEFF${GOOD.replace(part, wrong)}`;
    const [finding, ...others] = parseEvalFile({ name: 'a.yaml', text }).findings;
    expect(others).toEqual([]);
    const fixed = finding?.fix && applyFix(text, finding.fix);
    expect(fixed).toBe(`\uFEFF${GOOD.replace(part, right)}`);
    expect(parseEvalFile({ name: 'a.yaml', text: fixed ?? '' }).findings).toEqual([]);
  });

  test.each([
    GOOD,
    '[]',
    `${GOOD}  date: "2026-01-31T10:00:00Z"\n  source: {url: "https://example.com", name: a, org: b}\n  notes: none\n  verifyToken: a\n  evaluation_framework: lighteval\n`,
    `${GOOD}  date: "2026-01"\n  comment: mine\n`,
    GOOD.replace('task_id: full', 'task_id: full, config: x, revision: "123"'),
    GOOD.replace('81.2', '-0.5'),
    '- filename: a.yaml\n  verified: true\n  data: {dataset: {id: a/b, task_id: t}, value: 5}\n',
  ])('say nothing of %j', (text) => {
    expect(parseEvalFile({ name: 'a.yaml', text }).findings).toEqual([]);
  });

  test('know the name that such a file must have', () => {
    expect(parseEvalFile({ name: 'a.yml', text: GOOD }).findings).toMatchObject([
      { rule: 'eval-file', severity: 'warning', file: 'a.yml' },
    ]);
  });

  test('take no time for a hostile file', () => {
    const start = performance.now();
    parseEvalFile({ name: 'a.yaml', text: '- {dataset: {id: a}, x: 1}\n'.repeat(16_000) });
    parseEvalFile({
      name: 'a.yaml',
      text: `- {${'ab: 1, '.repeat(1)}value: "${'1'.repeat(500_000)}"}`,
    });
    expect(performance.now() - start).toBeLessThan(3_000);
  });
});
