import type { Parser, Token, Tokens } from 'marked';
import { countLineEnds, lineAt } from '../../text/text-lines.ts';
import { lineAttribute } from '../slices/rendered-body.ts';

/** What carries the line of its first character in the file. A list is told by its items. */
const LINED = ['blockquote', 'code', 'heading', 'hr', 'listitem', 'paragraph'];

type Write = (token: Token) => string;

/**
 * Makes a parser write the lines of blocks into their start tags, where `note` was told of them
 * before: a reader goes from a block to its source, and from a finding to its block.
 */
export function sourceLines(parser: Parser, nonce: string) {
  const lines = new WeakMap<Token, number>();
  const renderer = parser.renderer as unknown as Record<string, Write>;
  /** Of the row that was written last in the table that is being written. */
  let row = 0;
  let isHeader = false;

  const tagged = (html: string, line: number | undefined): string =>
    line === undefined
      ? html
      : html.replace(/^<[a-z]+\d?/, (tag) => tag + lineAttribute(nonce, line));
  const wrap = (kind: string, lineOf: (token: Token) => number | undefined): void => {
    const write = renderer[kind];
    renderer[kind] = (token) => {
      const line = lineOf(token);
      return tagged(write?.call(renderer, token) ?? '', line);
    };
  };
  for (const kind of LINED) {
    wrap(kind, (token) => lines.get(token));
  }
  wrap('table', (token) => {
    row = lines.get(token) ?? 0;
    isHeader = true;
    return lines.get(token);
  });
  // The line of the header is that of the table; behind it stands the row of dashes.
  wrap('tablerow', () => {
    const wasHeader = isHeader;
    isHeader = false;
    row += 1;
    return wasHeader ? undefined : row;
  });
  return {
    /** 1-based line in the file of a block, before its inline phase. */
    note(block: Token, line: number): void {
      noteLines(block, line, lines);
    },
    /** What is rendered from a block; that of formulas is written elsewhere. */
    tagged(html: string, block: Token): string {
      return block.type === 'math-display' ? tagged(html, lines.get(block)) : html;
    },
  };
}

function noteLines(token: Token, line: number, lines: WeakMap<Token, number>): void {
  lines.set(token, line);
  const rows = token.type === 'blockquote' ? token.raw.split('\n') : null;
  let row = 0;
  for (const child of blocksIn(token)) {
    row = rows === null ? row : rowOf(child, rows, row);
    noteLines(child, line + row, lines);
    row += countLineEnds(child.raw);
  }
}

/** Behind a line without `>` the parser loses a line end or two of a quote. */
const LOST_LINES = 3;

function rowOf({ raw }: Token, rows: readonly string[], row: number): number {
  const first = lineAt(raw, 0);
  const text = raw.slice(first.start, first.end).trim();
  const near = rows.slice(row, row + LOST_LINES).findIndex((written) => written.includes(text));
  return row + Math.max(near, 0);
}

/** The blocks in a block; their sources joined have as many lines as it has. */
function blocksIn(token: Token): readonly Token[] {
  switch (token.type) {
    case 'list':
      return (token as Tokens.List).items;
    case 'blockquote':
    case 'list_item':
      return token.tokens ?? [];
    case 'footnote-definition':
      return token['blocks'];
    default:
      return [];
  }
}
