import { expect, test } from 'vitest';
import { boardOf, linesOf } from './on-board.ts';

const table = (name: string, head: string, ...rows: readonly string[]): string =>
  `# ${name}\n\nA language model.\n\n## Evaluation\n\n| ${head} |\n|${'---|'.repeat(head.split('|').length)}\n${rows.map((row) => `| ${row} |\n`).join('')}`;

/** A column of numbers, whatever one more cell of it is. */
const OTHERS = ['BBH | 1', 'PIQA | 1', 'DROP | 1'];

const index = (name: string, dataset: string, type: string, value: string, more = ''): string =>
  `---\nmodel-index:\n- name: ${name}\n  results:\n  - task:\n      type: text-generation\n    dataset:\n      name: ${dataset}\n      type: ${dataset.toLowerCase()}\n${more}    metrics:\n    - type: ${type}\n      value: ${value}\n---\n\n# ${name}\n`;

test('a benchmark is one row over tables of Markdown, of HTML and evaluation results', () => {
  const html =
    '# Crane\n\n## Results\n\n<table><tr><th>Benchmark</th><th>Score</th></tr><tr><td>mmlu</td><td>71.2</td></tr></table>\n';
  const board = boardOf(
    table('Heron', 'Benchmark | Score', 'MMLU | 70.6', 'GSM8K | 55'),
    html,
    index('Stork', 'MMLU', 'accuracy', '68.1'),
  );
  expect(linesOf(board)).toEqual(['MMLU [accuracy] %: 70.6, 71.2*, 68.1', 'GSM8K %: 55, –, –']);
  const [mmlu] = board.rows.filter(({ kind }) => kind === 'result');
  expect(
    mmlu?.cells.map(({ values }) => values.map(({ line, from }) => `${line} ${from}`)),
  ).toEqual([['9 a table'], ['5 a table'], ['12 model-index']]);
});

test('the card’s own row or column is taken, and no other model’s', () => {
  const board = boardOf(
    table('Heron 7B', 'Model | MMLU', 'Llama 2 7B | 45.3', 'Heron 7B | 61'),
    table('Crane 7B', 'Benchmark | Mistral 7B | Crane 7B', 'MMLU | 60 | 62'),
  );
  expect(linesOf(board)).toEqual(['MMLU %: 61, 62*']);
});

test.each([
  ['another number of shots', 'MMLU (5-shot)', 'MMLU (0-shot)', '[5-shot]', '[0-shot]'],
  ['shots in words', 'MMLU 5-shot', 'MMLU (zero-shot)', '[5-shot]', '[0-shot]'],
  ['shots that nobody states', 'MMLU (5-shot)', 'MMLU', '[5-shot]', '[shots not stated]'],
  ['other tries', 'HumanEval pass@1', 'HumanEval pass@10', '[pass@1]', '[pass@10]'],
  ['another split', 'SQuAD (dev)', 'SQuAD (test)', '[dev split]', '[test split]'],
  ['another metric', 'SQuAD F1', 'SQuAD EM', '[F1]', '[exact match]'],
  ['another unit', 'Feather speed (ms)', 'Feather speed (s)', '[ms]', '[s]'],
])(
  '%s stands beside it, with the difference named, and neither is best',
  (_, a, b, ours, theirs) => {
    const lines = linesOf(
      boardOf(
        table('Heron', 'Benchmark | Score', `${a} | 61`),
        table('Crane', 'Benchmark | Score', `${b} | 62`),
      ),
    );
    expect(lines).toHaveLength(2);
    expect(lines.find((line) => line.includes(ours))).toMatch(/: 61, –$/);
    expect(lines.find((line) => line.includes(theirs))).toMatch(/: –, 62$/);
  },
);

test.each([
  ['spelt in another way', 'hellaswag (10-shot)', 'HellaSwag 10-shot'],
  ['by the number of shots in words', 'MMLU (five-shot)', 'MMLU (5-shot)'],
  ['with its unit', 'MMLU (%)', 'MMLU'],
  ['with an arrow', 'MMLU ↑', '**MMLU**'],
  ['by its usual metric', 'MMLU acc', 'MMLU'],
  ['by another name', 'BBH', 'BIG-Bench Hard'],
])('the same benchmark, %s, is one row', (_, a, b) => {
  const lines = linesOf(
    boardOf(
      table('Heron', 'Benchmark | Score', `${a} | 61`),
      table('Crane', 'Benchmark | Score', `${b} | 62`),
    ),
  );
  expect(lines).toEqual([expect.stringMatching(/: 61, 62\*$/)]);
});

test('settings in columns, in a row of their own, in a heading and in a cell are settings', () => {
  const inColumn = table('Heron', 'Benchmark | Shots | Score', 'MMLU | 5 | 61');
  const inHeading = table('Crane', 'Benchmark | Score', 'MMLU | 62').replace(
    'Evaluation',
    'Evaluation (5-shot)',
  );
  const inCell = table('Stork', 'Benchmark | Score', 'MMLU | 63 (5-shot)');
  const inArgs = index('Ibis', 'MMLU', 'acc', '64', '      args:\n        num_few_shot: 5\n');
  expect(linesOf(boardOf(inColumn, inHeading, inCell, inArgs))).toEqual([
    'MMLU [accuracy · 5-shot] %: 61, 62, 63 (5-shot), 64*',
  ]);
});

test('a fraction and a percentage are the same value, and the unit is named', () => {
  const [a, b] = [0.706, '70.6 %'].map((value) =>
    table('Heron', 'Benchmark | Score', `MMLU | ${value}`),
  ) as [string, string];
  const board = boardOf(a, b, table('Crane', 'Benchmark | Score', 'MMLU | 0.71'));
  expect(linesOf(board)).toEqual(['MMLU %: 0.706 (70.6 %), 70.6 %, 0.71 (71 %)*']);
  expect(linesOf(boardOf(a, a))).toEqual(['MMLU fraction: 0.706, 0.706']);
  expect(boardOf(a, b).rows.find(({ name }) => name === 'MMLU')?.differs).toBe(false);
});

test('a small percentage among others, and a loss, are no fractions', () => {
  const low = table('Heron', 'Benchmark | Score', 'MMLU | 25.1', 'MATH | 0.9');
  const high = table('Crane', 'Benchmark | Score', 'MMLU | 26', 'MATH | 2.5');
  expect(linesOf(boardOf(low, high))[1]).toBe('MATH %: 0.9, 2.5*');
  const losses = ['0.46', '12.1'].map((value) =>
    table('Heron', 'Dataset | Loss', `Songs | ${value}`),
  ) as [string, string];
  expect(linesOf(boardOf(...losses))).toEqual(['Songs [loss]: 0.46*, 12.1']);
});

test.each([
  ['the higher one of an accuracy', 'MMLU | 61', 'MMLU | 62', '61, 62*'],
  ['the lower one of an error rate', 'LibriSpeech WER | 4.1', 'LibriSpeech WER | 3.9', '4.1, 3.9*'],
  ['both where they are the same, and another is not', 'MMLU | 62', 'MMLU | 62', '62, 62'],
  ['none where one is no number', 'MMLU | NaN', 'MMLU | 62', 'NaN, 62'],
  ['none where one is a range', 'MMLU | 60-64', 'MMLU | 62', '60-64, 62'],
  ['that with its error', 'MMLU | 61.0 ± 0.2', 'MMLU | 62 ± 0.1', '61.0 ± 0.2, 62 ± 0.1*'],
])('best is %s', (_, a, b, expected) => {
  const [line] = linesOf(
    boardOf(
      table('Heron', 'Benchmark | Score', a, ...OTHERS),
      table('Crane', 'Benchmark | Score', b, ...OTHERS),
    ),
  );
  expect(line?.replace(/^.*?: /, '')).toBe(expected);
});

test('nothing is best where the better end is not known', () => {
  const cards = ['61', '62'].map((value) => table('Heron', 'Test | Value', `Feathers | ${value}`));
  expect(linesOf(boardOf(...cards))).toEqual(['Feathers: 61, 62']);
});

test('ties share the best value, and a card that says nothing takes no part', () => {
  const cards = ['62', '62', '61', '-'].map((value) =>
    table('Heron', 'Benchmark | Score', `MMLU | ${value}`, 'GSM8K | 1'),
  );
  expect(linesOf(boardOf(...cards)).toSorted()).toEqual([
    'GSM8K %: 1, 1, 1, 1',
    'MMLU %: 62*, 62*, 61, –',
  ]);
});

test('what a card says twice is one value, be it rounded; what it says otherwise is asked', () => {
  const twice = `${index('Heron', 'MMLU', 'accuracy', '0.70612')}\n## Evaluation\n\n| Benchmark | Score |\n|---|---|\n| MMLU | 70.6 |\n`;
  const other = table('Crane', 'Benchmark | Score', 'MMLU | 71');
  expect(linesOf(boardOf(twice, other))).toEqual(['MMLU [accuracy] %: 70.6, 71*']);
  const board = boardOf(twice.replace('70.6 |', '75 |'), other);
  expect(linesOf(board)[0]).toContain('75 and 0.70612 (70.61 %), 71');
  expect(linesOf(board)[0]).not.toContain('*');
  expect(board.questions.map(({ text }) => text)).toEqual([
    'MMLU, accuracy: Heron says 75 (a table) and 0.70612 (model-index). Which one holds?',
  ]);
});

test('a metric of which nobody says on what it was measured is shown, and nothing is best', () => {
  const cards = ['0.9', '0.8'].map((value) =>
    table('Heron', 'Metric | Value', `Accuracy | ${value}`),
  );
  const board = boardOf(...cards);
  expect(linesOf(board)).toEqual(['accuracy [data not stated] fraction: 0.9, 0.8']);
  expect(board.questions[0]?.text).toMatch(/was it measured on the same data\?$/);
});

test('the subset and the split of the metadata part results, but not from those that say none', () => {
  const french = '      config: fr\n      split: test\n';
  const german = '      config: de\n      split: test\n';
  const rows = linesOf(
    boardOf(
      index('Heron', 'Songs of Birds', 'wer', '12.1', french),
      index('Crane', 'Songs of Birds', 'wer', '10.2', german),
      index('Stork', 'Songs of Birds', 'wer', '11', french),
    ),
  );
  expect(rows).toEqual([
    'Songs of Birds [WER · fr] %: 12.1, –, 11*',
    'Songs of Birds [WER · de] %: –, 10.2, –',
  ]);
  const leaderboard = index(
    'Heron',
    'HellaSwag (10-Shot)',
    'acc_norm',
    '80',
    '      split: validation\n',
  );
  const plain = table('Crane', 'Benchmark | Score', 'HellaSwag (10-shot) | 81');
  expect(linesOf(boardOf(leaderboard, plain))).toEqual([
    'HellaSwag [normalized accuracy · 10-shot] %: 80, 81*',
  ]);
});

test('averages, sizes, logs of training and hyperparameters are no benchmarks', () => {
  const card = `${table('Heron 7B', 'Model | MMLU | Avg | Params', 'Heron 7B | 61 | 50 | 7B')}\n## Training\n\n| Step | Loss |\n|---|---|\n| 100 | 2.1 |\n| 200 | 1.9 |\n\n| Hyperparameter | Value |\n|---|---|\n| learning_rate | 0.0001 |\n| seed | 42 |\n`;
  expect(linesOf(boardOf(card, card))).toEqual(['MMLU %: 61, 61']);
});

test('a table that does not have the card’s own model says nothing of it', () => {
  const others = table('Heron 7B', 'Model | MMLU', 'Llama 2 7B | 45', 'Mistral 7B | 60');
  expect(linesOf(boardOf(others, others))).toEqual([]);
  const sibling = table('Heron 7B', 'Model | MMLU', 'Heron 1B (ours) | 30', 'Heron 7B (ours) | 60');
  expect(linesOf(boardOf(sibling, others))).toEqual(['MMLU %: 60, –']);
});

test('license, base model, languages, data, size and context are told, with their places', () => {
  const metadata =
    '---\nlicense: apache-2.0\nbase_model: birds/heron-base\nlanguage:\n- en\n- de\ndatasets:\n- birds/songs\n---\n\n# Heron 7B\n\nIt has a context length of 32,768 tokens.\n';
  const text =
    '# Crane\n\n- **License:** MIT\n- **Finetuned from model:** birds/egg\n- **Language(s) (NLP):** French\n- **Parameters:** 1.3 billion\n- **Context length:** 8K\n\n## Training data\n\nIt was trained on songs of birds.\n';
  const board = boardOf(metadata, text, '# Stork\n');
  expect(linesOf(board, 'fact')).toEqual([
    'License: apache-2.0, MIT, –',
    'Base model: birds/heron-base, birds/egg, –',
    'Languages: English, German, French, –',
    'Training data: birds/songs, It was trained on songs of birds., –',
    'Parameters: 7B, 1.3B, –',
    'Context length: 32,768 tokens, 8K tokens, –',
  ]);
  expect(
    board.rows.flatMap(({ cells }) => cells.map(({ values }) => values[0]?.line ?? 0)),
  ).toEqual([2, 3, 0, 3, 4, 0, 4, 5, 0, 7, 11, 0, 11, 6, 0, 13, 7, 0]);
});

test('cards that say nothing, or are empty, have a board all the same', () => {
  expect(boardOf('', '# Heron\n').rows).toEqual([]);
  expect(boardOf('---\n: [\n---\n', '# Heron\n').rows).toEqual([]);
});

test('what has other settings is asked, and so are other sources and dates', () => {
  const a = table('Heron', 'Benchmark | Score', 'MMLU (5-shot) | 61');
  const b = table('Crane', 'Benchmark | Score', 'MMLU (0-shot) | 62');
  const { questions } = boardOf(a, b);
  expect(questions.map(({ text }) => text)).toEqual([
    'MMLU: 5-shot in Heron, 0-shot in Crane. Can they be compared?',
  ]);
  expect(questions[0]?.places).toEqual([
    { card: 0, line: 9, file: null },
    { card: 1, line: 9, file: null },
  ]);
  const close = boardOf(
    table('Heron', 'Benchmark | Score', 'MMLU | 61.0 ± 0.5'),
    table('Crane', 'Benchmark | Score', 'MMLU | 61.3 ± 0.5'),
  );
  expect(close.questions[0]?.text).toMatch(/within the error\?$/);
  const same = table('Crane', 'Benchmark | Score', 'MMLU (5-shot) | 62');
  expect(boardOf(a, same).questions).toEqual([]);
});

test.each([
  [
    'a program’s list, with cells that go on, versions and errors',
    table(
      'Heron',
      'Tasks | Version | Filter | n-shot | Metric | Value | Stderr',
      'arc_challenge | 1 | none | 25 | acc | 0.51 | 0.01',
      ' | | none | 25 | acc_norm | 0.55 | 0.01',
      'gsm8k | 3 | strict-match | 5 | exact_match | 0.4 | 0.02',
    ),
    [
      'ARC-Challenge [accuracy · 25-shot] fraction: 0.51',
      'ARC-Challenge [normalized accuracy · 25-shot] fraction: 0.55',
      'GSM8K [exact match · 5-shot] fraction: 0.4',
    ],
  ],
  [
    'two rows of heads',
    '# Heron\n\n## Evaluation\n\n<table><tr><th rowspan="2">Model</th><th colspan="2">SQuAD</th></tr><tr><th>EM</th><th>F1</th></tr><tr><td>BERT</td><td>80.8</td><td>88.5</td></tr><tr><td>Heron</td><td>84.1</td><td>90.9</td></tr></table>\n',
    ['SQuAD 1.1 [exact match] %: 84.1', 'SQuAD 1.1 [F1] %: 90.9'],
  ],
  [
    'metrics and data that nobody knows, below “Metric”',
    table('Heron', 'Metric | Heron | Crane', 'Feather sort | 71 | 70', 'Song match | 64 | 66'),
    ['Feather sort: 71', 'Song match: 64'],
  ],
  [
    'ranks beside values',
    table('Heron', 'Benchmark | Score | Rank', 'MMLU | 61 | 3', 'GSM8K | ~50 | 4'),
    ['MMLU %: 61', 'GSM8K %: ~50'],
  ],
])('a card’s own results are read of %s', (_, card, results) => {
  expect(linesOf(boardOf(card))).toEqual(results);
});
