import type { BodyHeading, BodyParts } from '../body-parts.ts';
import type { CardKind } from '../card-kind.ts';
import type { FrontMatter } from '../model-card.ts';
import { type Said, saidIn, sentences } from './said.ts';
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

/** Made once of a card, which is asked for it again and again. */
export function once<Made extends object>(
  make: (card: ReadCard) => Made,
): (card: ReadCard) => Made {
  const made = new WeakMap<ReadCard, Made>();
  return (card) => {
    const known = made.get(card) ?? make(card);
    made.set(card, known);
    return known;
  };
}

/**
 * Tells which of some names match; as long as they are the same ones, as in most versions of a card
 * that is edited, each expression goes through them once.
 */
function createNameFinder(): (names: readonly string[], wanted: RegExp) => readonly number[] {
  let known: readonly string[] = [];
  let found = new Map<RegExp, readonly number[]>();
  return (names, wanted) => {
    if (names !== known) {
      const isSame =
        names.length === known.length && names.every((name, index) => name === known[index]);
      found = isSame ? found : new Map();
      known = names;
    }
    const indexes =
      found.get(wanted) ?? names.flatMap((name, index) => (wanted.test(name) ? index : []));
    found.set(wanted, indexes);
    return indexes;
  };
}

const findOpenings = createNameFinder();
const findHeadings = createNameFinder();

/** What may begin a section, in the order of the body, with their names. */
const openingsOf = once(({ parts: { headings, tables, texts } }: ReadCard) => {
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
  return { openings, names: openings.map(({ name }) => name) };
});

/** Finds the sections of a card by their names, those of the first name first. */
export function sectionsOf(card: ReadCard): (wanted: Names) => readonly Section[] {
  const { openings, names } = openingsOf(card);
  return (all) =>
    all.flatMap((wanted) =>
      findOpenings(names, wanted)
        .slice(0, MAX_NAMESAKES)
        .flatMap((index) => openings[index] ?? [])
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

const headingNames = once(({ parts: { headings } }: ReadCard) => {
  return { names: headings.map(({ text }) => nameOf(text)) };
});

/**
 * The stretches under headings of these names, with the headings in them, but for those that name
 * what readers look for: levels in cards are often wrong. The title is none.
 */
export function rangesUnder(card: ReadCard, wanted: Names): readonly Range[] {
  const { headings } = card.parts;
  const { names } = headingNames(card);
  const among = (all: Names): ReadonlySet<number> =>
    new Set(all.flatMap((one) => findHeadings(names, one)));
  const [own, found] = [among(OWN), among(wanted)];
  const ranges: Range[] = [];
  let open: { readonly level: number; readonly from: number } | null = null;
  for (const [index, { level, start }] of headings.entries()) {
    if (open !== null && (level <= open.level || own.has(index))) {
      ranges.push({ from: open.from, to: start });
      open = null;
    }
    const isTitle = index === 0 && level === 1;
    if (open === null && !isTitle && found.has(index)) {
      open = { level, from: start };
    }
  }
  return open === null ? ranges : [...ranges, { from: open.from, to: Number.POSITIVE_INFINITY }];
}

/** Where the card of the model that this one was made from begins; cards of quantizers have it. */
export function embeddedFrom(card: ReadCard): number {
  const index = findHeadings(headingNames(card).names, EMBEDDED).find((one) => one > 0) ?? -1;
  return card.parts.headings[index]?.start ?? Number.POSITIVE_INFINITY;
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
    : sentences(cell).length === 0
      ? []
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
