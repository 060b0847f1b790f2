import { linesFrom, type TextLine } from '../../text/text-lines.ts';
import type { BodyHeading } from '../body-parts.ts';
import { type ReadCard, sectionsOf } from '../summary/sections.ts';
import { promptOf, TEMPLATE_SECTIONS, type TemplateSection } from './template-sections.ts';

/** A card's text in which a section was written. */
export interface WrittenSection {
  readonly text: string;
  /** 1-based, of its heading. */
  readonly line: number;
}

type Heading = Pick<BodyHeading, 'level' | 'line' | 'start'>;

/** What of a section is no text yet: comments, and the template’s own words for nothing. */
const UNWRITTEN = /^(?:\s|<!--[\s\S]*?-->|\[?more information needed\]?)*$/i;

/**
 * Writes what the section of a template’s item says; null: a prompt. Where there is none it is
 * added at the item’s place in the template’s order; one that says something already is not touched.
 */
export function writeSection(
  text: string,
  card: ReadCard,
  id: string,
  content: string | null,
): WrittenSection | null {
  const section = TEMPLATE_SECTIONS.find(({ item }) => item.id === id);
  if (section === undefined) {
    return null;
  }
  const lines = [...linesFrom(text, 0)];
  const eol = /\r\n|\n|\r/.exec(text)?.[0] ?? '\n';
  const said = (content?.trim() || promptOf(section.item)).replaceAll('\n', eol);
  const outline = outlineOf(card);
  const own = outline.headingOf(section);
  if (own !== null) {
    return fill(text, lines, own, outline.next(own, 6), said, eol, content === null);
  }
  const { line, level } = outline.placeFor(section) ?? { line: lines.length + 1, level: 2 };
  return add(text, lines, line, `${'#'.repeat(level)} ${section.heading}`, said, eol);
}

function outlineOf(card: ReadCard) {
  const { headings } = card.parts;
  const named = sectionsOf(card);
  // The title stands for the whole card.
  const title = headings[0]?.level === 1 ? headings[0].start : -1;
  const headingOf = ({ item }: TemplateSection): Heading | null => {
    const starts = new Set(named(item.names ?? []).map(({ at }) => at));
    return headings.find(({ start }) => starts.has(start) && start !== title) ?? null;
  };
  /** The line of the next heading of this level or a higher one. */
  const next = ({ start }: Heading, level: number): number =>
    headings.find((one) => one.start > start && one.level <= level)?.line ??
    Number.POSITIVE_INFINITY;

  function placeFor(section: TemplateSection): { line: number; level: number } | null {
    const index = TEMPLATE_SECTIONS.indexOf(section);
    const parent = TEMPLATE_SECTIONS.find(({ item }) => item.id === section.parent);
    const above = parent && headingOf(parent);
    const isSibling = (one: TemplateSection): boolean =>
      above ? one.parent === section.parent : one.parent === undefined;
    const end = above ? next(above, above.level) : Number.POSITIVE_INFINITY;
    const inside = (heading: Heading): boolean =>
      !above || (heading.start > above.start && heading.line < end && heading.level > above.level);
    const siblingsOf = (all: readonly TemplateSection[]): readonly Heading[] =>
      all
        .filter(isSibling)
        .flatMap((one) => headingOf(one) ?? [])
        .filter(inside);
    const before = siblingsOf(TEMPLATE_SECTIONS.slice(0, index)).at(-1);
    const after = siblingsOf(TEMPLATE_SECTIONS.slice(index + 1))[0];
    if (before !== undefined) {
      return { line: next(before, before.level), level: before.level };
    }
    if (after !== undefined) {
      return { line: after.line, level: after.level };
    }
    return above ? { line: end, level: Math.min(6, above.level + 1) } : null;
  }
  return { headingOf, next, placeFor };
}

/** Puts the words in the place of what is only a prompt. */
function fill(
  text: string,
  lines: readonly TextLine[],
  { line }: Heading,
  nextLine: number,
  said: string,
  eol: string,
  isPrompt: boolean,
): WrittenSection | null {
  const heading = lines[line - 1];
  if (heading === undefined) {
    return null;
  }
  const end = lines[nextLine - 1]?.start ?? text.length;
  // A heading that is underlined takes two lines.
  const underline = lines[line];
  const isUnderlined =
    underline !== undefined &&
    /^ {0,3}(?:=+|-+)[ \t]*$/.test(text.slice(underline.start, underline.end));
  const from = isUnderlined ? underline.next : heading.next;
  if (!UNWRITTEN.test(text.slice(from, end))) {
    return null;
  }
  if (isPrompt) {
    return { text, line };
  }
  const rest = text.slice(end);
  const gap = heading.next === heading.end ? eol + eol : eol;
  return { text: text.slice(0, from) + gap + said + eol + (rest === '' ? '' : eol) + rest, line };
}

function add(
  text: string,
  lines: readonly TextLine[],
  line: number,
  heading: string,
  said: string,
  eol: string,
): WrittenSection {
  const at = lines[line - 1]?.start ?? text.length;
  const before = text.slice(0, at);
  const rest = text.slice(at);
  const isApart = /(?:^|\n|\r)[ \t]*(?:\r\n|\n|\r)$|^\s*$/.test(before);
  const start = before + (isApart ? '' : /[\r\n]$/.test(before) ? eol : eol + eol);
  const written = `${start}${heading}${eol}${eol}${said}${eol}`;
  return {
    text: written + (rest === '' ? '' : eol) + rest,
    line: [...linesFrom(start, 0)].length + 1,
  };
}
