import { markInvisible } from '../../text/mark-invisible.ts';

export interface PlainTable {
  readonly header: readonly string[];
  /** May be shorter or longer than the header. */
  readonly rows: readonly (readonly string[])[];
  readonly caption?: string;
}

export type TableFormat = 'csv' | 'tsv' | 'markdown' | 'latex' | 'json';

type Writer = (
  lines: readonly (readonly string[])[],
  isNumeric: readonly boolean[],
  caption: string,
) => string;

/** `-3.2`, `+1,024`, `1e-5`, `71.3 %`, `64.1 ± 0.3`. */
const NUMBER = /^[-+−]?\.?\d[\d.,]*(?:e[-+]?\d+)?[\s%]*(?:±[\s\d.%]+)?$/i;
/** How tables say that there is nothing. */
export const NOTHING = /^(?:[-–—]*|n\/[ac])$/i;
/** What a spreadsheet runs as a formula (OWASP, CSV Injection), also in full-width forms. */
const FORMULA = /^(?:[\t\r]|\s*[=+\-@＝＋－＠])/;
/** The same behind what parts cells in other countries, where quotes in a line part none. */
const LATER_FORMULA = /((?:;|\S\t)\s*)(?=[=@＝＠]|[+\-＋－]\s*[^\s\d.,])/g;
/** Tabs, line ends, and what else no text file should have. */
export const CONTROLS = /[\p{Cc}\u2028\u2029\ufffe\uffff]+/gu;
/** What inline Markdown gives a meaning: `_` outside of words, what makes links of addresses. */
const MARKDOWN = /[\\`*[<&~$|]|(?<![a-z\d])_|_(?![a-z\d])|:(?=\/\/)|(?<=www)\./gi;

const WRITERS: Readonly<Record<TableFormat, Writer>> = {
  csv: (lines) =>
    // A lone empty cell would make a blank line, which readers skip.
    lines.map((cells) => `${cells.map(csvCell).join(',') || '""'}\r\n`).join(''),
  tsv: (lines) => lines.map((cells) => `${cells.map(sheetCell).join('\t')}\n`).join(''),
  markdown: (lines, isNumeric, caption) => {
    const rule = isNumeric.map((is) => (is ? '---:' : '---'));
    const all = lines.map((cells) => cells.map(markdownText)).toSpliced(1, 0, rule);
    const title = caption && `**${markdownText(caption)}**\n\n`;
    return title + all.map((cells) => `| ${cells.join(' | ')} |\n`).join('');
  },
  latex: (lines, isNumeric, caption) => {
    const columns = isNumeric.map((is) => (is ? 'r' : 'l')).join('');
    const all = lines.map((cells) => `${cells.map(latexText).join(' & ')} \\\\\n`);
    const body = `\\toprule\n${all.toSpliced(1, 0, '\\midrule\n').join('')}\\bottomrule\n`;
    const tabular = `\\begin{tabular}{${columns}}\n${body}\\end{tabular}\n`;
    const float = `\\begin{table}\n\\caption{${latexText(caption)}}\n${tabular}\\end{table}\n`;
    return `% \\usepackage{booktabs}\n${caption ? float : tabular}`;
  },
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
 * - `markdown` is GFM, with the caption in bold before it.
 * - `latex` needs booktabs, and is a float if there is a caption. Emoji need LuaLaTeX.
 * - `json` is a list of objects, of texts all of them: `69.50` stays what it is.
 */
export function exportTable(table: PlainTable, format: TableFormat): string {
  const { header, rows, caption } = marked(table);
  const width = rows.reduce((most, { length }) => Math.max(most, length), header.length);
  if (width === 0) {
    return format === 'json' ? '[\n]\n' : '';
  }
  const columns = [...new Array(width).keys()];
  const full = rows.map((cells) => columns.map((at) => cells[at] ?? ''));
  const heads = columns.map((at) => header[at] ?? `column ${at + 1}`);
  const areNumbers = columns.map((at) => {
    const cells = full.map((row) => row[at] ?? '');
    return cells.every(isNumberOrNothing) && cells.some((cell) => /\d/.test(cell));
  });
  return WRITERS[format]([heads, ...full], areNumbers, caption);
}

/** What does not show in a cell is not copied unseen. */
function marked({ header, rows, caption = '' }: PlainTable): Required<PlainTable> {
  return {
    header: header.map(markInvisible),
    rows: rows.map((cells) => cells.map(markInvisible)),
    caption: markInvisible(caption),
  };
}

/** No text, in other words: never a formula, and to be set to the right. */
function isNumberOrNothing(cell: string): boolean {
  const said = cell.trim();
  return NUMBER.test(said) || NOTHING.test(said);
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

function withoutFormula(cell: string): string {
  const text = cell.replace(LATER_FORMULA, "$1'");
  return FORMULA.test(cell) && !isNumberOrNothing(cell) ? `'${text}` : text;
}

function inQuotes(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}

function csvCell(cell: string): string {
  const text = withoutFormula(cell);
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? inQuotes(text) : text;
}

/** A text as a cell between tabs, which no spreadsheet runs as a formula. */
export function sheetCell(cell: string): string {
  const text = withoutFormula(cell).replace(CONTROLS, ' ');
  // Sheets take what follows a quote at the start up to the next one, over tabs and line ends.
  return text.startsWith('"') ? inQuotes(text) : text;
}

function markdownText(text: string): string {
  const escaped = text.trim().replace(MARKDOWN, '\\$&');
  return escaped.replace(/\r?\n|\r/g, '<br>');
}

function latexText(text: string): string {
  return (
    text
      .replace(CONTROLS, ' ')
      .replace(/[\\{}&%$#_~^]/g, '\\$&')
      .replace(/\\\\/g, '\\textbackslash{}')
      // Alone these are accents, and two dashes one longer dash.
      .replace(/\\[~^]|-(?=-)/g, '$&{}')
      // The old font encoding, still the default, has other characters there.
      .replace(/[<>|]/g, '$$$&$$')
      // After the `\\` of the row before, these would be its arguments.
      .replace(/^\s*(?=[[*])/, '{}')
  );
}
