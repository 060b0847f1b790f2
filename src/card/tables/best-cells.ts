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
 * The best and the second best values of each measure that has a better end, among the shown rows
 * of all groups. A measure whose values are all the same has none.
 */
export function bestCells(
  { columns, rows, measures }: TableModel,
  shown: readonly number[] = [...rows.keys()],
  hidden: ReadonlySet<number> = new Set(),
): readonly MarkedCell[] {
  const numeric = columns.flatMap(({ header, isNumeric }, column) => {
    const isModel = measures === 'columns' || !SIZE.test(header);
    return isNumeric && !hidden.has(column) && isModel ? [column] : [];
  });
  const valueAt = ({ row, column }: Place): number | null => columns[column]?.values[row] ?? null;
  const ranked = (
    places: readonly Place[],
    direction: Direction | null = null,
  ): readonly MarkedCell[] => {
    const sign = direction === 'lower' ? 1 : -1;
    const values = new Set(places.flatMap((place) => valueAt(place) ?? []));
    const [top, next] = [...values].sort((a, b) => sign * (a - b));
    if (direction === null || next === undefined) {
      return [];
    }
    return places.flatMap((place) => {
      const value = valueAt(place);
      const rank = value === top ? 'best' : 'second';
      return value === top || value === next ? { ...place, rank, direction } : [];
    });
  };
  return measures === 'columns'
    ? numeric.flatMap((column) => {
        const places = shown.map((row) => ({ row, column }));
        return ranked(places, columns[column]?.direction);
      })
    : shown.flatMap((row) => {
        const places = numeric.map((column) => ({ row, column }));
        return ranked(places, rows[row]?.direction);
      });
}

type Place = Pick<MarkedCell, 'row' | 'column'>;
