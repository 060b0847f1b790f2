import { firstIndex } from '../../text/first-index.ts';
import type { BodyTable } from '../body-parts.ts';
import { isEmpty, isMap } from '../metadata.ts';
import type { FrontMatterEntry } from '../model-card.ts';
import {
  type BriefLine,
  type BriefTopic,
  isInside,
  MAX_SEARCHED,
  sentence,
  waysOf,
} from '../summary/answers.ts';
import { brief } from '../summary/brief.ts';
import type { Names } from '../summary/section-names.ts';
import {
  isFilled,
  nameOf,
  type Range,
  type ReadCard,
  type Section,
  saidUnder,
  sectionsOf,
} from '../summary/sections.ts';
import type { ProfileItem } from './profile.ts';
import type { ProfileName } from './profile-names.ts';
import { PROFILES } from './profiles.ts';

/** What became of an item of a profile in a card. */
export interface Requirement {
  readonly id: string;
  readonly name: string;
  /** Where the source asks for it, and which that is, with its date. */
  readonly clause: string;
  readonly source: string;
  /** A placeholder is there, but says nothing yet. */
  readonly state: 'stated' | 'placeholder' | 'missing';
  /** What states it. */
  readonly by: 'section' | 'field' | 'text' | null;
  /** An optional item that has no place is not listed. */
  readonly isOptional: boolean;
  /** 1-based in the file. */
  readonly line: number | null;
}

type Found = Pick<Requirement, 'state' | 'by' | 'line'>;

const MISSING: Found = { state: 'missing', by: null, line: null };

/**
 * What of a profile a card states, in the profile's order. No score: models differ in what they
 * need; and none for datasets and Spaces. What the brief tells is stated, wherever it was found.
 */
export function requirementsOf(
  card: ReadCard,
  profile: ProfileName,
  told: readonly BriefLine[] = brief(card),
): readonly Requirement[] {
  return itemsIn(card, profile, told).map(([item, found]) => {
    const { id, name, clause, source } = item;
    return { id, name, clause, source: `${source.title} (${source.date})`, ...found };
  });
}

/** The same with the items themselves. */
export function itemsIn(
  card: ReadCard,
  profile: ProfileName,
  told: readonly BriefLine[],
): readonly (readonly [ProfileItem, Found & Pick<Requirement, 'isOptional'>])[] {
  const { items } = PROFILES[profile];
  const find = finder(card, told);
  return (card.kind === 'model' ? items : []).flatMap((item) => {
    const isOptional = item.isOptional === true || item.applies?.(card, told) === false;
    const found = find(item);
    const isListed = found.line !== null || !isOptional;
    return isListed ? [[item, { ...found, isOptional }] as const] : [];
  });
}

/** The sections of an item, and what in them is of others. */
export function ownSections(
  card: ReadCard,
  { names = [], notIn = [] }: Pick<ProfileItem, 'names' | 'notIn'>,
) {
  const named = sectionsOf(card);
  const sections = named(names);
  const others = named(notIn).filter(({ at }) => !sections.some((own) => own.at === at));
  const inside = ({ at }: Section): readonly Section[] => others.filter((other) => other.at > at);
  return { sections, others, inside };
}

function finder(card: ReadCard, told: readonly BriefLine[]): (item: ProfileItem) => Found {
  const named = sectionsOf(card);
  const ways = waysOf(card);
  return (item) => {
    const { sections, others, inside } = ownSections(card, item);
    const filled = sections.find((section) => isFilled(card, section, inside(section)));
    if (filled) {
      return { state: 'stated', by: 'section', line: filled.line };
    }
    const field = fieldLine(card.frontMatter.entries, item.fields ?? []);
    if (field !== null) {
      return { state: 'stated', by: 'field', line: field };
    }
    const line =
      item.elsewhere?.(card, told)?.line ??
      toldLine(card, told, item.topic, others) ??
      numberLine(card, named(item.numbersIn ?? [])) ??
      (item.isTabled ? tableLine(card, item.names ?? []) : null) ??
      (item.says && ways.anywhere(MAX_SEARCHED, sentence(item.says))?.place.line) ??
      null;
    if (line !== null) {
      return { state: 'stated', by: 'text', line };
    }
    const empty = sections.find((section) => !isFilled(card, section));
    return empty ? { state: 'placeholder', by: null, line: empty.line } : MISSING;
  };
}

/** The line of the first of these fields that says something. */
function fieldLine(entries: readonly FrontMatterEntry[], fields: readonly string[]): number | null {
  for (const field of fields) {
    const [key, inner] = field.split('.');
    const entry = entries.find((one) => one.key === key);
    const value = inner === undefined || !isMap(entry?.value) ? entry?.value : entry.value[inner];
    if (entry && !isEmpty(value)) {
      return entry.line;
    }
  }
  return null;
}

/** Where the brief has it from, if that is not of another item. */
function toldLine(
  { parts: { texts } }: ReadCard,
  told: readonly BriefLine[],
  topic: BriefTopic | undefined,
  others: readonly Range[],
): number | null {
  const line = told.find((one) => one.topic === topic)?.place?.line ?? null;
  const first =
    texts[firstIndex(texts.length, (index) => (texts[index]?.line ?? 0) >= (line ?? 0))];
  return first?.line === line && isInside(others)(first.start) ? null : line;
}

/** The line of the first section that holds a result. */
function numberLine(card: ReadCard, sections: readonly Section[]): number | null {
  const hasNumber = (text: string): boolean => /\d[.,]\d|\d ?%/.test(text);
  const { tables } = card.parts;
  const found = sections.find(
    (section) =>
      saidUnder(card, section).some(({ text }) => hasNumber(text)) ||
      tables.some(({ start, rows }) => isInside([section])(start) && rows.flat().some(hasNumber)),
  );
  return found?.line ?? null;
}

/** By the rows of a table, which stay the same ones when other parts of its card are edited. */
const TABLED = new WeakMap<object, Map<Names, boolean>>();

/** The line of the first table with a column or a row of such a name, and something in it. */
function tableLine({ parts: { tables } }: ReadCard, names: Names): number | null {
  const found = tables.find((table) => {
    const known = TABLED.get(table.rows) ?? new Map<Names, boolean>();
    const isTabled = known.get(names) ?? tells(table, names);
    TABLED.set(table.rows, known.set(names, isTabled));
    return isTabled;
  });
  return found?.line ?? null;
}

function tells({ header, rows }: BodyTable, names: Names): boolean {
  const isNamed = (cell = ''): boolean => names.some((name) => name.test(nameOf(cell)));
  return (
    header.some((cell, column) => isNamed(cell) && rows.some((row) => row[column])) ||
    rows.some(([cell, ...rest]) => isNamed(cell) && rest.some(Boolean))
  );
}
