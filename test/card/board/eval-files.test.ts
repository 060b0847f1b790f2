import { expect, test } from 'vitest';
import { makeBoard } from '../../../src/card/board/make-board.ts';
import { readBoardCard } from '../../../src/card/board/read-board-card.ts';
import { comparedCard } from '../../../src/html/jobs/compare-cards.ts';
import { boardOf, linesOf } from './on-board.ts';

function withFile(name: string, ...lines: readonly string[]) {
  const text = lines.map((line) => `${line}\n`).join('');
  const evalFiles = [{ name: 'results.yaml', text }];
  return readBoardCard(comparedCard(`# ${name}\n`), { name: `${name}.md`, evalFiles });
}

test('results in files are joined by the ids of the Hub, with their lines in those files', () => {
  const { rows, questions } = makeBoard([
    withFile('Heron', '- dataset:', '    id: cais/mmlu', '  value: 61.5', '  date: 2024-01-02'),
    withFile(
      'Crane',
      ...['- dataset: {id: TIGER-Lab/MMLU-Pro}', '  value: 30', '- dataset: {id: cais/mmlu}'],
      ...['  value: 62', '  date: 2026-01-02', '  notes: 5-shot'],
    ),
    withFile('Stork', '- dataset: {id: cais/mmlu}', '  value: 60', '  date: 2026-01-02'),
  ]);
  expect(linesOf({ rows })).toEqual([
    'MMLU [shots not stated] %: 61.5*, –, 60',
    'MMLU [5-shot] %: –, 62, –',
    'MMLU-Pro %: –, 30, –',
  ]);
  expect(rows[0]?.cells[0]?.values).toMatchObject([
    { line: 3, file: 'results.yaml', from: '.eval_results' },
  ]);
  expect(questions.map(({ text }) => text)).toContain(
    'MMLU, shots not stated: of 2024-01-02 in Heron, of 2026-01-02 in Stork. Was it done in the same way?',
  );
});

test('a task tells data of one id apart', () => {
  const { rows } = makeBoard([
    withFile('Heron', '- dataset: {id: allenai/ai2_arc, task_id: ARC-Easy}', '  value: 61'),
    withFile('Crane', '- dataset: {id: allenai/ai2_arc, task_id: ARC-Challenge}', '  value: 41'),
  ]);
  expect(linesOf({ rows })).toEqual(['ARC-Easy %: 61, –', 'ARC-Challenge %: –, 41']);
});

test('a file that is no list of results says nothing', () => {
  expect(makeBoard([withFile('Heron', 'a: [1'), withFile('Crane', 'x')]).rows).toEqual([]);
});

test('one metric that is stated is meant by those that state none, whatever their shots are', () => {
  const card = (name: string, row: string): string =>
    `# ${name}\n\n## Evaluation\n\n| Benchmark | Score |\n|---|---|\n| ${row} | 60 |\n`;
  const board = boardOf(card('Heron', 'MMLU (acc, 5-shot)'), card('Crane', 'MMLU (0-shot)'));
  expect(linesOf(board).toSorted()).toEqual([
    'MMLU [accuracy · 0-shot] %: –, 60',
    'MMLU [accuracy · 5-shot] %: 60, –',
  ]);
});
