import { statSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { resolveHubCard } from '../source/card-address.ts';
import type { ExportAnswer, ExportQuestion } from './export-worker.ts';
import { reasonOf } from './inputs/find-cards.ts';
import { cardPath } from './read-card.ts';
import { refuse } from './refuse.ts';
import { openThreads } from './threads.ts';

/** A card that takes longer is given up; milliseconds. */
const TIME = 120_000;

interface ExportFlags {
  /** Where it is written; `-` is standard output. */
  readonly output: string;
  readonly id?: string;
}

/** Writes a card as one HTML file without a script; 2 when that cannot be done. */
export async function exportFile(name: string, { output, id = '' }: ExportFlags): Promise<0 | 2> {
  if (id !== '' && resolveHubCard(id) === null) {
    return refuse(`${id} is no id of the Hub: give owner/name.`);
  }
  const path = cardPath(resolve(name));
  if (output !== '-' && isSameFile(resolve(output), path)) {
    return refuse(`${output} is the card itself: name another file.`);
  }
  const answer = await render({ path, name: basename(path), id });
  if ('reason' in answer) {
    return refuse(answer.reason);
  }
  try {
    if (output === '-') {
      process.stdout.write(answer.html);
    } else {
      writeFileSync(output, answer.html);
    }
    return 0;
  } catch (error) {
    return refuse(`${output} cannot be written: ${reasonOf(error)}.`);
  }
}

/** In a thread of its own: a card may be made to take for ever. */
async function render(question: ExportQuestion): Promise<ExportAnswer> {
  const program = new URL('./export-worker.js', import.meta.url);
  const threads = openThreads<ExportQuestion, ExportAnswer>(program, { count: 1, timeLimit: TIME });
  const answer = await threads.ask(question);
  await threads.end();
  return typeof answer === 'string'
    ? { reason: `${question.name} was not exported: ${answer}.` }
    : answer;
}

/** Also by a link, or in another spelling where the system takes it for the same. */
function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => statSync(path, NUMBERED));
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}

/** On some systems a file's number is beyond what a plain one can say. */
const NUMBERED = { bigint: true, throwIfNoEntry: false } as const;
