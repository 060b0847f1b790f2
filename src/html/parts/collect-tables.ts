import type { Tokens } from 'marked';
import { plainTextOf } from '../markdown/plain-text.ts';
import { excessOfTable, isOversizedTable } from '../markdown/tables.ts';
import { collectStarred, STARRED } from './collect-texts.ts';
import { MARKUP, type Walk } from './walk.ts';

/** A table of pipes. Its cells are looked for row by row. */
export function collectTable(token: Tokens.Table, walk: Walk): void {
  const { cursor, parts } = walk;
  const source = token.raw.trim();
  const lines = source.split('\n');
  const { start } = cursor.locate(lines[0] ?? '');
  parts.tables.push({
    source,
    line: cursor.lineOf(start),
    start,
    header: token.header.map(cellText),
    rows: token.rows.map((row) => row.map(cellText)),
  });
  if (isOversizedTable(token)) {
    parts.losses.push({ kind: 'large-table', name: excessOfTable(token.size), start });
  }
  let at = start;
  for (const [index, line] of lines.entries()) {
    const cells = index === 0 ? token.header : token.rows[index - 2];
    if (cells !== undefined && MARKUP.test(line)) {
      cursor.moveTo(at);
      cursor.moveTo(cursor.locate(line).start);
      for (const { tokens } of cells) {
        walk.all(tokens);
        walk.linkTexts.end();
      }
    }
    for (const { tokens } of STARRED.test(line) ? (cells ?? []) : []) {
      collectStarred(tokens, { start: at, end: at + line.length }, walk);
    }
    at += line.length + 1;
  }
  cursor.moveTo(at);
}

function cellText({ tokens }: Tokens.TableCell): string {
  return plainTextOf(tokens);
}
