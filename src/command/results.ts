import type { CardResults, ResultsFormat, ResultsRequest } from '../card/results/card-results.ts';
import { resolveHubCard } from '../source/card-address.ts';
import { isFile } from './inputs/find-cards.ts';
import { oneCard } from './inputs/one-card.ts';
import { print } from './print.ts';
import { cardPath, evalFilesBeside } from './read-card.ts';
import { refuse } from './refuse.ts';
import type { ResultsQuestion } from './results-worker.ts';
import { askThread } from './threads.ts';

interface ResultsFlags {
  readonly format: ResultsFormat;
  readonly table?: number;
  readonly model?: string;
  readonly questions?: boolean;
  /** In seconds. */
  readonly timeLimit: number;
}

/**
 * Prints what can be written of a card's results without asking, or what would be asked; 1 when
 * nothing can be written.
 */
export async function results(name: string, flags: ResultsFlags): Promise<0 | 1 | 2> {
  const card = await oneCard(name);
  if (typeof card === 'string') {
    return refuse(card);
  }
  const path = cardPath(name);
  const isHere = isFile(path);
  const found = await read(
    {
      text: card.text,
      request: {
        format: flags.format,
        table: flags.table ?? null,
        model: flags.model ?? null,
        names: !isHere && resolveHubCard(name) !== null ? [name.replace(/@.*$/, '')] : [],
        evalFiles: isHere ? evalFilesBeside(path) : [],
        answers: {},
      },
    },
    flags,
  );
  if (typeof found === 'string') {
    return refuse(found);
  }
  const { table } = flags;
  if (table !== undefined && table > found.tables) {
    const there = found.tables === 1 ? 'has one table' : `has ${found.tables} tables`;
    return refuse(`There is no table ${table}: the card ${there}.`);
  }
  if (flags.questions === true) {
    const asked = found.questions.map(({ key: _, ...question }) => question);
    await print(`${JSON.stringify(asked, null, 2)}\n`);
  } else {
    await print(found.files.map((file) => written(file, flags.format)).join('\n'));
    process.stderr.write(summary(found));
  }
  return found.files.length > 0 ? 0 : 1;
}

function written(
  { path, text }: CardResults['files'][number],
  format: ResultsRequest['format'],
): string {
  return format === 'model-index' ? text : `# ${path}\n${text}`;
}

/** What is there already, and what is left. */
function summary({ results, questions }: CardResults): string {
  const count = (state: string): number => results.filter((one) => one.state === state).length;
  const parts = [
    `${count('new')} new`,
    `${count('same')} the same as known`,
    `${count('differing')} differing`,
    `${questions.length} to ask (--questions)`,
  ];
  return `Results: ${parts.filter((part) => !part.startsWith('0 ')).join(', ') || 'none'}.\n`;
}

async function read(
  question: ResultsQuestion,
  { timeLimit }: ResultsFlags,
): Promise<CardResults | string> {
  const program = new URL('./results-worker.js', import.meta.url);
  const answer = await askThread<ResultsQuestion, CardResults>(program, question, timeLimit * 1000);
  return typeof answer === 'string' ? `The card was not read: ${answer}.` : answer;
}
