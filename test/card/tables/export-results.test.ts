import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { checkFrontMatter } from '../../../src/card/checks/check-front-matter.ts';
import { parseEvalFile } from '../../../src/card/eval-file.ts';
import { parseModelCard } from '../../../src/card/parse-model-card.ts';
import {
  exportEvalResults,
  exportModelIndex,
  type ResultRow,
  type ResultsInput,
} from '../../../src/card/tables/export-results.ts';
import { markInvisible } from '../../../src/text/mark-invisible.ts';

const NOTHING_SAID: ResultRow = { task: null, dataset: null, metric: null, value: '' };

const KNOWN: ResultsInput = {
  modelName: 'Marin 8B',
  rows: [
    { task: 'Text Generation', dataset: 'cais/mmlu', metric: 'accuracy', value: '65.80' },
    { task: 'Text Generation', dataset: 'cais/mmlu', metric: 'F1', value: '−1.5' },
    { task: 'text-generation', dataset: 'glue', metric: 'EM (5-shot)', value: '69.5 ± 0.3' },
  ],
};

/** Texts that would be something else without their quotes, in YAML 1.1 or 1.2, or would leave the line. */
const HOSTILE = [
  ...['no', 'on', 'null', 'yes', 'true', '2025-01-15', '1_000', '0777', '0x1F', '1e5', '12:30:45'],
  ...['.inf', '1:30', '+3', '<<', '=', '*a', '&a', '!!int 3', '# x', 'a: b', 'a #b', '- x', '%x'],
  ...['{{ x }}', '[1', '{', '"', "it's", '\\', '\\u0041', 'a\nb: c', 'a\r\n---\nb', 'a\tb', '@x'],
  ...[
    '\u2028x',
    'x\u0085y',
    'x\u007fy',
    'x\0y',
    'x\ufeffy',
    'x\uffffy',
    'שלום \u202eعربي',
    '👩‍🔬🤗',
  ],
  ...['12345678901234567890', '=cmd()', '\\input{x}', '`|`', 'x'.repeat(1000)],
];

/** Line ends and tabs are spaces in a name; what else does not show is made to. */
function oneLine(text: string): string {
  return markInvisible(text.trim()).replace(/\p{Cc}+/gu, ' ');
}

function row(parts: Partial<ResultRow>): ResultRow {
  return { ...NOTHING_SAID, ...parts };
}

/** What the checks say of results in a front matter: the rules, and lines of the front matter. */
function checks(frontMatter: string): readonly string[] {
  const { yaml } = parseModelCard(`---\n${frontMatter}---\n`);
  const findings = yaml === null ? [] : checkFrontMatter(yaml);
  return findings
    .filter(({ rule }) => /^(?:model-index|yaml)/.test(rule))
    .map(({ rule, line }) => `${rule} ${frontMatter.split('\n')[(line ?? 0) - 2]?.trim()}`);
}

describe('results as model-index', () => {
  test('are in the shape of the Hub, those of one task and dataset together', () => {
    expect(load(exportModelIndex(KNOWN))).toEqual({
      'model-index': [
        {
          name: 'Marin 8B',
          results: [
            {
              task: { type: 'text-generation', name: 'Text Generation' },
              dataset: { type: 'cais/mmlu', name: 'cais/mmlu' },
              metrics: [
                { type: 'accuracy', name: 'accuracy', value: 65.8 },
                { type: 'f1', name: 'F1', value: -1.5 },
              ],
            },
            {
              task: { type: 'text-generation', name: 'text-generation' },
              dataset: { type: 'glue', name: 'glue' },
              metrics: [{ type: null, name: 'EM (5-shot)', value: '69.5 ± 0.3' }],
            },
          ],
        },
      ],
    });
  });

  test('are a block to paste, with every gap marked', () => {
    const rows = [row({ task: 'Reasoning', dataset: 'MMLU (5-shot)', value: '0.5' }), NOTHING_SAID];
    expect(exportModelIndex({ modelName: null, rows })).toBe(
      `# TODO: a "source" for each result
model-index:
- name: null # TODO: name of the model
  results:
  - task:
      type: null # TODO: id of the task on the Hub
      name: "Reasoning"
    dataset:
      type: null # TODO: id of the dataset on the Hub
      name: "MMLU (5-shot)"
    metrics:
    - type: null # TODO: id of the metric on the Hub
      value: 0.5
  - task:
      type: null # TODO: id of the task on the Hub
    dataset:
      type: null # TODO: id of the dataset on the Hub
      name: null # TODO: name of the dataset
    metrics:
    - type: null # TODO: id of the metric on the Hub
      value: null # TODO: value
`,
    );
  });

  test('pass the checks where there is no gap', () => {
    expect(checks(exportModelIndex({ ...KNOWN, rows: KNOWN.rows.slice(0, 2) }))).toEqual([]);
  });

  test('fail the checks at every gap, as they would on the Hub', () => {
    const text = exportModelIndex({ modelName: null, rows: [NOTHING_SAID] });
    const gaps = text.split('\n').filter((line) => line.includes('null'));
    expect(gaps).toHaveLength(6);
    expect(checks(text).toSorted()).toEqual(
      gaps.map((line) => `model-index-schema ${line.trim()}`).toSorted(),
    );
  });

  test.each(HOSTILE)('keep %j as a text, wherever it stands', (text) => {
    const rows = [row({ task: text, dataset: text, metric: text, value: text })];
    const read = load(exportModelIndex({ modelName: text, rows }));
    const said = oneLine(text);
    expect(read).toMatchObject({
      'model-index': [{ name: said, results: [{ task: { name: said }, dataset: { name: said } }] }],
    });
    const [metric] = JSON.parse(JSON.stringify(read))['model-index'][0].results[0].metrics;
    expect(metric.value).toBe(said);
    expect(metric.name ?? metric.type).toBe(said);
  });

  test.each(['-', '—', '', '  ', 'n/a'])('take %j for nothing', (text) => {
    const rows = [row({ task: text, dataset: text, metric: text, value: text })];
    expect(exportModelIndex({ modelName: text, rows })).toBe(
      exportModelIndex({ modelName: null, rows: [NOTHING_SAID] }),
    );
  });

  test('are an empty list if there are none', () => {
    expect(load(exportModelIndex({ modelName: 'm', rows: [] }))).toEqual({
      'model-index': [{ name: 'm', results: [] }],
    });
  });
});

describe('numbers', () => {
  test.each([
    ['65.8', 65.8],
    ['65.80', 65.8],
    ['0', 0],
    ['-0.25', -0.25],
    [' 12 ', 12],
    ['1,024', '1,024'],
    ['007', '007'],
    ['.5', '.5'],
    ['5.', '5.'],
    ['1e-5', '1e-5'],
    ['69.5%', '69.5%'],
  ])('%j is read as %j', (value, read) => {
    const text = exportEvalResults({ rows: [row({ value })] });
    expect(load(text)).toMatchObject([{ value: read }]);
  });
});

describe('results as a file of .eval_results', () => {
  test('are in the shape of the Hub', () => {
    const rows = [
      { task: 'gpqa_diamond', dataset: 'Idavidrein/gpqa', metric: 'accuracy', value: '41.2' },
      { task: 'hle', dataset: 'cais/hle', metric: null, value: '9' },
    ];
    const text = exportEvalResults({ rows });
    expect(load(text)).toEqual([
      {
        dataset: { id: 'Idavidrein/gpqa', task_id: 'gpqa_diamond' },
        value: 41.2,
        notes: 'accuracy',
      },
      { dataset: { id: 'cais/hle', task_id: 'hle' }, value: 9 },
    ]);
    const { groups, findings } = parseEvalFile({ name: 'results.yaml', text });
    expect(findings).toEqual([]);
    expect(groups.map(({ dataset, metrics }) => [dataset, metrics[0]?.value])).toEqual([
      ['Idavidrein/gpqa', '41.2'],
      ['cais/hle', '9'],
    ]);
  });

  test('have every gap marked; a task of the Hub is none of a benchmark', () => {
    const rows = [row({ task: 'text-generation', dataset: 'MMLU', value: '1' }), NOTHING_SAID];
    expect(exportEvalResults({ rows })).toBe(
      `# TODO: a "source" for each result
- dataset:
    id: null # TODO: id of the dataset on the Hub
    task_id: null # TODO: id of the task on the Hub, in eval.yaml
  value: 1
  notes: "MMLU, text-generation"
- dataset:
    id: null # TODO: id of the dataset on the Hub
    task_id: null # TODO: id of the task on the Hub, in eval.yaml
  value: null # TODO: value
`,
    );
  });

  test.each(HOSTILE)('keep %j as a text, wherever it stands', (text) => {
    const rows = [row({ task: text, dataset: text, metric: text, value: text })];
    const said = oneLine(text);
    const read = JSON.parse(JSON.stringify(load(exportEvalResults({ rows }))));
    const { value, dataset, notes } = read[0];
    expect([value, dataset.id, dataset.task_id ?? said]).toEqual([said, null, said]);
    expect(notes.startsWith(said) && notes.endsWith(said)).toBe(true);
  });

  test('are an empty list if there are none', () => {
    expect(load(exportEvalResults({ rows: [] }))).toEqual([]);
  });
});
