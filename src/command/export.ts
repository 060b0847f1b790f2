import { statSync, writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { resolveHubCard } from '../source/card-address.ts';
import type { ExportQuestion } from './export-worker.ts';
import { oneAnswer } from './one-answer.ts';
import { cardPath } from './read-card.ts';
import { refuse } from './refuse.ts';

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
  const question: ExportQuestion = { path, name: basename(path), id };
  const answer = await oneAnswer<string>('./export-worker.js', question);
  if ('reason' in answer) {
    return refuse(answer.reason);
  }
  try {
    if (output === '-') {
      process.stdout.write(answer.value);
    } else {
      writeFileSync(output, answer.value);
    }
    return 0;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(`${output} cannot be written: ${reason}.`);
  }
}

/** Also by a link, or in another spelling where the system takes it for the same. */
function isSameFile(one: string, other: string): boolean {
  const [first, second] = [one, other].map((path) => statSync(path, NUMBERED));
  return first !== undefined && first.ino === second?.ino && first.dev === second.dev;
}

/** On some systems a file's number is beyond what a plain one can say. */
const NUMBERED = { bigint: true, throwIfNoEntry: false } as const;
