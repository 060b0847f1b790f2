import { findLicense } from '../../hub/licenses.ts';
import { findTask } from '../../hub/tasks.ts';
import { normalizeMetadata, textsOf } from '../metadata.ts';
import { PLACEHOLDER } from './placeholders.ts';
import type { Said } from './said.ts';
import { saidIn } from './said.ts';
import {
  MODEL_LICENSE,
  NAMES_LICENSE,
  NO_LICENSE,
  NO_LICENSE_NAME,
  SAYS_LICENSE,
} from './says-license.ts';
import { ASIDE, BASE, DATA, LICENSE, type Names, QUESTIONS } from './section-names.ts';
import {
  embeddedFrom,
  once,
  type Place,
  placeOf,
  type Range,
  type ReadCard,
  rangesUnder,
  type Section,
  saidUnder,
  sectionsOf,
} from './sections.ts';

export type BriefTopic =
  | 'task'
  | 'data'
  | 'use'
  | 'limits'
  | 'license'
  // Of datasets and Spaces.
  | 'size'
  | 'languages'
  | 'subsets'
  | 'purpose'
  | 'runs'
  | 'models'
  | 'hardware';

export interface BriefLine {
  readonly topic: BriefTopic;
  /** Null: not stated. */
  readonly text: string | null;
  readonly place: Place | null;
}

export interface Answer {
  readonly text: string;
  readonly place: Place;
}

export type Answers = readonly (readonly [BriefTopic, Answer | null])[];

/** Answers in what is said: its text, or null for what is none. */
export type Reading = (said: Said) => string | null;

/** So much of a body is searched for a sentence or for code, in characters. */
export const MAX_INTRODUCTION = 8000;
export const MAX_SEARCHED = 100_000;
/** Of a sentence so much is read. */
const MAX_SENTENCE = 500;

export const ANY: Reading = sentence([/./]);

/** The first column of a table. */
export const TABLE: Reading = ({ kind, text }) => (kind === 'table' ? text : null);

/** `--` is a hyphen, `_` a blank (shields.io). */
const BADGE = /^https:\/\/img\.shields\.io\/badge\/(?:model_?)?licen[sc]e-((?:--|[^-/?])+)-\w+/i;

/** Begins behind code or a formula in the midst of a sentence. */
const GOES_ON = /^(?:with|and|or|but|where|which|that|then) /;

/** What is wanted, unless it is unwanted as well. */
export function sentence(wanted: readonly RegExp[], ...unwanted: readonly RegExp[]): Reading {
  return ({ kind, text }) => {
    const read = text.slice(0, MAX_SENTENCE).replaceAll('’', "'");
    const isSaid = kind !== 'code' && kind !== 'table';
    const matches = (pattern: RegExp): boolean => pattern.test(read);
    return isSaid && !GOES_ON.test(read) && wanted.some(matches) && !unwanted.some(matches)
      ? text
      : null;
  };
}

/** Ways to an answer: the front matter, any part of the body, the sections of these names. */
export const waysOf = once((card: ReadCard) => {
  const named = sectionsOf(card);
  const embedded = embeddedFrom(card);
  const isAside = isInside(rangesUnder(card, ASIDE));
  const isQuestion = isInside(rangesUnder(card, QUESTIONS));
  const isOfOther = isInside(rangesUnder(card, [...DATA, ...BASE]));
  function field(key: string, values: readonly string[]): Answer | null {
    const line = card.frontMatter.entries.find((entry) => entry.key === key)?.line;
    const filled = values.filter((value) => !PLACEHOLDER.test(value));
    const text = filled.join(', ');
    return filled.length && line ? { text, place: { line, headingId: null } } : null;
  }
  function first(said: readonly Said[], readings: readonly Reading[]): Answer | null {
    for (const reading of readings) {
      for (const one of said) {
        const text = reading(one);
        if (text !== null) {
          return { text, place: placeOf(card, one) };
        }
      }
    }
    return null;
  }
  /** Not what speaks of something else; a list is what its announcement says. */
  function freely(range: Range): readonly Said[] {
    return saidIn(card, range).filter(
      ({ at, isKeyed, text }) =>
        !(isKeyed && !/^not /i.test(text)) && !isAside(at) && !isQuestion(at),
    );
  }
  function asAnnounced(reading: Reading): Reading {
    return (one) =>
      one.lead === undefined ? reading(one) : reading({ ...one, text: one.lead }) && one.text;
  }
  let own: readonly Said[] | null = null;
  /** Anywhere in so much of the body. */
  function anywhere(length: number, ...readings: Reading[]): Answer | null {
    own ??= freely({ from: 0, to: Math.min(MAX_SEARCHED, embedded) });
    return first(
      own.filter(({ at }) => at < length),
      readings.map(asAnnounced),
    );
  }
  /** In so much of the card of the model that this one was made from. */
  function inOriginal(length: number, ...readings: Reading[]): Answer | null {
    return first(freely({ from: embedded, to: embedded + length }), readings.map(asAnnounced));
  }
  /** The best of each section, in the order of the names. */
  function section(names: Names, ...readings: Reading[]): Answer | null {
    return best(named(names), readings);
  }
  /** Not what keys and rows of a section on data, or on another model, say of those. */
  function ofItself(names: Names, ...readings: Reading[]): Answer | null {
    return best(
      named(names).filter(({ at, from }) => from > at || !isOfOther(at)),
      readings,
    );
  }
  function ownSection(names: Names, ...readings: Reading[]): Answer | null {
    return best(
      named(names).filter(({ at }) => at < embedded),
      readings,
    );
  }
  function best(sections: readonly Section[], readings: readonly Reading[]): Answer | null {
    for (const part of sections) {
      const answer = isAside(part.at)
        ? null
        : first(
            saidUnder(card, part).filter(({ at }) => !isAside(at)),
            readings,
          );
      if (answer) {
        return answer;
      }
    }
    return null;
  }
  return { field, anywhere, inOriginal, section, ofItself, ownSection };
});

/** Whether an offset is in one of them. */
export function isInside(ranges: readonly Range[]): (at: number) => boolean {
  return (at) => ranges.some(({ from, to }) => from <= at && at < to);
}

export type Ways = ReturnType<typeof waysOf>;

export function licenseAnswer(card: ReadCard, { field, ofItself, anywhere }: Ways): Answer | null {
  const { frontMatter } = card;
  const { license, licenseName } = normalizeMetadata(frontMatter.entries);
  const ids = textsOf(license).filter((id) => /\p{L}/u.test(id));
  const names = ids.filter((id) => id !== 'other').map((id) => findLicense(id)?.name ?? id);
  return (
    field('license', names) ??
    field('license_name', textsOf([licenseName])) ??
    ofItself(
      LICENSE,
      sentence([MODEL_LICENSE], NO_LICENSE_NAME),
      sentence([NAMES_LICENSE], NO_LICENSE_NAME),
    ) ??
    anywhere(MAX_SEARCHED, sentence([SAYS_LICENSE], NO_LICENSE)) ??
    badge(card) ??
    field('license', ids)
  );
}

/** What a badge shows: `img.shields.io/badge/License-CC_BY--SA_4.0-blue`. */
function badge(card: ReadCard): Answer | null {
  for (const { alt, target, line, start } of card.parts.images) {
    const [, shown = ''] = BADGE.exec(target) ?? [];
    const name = shown.replaceAll('--', '-').replace(/_|%20/g, ' ');
    const text = /^licen[sc]e: ?\S/i.test(alt ?? '') ? alt : name;
    if (text) {
      return { text, place: placeOf(card, { line, at: start ?? 0 }) };
    }
  }
  return null;
}

export function taskName(id: string): string {
  return findTask(id)?.name ?? id;
}

/** What the title says, if it is a phrase. */
export function titled(
  { parts: { headings } }: ReadCard,
  ...wanted: readonly RegExp[]
): Answer | null {
  const [title] = headings;
  return title !== undefined &&
    / .* /.test(title.text) &&
    wanted.some((one) => one.test(title.text))
    ? { text: title.text, place: { line: title.line, headingId: title.id } }
    : null;
}
