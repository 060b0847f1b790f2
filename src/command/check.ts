import {
  type CheckedFile,
  type CheckQuestion,
  type Fixing,
  stuckFile,
  unreadFile,
} from './checked-file.ts';
import { isColored } from './colors.ts';
import { openSettings, type SettingsSource } from './config/check-settings.ts';
import { eachCard } from './each-card.ts';
import { FORMATS } from './formats/format.ts';
import type { Missing } from './inputs/find-cards.ts';
import type { CardInput } from './inputs/inputs.ts';
import { print } from './print.ts';
import { refuse } from './refuse.ts';
import { openReport } from './report.ts';
import { openThreads } from './threads.ts';

export interface CheckFlags {
  readonly format: string;
  readonly fix?: boolean;
  readonly diff?: boolean;
  readonly rule?: readonly string[];
  readonly require?: readonly string[];
  readonly config?: string;
  readonly maxWarnings?: number;
  readonly quiet?: boolean;
  readonly color?: boolean;
  readonly input: 'card' | 'ndjson';
  readonly stdinFilename: string;
  /** How many threads. */
  readonly jobs: number;
  /** Of a card, in seconds. */
  readonly timeLimit: number;
}

/** Prints the findings of cards; 1 when errors are left, 2 when a file was not read. */
export async function check(names: readonly string[], flags: CheckFlags): Promise<0 | 1 | 2> {
  const { maxWarnings = Infinity, quiet: isQuiet = false } = flags;
  const folder = userFolder();
  const settings = await openSettings({ ...flags, fixing: fixingOf(flags) }, folder);
  const open = FORMATS[flags.format] ?? FORMATS.text;
  const format = await open({ folder, isColored: isColored(flags.color) });
  const report = openReport({ format, maxWarnings, isQuiet, diff: diffOf(flags) });
  for await (const file of checkAll(names, flags, settings)) {
    if (file.error !== null) {
      refuse(file.error);
    }
    await print(report.file(file));
  }
  await print(report.end());
  return report.exitCode();
}

/** A patch is told to the letter, but a terminal would obey some of its characters. */
function diffOf({ diff = false }: CheckFlags): 'none' | 'exact' | 'marked' {
  return diff ? (process.stdout.isTTY ? 'marked' : 'exact') : 'none';
}

/** To find out which fixes do no harm takes time, and not every format tells of fixes. */
function fixingOf({ fix, diff, format }: CheckFlags): Fixing {
  const isOffering = format === 'json' || format === 'ndjson' || format === 'sarif';
  return fix ? 'write' : diff ? 'diff' : isOffering ? 'offer' : 'none';
}

/** The answers, in the order of the files; a configuration is of the folders above a file. */
async function* checkAll(
  names: readonly string[],
  { jobs, timeLimit, input, stdinFilename }: CheckFlags,
  { settingsOf, isIgnored }: SettingsSource,
): AsyncGenerator<CheckedFile> {
  const program = new URL('./check-worker.js', import.meta.url);
  const threads = openThreads<CheckQuestion, CheckedFile>(program, {
    count: jobs,
    timeLimit: timeLimit * 1000,
  });
  async function checkOne(input: CardInput | Missing): Promise<CheckedFile> {
    if ('error' in input) {
      return unreadFile(input.name, input.error);
    }
    const { name, path, content } = input;
    const settings = await settingsOf(path);
    const answer = await threads.ask({ name, path, content, settings });
    const file = typeof answer === 'string' ? stuckFile(name, answer) : answer;
    return { ...file, id: input.id };
  }
  try {
    const standard = { holds: input, name: stdinFilename };
    yield* eachCard(names, checkOne, { folder: userFolder(), standard, isIgnored, jobs });
  } finally {
    await threads.end();
  }
}

/** npm runs its scripts in the package's own folder. */
function userFolder(): string {
  const { npm_lifecycle_event: script, INIT_CWD: folder } = process.env;
  return (script === 'check' && folder) || process.cwd();
}
