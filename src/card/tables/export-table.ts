import { markInvisible } from '../../text/mark-invisible.ts';
import { latexTable } from './latex-table.ts';
import type { FullTable, PlainTable } from './plain-table.ts';
import { csvCell, isNumberOrNothing, sheetCell } from './sheet-cell.ts';

export type TableFormat = 'csv' | 'tsv' | 'markdown' | 'latex' | 'json';

type Writer = (lines: FullTable['rows'], table: FullTable) => string;

/** What inline Markdown gives a meaning: `_` outside of words, what makes links of addresses. */
const MARKDOWN = /[\\`*[<&~$|]|(?<![a-z\d])_|_(?![a-z\d])|:(?=\/\/)|(?<=www)\./gi;

const WRITERS: Readonly<Record<TableFormat, Writer>> = {
  csv: (lines) =>
    // A lone empty cell would make a blank line, which readers skip.
    lines.map((cells) => `${cells.map(csvCell).join(',') || '""'}\r\n`).join(''),
  tsv: (lines) => lines.map((cells) => `${cells.map(sheetCell).join('\t')}\n`).join(''),
  markdown: (lines, { areNumbers, best, caption }) => {
    const rule = areNumbers.map((is) => (is ? '---:' : '---'));
    const all = lines.map((cells, line) =>
      cells.map((cell, column) => {
        const text = markdownText(cell);
        return best.get(line - 1)?.has(column) ? `**${text}**` : text;
      }),
    );
    const title = caption && `**${markdownText(caption)}**\n\n`;
    return (
      title +
      all
        .toSpliced(1, 0, rule)
        .map((cells) => `| ${cells.join(' | ')} |\n`)
        .join('')
    );
  },
  latex: (_lines, table) => latexTable(table),
  json: ([head = [], ...rows]) => {
    const keys = uniqueNames(head).map((name) => `${JSON.stringify(name)}: `);
    // Not by way of objects, which put keys such as `2024` first.
    const objects = rows.map(
      (cells) => `\n  {${cells.map((cell, at) => keys[at] + JSON.stringify(cell)).join(', ')}}`,
    );
    return `[${objects.join(',')}\n]\n`;
  },
};

/**
 * A table as a file, which ends with a line end; empty (in JSON: an empty list) if there is no
 * column. Short rows are filled up, and cells without a header get `column 4` for one.
 *
 * - `csv` is RFC 4180, `tsv` for pasting into a sheet: tabs and line ends become spaces. A text
 *   that a sheet would run as a formula gets an apostrophe before it. Neither has the caption.
 * - `markdown` is GFM, with the caption and the best values in bold.
 * - `latex` is what a paper takes: see `latexTable`.
 * - `json` is a list of objects, of texts all of them: `69.50` stays what it is.
 */
export function exportTable(plain: PlainTable, format: TableFormat): string {
  const table = fullTable(plain);
  return table.header.length === 0
    ? format === 'json'
      ? '[\n]\n'
      : ''
    : WRITERS[format]([table.header, ...table.rows], table);
}

function fullTable(plain: PlainTable): FullTable {
  // What does not show in a cell is not copied unseen.
  const rows = plain.rows.map((cells) => cells.map(markInvisible));
  const heads = plain.heads?.map((cells) =>
    cells.map(({ text, columns }) => ({ text: markInvisible(text), columns })),
  );
  const width = rows.reduce((most, { length }) => Math.max(most, length), plain.header.length);
  const columns = [...new Array(width).keys()];
  const full = rows.map((cells) => columns.map((at) => cells[at] ?? ''));
  const { best = [], measures = 'columns' } = plain;
  const bestOf = new Map<number, Set<number>>();
  for (const { row, column } of best) {
    bestOf.set(row, (bestOf.get(row) ?? new Set()).add(column));
  }
  return {
    header: columns.map((at) => markInvisible(plain.header[at] ?? `column ${at + 1}`)),
    heads: width === plain.header.length ? (heads ?? []) : [],
    rows: full,
    labels: new Set(plain.labels),
    best: bestOf,
    ends: new Map(
      best.map((cell) => [measures === 'columns' ? cell.column : cell.row, cell.direction]),
    ),
    measures,
    areNumbers: columns.map((at) => {
      const cells = full.map((row) => row[at] ?? '');
      return cells.every(isNumberOrNothing) && cells.some((cell) => /\d/.test(cell));
    }),
    caption: markInvisible(plain.caption ?? ''),
  };
}

function uniqueNames(header: readonly string[]): readonly string[] {
  const names: string[] = [];
  for (const text of header) {
    const first = text.trim() || `column ${names.length + 1}`;
    let name = first;
    for (let count = 2; names.includes(name); count++) {
      name = `${first} ${count}`;
    }
    names.push(name);
  }
  return names;
}

function markdownText(text: string): string {
  const escaped = text.trim().replace(MARKDOWN, '\\$&');
  return escaped.replace(/\r?\n|\r/g, '<br>');
}
