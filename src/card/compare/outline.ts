import type { BodyText } from '../body-parts.ts';
import { nameOf } from '../summary/sections.ts';
import type { ComparedCard, ComparedTable } from './compared-card.ts';
import { plainText } from './words.ts';

/** A heading and what stands below it, up to the next one. */
export interface Section {
  readonly index: number;
  /** 0 before the first heading. */
  readonly level: number;
  readonly title: string;
  readonly line: number;
  readonly parent: Section | null;
  readonly plainTitle: string;
  /** Of the plain titles of those that it is in, and its own. */
  readonly path: string;
  /** Its title and those of the sections it is in, the own one first; without the card's title. */
  readonly names: readonly string[];
  readonly blocks: readonly Block[];
}

/** A paragraph, an item of a list, a block of code or a table. */
export interface Block {
  readonly kind: 'text' | 'code' | 'table';
  readonly section: Section;
  /** Which of its section’s. */
  readonly at: number;
  readonly line: number;
  /** `Developed by` of `**Developed by:** Marin`. */
  readonly key: string | null;
  /** What is said, without markup; code as it is. */
  readonly text: string;
  /** Equal for what says the same. */
  readonly plain: string;
  /** As it is written. */
  readonly source: string;
  readonly isItem: boolean;
  /** What announces the list that it is in: `It was trained on:`. */
  readonly lead: string | null;
  /** Of code. */
  readonly language: string;
  readonly table: ComparedTable | null;
}

/** What the parser keeps of a text is cut there. */
const CUT = 2000;
/** `> [!WARNING]`, of the quote that is behind it. */
const ALERT = /\n[ \t>]*\[!\w+\]\s*$/;
const LABEL = /^([^:：=]{2,48}?)\s*[:：=]\s*(?!\/\/)(\S.*)$/s;

interface Entry {
  readonly start: number;
  readonly line: number;
  readonly text?: BodyText;
  readonly table?: ComparedTable;
}

/** The sections of a body in their order, each with its blocks. */
export function outlineOf(card: ComparedCard): readonly Section[] {
  const { body, bodyLine, parts } = card;
  const codes = new Map(parts.fences.map((fence) => [fence.line, fence]));
  const entries = entriesOf(card);
  const sections: (Section & { blocks: Block[] })[] = [];
  const open: Section[] = [];
  let at = 0;
  const starts = [{ level: 0, text: '', line: bodyLine, start: 0, end: 0 }, ...parts.headings];
  for (const [index, { level, text: title, line, end: behind }] of starts.entries()) {
    while (open.length > 0 && (open.at(-1)?.level ?? 0) >= level) {
      open.pop();
    }
    const parent = open.at(-1) ?? null;
    const isTitle = level === 0 || (level === 1 && parent?.level !== 1 && index === 1);
    const names = [...(isTitle ? [] : [nameOf(title)]), ...(parent?.names ?? [])];
    const plainTitle = plainText(title);
    const path = `${parent?.path ?? ''} > ${plainTitle}`;
    const named = { index, level, title, plainTitle, path, line, parent, names };
    const section = { ...named, blocks: [] as Block[] };
    sections.push(section);
    open.push(section);
    const next = starts[index + 1]?.start ?? body.length + 1;
    let mark = ALERT.exec(body.slice(behind, Math.min(entries[at]?.start ?? behind, next)));
    for (let entry = entries[at]; entry !== undefined && entry.start < next; entry = entries[at]) {
      at += 1;
      const end = Math.min(entries[at]?.start ?? body.length, next);
      const alert = mark?.[0] ?? '';
      const source = body.slice(entry.start, end);
      mark = ALERT.exec(source);
      section.blocks.push(
        blockOf(entry, `${alert}${source.slice(0, mark?.index)}`.trim(), section),
      );
    }
  }
  return sections;

  function blockOf({ line, text, table }: Entry, source: string, section: Section): Block {
    const at = section.blocks.length;
    const shared = {
      section,
      at,
      line,
      source,
      key: null,
      isItem: false,
      lead: null,
      language: '',
      table: null,
    };
    if (table !== undefined) {
      const said = [table.header, ...table.rows].map((row) => row.join(' | ')).join('\n');
      return { ...shared, kind: 'table', text: said, plain: plainText(said), table };
    }
    if (text?.kind === 'code') {
      const { code = text.text, language = '' } = codes.get(line) ?? {};
      const plain = code
        .replace(/[ \t]+$/gm, '')
        .replace(/\n{2,}/g, '\n')
        .trim();
      return { ...shared, kind: 'code', text: code, plain, language };
    }
    const said = (text?.text.length ?? 0) < CUT ? (text?.text ?? '') : withoutMarkup(source);
    const isItem = text?.kind === 'item' || /^[-*+•]\s/.test(said);
    const [, label, value] = text?.key === null ? (LABEL.exec(said) ?? []) : [];
    const key = text?.key ?? (label !== undefined && isLabel(label) ? label : null);
    const rest = text?.key === null && key !== null ? (value ?? '') : said;
    const plain = plainText(key === null ? rest : `${key}: ${rest}`);
    return {
      ...shared,
      kind: 'text',
      text: rest,
      plain,
      key,
      isItem,
      lead: leadOf(isItem, section),
    };
  }
}

/** The text before a list, if it ends in a colon. */
function leadOf(isItem: boolean, { blocks }: Section): string | null {
  const before = isItem ? blocks.at(-1) : undefined;
  return before?.isItem
    ? before.lead
    : before?.kind === 'text' && /[:：]$/.test(before.text || `${before.key ?? ''}:`)
      ? `${before.key ?? ''} ${before.text}`.trim()
      : null;
}

/** `Loss: 0.46` has a label; a sentence with a colon has none. */
function isLabel(label: string): boolean {
  return (
    label.trim().split(/\s+/).length <= 5 && !/[.!?。,，]/.test(label) && !/^https?$/i.test(label)
  );
}

function entriesOf({ parts, tables }: ComparedCard): readonly Entry[] {
  const ranges = tables.map(({ start, source }) => ({ start, end: start + source.length }));
  let range = 0;
  const texts = parts.texts.filter(({ start }) => {
    while ((ranges[range]?.end ?? Number.POSITIVE_INFINITY) <= start) {
      range += 1;
    }
    return start < (ranges[range]?.start ?? Number.POSITIVE_INFINITY);
  });
  return [
    ...texts.map((text): Entry => ({ start: text.start, line: text.line, text })),
    ...tables.map((table): Entry => ({ start: table.start, line: table.line, table })),
  ].sort((a, b) => a.start - b.start);
}

function withoutMarkup(source: string): string {
  return source
    .replace(/<[^<>]*>/g, ' ')
    .replace(/!?\[([^\]]{0,500})\]\([^()\s]{0,500}\)/g, '$1')
    .replace(/[*_`]+/g, '')
    .replace(/\s+/g, ' ');
}
