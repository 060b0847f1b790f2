import { expect, test } from 'vitest';
import { arrangeBoard, boardTable, USUAL_VIEW } from '../../../src/card/board/arrange-board.ts';
import { exportTable } from '../../../src/card/tables/export-table.ts';
import { boardOf } from './on-board.ts';

const card = (name: string, ...rows: readonly string[]): string =>
  `---\nlicense: mit\n---\n\n# ${name}\n\n## Evaluation\n\n| Benchmark | Score |\n|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`;

const BOARD = boardOf(
  card('Heron', 'MMLU | 61', 'LibriSpeech WER | 4', 'BBH | 30'),
  card('Crane', 'MMLU | 64', 'LibriSpeech WER | 5', 'BBH | 30'),
  card('Stork', 'GSM8K | 10', 'DROP | 20', 'PIQA | 1'),
);
const rowOf = (name: string) => {
  const row = BOARD.rows.find((one) => one.name === name);
  if (row === undefined) {
    throw new Error(name);
  }
  return row;
};

test.each([
  ['MMLU', false, [1, 0, 2]],
  ['MMLU', true, [0, 1, 2]],
  ['BIG-Bench Hard', false, [0, 1, 2]],
  ['GSM8K', false, [2, 0, 1]],
  ['License', false, [0, 1, 2]],
] as const)(
  'by %s (turned round: %s) the cards are %j, those that say nothing last',
  (name, isReversed, expected) => {
    const by = { row: rowOf(name), isReversed };
    expect(arrangeBoard(BOARD, 3, { ...USUAL_VIEW, by }).cards).toEqual(expected);
  },
);

test('the best is first also where less is better', () => {
  const row = BOARD.rows.find(({ better }) => better === 'lower');
  expect(row).toBeDefined();
  const by = row === undefined ? null : { row, isReversed: false };
  expect(arrangeBoard(BOARD, 3, { ...USUAL_VIEW, by }).cards).toEqual([0, 1, 2]);
});

test('rows are those that are shared, or different, in order by their names or spread', () => {
  const names = (view: Partial<typeof USUAL_VIEW>): readonly string[] =>
    arrangeBoard(BOARD, 3, { ...USUAL_VIEW, ...view }).rows.map(({ name }) => name);
  expect(names({ shown: 'shared' })).toEqual(['License', 'MMLU', 'LibriSpeech', 'BIG-Bench Hard']);
  expect(names({ shown: 'different' })).not.toContain('License');
  expect(names({ order: 'name' }).slice(0, 3)).toEqual(['License', 'BIG-Bench Hard', 'DROP']);
  expect(names({ order: 'spread' }).slice(0, 3)).toEqual(['License', 'LibriSpeech', 'MMLU']);
});

test('what is shown is a table of a file, as it is written, and nothing in it is a formula', () => {
  const { rows, cards } = arrangeBoard(BOARD, 3, { ...USUAL_VIEW, shown: 'shared' });
  const csv = exportTable(boardTable(rows, cards, ['=Heron', 'Crane', 'Stork']), 'csv');
  expect(csv.split('\r\n').slice(0, 3)).toEqual([
    ",Setting,'=Heron,Crane,Stork",
    'License,,mit,mit,mit',
    'MMLU,%,61,64,',
  ]);
  const latex = exportTable(boardTable(rows, cards, ['Heron', 'Crane', 'Stork']), 'latex');
  expect(latex).toContain('MMLU $\\uparrow$ & \\% & 61 & \\textbf{64} &  \\\\\n');
});
