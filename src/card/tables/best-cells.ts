import type { Direction } from './direction.ts';
import { SIZE } from './names.ts';
import type { TableModel } from './table-model.ts';

export interface MarkedCell {
  readonly row: number;
  readonly column: number;
  /** Equal values share their rank. */
  readonly rank: 'best' | 'second';
  readonly direction: Direction;
}

/**
 * The best and the second best values of each measure that has a better end, among `rows` and without the columns that are hidden; over all
 * groups. A measure whose values are all the same has none.
 */
export function bestCells(
  { columns, rows: allRows, measures }: TableModel,
  rows: readonly number[] = [...allRows.keys()],
  hidden: ReadonlySet<number> = new Set(),
): readonly MarkedCell[] {
  const isModel = (header: string): boolean => measures === 'columns' || !SIZE.test(header);
  const numeric = columns.flatMap(({ header, isNumeric }, column) =>
    isNumeric && !hidden.has(column) && isModel(header) ? [column] : [],
  );
  const valueAt = (row: number, column: number): Value => ({
    ...{ row, column },
    value: columns[column]?.values[row] ?? null,
  });
  return measures === 'columns'
    ? numeric.flatMap((column) => {
        const values = rows.map((row) => valueAt(row, column));
        return ranked(values, columns[column]?.direction ?? null);
      })
    : rows.flatMap((row) => {
        const values = numeric.map((column) => valueAt(row, column));
        return ranked(values, allRows[row]?.direction ?? null);
      });
}

interface Value {
  readonly row: number;
  readonly column: number;
  readonly value: number | null;
}

function ranked(cells: readonly Value[], direction: Direction | null): readonly MarkedCell[] {
  if (direction === null) {
    return [];
  }
  const sign = direction === 'lower' ? 1 : -1;
  const values = new Set(cells.flatMap(({ value }) => value ?? []));
  const [top, next] = [...values].sort((a, b) => sign * (a - b));
  return next === undefined
    ? []
    : cells.flatMap(({ row, column, value }) =>
        value === top || value === next
          ? { row, column, rank: value === top ? 'best' : 'second', direction }
          : [],
      );
}
