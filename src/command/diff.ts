import { type CardChange, CHANGE_KINDS } from '../card/compare/change.ts';
import type { CardComparison } from '../card/compare/compare-cards.ts';
import type { TwoCards } from '../html/jobs/compare-cards.ts';
import { CHANGE_FORMATS } from './formats/changes.ts';
import { oneCard } from './inputs/one-card.ts';
import { print } from './print.ts';
import { refuse } from './refuse.ts';
import { askThread } from './threads.ts';
import { unknownName } from './unknown-name.ts';
import { UsageError } from './usage-error.ts';

export interface DiffFlags {
  readonly format: 'text' | 'md' | 'json';
  readonly failOn?: string;
  /** In seconds. */
  readonly timeLimit: number;
}

const NOT_WHOLE =
  'The cards differ in too much, or are too long: not all of their changes are told.';

/** Prints what changed between two cards; 1 when a change is of a kind of `failOn`. */
export async function diff(old: string, now: string, flags: DiffFlags): Promise<0 | 1 | 2> {
  const failing = kindsOf(flags.failOn ?? '');
  const texts = await textsOf(old, now);
  const compared = typeof texts === 'string' ? texts : await compare(texts, flags);
  if (typeof compared === 'string') {
    return refuse(compared);
  }
  const { changes, isWhole } = compared;
  const write = CHANGE_FORMATS[flags.format];
  await print(write({ changes, old, new: now, note: isWhole ? null : NOT_WHOLE }));
  if (!isWhole && flags.format === 'json') {
    process.stderr.write(`${NOT_WHOLE}\n`);
  }
  return changes.some(({ kind }) => failing.has(kind)) ? 1 : 0;
}

async function textsOf(old: string, now: string): Promise<TwoCards | string> {
  const before = await oneCard(old);
  if (typeof before === 'string') {
    return before;
  }
  const after = await oneCard(now);
  return typeof after === 'string' ? after : { old: before.text, new: after.text };
}

async function compare(
  texts: TwoCards,
  { timeLimit }: DiffFlags,
): Promise<CardComparison | string> {
  const program = new URL('./diff-worker.js', import.meta.url);
  const answer = await askThread<TwoCards, CardComparison>(program, texts, timeLimit * 1000);
  return typeof answer === 'string' ? `The cards were not compared: ${answer}.` : answer;
}

function kindsOf(list: string): ReadonlySet<CardChange['kind']> {
  const names = list
    .split(',')
    .map((name) => name.trim())
    .filter(Boolean);
  const kinds = new Set<string>(CHANGE_KINDS);
  const unknown = names.find((name) => !kinds.has(name));
  if (unknown !== undefined) {
    throw new UsageError(unknownName(unknown, 'kind of change', CHANGE_KINDS));
  }
  return new Set(CHANGE_KINDS.filter((kind) => names.includes(kind)));
}
