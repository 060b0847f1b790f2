import type { BodyLines } from '../../body-parts.ts';
import type { Found } from '../../finding.ts';
import { quote } from '../fields.ts';
import { type BodyRule, inOne, more } from './body-rule.ts';

const DELIMITER_ROW = /^\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*\|?$/;

/** The cells of a row; an escaped pipe divides none. */
export function cellsOf(row: string): readonly string[] {
  const text = row.trim();
  const cells = text.split(text.includes('\\') ? /(?<!\\)\|/ : '|');
  return cells.slice(cells[0] === '' ? 1 : 0, cells.at(-1) === '' ? -1 : undefined);
}

/** One finding per table for the rows with the same fault. */
function onRows(
  tables: readonly BodyLines[],
  isWrong: (cells: readonly string[], columns: number) => boolean,
  message: string,
  end: string,
): readonly Found[] {
  return tables.flatMap(({ source, line }) => {
    const [header = [], , ...rows] = source.split('\n').map(cellsOf);
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

/** Why, and in which of them, lines with pipes are no table; null if they were not meant as one. */
function faultOf(
  lines: readonly string[],
): { readonly line: number; readonly message: string } | null {
  const index = lines.findIndex((line) => line.includes('|') && DELIMITER_ROW.test(line));
  const [header = 0, marks = 0] = lines.slice(index - 1).map((line) => cellsOf(line).length);
  if (index > 0 && header > 1 && header !== marks) {
    const message = `the header has ${header} cells, the row below it ${marks}`;
    return { line: index - 1, message };
  }
  const isMeant = lines.every((line) => /^\|.*\|$/.test(line) && cellsOf(line).length > 1);
  return index < 0 && isMeant ? { line: 0, message: 'no row of dashes is below the header' } : null;
}

export const TABLE_RULES: readonly BodyRule[] = [
  {
    id: 'table-broken',
    severity: 'warning',
    find: ({ pipedTexts }) =>
      pipedTexts.flatMap(({ source, line }) => {
        const fault = faultOf(source.split('\n').map((text) => text.trim()));
        const message = `This is not shown as a table: ${fault?.message}. Write |---|, with dashes for each cell.`;
        return fault === null ? [] : { line: line + fault.line, message };
      }),
  },
  {
    id: 'table-text-row',
    severity: 'warning',
    find: ({ body, tables }) =>
      tables.flatMap(({ source, line, start }) => {
        const [first, , ...rows] = source.split('\n');
        const index = first?.includes('|') ? rows.findIndex((row) => !row.includes('|')) : -1;
        const text = rows[index] ?? '';
        const at = body.indexOf(`\n${text}`, start) + 1;
        const message = `${quote(text)} becomes a row of the table. Put a blank line before it.`;
        const edits = [{ start: at, end: at, text: '\n' }];
        const fix = at > 0 ? { label: 'Put a blank line', edits } : undefined;
        return index < 1 ? [] : { line: line + index + 2, message, fix };
      }),
  },
  {
    id: 'table-row-long',
    severity: 'warning',
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
    // One cell alone is the label of the rows below it.
    find: ({ tables }) =>
      onRows(
        tables,
        ({ length }, columns) => length > 1 && length < columns,
        'fewer',
        ': see that each value is in its column.',
      ),
  },
];
