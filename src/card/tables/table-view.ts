import type { Direction } from './direction.ts';
import { saysNothing } from './says-nothing.ts';
import { type SortOrder, sortRows } from './sort-rows.ts';
import type { TableModel } from './table-model.ts';

/** How a reader has arranged a table. Columns by their index. */
export interface TableView {
  readonly sort: { readonly column: number; readonly order: SortOrder } | null;
  /** Words that must all be in a row. */
  readonly filter: string;
  readonly hidden: ReadonlySet<number>;
  /** Columns in which a row must say something. */
  readonly needed: ReadonlySet<number>;
  /** The better end of measures that the reader has set, by column, or by row where the rows are the measures. */
  readonly directions: ReadonlyMap<number, Direction | null>;
}

export const AS_IN_CARD: TableView = {
  sort: null,
  filter: '',
  hidden: new Set(),
  needed: new Set(),
  directions: new Map(),
};

/**
 * Indices of the rows that are shown, in their order. The label of a group is there as long as one of its rows is; the words of a filter may
 * also stand in the label.
 */
export function shownRows(table: TableModel, view: TableView): readonly number[] {
  const words = view.filter.toLowerCase().split(/\s+/).filter(Boolean);
  const order = sortRows(table, view.sort?.column ?? 0, view.sort?.order ?? null);
  if (words.length === 0 && view.needed.size === 0) {
    return order;
  }
  const shown = new Set<number>();
  for (const row of order) {
    const { cells = [], isGroupLabel = false, label = -1 } = table.rows[row] ?? {};
    const heading = table.rows[label]?.cells ?? [];
    const isFound = words.every(
      (word) => textOf(cells).includes(word) || textOf(heading).includes(word),
    );
    if (
      isFound &&
      !isGroupLabel &&
      [...view.needed].every((column) => !saysNothing(cells[column] ?? ''))
    ) {
      if (label >= 0) {
        shown.add(label);
      }
      shown.add(row);
    }
  }
  return [...shown];
}

const texts = new WeakMap<readonly string[], string>();

/** What words are looked for in; kept, because they are looked for with each key. */
function textOf(cells: readonly string[]): string {
  const text = texts.get(cells) ?? cells.join('\n').toLowerCase();
  texts.set(cells, text);
  return text;
}

/** What the next click on a column's header asks for: the one order, the other, none. */
export function nextSort(
  sort: TableView['sort'],
  column: number,
  first: SortOrder,
): TableView['sort'] {
  const other = first === 'ascending' ? 'descending' : 'ascending';
  if (sort?.column !== column) {
    return { column, order: first };
  }
  return sort.order === first ? { column, order: other } : null;
}

/** The table with the better ends that the reader has set. */
export function turnedTable(table: TableModel, { directions }: TableView): TableModel {
  const turn = <Measure extends { readonly direction: Direction | null }>(
    measure: Measure,
    index: number,
  ): Measure => {
    const direction = directions.get(index);
    return direction === undefined ? measure : { ...measure, direction };
  };
  return table.measures === 'columns'
    ? { ...table, columns: table.columns.map(turn) }
    : { ...table, rows: table.rows.map(turn) };
}
