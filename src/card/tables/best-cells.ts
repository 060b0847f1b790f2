import type { Direction } from './direction.ts';
import type { TableModel } from './table-model.ts';

export interface MarkedCell {
  readonly row: number;
  readonly column: number;
  /** Equal values share their rank. */
  readonly rank: 'best' | 'second';
  readonly direction: Direction;
}

/**
 * The best and the second best values of each measure that has a better end, over all groups. A measure whose values are all the same has
 * none. `flipped` are the directions that the reader has set, by column (or by row, where the rows are the measures).
 */
export function bestCells(
  { columns, rows, measures }: TableModel,
  flipped: ReadonlyMap<number, Direction | null> = new Map(),
): readonly MarkedCell[] {
  const directionOf = (index: number, usual: Direction | null): Direction | null =>
    flipped.get(index) ?? (flipped.has(index) ? null : usual);
  const numeric = columns.flatMap(({ isNumeric }, column) => (isNumeric ? [column] : []));
  return measures === 'columns'
    ? numeric.flatMap((column) => {
        const { values = [], direction = null } = columns[column] ?? {};
        return ranked(
          values.map((value, row) => ({ row, column, value })),
          directionOf(column, direction),
        );
      })
    : rows.flatMap(({ direction }, row) =>
        ranked(
          numeric.map((column) => ({ row, column, value: columns[column]?.values[row] ?? null })),
          directionOf(row, direction),
        ),
      );
}

function ranked(
  cells: readonly { row: number; column: number; value: number | null }[],
  direction: Direction | null,
): readonly MarkedCell[] {
  const sign = direction === 'lower' ? 1 : -1;
  const values = new Set(cells.flatMap(({ value }) => value ?? []));
  const [top, next] = [...values].sort((a, b) => sign * (a - b));
  return direction === null || next === undefined
    ? []
    : cells.flatMap(({ row, column, value }) =>
        value === top || value === next
          ? { row, column, rank: value === top ? 'best' : 'second', direction }
          : [],
      );
}
