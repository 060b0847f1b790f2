import { cleanText } from '../../text/clean-text.ts';
import type { BodyTable } from '../body-parts.ts';
import { normalizeModelIndex } from '../eval-results.ts';
import { text as onOneLine } from '../eval-text.ts';
import { isEmpty } from '../metadata.ts';
import type { ProfileItem, Source } from '../profiles/profile.ts';
import { PROFILE_TITLES, type ProfileName } from '../profiles/profile-names.ts';
import { itemsIn, ownSections, type Requirement } from '../profiles/requirements.ts';
import { brief } from '../summary/brief.ts';
import { type Said, saidIn } from '../summary/said.ts';
import type { Names } from '../summary/section-names.ts';
import {
  isFilled,
  type Range,
  type ReadCard,
  type Section,
  saidUnder,
} from '../summary/sections.ts';

/** What a card says of an item, in its own words. */
export interface Saying {
  /** 1-based in the file. */
  readonly line: number;
  /** `item`: of a list. */
  readonly kind: 'field' | 'text' | 'item' | 'code' | 'table';
  readonly text: string;
}

export interface DossierItem
  extends Pick<Requirement, 'id' | 'name' | 'clause' | 'state' | 'isOptional'> {
  readonly asks: string;
  readonly source: Source;
  readonly said: readonly Saying[];
  /** How much more the card says of it than is told here. */
  readonly more: number;
}

/** A profile filled with the sentences of a card. No score and no verdict. */
export interface Dossier {
  readonly profile: ProfileName;
  readonly title: string;
  readonly sources: readonly Source[];
  readonly items: readonly DossierItem[];
}

/** Stands on each, so that nobody takes it for more. */
export const DOSSIER_NOTE =
  'All that is quoted stands in the card, at the line that is named. Whether it is true, or enough, is not judged here: this is no score and no legal verdict.';

/** Of an item so much is told; the whole is in the card. */
const MOST_SAYINGS = 40;
const MOST_ROWS = 30;
const MOST_CHARACTERS = 1000;

/** Null for a card of what no profile is about: a dataset or a Space. */
export function dossierOf(card: ReadCard, profile: ProfileName): Dossier | null {
  if (card.kind !== 'model') {
    return null;
  }
  const all = itemsIn(card, profile, brief(card));
  const sections = all.flatMap(([item]) => ownSections(card, item).sections);
  const items = all.map(([item, { state, line, isOptional }]) => {
    const { id, name, asks, clause, source } = item;
    const said = state === 'stated' ? sayingsOf(card, item, { line, sections }) : [];
    const told = said.slice(0, MOST_SAYINGS);
    const more = said.length - told.length;
    return { id, name, asks, clause, source, state, isOptional, said: told, more };
  });
  const sources = new Map(items.map(({ source }) => [source.title, source]));
  return { profile, title: PROFILE_TITLES[profile], sources: [...sources.values()], items };
}

export function sourceText({ title, date }: Source): string {
  return `${title} (${date})`;
}

/** What states an item: its fields and sections, or else what stands at the line that does. */
function sayingsOf(
  card: ReadCard,
  item: ProfileItem,
  { line, sections: all }: { readonly line: number | null; readonly sections: readonly Section[] },
): readonly Saying[] {
  const { sections, inside } = ownSections(card, item);
  const own = new Map(
    sections
      .filter((section) => isFilled(card, section, inside(section)))
      .map((section) => [section.at, section]),
  );
  const outer = [...own.values()]
    .filter(({ at }) => !sections.some((other) => other.at < at && at < other.to && !other.cell))
    .toSorted((a, b) => a.at - b.at);
  const said = outer.flatMap((section) => {
    if (section.cell !== null) {
      return saidUnder(card, section).map(saying);
    }
    // What has the name of another item is told there, unless nothing else would be left.
    const others = all.filter(({ at }) => at > section.at && !own.has(at));
    const alone = sayingsIn(card, section, [...inside(section), ...others]);
    return alone.length > 0 ? alone : sayingsIn(card, section, inside(section));
  });
  const found = [...fieldsOf(card, item.fields ?? []), ...said];
  return found.length > 0 || line === null ? found : sayingsAt(card, line);
}

/** What the sections of these names say, but for what is of others. */
export function saidUnderNames(card: ReadCard, names: Names, notIn: Names = []): readonly Saying[] {
  const { sections, inside } = ownSections(card, { names, notIn });
  return sections
    .filter((section) => isFilled(card, section, inside(section)))
    .slice(0, 1)
    .flatMap((section) =>
      section.cell === null
        ? sayingsIn(card, section, inside(section))
        : saidUnder(card, section).map(saying),
    );
}

/** What of the metadata states it, written as it is there. */
function fieldsOf({ frontMatter }: ReadCard, fields: readonly string[]): readonly Saying[] {
  const keys = new Set(fields.map((field) => field.split('.')[0]));
  return frontMatter.entries
    .filter(({ key, value }) => keys.has(key) && !isEmpty(value))
    .map(({ key, value, line }) =>
      key === 'model-index'
        ? { line, kind: 'table', text: resultLines(value) }
        : { line, kind: 'field', text: shortened(`${key}: ${onOneLine(value)}`) },
    );
}

function resultLines(index: unknown): string {
  const lines = normalizeModelIndex(index).flatMap(({ model, task, dataset, metrics }) =>
    metrics.map(({ name, value }) => [model, task, dataset, name, value].filter(Boolean)),
  );
  return rowLines([['model-index'], ...lines]);
}

/** The sentences, lists, code and tables of a stretch, but for what is of other items. */
function sayingsIn(card: ReadCard, range: Range, but: readonly Range[]): readonly Saying[] {
  const isOwn = (start: number): boolean =>
    start >= range.from &&
    start < range.to &&
    !but.some(({ from, to }) => from <= start && start < to);
  const said = saidIn(card, range)
    .filter(({ at, kind, lead }) => isOwn(at) && kind !== 'table' && !(kind === 'list' && !lead))
    .map((one) => [one.at, saying(one)] as const);
  const tables = card.parts.tables
    .filter(({ start }) => isOwn(start))
    .map((table) => [table.start, tableSaying(table)] as const);
  return joined([...said, ...tables].toSorted(([a], [b]) => a - b).map(([, one]) => one));
}

function sayingsAt(card: ReadCard, line: number): readonly Saying[] {
  const { entries } = card.frontMatter;
  const field = entries.find((entry) => entry.line === line);
  if (field !== undefined) {
    return fieldsOf(card, [field.key]);
  }
  const heading = card.parts.headings.find((one) => one.line === line);
  const titles: readonly Saying[] =
    heading === undefined ? [] : [{ line, kind: 'text', text: shortened(heading.text) }];
  const all = sayingsIn(card, { from: 0, to: Number.POSITIVE_INFINITY }, []);
  return [...titles, ...all.filter((one) => one.line === line)];
}

/** The sentences of a paragraph, or of an item, belong together. */
function joined(said: readonly Saying[]): readonly Saying[] {
  const all: Saying[] = [];
  for (const one of said) {
    const last = all.at(-1);
    const isProse = one.kind === 'text' || one.kind === 'item';
    if (isProse && last?.kind === one.kind && last.line === one.line) {
      all[all.length - 1] = { ...last, text: shortened(`${last.text} ${one.text}`) };
    } else {
      all.push(one);
    }
  }
  return all;
}

/** Of a list what announces it: its items come by themselves. */
function saying({ kind, text, lead, line }: Said): Saying {
  if (kind === 'code') {
    return { line, kind, text: shortenedLines(text) };
  }
  const told = shortened(kind === 'list' ? (lead ?? text) : text);
  return { line, kind: kind === 'item' ? 'item' : 'text', text: told };
}

function tableSaying({ header, rows, line }: BodyTable): Saying {
  return { line, kind: 'table', text: rowLines([header, ...rows]) };
}

function rowLines(rows: readonly (readonly (string | null)[])[]): string {
  const told = rows.slice(0, MOST_ROWS + 1);
  const more = rows.length - told.length;
  const lines = told.map((cells) => cells.map((cell) => shortened(cell ?? '')).join(' | '));
  return [...lines, ...(more > 0 ? [`… ${more} more rows`] : [])].join('\n');
}

function shortenedLines(text: string): string {
  const lines = text.split('\n');
  const told = lines.slice(0, MOST_ROWS).map((line) => {
    const indent = /^[ \t]{0,40}/.exec(line)?.[0] ?? '';
    return indent.replaceAll('\t', '    ') + shortened(line);
  });
  return [...told, ...(lines.length > MOST_ROWS ? ['…'] : [])].join('\n');
}

function shortened(text: string): string {
  const clean = cleanText(text.slice(0, 2 * MOST_CHARACTERS));
  return clean.length > MOST_CHARACTERS
    ? `${clean.slice(0, MOST_CHARACTERS).replace(/[\ud800-\udbff]$/, '')} …`
    : clean;
}
