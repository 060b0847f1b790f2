import { once } from 'node:events';
import {
  type CheckedFile,
  type CheckQuestion,
  type CheckSettings,
  stuckFile,
  unreadFile,
} from './checked-file.ts';
import { textFormat } from './formats/text-format.ts';
import { inOrder } from './in-order.ts';
import type { Missing } from './inputs/find-cards.ts';
import { type CardInput, inputsOf } from './inputs/inputs.ts';
import { printable } from './printable.ts';
import { openThreads } from './threads.ts';

/** So many cards are read ahead: a slow one shall not keep the other threads waiting. */
const CARDS_PER_THREAD = 32;

interface CheckFlags {
  readonly fix?: boolean;
  readonly input: 'card' | 'ndjson';
  readonly stdinFilename: string;
  /** How many threads. */
  readonly jobs: number;
  /** Of a card, in seconds. */
  readonly timeLimit: number;
}

/** Prints the findings of cards; 1 when errors are left, 2 when a file was not read. */
export async function check(names: readonly string[], flags: CheckFlags): Promise<0 | 1 | 2> {
  const settings = { fixing: flags.fix ? 'write' : 'none', levels: {}, required: [] } as const;
  const report = textFormat();
  const totals = { error: 0, warning: 0, hint: 0, disabled: 0 };
  let code: 0 | 2 = 0;
  for await (const file of checkAll(names, flags, () => settings)) {
    if (file.error !== null) {
      process.stderr.write(`${printable(file.error)}\n`);
      code = 2;
    }
    for (const { severity } of file.findings) {
      totals[severity] += 1;
    }
    totals.disabled += file.disabled;
    await print(report.file(file));
  }
  await print(report.end(totals));
  return code === 0 && totals.error > 0 ? 1 : code;
}

/** Whoever reads it may be slow: it is not piled up here. */
async function print(text: string): Promise<void> {
  if (text !== '' && !process.stdout.write(text)) {
    await once(process.stdout, 'drain');
  }
}

/** The answers, in the order of the files; a configuration is of the folders above a file. */
async function* checkAll(
  names: readonly string[],
  { jobs, timeLimit, input, stdinFilename }: CheckFlags,
  settingsOf: (path: string) => CheckSettings,
): AsyncGenerator<CheckedFile> {
  const program = new URL('./check-worker.js', import.meta.url);
  const threads = openThreads<CheckQuestion, CheckedFile>(program, {
    count: jobs,
    timeLimit: timeLimit * 1000,
  });
  const inputs = inputsOf(names, {
    folder: userFolder(),
    standard: { holds: input, name: stdinFilename },
    isIgnored: () => false,
  });
  async function checkOne(input: CardInput | Missing): Promise<CheckedFile> {
    if ('error' in input) {
      return unreadFile(input.name, input.error);
    }
    const { name, path, content } = input;
    const answer = await threads.ask({ name, path, content, settings: settingsOf(path) });
    const file = typeof answer === 'string' ? stuckFile(name, answer) : answer;
    return { ...file, id: input.id };
  }
  yield* inOrder(inputs, checkOne, jobs * CARDS_PER_THREAD);
  await threads.end();
}

/** npm runs its scripts in the package's own folder. */
function userFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return (script === 'check' && folder) || process.cwd();
}
