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
  const columns = places(old[0] ?? []);
  const rows = places(old.map(([label = '']) => label));
  const changes: CellChange[] = [];
  const shared = (now[0] ?? []).flatMap((label, column) => {
    const oldColumn = columns.get(label);
    return oldColumn === undefined ? [] : { column, oldColumn };
  });
  let sharedRows = 0;
  for (const [row, cells] of now.entries()) {
    const oldRow = row === 0 ? 0 : rows.get(cells[0] ?? '');
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

/** Of labels that are there twice, the first counts. */
function places(labels: readonly string[]): ReadonlyMap<string, number> {
  return new Map(labels.map((label, index) => [label, index] as const).toReversed());
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
