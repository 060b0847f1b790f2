import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { type CheckedFile, type CheckQuestion, stuckFile } from './checked-file.ts';
import { textFormat } from './formats/text-format.ts';
import { inputsOf } from './inputs.ts';
import { printable } from './printable.ts';

/** A card that takes longer is given up; milliseconds. The largest real one takes less than 2 s. */
const TIME_PER_CARD = 60_000;

interface CheckFlags {
  readonly fix?: boolean;
}

/** Prints the findings of cards; 1 when errors are left, 2 when a file was not read. */
export async function check(
  names: readonly string[],
  { fix = false }: CheckFlags,
): Promise<0 | 1 | 2> {
  const settings = { fixing: fix ? 'write' : 'none', levels: {}, required: [] } as const;
  const report = textFormat();
  const totals = { error: 0, warning: 0, hint: 0, disabled: 0 };
  let code: 0 | 2 = 0;
  const print = (text: string) => process.stdout.write(text);
  for await (const file of checkAll(names, () => settings)) {
    if (file.error !== null) {
      process.stderr.write(`${printable(file.error)}\n`);
      code = 2;
    }
    for (const { severity } of file.findings) {
      totals[severity] += 1;
    }
    totals.disabled += file.disabled;
    print(report.file(file));
  }
  print(report.end(totals));
  return code === 0 && totals.error > 0 ? 1 : code;
}

/** The answers, in the order of the files; a configuration is of the folders above a file. */
async function* checkAll(
  names: readonly string[],
  settingsOf: (path: string) => CheckQuestion['settings'],
): AsyncGenerator<CheckedFile> {
  let worker = startWorker();
  for (const { name, path } of inputsOf(names, userFolder())) {
    const answer = await ask(worker, { name, path, text: null, settings: settingsOf(path) });
    if (typeof answer === 'string') {
      await worker.terminate();
      worker = startWorker();
    }
    yield typeof answer === 'string' ? stuckFile(name, answer) : answer;
  }
  await worker.terminate();
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

/** The answer, or why there is none: then the worker is of no more use. */
async function ask(worker: Worker, question: CheckQuestion): Promise<CheckedFile | string> {
  const settled = new AbortController();
  const { signal } = settled;
  worker.postMessage(question);
  const answer = await Promise.race([
    once(worker, 'message', { signal }).then(([file]): CheckedFile => file),
    once(worker, 'exit', { signal }).then(() => 'what reads cards broke off'),
    pause(TIME_PER_CARD, `it took longer than ${TIME_PER_CARD / 1000} s`, { signal }),
  ]).catch(({ message }) => String(message));
  settled.abort();
  return answer;
}
