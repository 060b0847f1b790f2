import { columnDirection, type Direction } from './direction.ts';
import { latexNeeds, latexText } from './latex-text.ts';
import type { FullTable, HeadCell } from './plain-table.ts';
import { readNumber, saysNothing } from './read-number.ts';

/** `71.3 %`, `64.1 ± 0.3%`, `7B`: a number, and its unit. */
const MEASURED = /^([-+−]?[\d.,]+(?:\s*±\s*[\d.,]+)?)\s*(%|\p{L}+(?:\/\p{L}+)?)$/u;
/** A number's whole part, its decimals, its error. */
const DECIMAL = /^([-+−]?[\d,]+)(\.\d+)?(\s*±\s*[\d.,]+)?$/;
const ARROWS = { higher: '↑', lower: '↓' } as const;
const ARROW = /[↑⬆▲↓⬇▼]/;

/**
 * A table of booktabs, a float if it has a caption. The unit that all numbers of a column share is in
 * its header, with an arrow to the better end; decimal points stand one below the other, and the best
 * values are bold. What it needs besides is said in comments.
 */
export function latexTable(table: FullTable): string {
  const { header, heads, rows, labels, caption, best, ends, measures } = table;
  const last = heads.at(-1)?.flatMap(({ columns }) => new Array<number>(columns).fill(columns));
  const columns = header.map((name, column) =>
    setColumn(table, column, name !== '' && measures === 'columns' && (last?.[column] ?? 1) === 1),
  );
  const behind = columns.map(({ unit }, column) => {
    const name = header[column] ?? '';
    const end = measures === 'columns' ? arrow(name, ends.get(column)) : '';
    return (unit === '' || isIn(unit, name) ? '' : ` (${unit})`) + end;
  });
  const head = headLines(heads.length > 0 ? heads : [header.map(alone)], behind);
  const body = rows.map((cells, row) => {
    if (labels.has(row)) {
      const label = `\\textit{${latexText(cells.find(Boolean) ?? '')}}`;
      const space = row > 0 ? '\\addlinespace\n' : '';
      return `${space}\\multicolumn{${header.length}}{l}{${label}} \\\\\n`;
    }
    const end = measures === 'rows' ? ends.get(row) : undefined;
    const named = Math.max(0, cells.slice(0, 2).findIndex(columnDirection));
    const texts = columns.map((column, at) => {
      const text = column.cells[row] ?? '';
      const isBest = best.get(row)?.has(at) === true;
      return isBest
        ? `\\textbf{${text}}`
        : text + (at === named ? latexText(arrow(cells[at], end)) : '');
    });
    return lineOf(texts);
  });
  const align = columns.map(({ isNumeric }) => (isNumeric ? 'r' : 'l')).join('');
  const lines = `\\toprule\n${head}\\midrule\n${body.join('')}\\bottomrule\n`;
  const tabular = `\\begin{tabular}{${align}}\n${lines}\\end{tabular}\n`;
  const texts = [caption, ...heads.flat().map(({ text }) => text), ...header, ...rows.flat()];
  return latexNeeds(texts.join('')) + (caption ? float(caption, tabular) : tabular);
}

function float(caption: string, tabular: string): string {
  // Letters that no engine and no reference stumbles over.
  const words = caption.normalize('NFKD').toLowerCase().replace(/\p{M}/gu, '');
  const label = (words.match(/[a-z\d]+/g) ?? []).join('-').slice(0, 40);
  const place = label && `\\label{tab:${label}}\n`;
  return `\\begin{table}\n\\centering\n\\caption{${latexText(caption)}}\n${place}${tabular}\\end{table}\n`;
}

/** A header in one or several rows, with lines below what is over several columns. */
function headLines(heads: FullTable['heads'], behind: readonly string[]): string {
  const lines = heads.map((cells, at) => {
    const isLast = at === heads.length - 1;
    const rules: string[] = [];
    let column = 0;
    const texts = cells.map(({ text, columns }) => {
      column += columns;
      if (columns === 1) {
        return latexText(text + (isLast ? behind[column - 1] : ''));
      }
      if (text !== '' && !isLast) {
        rules.push(`\\cmidrule(lr){${column - columns + 1}-${column}}\n`);
      }
      return `\\multicolumn{${columns}}{c}{${latexText(text)}}`;
    });
    return lineOf(texts) + rules.join('');
  });
  return lines.join('');
}

function alone(text: string): HeadCell {
  return { text, columns: 1 };
}

function lineOf(cells: readonly string[]): string {
  return `${cells.join(' & ')} \\\\\n`;
}

function arrow(name = '', direction?: Direction): string {
  return direction === undefined || ARROW.test(name) ? '' : ` ${ARROWS[direction]}`;
}

/** `B` is in `Params [B]`, and not in `Benchmark`. */
function isIn(unit: string, name: string): boolean {
  return unit === '%' ? name.includes(unit) : name.split(/[^\p{L}/]+/u).includes(unit);
}

interface SetColumn {
  /** As they are set. */
  readonly cells: readonly string[];
  /** What all its numbers have, and none of them repeats. */
  readonly unit: string;
  readonly isNumeric: boolean;
}

function setColumn(
  { rows, labels, areNumbers }: FullTable,
  at: number,
  hasUnit: boolean,
): SetColumn {
  const texts = rows.map((cells, row) => (labels.has(row) ? '' : (cells[at] ?? '').trim()));
  const parts = texts.map((text) => (readNumber(text) === null ? null : MEASURED.exec(text)));
  const units = new Set(
    parts.flatMap((part, row) => part?.[2] ?? (saysNothing(texts[row] ?? '') ? [] : '')),
  );
  const [unit = ''] = hasUnit && units.size === 1 ? units : [];
  const isNumeric = unit !== '' || areNumbers[at] === true;
  const numbers = unit === '' ? texts : texts.map((text, row) => parts[row]?.[1] ?? text);
  return { cells: isNumeric ? setNumbers(numbers) : numbers.map(latexText), unit, isNumeric };
}

/** Numbers with room for the decimals, and the error, that only others have. */
function setNumbers(texts: readonly string[]): readonly string[] {
  const parts = texts.map((text) => DECIMAL.exec(text));
  const longest = (group: number): string =>
    parts.reduce((most, part) => {
      const text = part?.[group] ?? '';
      return text.length > most.length ? text : most;
    }, '');
  const [decimals, error] = [longest(2), longest(3)];
  return texts.map((text, row) => {
    const [, whole, own = '', after = ''] = parts[row] ?? [];
    if (whole === undefined) {
      return setNumber(text);
    }
    const room = phantom(decimals.slice(own.length));
    return setNumber(whole + own) + room + (after ? setNumber(after) : phantom(error));
  });
}

function phantom(text: string): string {
  return text && `\\phantom{${setNumber(text.replace(/\d/g, '0'))}}`;
}

function setNumber(text: string): string {
  return latexText(text.replace(/(?<![\w.-])-(?=[\d.])/g, '−'));
}
