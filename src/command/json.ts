import { inertJson } from '../text/inert-json.ts';
import { type CheckedFile, type CheckQuestion, stuckFile, unreadFile } from './checked-file.ts';
import { openSettings } from './config/check-settings.ts';
import { eachCard } from './each-card.ts';
import { asData } from './formats/json-format.ts';
import { isEvalFile, type Missing } from './inputs/find-cards.ts';
import type { CardInput } from './inputs/inputs.ts';
import type { DataAnswer, DataQuestion } from './json-worker.ts';
import { print } from './print.ts';
import { cardPath } from './read-card.ts';
import { refuse } from './refuse.ts';
import { openThreads } from './threads.ts';

interface JsonFlags {
  readonly input: 'card' | 'ndjson';
  readonly jobs: number;
  /** Of a card, in seconds. */
  readonly timeLimit: number;
}

/** What is known of one card: as data, and what is wrong with it. */
interface Told {
  readonly data: DataAnswer['data'];
  readonly file: CheckedFile;
}

/**
 * Prints a card as data, see `docs/json.md`: one document, or a line for each of many cards. 2 when
 * one was not read.
 */
export async function json(name: string, { input, jobs, timeLimit }: JsonFlags): Promise<0 | 2> {
  const limits = { count: jobs, timeLimit: timeLimit * 1000 };
  const at = (program: string): URL => new URL(program, import.meta.url);
  const readers = openThreads<DataQuestion, DataAnswer>(at('./json-worker.js'), limits);
  const checkers = openThreads<CheckQuestion, CheckedFile>(at('./check-worker.js'), limits);
  const folder = process.cwd();
  const asked = { fixing: 'offer', rule: [], require: [] } as const;
  const source = await openSettings(asked, folder);
  // They are told with the card that they are beside.
  const isIgnored = async (path: string): Promise<boolean> =>
    isEvalFile(path) || (await source.isIgnored(path));

  async function tell(input: CardInput | Missing): Promise<Told> {
    if ('error' in input) {
      return { data: null, file: unreadFile(input.name, input.error) };
    }
    const { name, path, content, id } = input;
    const question = { name, path, content };
    const settings = await source.settingsOf(path);
    const [read, checked] = await Promise.all([
      readers.ask(question),
      checkers.ask({ ...question, settings }),
    ]);
    const stuck = [read, checked].find((answer) => typeof answer === 'string');
    const file = typeof checked === 'string' ? stuckFile(name, checked) : checked;
    const error = stuck === undefined ? file.error : `${name} was not read: ${stuck}.`;
    const data = typeof read === 'string' ? null : read.data;
    return { data, file: { ...file, error, ...(id === undefined ? {} : { id }) } };
  }

  let code: 0 | 2 = 0;
  const standard = { holds: input, name: '-' };
  const told = eachCard([cardPath(name)], tell, { folder, standard, isIgnored, jobs });
  try {
    for await (const { data, file } of told) {
      if (file.error !== null) {
        code = refuse(file.error);
      }
      await print(written({ data, file }));
    }
  } finally {
    await Promise.all([readers.end(), checkers.end()]);
  }
  return code;
}

function written({ data, file: { name, id, findings, error } }: Told): string {
  const found = findings.map((finding) => ({ file: name, ...asData(finding) }));
  if (id !== undefined) {
    const broken = error === null ? {} : { error };
    return `${inertJson({ id, ...data, findings: found, ...broken })}\n`;
  }
  return data === null ? '' : `${inertJson({ ...data, findings: found }, 2)}\n`;
}
