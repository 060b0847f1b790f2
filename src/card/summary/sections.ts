import { lineNumberAt } from '../../text/text-lines.ts';
import type { BodyHeading } from '../body-parts.ts';
import type { FrontMatter } from '../model-card.ts';

/** What the brief and the checklist are made of. */
export interface ReadCard {
  readonly frontMatter: FrontMatter;
  readonly body: string;
  /** 1-based line in the file of the body's first line. */
  readonly bodyLine: number;
  /** In the order of the body. */
  readonly headings: readonly BodyHeading[];
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
  readonly from: number;
  readonly to: number;
}

/** A sentence as plain text, or a block of code. */
export interface Said {
  readonly text: string;
  /** Where its paragraph, list item or block begins in the body. */
  readonly at: number;
  readonly isCode: boolean;
}

/** So much of a section is read, in characters, and so many sections of one name: its sense must show by then. */
const MAX_SECTION = 6000;
const MAX_NAMESAKES = 20;
/** Keys stand at the top of cards. */
const MAX_KEYED = 200_000;

/** With a colon, alone in its line, or before a sentence as in the cards of Llama. */
const KEY = /^[ \t]*(?:[-*+][ \t]+)?\*\*([^*\n]{2,40}?)(?::\*\*|\*\* ?:|\*\*$|\*\* (?=[A-Z]))/gm;
const KEY_LEVEL = 7;

/** What the Hub's template leaves for its author to fill in (huggingface_hub, modelcard_template.md). */
const UNFILLED =
  /more information needed|^users \(both|^use the code below|^this (is the model card of|section|model card)|^it is (useful|relevant) for|^carbon emissions can|\{\{|^\W*(todo|tbd|n\/a|forthcoming)\b/i;
/** Behind a full stop that ends a sentence, not an abbreviation such as “e.g.” or “et al.”. */
const SENTENCE_END = /(?<=[^.\s]{2}[.!?])(?<!\bal\.)\s+(?=["“(]?[\p{Lu}\p{Lo}])|(?<=[。！？])/u;
const ITEM = /^\s*(?:[-*+]|\d+[.)])\s+/;
/** What is no prose: blank lines, headings, rules, rows of tables and of links, marks of alerts. */
const BREAK = /^\s*($|#{1,6}\s|[-=*_:|\s]+$|\||>\s*\[!)|[|｜].*[|｜]/;
const INLINE_RAW = /<(!--|style|table|script|summary).*?(-->|<\/\1>)/gi;
const OPENER = /^[\s>]*(`{3,}|~{3,})[^`]*$|<(!--|style|table|script|summary)/i;
/** So much of a line, and about so much of a paragraph, is read: what strips its markup is not linear. */
const MAX_LINE = 2000;
/** A number or an emoji. */
const BEFORE_NAME = /^[^\p{L}{]+/u;
/** A section on uses often has the one on how to use it inside; that on contact, what trainers append. */
const ENDS_SOON = /^(intended )?uses?\b|contact/i;

/** Finds the sections of a card by their names, those of the first name first. Bold keys such as `- **Developed by:**` begin some. */
export function sectionsOf({
  body,
  headings,
}: ReadCard): (names: readonly RegExp[]) => readonly Section[] {
  const keys = Array.from(
    body.slice(0, MAX_KEYED).matchAll(KEY),
    ({ 0: source, 1: text = '', index }) => ({
      level: KEY_LEVEL,
      text,
      start: index,
      end: index + source.length,
    }),
  );
  const openings = [...headings, ...keys]
    .map(({ level, text, start, end }) => ({
      level,
      name: text.slice(0, 200).replace(BEFORE_NAME, '').trim(),
      start,
      end,
    }))
    .sort((a, b) => a.start - b.start);
  return (names) =>
    names.flatMap((wanted) =>
      openings
        .filter(({ name }) => wanted.test(name))
        .slice(0, MAX_NAMESAKES)
        .map(({ level, name, start, end }) => {
          const endLevel = ENDS_SOON.test(name) ? KEY_LEVEL : level;
          const next = openings.find((other) => other.start > start && other.level <= endLevel);
          return {
            at: start,
            from: end,
            to: Math.min(end + MAX_SECTION, next?.start ?? body.length),
          };
        }),
    );
}

export function placeAt({ body, bodyLine, headings }: ReadCard, offset: number): Place {
  return {
    line: bodyLine - 1 + lineNumberAt(body, offset),
    headingId: headings.findLast(({ start }) => start <= offset)?.id ?? null,
  };
}

/** The sentences and the code of a part of the body, without comments, tables, media, headings and what the template left. */
export function saidIn(body: string, { from, to }: Pick<Section, 'from' | 'to'>): readonly Said[] {
  const found: Said[] = [];
  let text = '';
  let at = from;
  let isItem = false;
  let isCode = false;
  let closer = '';
  // Ends in a colon: an item or code that follows belongs to it.
  let lead: Said | null = null;
  function flush(): void {
    for (const part of isCode ? [text] : plainText(text).split(SENTENCE_END)) {
      const said = { text: part, at, isCode };
      if (isCode) {
        found.push(...(lead ? [{ ...lead, text: lead.text.slice(0, -1) }] : []), said);
        lead = null;
      } else if (/[\p{L}\d]/u.test(part) && !UNFILLED.test(part)) {
        if (/[:：]$/.test(part)) {
          lead = isItem ? null : said;
        } else {
          found.push(lead && isItem ? { ...lead, text: `${lead.text} ${part}` } : said);
          lead = null;
        }
      }
    }
    text = '';
    isCode = false;
  }
  let next = from;
  for (const whole of body.slice(from, to).split('\n')) {
    const start = next;
    next += whole.length + 1;
    const line = whole.slice(0, MAX_LINE).replace(INLINE_RAW, '');
    if (closer) {
      if (line.includes(closer)) {
        closer = '';
        flush();
      } else if (isCode) {
        text += text.length < MAX_LINE ? `${line}\n` : '';
      }
      continue;
    }
    const [opener, fence, tag] = OPENER.exec(line) ?? [];
    const isBreak = BREAK.test(line);
    const beginsItem = ITEM.test(line);
    if (opener || isBreak || beginsItem) {
      if (/^(--|==)/.test(line) && !isItem) {
        text = ''; // It was a heading.
      }
      flush();
      at = start;
    }
    if (opener) {
      closer = fence ?? (tag === '!--' ? '-->' : `</${tag}`);
      isCode = !tag;
    } else if (!isBreak) {
      const isIndented = /^(\t| {4})[^\s<]/.test(line);
      if (!text) {
        at = start;
        isCode = isIndented && !isItem && !beginsItem;
        isItem = beginsItem || (isItem && isIndented);
      }
      text += text.length < MAX_LINE ? `${line}\n` : '';
      if (isCode) {
        flush();
      }
    }
  }
  flush();
  return found;
}

/** True for a part that says something, be it prose, code, a table or an image. */
export function isFilled(body: string, section: Section): boolean {
  return (
    saidIn(body, section).length > 0 ||
    /^[ \t]*\||!\[|<(img|table|video)/im.test(body.slice(section.from, section.to))
  );
}

function plainText(markdown: string): string {
  return markdown
    .replace(/!\[[^\]]*\](\([^)]*\)|\[[^\]]*\])?/g, '')
    .replace(/\[([^\]]*)\](\([^)]*\)|\[[^\]]*\])/g, '$1')
    .replace(/<(\w+:[^>\s]*)>|<\/?[a-z][^>]*>|&nbsp;?/gi, ' $1')
    .replace(ITEM, '')
    .replace(/^[\s>]+|[*`]+|~~|(?<!\w)_|_(?!\w)|\\(?=\W)/g, '')
    .replace(/\s+([.,;:])?/g, (_, mark) => mark ?? ' ')
    .trim();
}
