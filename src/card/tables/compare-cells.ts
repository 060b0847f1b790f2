import { readNumber } from './read-number.ts';

/** The texts of a table's cells, row by row; the first row is its header. */
type Cells = readonly (readonly string[])[];

/** A cell that says something else, by its row and column in either table. */
export interface CellChange {
  readonly row: number;
  readonly column: number;
  readonly oldRow: number;
  readonly oldColumn: number;
  /** What was there. */
  readonly was: string;
  /** Between two numbers, with its sign; null between others. */
  readonly difference: string | null;
}

/**
 * The cells of two versions of a table that differ, by the labels of their rows and columns,
 * wherever those stand. Null where it is another table: no column, or no row, is in both.
 */
export function compareCells(old: Cells, now: Cells): readonly CellChange[] | null {
  const columns = new Map(numbered(old[0] ?? []).map((label, column) => [label, column] as const));
  const depth = [1, 2].find((count) => isTold(old, count) && isTold(now, count)) ?? 3;
  const rows = new Map(labelsOf(old, depth).map((label, row) => [label, row] as const));
  const labels = labelsOf(now, depth);
  const changes: CellChange[] = [];
  const shared = numbered(now[0] ?? []).flatMap((label, column) => {
    const oldColumn = columns.get(label);
    return oldColumn === undefined ? [] : { column, oldColumn };
  });
  let sharedRows = 0;
  for (const [row, cells] of now.entries()) {
    const oldRow = row === 0 ? 0 : rows.get(labels[row] ?? '');
    if (oldRow === undefined) {
      continue;
    }
    sharedRows += row === 0 ? 0 : 1;
    for (const { column, oldColumn } of shared) {
      const [is, was] = [cells[column] ?? '', old[oldRow]?.[oldColumn] ?? ''];
      if (is !== was) {
        changes.push({ row, column, oldRow, oldColumn, was, difference: difference(was, is) });
      }
    }
  }
  return shared.length > 0 && sharedRows > 0 ? changes : null;
}

/** Do so many cells of a row tell which one it is? */
function isTold(rows: Cells, count: number): boolean {
  const labels = rows.slice(1).map((cells) => labelOf(cells, count));
  return new Set(labels).size === labels.length;
}

function labelsOf(rows: Cells, count: number): readonly string[] {
  return numbered(rows.map((cells) => labelOf(cells, count)));
}

/** A number behind the first cell is no label. */
function labelOf(cells: readonly string[], count: number): string {
  const labels = cells.slice(0, count).filter((cell, at) => at === 0 || readNumber(cell) === null);
  return labels.join('\n');
}

/** Labels that are there twice are told by their order. */
function numbered(labels: readonly string[]): readonly string[] {
  const counts = new Map<string, number>();
  return labels.map((label) => {
    const count = counts.get(label) ?? 0;
    counts.set(label, count + 1);
    return `${label}\n${count}`;
  });
}

/** With as many decimal places as the numbers are written with. */
function difference(was: string, is: string): string | null {
  const [from, to] = [readNumber(was), readNumber(is)];
  if (from === null || to === null || from === to) {
    return null;
  }
  const decimals = [was, is].map(
    (text) => /\d[.,](\d+)(?!.*\d[.,]\d)/.exec(text)?.[1]?.length ?? 0,
  );
  const by = to - from;
  return `${by > 0 ? '+' : '−'}${Math.abs(by).toFixed(Math.min(Math.max(...decimals), 6))}`;
}
