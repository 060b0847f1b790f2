import type { TableModel } from './table-model.ts';

/** Names of quantities of a model, rather than of how well it does. */
export const SIZE =
  /param|flops|token|context|layer|size|heads|length|epoch|\bsteps?\b|batch|\blora|year|date|shots?\b|seed|samples|^#/i;

/** A longer text is cut: nobody reads it as a name, and some take long to be read. */
const MAX_NAME = 300;

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

/** `Model Card for Marin 8B Base (8-shot)` and `marin-community/marin-8b-base` are one. */
export function plainName(name: string): string {
  return name
    .slice(0, MAX_NAME)
    .toLowerCase()
    .replace(/^model card (?:for|of)|^.*\/|\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
