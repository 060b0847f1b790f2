import type { BodyLines, BodyTable } from '../../body-parts.ts';
import type { Found } from '../../finding.ts';
import { quote } from '../fields.ts';
import { type BodyRule, inOne, more } from './body-rule.ts';
import { nameOfBlank, OTHER_BLANK } from './other-blanks.ts';

/** Where the head of a table may stand that an item or a blank line parts from its rows. */
const LINES_ABOVE = 6;
const MAX_ABOVE = 1000;
const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

const OTHER_BLANKS = RegExp(OTHER_BLANK, 'g');

/** The cells of a row; an escaped pipe divides none. */
export function cellsOf(row: string): readonly string[] {
  const text = row.trim();
  const cells = text.split(text.includes('\\') ? /(?<!\\)\|/ : '|');
  return cells.slice(cells[0] === '' ? 1 : 0, cells.at(-1) === '' ? -1 : undefined);
}

/** Where the line begins that is `count` lines below the one at `start`. */
function startOfLine(body: string, start: number, count: number): number {
  let at = start;
  for (let line = 0; line < count; line += 1) {
    at = body.indexOf('\n', at) + 1;
  }
  return at;
}

function lineAt(body: string, start: number): string {
  return /[^\n]*/.exec(body.slice(start))?.[0] ?? '';
}

const ROWS = new WeakMap<BodyTable['rows'], readonly (readonly string[])[]>();

/** Made once of a table, of which several rules ask, in all versions of its card. */
function rowsOf(table: BodyTable): readonly (readonly string[])[] {
  const rows = ROWS.get(table.rows) ?? table.source.split('\n').map(cellsOf);
  ROWS.set(table.rows, rows);
  return rows;
}

/** One finding per table for the rows with the same fault. */
function onRows(
  tables: readonly BodyTable[],
  isWrong: (cells: readonly string[], columns: number) => boolean,
  message: string,
  end: string,
): readonly Found[] {
  return tables.flatMap((table) => {
    const { line } = table;
    const [header = [], , ...rows] = rowsOf(table);
    const found = rows.flatMap((cells, index) =>
      isWrong(cells, header.length) ? { line: line + index + 2 } : [],
    );
    return inOne(
      found,
      (_, count) =>
        `This row${more(count)} has ${message} cells than the header (${header.length})${end}`,
    );
  });
}

/** A row of dashes that a blank makes none, which is no space and looks like one. */
function faultOfBlank({ source, line, start }: BodyLines, body: string): Found | null {
  const lines = source.split('\n');
  const index = lines.findIndex(
    (text) => text.includes('|') && DELIMITER_ROW.test(text.replace(OTHER_BLANKS, ' ').trim()),
  );
  const text = lines[index] ?? '';
  const [first] = text.match(OTHER_BLANKS) ?? [];
  if (index < 1 || first === undefined) {
    return null;
  }
  const at = start + lines.slice(0, index).join('\n').length + 1;
  const edits = [...text.matchAll(OTHER_BLANKS)].map((match) => ({
    start: at + match.index,
    end: at + match.index + match[0].length,
    text: ' ',
  }));
  return {
    line: line + index,
    message: `This is not shown as a table: in the row of dashes is ${nameOfBlank(first)}, a blank that is no space. Type a space there.`,
    fix: body.startsWith(source, start) ? { label: 'Write spaces', edits } : undefined,
  };
}

/**
 * Why, and in which of them, lines with pipes are no table; null if they were not meant as one: a
 * line by itself is a row only if a table is near, and else a line of links.
 */
function faultOf(
  lines: readonly string[],
  isNear: boolean,
): { readonly line: number; readonly message: string } | null {
  const index = lines.findIndex((line) => line.includes('|') && DELIMITER_ROW.test(line));
  const [header = 0, marks = 0] = lines.slice(index - 1).map((line) => cellsOf(line).length);
  if (index > 0 && header > 1 && header !== marks) {
    const message = `the header has ${header} cells, the row below it ${marks}`;
    return { line: index - 1, message };
  }
  const isMeant =
    (isNear || lines.length > 1) &&
    lines.every((line) => /^\|.*\|$/.test(line) && cellsOf(line).length > 1);
  return index < 0 && isMeant ? { line: 0, message: 'no row of dashes is below the header' } : null;
}

/** A row of dashes that a blank line parts from its header. */
function partedHeader(body: string, { source, line, start }: BodyLines): Found | null {
  const [dashes = ''] = source.split('\n', 1);
  const above = body.slice(Math.max(0, start - MAX_ABOVE), start);
  const [, header = '', gap = ''] =
    /(?:^|\n)([^\n]*\|[^\n]*)(\n(?:[ \t]*\n)+[ \t]*)$/.exec(above) ?? [];
  return dashes.includes('|') &&
    DELIMITER_ROW.test(dashes.trim()) &&
    cellsOf(header).length === cellsOf(dashes).length
    ? {
        line,
        message:
          'This is not shown as a table: a blank line parts the header from the row of dashes. Take it out.',
        fix: {
          label: 'Take the blank line out',
          edits: [{ start: start - gap.length, end: start, text: '\n' }],
        },
      }
    : null;
}

/** A table behind the text of an item or a quote, of which it is no part. */
function outsideItem(body: string, { source, line, start }: BodyLines): Found | null {
  const lines = source.split('\n');
  const index = lines.findIndex((row) => row.includes('|') && DELIMITER_ROW.test(row.trim()));
  const header = lines[index - 1] ?? '';
  const isTable =
    header.includes('|') && cellsOf(header).length === cellsOf(lines[index] ?? '').length;
  const mark = body.slice(body.lastIndexOf('\n', start - 1) + 1, start);
  if (!isTable || !/(?:[-+*>]|\d[.)])[ \t]*$/.test(mark)) {
    return null;
  }
  const isFirst = index === 1;
  const at = start + lines.slice(0, index - 1).join('\n').length + 1;
  const container = mark.trimEnd().endsWith('>') ? 'quote' : 'list item';
  const way = isFirst
    ? `Begin each of its rows as far in as the first.`
    : 'Put a blank line before the table.';
  return {
    line: line + index - 1,
    message: `This is not shown as a table: the row of dashes is outside of the ${container}, whose text alone goes on there. ${way}`,
    fix:
      isFirst || !body.startsWith(source, start)
        ? undefined
        : { label: 'Put a blank line', edits: [{ start: at, end: at, text: '\n' }] },
  };
}

export const TABLE_RULES: readonly BodyRule[] = [
  {
    id: 'table-broken',
    severity: 'warning',
    about:
      'Rows with pipes that are no table: their head lacks a row of dashes with as many cells, or goes on with the text of a list item or a quote.',
    evidence: { kind: 'documented', source: 'GFM 4.10' },
    find: ({ body, pipedTexts }) =>
      pipedTexts.flatMap(({ source, line, start }) => {
        const above = body
          .slice(Math.max(0, start - MAX_ABOVE), start)
          .split('\n')
          .slice(-LINES_ABOVE);
        const hasDashes = above.some(
          (text) => text.includes('|') && DELIMITER_ROW.test(text.trim()),
        );
        const lines = source
          .trimEnd()
          .split('\n')
          .map((text) => text.trim());
        const blank = faultOfBlank({ source, line, start }, body);
        if (blank !== null) {
          return blank;
        }
        const fault = faultOf(lines, hasDashes);
        if (fault === null) {
          const text = { source, line, start };
          return partedHeader(body, text) ?? outsideItem(body, text) ?? [];
        }
        const message = hasDashes
          ? 'These rows are not shown as part of the table whose row of dashes is above them: put a blank line before that table, and none into it.'
          : `This is not shown as a table: ${fault.message}. Write |---|, with dashes for each cell.`;
        return { line: line + fault.line, message };
      }),
  },
  {
    id: 'table-text-row',
    severity: 'warning',
    about: 'A line of text behind a table becomes its last row.',
    evidence: { kind: 'documented', source: 'GFM 4.10' },
    find: ({ body, tables }) =>
      tables.flatMap(({ source, line, start }) => {
        const [first, , ...rows] = source.split('\n');
        const index = first?.includes('|') ? rows.findIndex((row) => !row.includes('|')) : -1;
        const text = rows[index] ?? '';
        // A blank line would cut off rows that follow. A tag between them is meant as a gap.
        const isInside = rows.slice(index + 1).some((row) => row.includes('|'));
        if (index < 1 || (isInside && !/\p{L}/u.test(text.replace(/<[^<>]*>/g, '')))) {
          return [];
        }
        const at = startOfLine(body, start, index + 2);
        const way = isInside ? 'Put it before or behind the table.' : 'Put a blank line before it.';
        const message = `${quote(text)} becomes a row of the table. ${way}`;
        const edits = [{ start: at, end: at, text: '\n' }];
        // In a quote or a list the line begins with its mark.
        const isRow = lineAt(body, start) === first && lineAt(body, at) === text;
        const fix = isRow && !isInside ? { label: 'Put a blank line', edits } : undefined;
        return { line: line + index + 2, message, fix };
      }),
  },
  {
    id: 'table-row-long',
    severity: 'warning',
    about: 'Cells beyond those of the header are not shown.',
    evidence: { kind: 'documented', source: 'GFM 4.10' },
    find: ({ tables }) =>
      onRows(
        tables,
        (cells, columns) => cells.slice(columns).some((cell) => cell.trim() !== ''),
        'more',
        ': the rest is not shown. Write \\| for a pipe in text.',
      ),
  },
  {
    id: 'table-row-short',
    severity: 'hint',
    about: 'A row with fewer cells than the header: values may stand in the wrong columns.',
    evidence: { kind: 'documented', source: 'GFM 4.10' },
    // One filled cell alone is the label of the rows below it.
    find: ({ tables }) =>
      onRows(
        tables,
        (cells, columns) =>
          cells.length < columns && cells.filter((cell) => cell.trim() !== '').length > 1,
        'fewer',
        ': see that each value is in its column.',
      ),
  },
];
