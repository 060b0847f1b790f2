import type { MarkedCell } from './best-cells.ts';
import type { Direction } from './direction.ts';
import type { TableModel } from './table-model.ts';

/** A table on its way into a file. */
export interface PlainTable {
  readonly header: readonly string[];
  /** May be shorter or longer than the header. */
  readonly rows: readonly (readonly string[])[];
  readonly caption?: string;
  /** A header in several rows, from top to bottom, as wide as the table. `header` has them joined. */
  readonly heads?: readonly (readonly HeadCell[])[];
  /** The rows that head those below them. */
  readonly labels?: readonly number[];
  /** The values that are to be told from the others, and their better end. */
  readonly best?: readonly BestCell[];
  /** Where what is measured has its names; columns, if it is not said. */
  readonly measures?: TableModel['measures'];
}

export interface HeadCell {
  readonly text: string;
  /** How many it is over. */
  readonly columns: number;
}

export type BestCell = Pick<MarkedCell, 'row' | 'column' | 'direction'>;

/** All of it said, and rows as wide as the header. */
export interface FullTable extends Required<Omit<PlainTable, 'labels' | 'best'>> {
  readonly labels: ReadonlySet<number>;
  /** The columns of the best values, by row. */
  readonly best: ReadonlyMap<number, ReadonlySet<number>>;
  /** The better ends of columns, or of rows, that have a best value. */
  readonly ends: ReadonlyMap<number, Direction>;
  /** Is there nothing but numbers in a column? */
  readonly areNumbers: readonly boolean[];
}
