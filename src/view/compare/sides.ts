import type { CardChange, ChangeKind } from '../../card/compare/change.ts';
import type { VersionOrder } from '../../card/version-order.ts';

/** What the two cards of a comparison are to each other, and so what they are called. */
export interface Sides {
  /** The card on the page, and the one beside it: New and Old, A and B. */
  readonly shown: string;
  readonly other: string;
  /** Why it is so; empty where nobody asks. */
  readonly why: string;
}

/** What belongs to the other card, and to the one on the page, as they stand beside each other. */
export function inOrder<Item>({ shown }: Sides, other: Item, own: Item): readonly [Item, Item] {
  return shown === 'A' ? [own, other] : [other, own];
}

const WHY: Readonly<Record<VersionOrder['by'], string>> = {
  version: 'Old and new by the versions that they declare.',
  date: 'Old and new by the dates that they declare.',
  modified: 'Old and new by when their files were modified.',
  name: 'Old and new by their names alone.',
  given: '',
};

export function sidesOf({ by, isSameModel }: VersionOrder): Sides {
  return isSameModel
    ? { shown: 'New', other: 'Old', why: WHY[by] }
    : { shown: 'A', other: 'B', why: 'Two models: neither is the old one.' };
}

/** By how its name ends, what a kind of change is between two models: none has become the other. */
const BETWEEN_MODELS: Readonly<Record<string, string>> = {
  removed: 'only in B',
  added: 'only in A',
  weakened: 'weaker in A',
  worse: 'worse in A',
  better: 'better in A',
  changed: 'differs',
  renamed: 'has another name',
  moved: 'stands elsewhere',
};

/** What a reader calls a kind of change. */
export function kindLabel(kind: ChangeKind, { shown }: Sides): string {
  const words = kind.split('-');
  const last = words.at(-1) ?? '';
  const said = shown === 'A' ? [...words.slice(0, -1), BETWEEN_MODELS[last] ?? last] : words;
  const label = said.join(' ');
  return `${label.charAt(0).toUpperCase()}${label.slice(1)}`;
}

/** A side in the midst of a sentence. */
export function sideName(side: string): string {
  return side.length === 1 ? side : `the ${side.toLowerCase()} card`;
}

/** Why a change is of its kind: of two models nothing has come or gone. */
export function reasonFor({ why, line }: Pick<CardChange, 'why' | 'line'>, sides: Sides): string {
  if (sides.shown !== 'A') {
    return why;
  }
  const only = `in ${line === null ? sides.other : sides.shown} only`;
  return why
    .replace(/\b(?:has come|is gone|has gone)(?=[.:])/, `stands ${only}`)
    .replace(/\b(?:have come|are gone|have gone)(?=[.:])/, `stand ${only}`)
    .replace(/ (?:now|any more)\.$/, ` in ${sides.shown}.`)
    .replace(/ changed\.$/, ' differs.');
}
