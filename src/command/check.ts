import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Question, Report } from './check-worker.ts';
import { printable } from './printable.ts';

/** A card that takes longer is given up; milliseconds. The largest real one takes less than 2 s. */
const TIME_PER_CARD = 60_000;

interface CheckFlags {
  readonly fix?: boolean;
}

/** Prints the findings of cards; 1 when errors are left. */
export async function check(paths: readonly string[], { fix = false }: CheckFlags): Promise<0 | 1> {
  let worker = startWorker();
  let errors = 0;
  for (const name of paths) {
    const question = { name, path: resolve(userFolder(), name), isFixing: fix };
    const report = await ask(worker, question);
    if (typeof report === 'string') {
      await worker.terminate();
      worker = startWorker();
      print(printable(`${name}:1: error: The card was not checked: ${report}.`));
      errors += 1;
    } else {
      report.lines.map(print);
      errors += report.count;
    }
  }
  await worker.terminate();
  return errors > 0 ? 1 : 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

/** npm runs its scripts in the package's own folder. */
function userFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return (script === 'check' && folder) || process.cwd();
}

/** A card may be made to take for ever, so that another thread reads it. */
function startWorker(): Worker {
  return new Worker(new URL('./check-worker.js', import.meta.url));
}

/** The report, or why there is none: then the worker is of no more use. */
async function ask(worker: Worker, question: Question): Promise<Report | string> {
  const settled = new AbortController();
  const { signal } = settled;
  worker.postMessage(question);
  const report = await Promise.race([
    once(worker, 'message', { signal }).then(([answer]): Report => answer),
    once(worker, 'exit', { signal }).then(() => 'what reads cards broke off'),
    pause(TIME_PER_CARD, `it took longer than ${TIME_PER_CARD / 1000} s`, { signal }),
  ]).catch(({ message }) => String(message));
  settled.abort();
  return report;
}
