import { bestCells } from '../../card/tables/best-cells.ts';
import { headRows } from '../../card/tables/head-rows.ts';
import type { PlainTable } from '../../card/tables/plain-table.ts';
import type { OpenTable } from './table-context.ts';

/** What the reader sees of a table, as it is arranged; the best values, if they are to be marked. */
export function shownTable(
  { grid, model, rows: shown, view }: OpenTable,
  isBestMarked: boolean,
): PlainTable {
  const { columns, rows, measures } = model;
  const kept = [...columns.keys()].filter((column) => !view.hidden.has(column));
  const best = isBestMarked ? bestCells(model, shown, view.hidden) : [];
  const [rowAt, columnAt] = [placesOf(shown), placesOf(kept)];
  return {
    header: kept.map((column) => columns[column]?.header ?? ''),
    heads: headRows(
      grid.headCells.map(({ element: _, ...placed }) => placed),
      kept,
    ),
    rows: shown.map((row) => kept.map((column) => rows[row]?.cells[column] ?? '')),
    labels: shown.flatMap((row, at) => (rows[row]?.isGroupLabel ? [at] : [])),
    measures,
    best: best.flatMap(({ rank, row, column, direction }) =>
      rank === 'best'
        ? [{ row: rowAt.get(row) ?? -1, column: columnAt.get(column) ?? -1, direction }]
        : [],
    ),
  };
}

function placesOf(indices: readonly number[]): ReadonlyMap<number, number> {
  return new Map(indices.map((index, at) => [index, at]));
}
