import { describe, expect, test } from 'vitest';
import { checkFrontMatter } from '../../../src/card/checks/check-front-matter.ts';
import { parseModelCard } from '../../../src/card/parse-model-card.ts';
import { addResults } from '../../../src/card/results/add-results.ts';
import type { CardResults, ResultsRequest } from '../../../src/card/results/card-results.ts';
import { resultsOfCard } from '../../../src/html/jobs/card-results.ts';
import { checkEvalFile } from '../../../src/html/jobs/check-eval-file.ts';
import { compiledSchema } from '../../scripts/compiled-schema.ts';
import { BENCHMARK_CARDS } from './benchmark-cards.ts';

const REQUEST: ResultsRequest = {
  format: 'model-index',
  table: null,
  model: null,
  names: [],
  evalFiles: [],
  answers: {},
};

const validate = compiledSchema('schema/model-card.schema.json');

interface Written {
  readonly dataset: Readonly<Record<string, string>> & {
    readonly args?: { readonly language?: string; readonly num_few_shot?: number };
  };
  readonly metrics: readonly { readonly type: string; readonly value: number; name?: string }[];
}

function told(found: CardResults): readonly string[] {
  const { frontMatter } = parseModelCard(`---\n${found.files[0]?.text ?? ''}---\n`);
  const [index] = (frontMatter.entries[0]?.value ?? []) as { readonly results: Written[] }[];
  return (index?.results ?? []).flatMap(({ dataset, metrics }) =>
    metrics.map(({ type, value, name }) => {
      const { config, split, args } = dataset;
      const shots = args?.num_few_shot === undefined ? undefined : `${args.num_few_shot}-shot`;
      const id = `${dataset['type']}${config ? `[${config}]` : ''}`;
      return [id, split, args?.language, shots, name ?? type, value]
        .filter((part) => part !== undefined)
        .join(' ');
    }),
  );
}

const card = (body: string, metadata = 'pipeline_tag: text-generation'): string =>
  `---\n${metadata}\n---\n\n# Lark 7B\n\n${body}`;

const list = (...rows: readonly string[]): string =>
  `| Benchmark | Lark 7B |\n|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`;

function evalFiles(text: string, request: Partial<ResultsRequest> = {}): CardResults {
  return resultsOfCard(text, { ...REQUEST, format: 'eval-results', ...request });
}

const questions = (found: CardResults): readonly string[] =>
  found.questions.map(({ question }) => question);

describe('what is written of a table without asking', () => {
  test.each(BENCHMARK_CARDS)('$layout', ({ card, results, asks = [] }) => {
    const found = resultsOfCard(card, REQUEST);
    expect(told(found)).toEqual(results);
    expect(questions(found)).toEqual(asks.map((part) => expect.stringContaining(part)));
  });

  test.each(BENCHMARK_CARDS.filter(({ results }) => results.length > 0))(
    'the Hub takes, and no check minds: $layout',
    ({ card }) => {
      const { files } = resultsOfCard(card, REQUEST);
      const text = files[0]?.text ?? '';
      expect(text).not.toMatch(/TODO|null/);
      const { yaml, findings } = parseModelCard(`---\n${text}---\n`);
      expect(yaml && validate(yaml.root.value)).toBe(true);
      const all = [...findings, ...(yaml === null ? [] : checkFrontMatter(yaml))];
      expect(all.filter(({ rule }) => /model-index|eval|metric/.test(rule))).toEqual([]);
    },
  );

  test('more than four of five tables of benchmarks give a file', () => {
    const written = BENCHMARK_CARDS.filter(({ results }) => results.length > 0);
    expect(written.length).toBeGreaterThanOrEqual(48);
  });
});

describe('files of .eval_results', () => {
  const BODY = list('GSM8K (8-shot) | 41.5', 'MMLU-Pro | 30.2', 'GPQA Diamond | 28.0', 'BBH | 40');

  test('are one for each benchmark with a leaderboard, and pass the checks', () => {
    const { files } = evalFiles(card(BODY));
    expect(files.map(({ path }) => path)).toEqual([
      '.eval_results/gsm8k.yaml',
      '.eval_results/mmlu-pro.yaml',
    ]);
    expect(files[0]?.text).toBe(
      '- dataset:\n    id: openai/gsm8k\n    task_id: gsm8k\n  value: 41.5\n  notes: 8-shot, exact_match\n',
    );
    for (const { path, text } of files) {
      expect(checkEvalFile(text, path)).toEqual([]);
    }
  });

  test('ask for a task that sources call by two names, and for one that none knows', () => {
    const found = evalFiles(card(BODY));
    expect(found.questions.map(({ choices }) => choices)).toEqual([
      ['gpqa_diamond', 'diamond'],
      [],
    ]);
    const [{ key = '' } = {}] = found.questions;
    const { files } = evalFiles(card(BODY), { answers: { [key]: 'diamond' } });
    expect(files.at(-1)?.text).toContain('task_id: diamond');
  });

  test('have the unit of the benchmark, whatever the card’s', () => {
    const { files } = evalFiles(card(list('GSM8K | 0.415', 'MMLU-Pro | 0.07')));
    expect(files.map(({ text }) => /value: (.*)/.exec(text)?.[1])).toEqual(['41.5', '7']);
  });

  test('are asked for the unit where the registry has none', () => {
    expect(
      questions(evalFiles(card(list('SWE-bench Verified | 60.2', 'AIME 2026 | 51.0')))),
    ).toEqual([
      expect.stringContaining('id of the task of “SWE-bench Verified”'),
      expect.stringContaining('Does the leaderboard of “AIME 2026” show'),
    ]);
  });
});

describe('what is known already', () => {
  const INDEX = `model-index:
- name: Lark
  results:
  - task: {type: text-generation}
    dataset: {type: cais/mmlu, name: MMLU (5-shot)}
    metrics: [{type: acc, value: 0.601}]`;

  test('is the same also in another scale, and is not written again', () => {
    const found = resultsOfCard(card(list('MMLU | 60.1', 'GSM8K | 41.5'), INDEX), REQUEST);
    expect(found.results.map(({ state }) => state)).toEqual(['same', 'new']);
    expect(told(found)).toEqual(['openai/gsm8k[main] test exact_match 0.415']);
  });

  test('differs by what is said, and is a question', () => {
    const found = resultsOfCard(card(list('MMLU | 62.0'), INDEX), REQUEST);
    expect(found.results).toMatchObject([{ state: 'differing', known: { value: 0.601 } }]);
    expect(found.results[0]?.known?.by).toBeCloseTo(1.9);
    expect(questions(found)).toEqual([
      '“MMLU” is 62.0 in the table, and 0.601 in model-index, which is 1.9 less: which is right?',
    ]);
    expect(found.files).toEqual([]);
  });

  test('is changed in its place where the table is said to be right', () => {
    const text = card(list('MMLU | 62.0'), INDEX);
    const answers = { 'differing MMLU acc 1': '62.0 (the table)' };
    const { edits } = resultsOfCard(text, { ...REQUEST, answers });
    const outcome = addResults(text, edits);
    expect(outcome).toEqual({ ok: true, text: text.replace('0.601', '0.62') });
  });

  test('is another result with other shots', () => {
    const found = resultsOfCard(card(list('MMLU (0-shot) | 55.0'), INDEX), REQUEST);
    expect(found.results).toMatchObject([{ state: 'new' }]);
  });

  test('in a file is not written into it again', () => {
    const file = '- dataset: {id: openai/gsm8k, task_id: gsm8k}\n  value: 41.5\n';
    const beside = [{ name: 'gsm8k.yaml', text: file }];
    const found = evalFiles(card(list('GSM8K | 41.5', 'MMLU-Pro | 30')), { evalFiles: beside });
    expect(found.results.map(({ state }) => state)).toEqual(['same', 'new']);
    expect(found.files.map(({ path }) => path)).toEqual(['.eval_results/mmlu-pro.yaml']);
  });
});

describe('an answer', () => {
  test('says which model is the card’s, what a benchmark is, and how it is measured', () => {
    const text = card('| Benchmark | A | B |\n|---|---|---|\n| AGIEval | 30.1 | 33.0 |\n');
    const first = resultsOfCard(text, REQUEST);
    expect(first.questions).toMatchObject([{ table: 1, line: 7, choices: ['A', 'B'] }]);
    const answers: Record<string, string> = { [first.questions[0]?.key ?? '']: 'B' };
    const second = resultsOfCard(text, { ...REQUEST, answers });
    answers[second.questions[0]?.key ?? ''] = 'dmayhem93/agieval';
    expect(second.questions).toMatchObject([{ line: 9, cell: { row: 2, column: 3 } }]);
    const third = resultsOfCard(text, { ...REQUEST, answers });
    answers[third.questions[0]?.key ?? ''] = 'acc';
    const fourth = resultsOfCard(text, { ...REQUEST, answers });
    answers[fourth.questions[0]?.key ?? ''] = 'text-generation';
    expect(told(resultsOfCard(text, { ...REQUEST, answers }))).toEqual([
      'dmayhem93/agieval acc 33',
    ]);
  });

  test('may be what is no name elsewhere', () => {
    const text = card('| Benchmark | Ours | B |\n|---|---|---|\n| MMLU | 30.1 | 33.0 |\n');
    const answers = { 'model 1': 'Ours' };
    expect(told(resultsOfCard(text, { ...REQUEST, answers }))).toEqual(['cais/mmlu acc 30.1']);
  });

  test('of a name that no table has leaves all others alone', () => {
    const text = card('| Benchmark | A | **B** |\n|---|---|---|\n| MMLU | 30.1 | 33.0 |\n');
    expect(told(resultsOfCard(text, REQUEST))).toEqual(['cais/mmlu acc 33']);
    expect(told(resultsOfCard(text, { ...REQUEST, model: 'C' }))).toEqual([]);
  });

  test('is asked for where two columns are of it, in two ways', () => {
    const head = '| Benchmark | Lark 7B (base) | Lark 7B (chat) |\n|---|---|---|\n';
    expect(questions(resultsOfCard(card(`${head}| MMLU | 60 | 33 |\n`), REQUEST))).toHaveLength(1);
    const alone = head.replace(' (base)', '');
    expect(told(resultsOfCard(card(`${alone}| MMLU | 60 | 33 |\n`), REQUEST))).toEqual([
      'cais/mmlu acc 60',
    ]);
  });

  test.each([
    ['a family that is not the card’s', '**Llama-2-70B**', 'Lark-RC'],
    ['another model beside one that is called like the card', '**Swift-9B**', 'Lark 7B-RC2'],
  ])('is asked for where the bold name is of %s', (_, bold, other) => {
    const text = card(`| Benchmark | ${bold} | ${other} |\n|---|---|---|\n| MMLU | 60 | 33 |\n`);
    expect(questions(resultsOfCard(text, REQUEST))).toEqual([
      'Which column is of this card’s model?',
    ]);
  });

  test('that is no id of the Hub is none', () => {
    const answers = { 'benchmark AGIEval 1': 'I do not know' };
    const found = resultsOfCard(card(list('AGIEval | 30')), { ...REQUEST, answers });
    expect(found.files).toEqual([]);
  });
});

describe('results in the metadata', () => {
  test('come behind those that are there, and leave every other line', () => {
    const text = card(
      list('GSM8K | 41.5'),
      'model-index: # mine\n- name: Lark\n  results: []\nlicense: mit',
    );
    const outcome = addResults(text, resultsOfCard(text, REQUEST).edits);
    const now = outcome.ok ? outcome.text : outcome.reason;
    expect(now).toContain('model-index: # mine\n- name: Lark\n');
    expect(now).toContain('license: mit');
    expect(now).toContain('value: 41.5');
  });

  test('come into a card without any', () => {
    const text = `# Lark 7B\n\n${list('GSM8K | 41.5')}`;
    const outcome = addResults(text, resultsOfCard(text, REQUEST).edits);
    expect(outcome.ok && outcome.text).toMatch(/^---\nmodel-index:\n- name: Lark 7B\n/);
  });
});
