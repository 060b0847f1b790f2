import type { Direction } from './direction.ts';
import { saysNothing } from './read-number.ts';
import type { TableModel } from './table-model.ts';

type SortOrder = 'ascending' | 'descending';

/** How a reader has arranged a table. Columns by their index. */
export interface TableView {
  readonly sort: { readonly column: number; readonly order: SortOrder } | null;
  /** Words that must all be in a row. */
  readonly filter: string;
  readonly hidden: ReadonlySet<number>;
  /** Columns in which a row must say something. */
  readonly needed: ReadonlySet<number>;
  /** The better ends that the reader has set, by measure. */
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
 * Indices of the rows that are shown, in their order. The label of a group is there as long as one
 * of its rows is; the words of a filter may also stand in the label.
 */
export function shownRows(table: TableModel, view: TableView): readonly number[] {
  const words = view.filter.toLowerCase().split(/\s+/).filter(Boolean);
  const order = sortRows(table, view.sort?.column ?? 0, view.sort?.order ?? null);
  if (words.length === 0 && view.needed.size === 0) {
    return order;
  }
  const shown = order.flatMap((row) => {
    const { cells = [], isGroupLabel = false, label = -1 } = table.rows[row] ?? {};
    const heading = table.rows[label]?.cells ?? [];
    const isFound =
      !isGroupLabel &&
      words.every((word) => textOf(cells).includes(word) || textOf(heading).includes(word)) &&
      [...view.needed].every((column) => !saysNothing(cells[column] ?? ''));
    return isFound ? [label, row] : [];
  });
  return [...new Set(shown)].filter((row) => row >= 0);
}

/**
 * The indices of all rows in their order by a column; null: as in the card. Groups and their labels
 * keep their places, but loose blocks are sorted by what is merged in them. In both directions
 * numbers come before texts, these before cells that say nothing; equal ones keep the card's order.
 */
export function sortRows(
  table: TableModel,
  column: number,
  order: SortOrder | null,
): readonly number[] {
  if (order === null) {
    return [...table.rows.keys()];
  }
  const values = table.columns[column]?.values;
  const keys = table.rows.map(({ cells, group, isGroupLabel }, index) => {
    const cell = cells[column] ?? '';
    const value = values?.[index] ?? null;
    // A label, a number, a text, nothing.
    const rank = isGroupLabel ? 0 : value !== null ? 1 : saysNothing(cell) ? 3 : 2;
    return { index, group, rank, key: value ?? (rank === 2 ? textKey(cell) : 0) };
  });
  const sign = order === 'ascending' ? 1 : -1;
  type SortKey = (typeof keys)[number];
  const byKey = (a: SortKey, b: SortKey): number =>
    a.rank - b.rank || (a.key < b.key ? -sign : a.key > b.key ? sign : 0);
  const isLikeBefore = (key: SortKey, index: number): boolean =>
    key.group !== keys[index - 1]?.group || key.key === keys[index - 1]?.key;
  // Blocks that each say one thing in this column change places as they are.
  const areBlocks = table.areBlocksLoose && keys.every(isLikeBefore);
  keys.sort((a, b) => (areBlocks && byKey(a, b)) || a.group - b.group || byKey(a, b));
  return keys.map(({ index }) => index);
}

/** Orders `7B` before `13B`. A collator that does takes ten times as long. */
function textKey(text: string): string {
  const plain = text.toLowerCase().replace(/[*_`]/g, '');
  return plain.replace(/\d+/g, (digits) => digits.padStart(9, '0'));
}

const texts = new WeakMap<readonly string[], string>();

/** What words are looked for in; kept, because they are looked for with each key stroke. */
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
  if (sort?.column !== column) {
    return { column, order: first };
  }
  const other = first === 'ascending' ? 'descending' : 'ascending';
  return sort.order === first ? { column, order: other } : null;
}

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
