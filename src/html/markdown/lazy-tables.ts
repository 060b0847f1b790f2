import { type MarkedExtension, type Token, Tokenizer, type Tokens } from 'marked';
import type { InlineEntry } from './inline-runs.ts';

/** What lies in an item or a quote. */
interface Container {
  readonly tokens: Token[];
  /** What marked calls a paragraph in it. */
  readonly textType: 'text' | 'paragraph';
  /** Its lines, as they stand in the source. */
  readonly rows: readonly string[];
  /** Does a line lack the indentation, or the mark, of what lies in it? */
  readonly isOutside: (row: string, index: number) => boolean;
}

/** Of what lies in a block that is read by `read`, the inline text that waits. */
function readWithEntries<Block>(
  { lexer }: Tokenizer,
  read: () => Block,
): readonly [Block, Map<unknown, InlineEntry>] {
  const start = lexer.inlineQueue.length;
  const block = read();
  return [block, new Map(lexer.inlineQueue.slice(start).map((entry) => [entry.tokens, entry]))];
}

/**
 * A table whose row of dashes is outside is text: only that of a paragraph goes on there
 * (cmark-gfm).
 */
function tablesToText(
  { lexer }: Tokenizer,
  { tokens, textType, rows, isOutside }: Container,
  entries: Map<unknown, InlineEntry>,
): void {
  let row = 0;
  for (let at = 0; at < tokens.length; at += 1) {
    const table = tokens[at];
    if (table?.type !== 'table') {
      continue;
    }
    const [, dashes = ''] = table.raw.split('\n', 2);
    const index = rows.findIndex((line, from) => from >= row && line.includes(dashes.trim()));
    row = index + 1;
    if (!isOutside(rows[index] ?? '', index)) {
      continue;
    }
    const before = tokens[at - 1];
    const entry = before && 'tokens' in before ? entries.get(before.tokens) : undefined;
    if (before === undefined || entry === undefined) {
      const text = table.raw.trimEnd();
      tokens[at] = { type: textType, raw: table.raw, text, tokens: lexer.inline(text) };
    } else {
      before.raw = `${before.raw.trimEnd()}\n${table.raw}`;
      entry.src += `\n${table.raw.trimEnd()}`;
      tokens.splice(at, 1);
      at -= 1;
    }
  }
}

const hasTable = (tokens: readonly Token[]): boolean => tokens.some(({ type }) => type === 'table');

function inItem({ raw, tokens, loose }: Tokens.ListItem): Container {
  const [marker = ''] = /^ *(?:[*+-]|\d+[.)])(?: {1,4}(?! )| |\t|$)/m.exec(raw) ?? [];
  const inside = RegExp(`^(?: {${marker.length}}| {0,3}\\t)`);
  return {
    tokens,
    textType: loose ? 'paragraph' : 'text',
    rows: raw.split('\n'),
    isOutside: (row, index) => index > 0 && !inside.test(row),
  };
}

export const lazyTables: MarkedExtension = {
  tokenizer: {
    list(text) {
      const [list, entries] = readWithEntries(this, (): Tokens.List | undefined =>
        Tokenizer.prototype.list.call(this, text),
      );
      for (const item of list?.items.filter(({ tokens }) => hasTable(tokens)) ?? []) {
        tablesToText(this, inItem(item), entries);
      }
      return list;
    },
    blockquote(text) {
      const [quote, entries] = readWithEntries(this, (): Tokens.Blockquote | undefined =>
        Tokenizer.prototype.blockquote.call(this, text),
      );
      if (quote !== undefined && hasTable(quote.tokens)) {
        const rows = quote.raw.split('\n');
        const isOutside = (row: string): boolean => !/^ {0,3}>/.test(row);
        const { tokens } = quote;
        tablesToText(this, { tokens, textType: 'paragraph', rows, isOutside }, entries);
      }
      return quote;
    },
  },
};
