import { firstIndex } from '../../text/first-index.ts';
import type { BodyTable, BodyText } from '../body-parts.ts';
import { oneOf } from './one-of.ts';
import { UNFILLED } from './placeholders.ts';
import type { ReadCard, Section } from './sections.ts';

export interface Said {
  readonly kind: 'sentence' | 'item' | 'list' | 'table' | 'code';
  readonly text: string;
  /** Where its paragraph, list item or block begins: offset into the body, and line in the file. */
  readonly at: number;
  readonly line: number;
  /** Begins with a bold key that is not the section's own name. */
  readonly isKeyed: boolean;
  /** What announces a list, or nothing. */
  readonly lead?: string;
}

/** Behind a full stop that ends a sentence, not “e.g.” or “et al.”. */
const SENTENCE_END = oneOf(
  'u',
  String.raw`(?<=[^.\s]{2}[.!?][)"”’]?|\p{L} \d\.|[؟।])(?<!\b(?:al|vs|approx|resp|incl|ca|[Nn]o|[Dd]r|Mrs?|Prof|St|Fig|Sec|Nr|bzw|z\. ?B|u\. ?a)\.)\s+(?=\[|["“(]?(?:[\p{Lu}\p{Lo}]|[a-z]+\d?_))`,
  String.raw`(?<=\p{Ll}{3}[.!?])(?<!\b(?:approx|incl|resp|figs?)\.)\s+(?=\d)|(?<=[。！？])`,
);
/** Links to other languages and places, divided by bars or dots, are no prose. */
const LINK_ROW = /[|｜•·].*[|｜•·]/;
/** Marks that are no words: of footnotes, of emoji by name, of bold that the parser left. */
const MARKS =
  / ?\[\^[^\]]{1,30}\]| ?\[\d{1,3}(?:, ?\d{1,3})*\]|(?<![\w:]):[a-z0-9_+-]{2,30}:(?![\w:])|\*\*|__(?=\s|$)/g;
/** What a cross is before is the contrary of its list. */
const CROSS = /^[❌❎✗✘🚫⛔]/u;
const BEFORE_WORDS = /^[^\p{L}\p{N}"“”„«'‘([~$€£@+<≥≤¿¡{-]+|^-\s+/u;
/** Ends in a colon, or where only a list can go on. */
const ANNOUNCES = /[:：]$|\b(?:of|on|as|for|with|from|includes?|including|following|are)$/;
/** A list is whole up to here, then it is cut anyway. */
const MAX_LIST = 600;
const MAX_SHORT_ITEM = 120;
/** A column that lists data, or limits. */
const LISTS = /data|corpus|source|name|issue|limit|risk|语料|数据|データ|데이터/i;

/** A key that only draws attention: what it is before is said like any other sentence. */
const NOTE =
  /^\P{L}*(?:\p{L}+ )?(?:note|notice|warning|important|caution|attention|disclaimer|caveat|status|注意|警告|重要|提示|참고|주의|hinweis|achtung|warnung|nota|aviso|avertissement|remarque|важно|внимание|تنبيه|ملاحظة)s?\P{L}*$/iu;

interface Part extends Omit<Said, 'kind'> {
  readonly isItem: boolean;
}

/**
 * The sentences, the lists and the code of a section, without what the template left. A sentence
 * that ends in a colon announces what comes next: a list is said with it, code drops its colon.
 */
export function saidIn(
  { parts: { headings, texts, tables } }: ReadCard,
  { at, from, to }: Pick<Section, 'from' | 'to'> & { readonly at?: number },
): readonly Said[] {
  const found: Said[] = [];
  let lead: Part | null = null;
  let list: Part[] = [];
  const announce = (): string => (lead === null ? '' : `${lead.text} `);
  function endList(): void {
    list = list.filter((item, index) => !announces(item) || announces(list[index + 1]) === false);
    const [first] = list;
    if (first !== undefined) {
      const isWhole = lead !== null || isOneList(list);
      if (isWhole && (lead !== null || list.length > 1)) {
        const place = lead ?? first;
        const text = announce() + joined(list);
        found.push({ ...place, kind: 'list', text, lead: lead?.text ?? '' });
      }
      found.push(...list.flatMap(sentencesOfPart));
      lead = null;
    }
    list = [];
  }
  function endLead(): void {
    endList();
    if (lead !== null) {
      found.push({ ...lead, kind: 'sentence', text: lead.text.replace(/\s*[:：]$/, '') });
    }
    lead = null;
  }
  let next = firstFrom(headings, from);
  for (const one of inOrder(texts, tables, from, to)) {
    for (; (headings[next]?.start ?? one.start) < one.start; next += 1) {
      endLead();
    }
    if ('rows' in one) {
      endList();
      const column = one.header.findIndex((name) => LISTS.test(name));
      const cells = one.rows.map((row) => row[Math.max(column, 0)] ?? '');
      const names = [...new Set(cells)].filter((cell) => /\p{L}/u.test(cell));
      if (names.length > 0 && (lead !== null || column === 0)) {
        const part = { at: one.start, line: one.line, isKeyed: false };
        const text = announce() + names.slice(0, 30).join('; ');
        found.push({ ...part, ...lead, kind: 'table', text });
        endLead();
      }
      continue;
    }
    if (one.kind === 'code') {
      endLead();
      const { text, start, line } = one;
      found.push({ kind: 'code', text, at: start, line, isKeyed: false });
      continue;
    }
    const isUnderKey = one.start === at;
    const part = partOf(one, isUnderKey);
    if (part === null) {
      // A bold line is a heading.
      if (one.text === '' && one.key !== null) {
        endLead();
      }
      continue;
    }
    if (part.isItem && !(isUnderKey && !/[:：]$/.test(part.text))) {
      list.push(part);
      continue;
    }
    endList();
    for (const said of sentencesOfPart(part)) {
      if (ANNOUNCES.test(said.text)) {
        endLead();
        lead = { ...said, isItem: false };
      } else {
        found.push({ ...said, ...lead, text: announce() + said.text });
        lead = null;
      }
    }
  }
  endLead();
  return found;
}

/** Texts and tables of a stretch of the body. */
function* inOrder(
  texts: readonly BodyText[],
  tables: readonly BodyTable[],
  from: number,
  to: number,
): Generator<BodyText | BodyTable> {
  let table = firstFrom(tables, from);
  for (let index = firstFrom(texts, from); index <= texts.length; index += 1) {
    const text = texts[index];
    const isOver = text === undefined || text.start >= to;
    const end = isOver ? to : text.start;
    for (let next = tables[table]; next !== undefined && next.start < end; next = tables[table]) {
      yield next;
      table += 1;
    }
    if (isOver) {
      return;
    }
    yield text;
  }
}

/** Parts stand in the order of the body. */
function firstFrom(parts: readonly { readonly start: number }[], from: number): number {
  return firstIndex(parts.length, (index) => (parts[index]?.start ?? 0) >= from);
}

/** `isUnderKey`: its key is the name of the section, and not said again. */
function partOf({ kind, key, text, start, line }: BodyText, isUnderKey: boolean): Part | null {
  const isKeyed = key !== null && !isUnderKey && !NOTE.test(key);
  if (text === '' && kind === 'paragraph') {
    return null;
  }
  const isNamed = isKeyed && !(kind === 'paragraph' && /^\p{Lu}.*[.!]$/u.test(text));
  const all = cleaned(isNamed ? `${key}${/[.!?]$/.test(key) ? '' : ':'} ${text}`.trim() : text);
  const filled = sentences(all);
  const whole = UNFILLED.test(all) ? filled.join(' ') : all;
  return filled.length > 0 && !LINK_ROW.test(whole)
    ? { text: whole, at: start, line, isKeyed, isItem: kind === 'item' }
    : null;
}

/** Without what is left for an author to fill in. */
export function sentences(text: string): readonly string[] {
  return text
    .split(SENTENCE_END)
    .map((part) => part.trim())
    .filter((part) => /[\p{L}\d]/u.test(part) && !UNFILLED.test(part));
}

function cleaned(text: string): string {
  return text
    .replace(MARKS, '')
    .replace(CROSS.test(text) ? /^$/ : BEFORE_WORDS, '')
    .replace(/(?: ?(?![©®™])\p{Extended_Pictographic}\u{fe0f}?){1,3} ?$/u, '')
    .replace(/\s+/g, ' ');
}

function sentencesOfPart({ isItem, ...part }: Part): readonly Said[] {
  const kind = isItem ? 'item' : 'sentence';
  return sentences(part.text).map((text) => ({ ...part, kind, text }));
}

/** Ends in a colon; undefined without a part. */
function announces(part: Part | undefined): boolean | undefined {
  return part && /[:：]$/.test(part.text);
}

/** Not long texts, nor headings with the texts that they are of. */
function isOneList(items: readonly Part[]): boolean {
  const texts = items.map(({ text }) => text);
  const isTitled = texts.some(
    (text, index) =>
      /^\S+(?: \S+){0,3}(?<![.。,;])$/.test(text) && /[.。]$/.test(texts[index + 1] ?? ''),
  );
  return (texts[0] ?? '').length <= MAX_SHORT_ITEM && !isTitled;
}

function joined(items: readonly Part[]): string {
  let text = '';
  for (const item of items) {
    if (text.length > MAX_LIST) {
      break;
    }
    const between = text === '' ? '' : /[:：]$/.test(text) ? ' ' : '; ';
    text = text.replace(/[.;,]$/, '') + between + item.text;
  }
  return text;
}
