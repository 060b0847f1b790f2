import type { BodyHeading, BodyParts, BodyText } from '../body-parts.ts';
import type { CardKind } from '../card-kind.ts';
import type { FrontMatter } from '../model-card.ts';

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
}

export interface Said {
  readonly text: string;
  /** Where its paragraph, list item or block begins: offset into the body, and line in the file. */
  readonly at: number;
  readonly line: number;
  readonly isCode: boolean;
}

/** Characters of a section that are read, and sections of one name: the sense shows by then. */
const MAX_SECTION = 6000;
const MAX_NAMESAKES = 20;
const KEY_LEVEL = 7;

/** What huggingface_hub's modelcard_template.md leaves for its author to fill in. */
const UNFILLED =
  /more information needed|^users \(both|^use the code below|^this (is the model card of|section|model card)|^it is (useful|relevant) for|^carbon emissions can|\{\{|^\W*(todo|tbd|n\/a|forthcoming)\b/i;
/** Behind a full stop that ends a sentence, not “e.g.” or “et al.”. */
const SENTENCE_END = /(?<=[^.\s]{2}[.!?])(?<!\bal\.)\s+(?=["“(]?[\p{Lu}\p{Lo}])|(?<=[。！？])/u;
/** Links to other languages and places, divided by bars, are no prose. */
const LINK_ROW = /[|｜].*[|｜]/;
const BEFORE_NAME = /^[^\p{L}{]+/u;
/** One on uses often holds the one on how to; that on contact, what trainers append. */
const ENDS_SOON = /^(intended )?uses?\b|contact/i;

/** What may begin a section: a heading, or a bold key such as `- **Developed by:**`. */
type Opening = Pick<BodyHeading, 'level' | 'text' | 'start' | 'end' | 'line'>;

/** Finds the sections of a card by their names, those of the first name first. */
export function sectionsOf({
  parts: { headings, texts },
}: ReadCard): (names: readonly RegExp[]) => readonly Section[] {
  const keys = texts.flatMap(({ key, start, line }): Opening | readonly [] =>
    // Its section begins with the text that has it.
    key === null ? [] : { level: KEY_LEVEL, text: key, start, end: start, line },
  );
  const openings = [...headings, ...keys]
    .map((opening) => ({
      ...opening,
      name: opening.text.slice(0, 200).replace(BEFORE_NAME, '').trim(),
    }))
    .sort((a, b) => a.start - b.start);
  return (names) =>
    names.flatMap((wanted) =>
      openings
        .filter(({ name }) => wanted.test(name))
        .slice(0, MAX_NAMESAKES)
        .map(({ level, name, start, end, line }) => {
          const endLevel = ENDS_SOON.test(name) ? KEY_LEVEL : level;
          const next = openings.find((other) => other.start > start && other.level <= endLevel);
          const to = Math.min(end + MAX_SECTION, next?.start ?? Number.POSITIVE_INFINITY);
          return { at: start, line, from: end, to };
        }),
    );
}

export function placeOf(
  { parts: { headings } }: ReadCard,
  { at, line }: Pick<Said, 'at' | 'line'>,
): Place {
  return { line, headingId: headings.findLast(({ start }) => start <= at)?.id ?? null };
}

/**
 * The sentences and the code of a section, without what the template left. A sentence that ends in
 * a colon announces what comes next: list items repeat it, code drops its colon.
 */
export function saidIn(
  { parts: { texts } }: ReadCard,
  { at, from, to }: Pick<Section, 'from' | 'to'> & { readonly at?: number },
): readonly Said[] {
  const found: Said[] = [];
  let lead: Said | null = null;
  for (const one of texts) {
    if (one.start < from || one.start >= to) {
      continue;
    }
    const { kind, start, line } = one;
    if (kind === 'code') {
      found.push(...(lead === null ? [] : [{ ...lead, text: lead.text.replace(/[:：]$/, '') }]));
      found.push({ text: one.text, at: start, line, isCode: true });
      lead = null;
    } else {
      for (const text of sentencesOf(one, start === at)) {
        const said: Said = { text, at: start, line, isCode: false };
        if (/[:：]$/.test(text)) {
          lead = kind === 'item' ? null : said;
        } else {
          found.push(lead && kind === 'item' ? { ...lead, text: `${lead.text} ${text}` } : said);
          lead = null;
        }
      }
    }
  }
  return found;
}

/** `isUnderKey`: its key is the name of the section, and not said again. */
function sentencesOf({ key, text }: BodyText, isUnderKey: boolean): readonly string[] {
  const whole = key === null || isUnderKey ? text : `${key}: ${text}`.trim();
  return LINK_ROW.test(whole)
    ? []
    : whole.split(SENTENCE_END).filter((part) => /[\p{L}\d]/u.test(part) && !UNFILLED.test(part));
}

export function isFilled(card: ReadCard, section: Section): boolean {
  const { from, to } = section;
  const isInside = ({ start }: { readonly start: number | null }): boolean =>
    start !== null && start >= from && start < to;
  const { images, tables } = card.parts;
  return saidIn(card, section).length > 0 || tables.some(isInside) || images.some(isInside);
}
