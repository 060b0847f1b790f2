import { once } from 'node:events';
import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { resolveHubCard } from '../source/card-address.ts';
import type { ExportAnswer, ExportQuestion } from './export-worker.ts';
import { printable } from './printable.ts';
import { cardPath } from './read-card.ts';

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
  if (output !== '-' && resolve(output) === path) {
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
    const reason = error instanceof Error ? error.message : String(error);
    return refuse(`${output} cannot be written: ${reason}.`);
  }
}

function refuse(reason: string): 2 {
  process.stderr.write(`${printable(reason)}\n`);
  return 2;
}

/** In a thread of its own: a card may be made to take for ever. */
async function render(question: ExportQuestion): Promise<ExportAnswer> {
  const worker = new Worker(new URL('./export-worker.js', import.meta.url));
  const settled = new AbortController();
  const { signal } = settled;
  worker.postMessage(question);
  const reason = (why: string): ExportAnswer => ({
    reason: `${question.name} was not exported: ${why}.`,
  });
  const answer = await Promise.race([
    once(worker, 'message', { signal }).then(([message]): ExportAnswer => message),
    once(worker, 'exit', { signal }).then(() => reason('what renders cards broke off')),
    pause(TIME, reason(`it took longer than ${TIME / 1000} s`), { signal }),
  ]).catch(({ message }) => reason(String(message)));
  settled.abort();
  await worker.terminate();
  return answer;
}
