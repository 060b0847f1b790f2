import type { BodyHeading, BodyParts } from '../body-parts.ts';
import type { CardKind } from '../card-kind.ts';
import type { FrontMatter } from '../model-card.ts';
import { type Said, saidIn } from './said.ts';
import { EMBEDDED, type Names, OWN } from './section-names.ts';

export interface ReadCard {
  readonly kind: CardKind;
  readonly frontMatter: FrontMatter;
  readonly parts: Pick<BodyParts, 'headings' | 'images' | 'tables' | 'texts'>;
}

export interface Place {
  /** 1-based in the file. */
  readonly line: number;
  /** Of the heading that it is under; null in the front matter and before all headings. */
  readonly headingId: string | null;
}

/** Offsets into the body. */
export interface Section {
  /** Where its heading or key is. */
  readonly at: number;
  readonly line: number;
  readonly from: number;
  readonly to: number;
  /** What its row of a table says; null for a stretch of the body. */
  readonly cell: string | null;
}

export type Range = Pick<Section, 'from' | 'to'>;

/** Characters of a section that are read, and sections of one name: the sense shows by then. */
const MAX_SECTION = 6000;
const MAX_NAMESAKES = 20;
const MAX_NAME = 200;
const KEY_LEVEL = 7;
const ROW_LEVEL = 8;

const BEFORE_NAME = /^[^\p{L}{]+/u;
/** One on uses often holds the one on how to; that on contact, what trainers append. */
const ENDS_SOON = /^(intended )?uses?\b|contact/i;

/** What may begin a section: a heading, a bold key (`- **Developed by:**`), or a row of a table. */
interface Opening extends Pick<BodyHeading, 'level' | 'text' | 'start' | 'end' | 'line'> {
  readonly cell: string | null;
}

/** Finds the sections of a card by their names, those of the first name first. */
export function sectionsOf({
  parts: { headings, tables, texts },
}: ReadCard): (names: Names) => readonly Section[] {
  const keys = texts.flatMap(({ key, start, line }): Opening | readonly [] =>
    // Its section begins with the text that has it.
    key === null ? [] : { level: KEY_LEVEL, text: key, start, end: start, line, cell: null },
  );
  const rows = tables.flatMap(({ header, rows, start, line }) =>
    header.length === 2
      ? rows.map(([text = '', cell = ''], index): Opening => {
          return { level: ROW_LEVEL, text, cell, start, end: start, line: line + 2 + index };
        })
      : [],
  );
  const openings = [...headings.map((heading) => ({ ...heading, cell: null })), ...keys, ...rows]
    .map((opening) => ({ ...opening, name: nameOf(opening.text) }))
    .sort((a, b) => a.start - b.start);
  return (names) =>
    names.flatMap((wanted) =>
      openings
        .filter(({ name }) => wanted.test(name))
        .slice(0, MAX_NAMESAKES)
        .map(({ level, name, start, end, line, cell }) => {
          const endLevel = ENDS_SOON.test(name) ? KEY_LEVEL : level;
          const next = openings.find((other) => other.start > start && other.level <= endLevel);
          const to = Math.min(end + MAX_SECTION, next?.start ?? Number.POSITIVE_INFINITY);
          return { at: start, line, from: end, to, cell };
        }),
    );
}

/** A heading, key or cell as names are compared with it. */
export function nameOf(text: string): string {
  return text
    .slice(0, MAX_NAME)
    .replace(BEFORE_NAME, '')
    .replace(/\s*[:：.]$/, '')
    .trim();
}

/**
 * The stretches under headings of these names, with the headings in them, but for those that name
 * what readers look for: levels in cards are often wrong. The title is none.
 */
export function rangesUnder({ parts: { headings } }: ReadCard, names: Names): readonly Range[] {
  const ranges: Range[] = [];
  let open: { readonly level: number; readonly from: number } | null = null;
  for (const { level, text, start } of headings[0]?.level === 1 ? headings.slice(1) : headings) {
    const isOwn = OWN.some((wanted) => wanted.test(nameOf(text)));
    if (open !== null && (level <= open.level || isOwn)) {
      ranges.push({ from: open.from, to: start });
      open = null;
    }
    if (open === null && names.some((wanted) => wanted.test(nameOf(text)))) {
      open = { level, from: start };
    }
  }
  return open === null ? ranges : [...ranges, { from: open.from, to: Number.POSITIVE_INFINITY }];
}

/** Where the card of the model that this one was made from begins; cards of quantizers have it. */
export function embeddedFrom({ parts: { headings } }: ReadCard): number {
  const heading = headings.slice(1).find(({ text }) => EMBEDDED.test(nameOf(text)));
  return heading?.start ?? Number.POSITIVE_INFINITY;
}

export function placeOf(
  { parts: { headings } }: ReadCard,
  { at, line }: Pick<Said, 'at' | 'line'>,
): Place {
  return { line, headingId: headings.findLast(({ start }) => start <= at)?.id ?? null };
}

/** What a section says. */
export function saidUnder(card: ReadCard, section: Section): readonly Said[] {
  const { at, line, cell } = section;
  return cell === null
    ? saidIn(card, section)
    : [{ kind: 'sentence', text: cell, at, line, isKeyed: false }];
}

/** Whether a section says or shows something, `but` for what is in these ranges. */
export function isFilled(card: ReadCard, section: Section, but: readonly Range[] = []): boolean {
  const { from, to, cell } = section;
  if (cell !== null) {
    return cell !== '';
  }
  const isIn = (at: number | null): boolean =>
    at !== null && at >= from && at < to && !but.some((other) => other.from <= at && at < other.to);
  const { images, tables } = card.parts;
  return (
    saidIn(card, section).some(({ at }) => isIn(at)) ||
    [...tables, ...images].some(({ start }) => isIn(start))
  );
}
