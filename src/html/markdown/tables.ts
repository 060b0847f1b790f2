import { type MarkedExtension, Tokenizer, type Tokens } from 'marked';
import { readNumber, saysNothing } from '../../card/tables/read-number.ts';
import { grouped } from '../../text/grouped.ts';
import { lineEnd } from '../../text/text-lines.ts';
import { HTML_LIMITS } from '../slices/html-limits.ts';
import { mayHaveMath } from './math.ts';
import { plainTextOf } from './plain-text.ts';

/** Size of a table, its header included; GFM fills short rows up to `columns` cells. */
export interface TableSize {
  readonly columns: number;
  readonly rows: number;
}

/** A table over the limits, which is shown as its source. */
export interface OversizedTable extends Tokens.Table {
  readonly size: TableSize;
}

export function isOversizedTable(token: Tokens.Table): token is OversizedTable {
  return 'size' in token;
}

/** By how much a table goes over the limits, as a part of a sentence. */
export function excessOfTable({ columns, rows }: TableSize): string {
  const unit = columns > HTML_LIMITS.columns.most ? 'columns' : 'cells';
  const size = unit === 'columns' ? columns : columns * rows;
  return `${grouped(size)} ${unit}; the viewer shows at most ${grouped(HTML_LIMITS[unit].most)}`;
}

/** Dashes alone underline a heading. */
const DELIMITER_ROW = /^(?=.*[|:]) {0,3}[|: \t-]*-[|: \t-]*$/;
const BLANK_LINE = /^[ \t]*$/;

/** An upper bound of the table at the start of `text`, up to a blank line; null without one. */
function measureTable(text: string): TableSize | null {
  const head = lineEnd(text, 0);
  const delimiters = text.slice(head + 1, lineEnd(text, head + 1));
  if (!DELIMITER_ROW.test(delimiters)) {
    return null;
  }
  const columns = delimiters.split('|').filter((cell) => cell.includes('-')).length;
  let rows = 1;
  let at = lineEnd(text, head + 1) + 1;
  while (at < text.length) {
    const end = lineEnd(text, at);
    if (BLANK_LINE.test(text.slice(at, end))) {
      break;
    }
    rows += 1;
    at = end + 1;
  }
  return { columns, rows };
}

/** A pipe behind an even number of backslashes, and what stands for it while cells are cut. */
const ESCAPED_PIPE = /(?<!\\)((?:\\\\)*\\)\\\|/g;
const PIPE_MARK = '\ufdd0';

/** A formula within a row. */
const FORMULA = /\$\$[^$\n]{1,500}\$\$|\\\\\([^\n]{1,500}?\\\\\)/g;
const PIPE = /(?<!\\)\|/g;

/**
 * The pipes in a row's formulas divide no cells if they would make too many, of which the last are
 * lost: the Hub finds formulas before tables. `$$ | $$$` may be two cells of a table of prices.
 */
function keepFormulas(row: string, columns: number): string {
  const cells = row
    .trim()
    .replace(/^\||\|$/g, '')
    .split(PIPE).length;
  return cells > columns ? row.replace(FORMULA, (all) => all.replace(PIPE, '\\|')) : row;
}

/** A pipe behind a backslash divides no cells, whatever is before that (cmark-gfm). */
function readTable(
  this: Tokenizer,
  text: string,
  columns: number,
): Tokens.Table | false | undefined {
  const raw = this.rules.block.table.exec(text)?.[0] ?? '';
  const rows = raw.replace(ESCAPED_PIPE, `$1${PIPE_MARK}`);
  const escaped = mayHaveMath(rows)
    ? rows.replace(/.+/g, (row) => keepFormulas(row, columns))
    : rows;
  if (escaped === raw) {
    return false;
  }
  const { inlineQueue } = this.lexer;
  const queued = inlineQueue.length;
  const table = Tokenizer.prototype.table.call(this, escaped);
  for (const entry of inlineQueue.slice(queued)) {
    entry.src = entry.src.replaceAll(PIPE_MARK, '|');
  }
  return table && { ...table, raw: raw.replace(/\n+$/, '') };
}

/**
 * Refuses tables over the limits before they are cut into cells: C columns over C rows of one cell
 * make C² cells from a few characters each.
 */
export const boundedTables: MarkedExtension = {
  tokenizer: {
    table(text) {
      const size = measureTable(text);
      if (
        size !== null &&
        size.columns <= HTML_LIMITS.columns.most &&
        size.columns * size.rows <= HTML_LIMITS.cells.most
      ) {
        return readTable.call(this, text, size.columns);
      }
      const raw = size === null ? undefined : this.rules.block.table.exec(text)?.[0];
      if (size === null || raw === undefined) {
        return undefined;
      }
      const token: OversizedTable = { type: 'table', raw, align: [], header: [], rows: [], size };
      return token;
    },
  },
};

/** Share of a column's cells that must be numbers for it to be one of numbers. */
const NUMERIC_SHARE = 0.7;
/** Rows by which a column is judged: a table may have 100,000 cells. */
const JUDGED_ROWS = 100;

/** Aligns columns of numbers to the right, where the author said nothing. */
export function alignNumericColumns(table: Tokens.Table): void {
  for (const [column, align] of table.align.entries()) {
    if (align === null && isNumericColumn(table, column)) {
      table.align[column] = 'right';
      for (const row of [table.header, ...table.rows]) {
        const cell = row[column];
        if (cell !== undefined) {
          cell.align = 'right';
        }
      }
    }
  }
}

function isNumericColumn({ rows }: Tokens.Table, column: number): boolean {
  const cells = rows.slice(0, JUDGED_ROWS).map((row) => plainTextOf(row[column]?.tokens ?? []));
  const filled = cells.filter((cell) => !saysNothing(cell));
  const numbers = filled.filter((cell) => readNumber(cell) !== null).length;
  return numbers > 0 && numbers >= filled.length * NUMERIC_SHARE;
}
