import type { TableModel } from './table-model.ts';

/** What tells the card's own model from those it is compared with. */
export interface OwnHints {
  /** The card's title, the model's id: how the card calls its model. */
  readonly names: readonly string[];
  /** Rows and columns whose name the author has set in bold. */
  readonly boldRows: readonly number[];
  readonly boldColumns: readonly number[];
}

/** Names of quantities of a model, rather than of how well it does. */
export const SIZE =
  /param|flops|token|context|layer|size|heads|length|epoch|\bsteps?\b|batch|\blora|year|date|shots?\b|seed|samples|^#/i;

/** A longer text is cut: nobody reads it as a name, and some take long to be read. */
const MAX_NAME = 300;
const OURS = /\bours\b|\(this\)|\bthis (?:model|work)\b/i;

/** A cell's text on one line, without what Markdown has around names. */
export function cellName(cell = ''): string {
  return cell
    .slice(0, MAX_NAME)
    .replace(/^[*_\s]+|[*_\s]+$/g, '')
    .replace(/\s+/g, ' ');
}

/** The first cells of rows, with the other words of the row where they are not enough. */
export function rowNames(
  { columns, rows, measures }: TableModel,
  shown: readonly number[],
): readonly string[] {
  const [first] = columns;
  const firstCells = shown.map((row) => cellName(rows[row]?.cells[0]));
  const seen = new Set<string>();
  const repeated = new Set(firstCells.filter((cell) => seen.size === seen.add(cell).size));
  return shown.map((row, at) => {
    const cell = firstCells[at] ?? '';
    if (first?.isNumeric) {
      // `Step 100`, where the rows are those of a log.
      return `${cellName(first.header)} ${cell}`.trim();
    }
    const others = columns.map(({ isNumeric }, column) =>
      isNumeric || column === 0 ? '' : cellName(rows[row]?.cells[column]),
    );
    const group = measures === 'rows' ? groupOf(rows, row) : '';
    const isEnough = cell !== '' && !repeated.has(cell);
    return (
      (isEnough ? cell : [cell, ...others, group].filter(Boolean).join(', ')) || `row ${row + 1}`
    );
  });
}

/** What the label says that a row stands under; empty without one. */
export function groupOf(rows: TableModel['rows'], row: number): string {
  const label = rows[rows[row]?.label ?? -1];
  return cellName(label?.cells.find(Boolean)).replace(/\s*[:：]$/, '');
}

/**
 * Indices of the card's own model: by one of its names, else those in bold, if they are at most
 * half. What has no name is no model.
 */
export function findOwn(
  models: readonly (readonly string[])[],
  measures: 'columns' | 'rows',
  hints: OwnHints,
): readonly number[] {
  const known = new Set(hints.names.map(plainName));
  known.delete('');
  const isOwn = (name: string): boolean => OURS.test(name) || known.has(plainName(name));
  const named = models.flatMap((names, index) => (names.some(isOwn) ? [index] : []));
  const inBold = measures === 'columns' ? hints.boldRows : hints.boldColumns;
  const isNamed = (names: readonly string[] = []): boolean => names.some(Boolean);
  const bold = inBold.filter((index) => isNamed(models[index]));
  const count = models.filter(isNamed).length;
  return named.length > 0 ? named : bold.length * 2 <= count ? bold : [];
}

/** `Model Card for Marin 8B Base (8-shot)` and `marin-community/marin-8b-base` are one. */
export function plainName(name: string): string {
  return name
    .slice(0, MAX_NAME)
    .toLowerCase()
    .replace(/^model card (?:for|of)|^.*\/|\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
