import type { HeadCell } from './plain-table.ts';

/** A cell of a header and its place: over how many columns and rows it is. */
export interface PlacedHead {
  readonly text: string;
  readonly column: number;
  readonly columns: number;
  readonly row: number;
  readonly rows: number;
}

/**
 * The rows of a header above these columns, from left to right; none where one row is all. What is
 * over several rows stands in the lowest of them.
 */
export function headRows(
  cells: readonly PlacedHead[],
  columns: readonly number[],
): readonly (readonly HeadCell[])[] {
  const count = cells.reduce((most, { row, rows }) => Math.max(most, row + rows), 0);
  const lines = Array.from({ length: count }, (_, row) => {
    const line: (HeadCell & { readonly cell: PlacedHead | undefined })[] = [];
    for (const column of columns) {
      const cell = cells.find(
        (one) =>
          one.row + one.rows - 1 === row &&
          one.column <= column &&
          column < one.column + one.columns,
      );
      const before = line.at(-1);
      if (before !== undefined && cell !== undefined && before.cell === cell) {
        line.splice(-1, 1, { ...before, columns: before.columns + 1 });
      } else {
        line.push({ text: cell?.text ?? '', columns: 1, cell });
      }
    }
    return line.map(({ text, columns: over }) => ({ text, columns: over }));
  });
  return lines.length > 1 ? lines : [];
}
