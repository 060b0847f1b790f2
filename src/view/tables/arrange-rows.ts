import { nextPaint } from '../../html/pacer.ts';
import type { PlacedCell, TableGrid } from './table-grid.ts';

/** Cells that are put into the page in one task: a browser takes some 20 µs for each. */
const LOT = 1500;
const LAZY_LOTS = 4;

/**
 * Shows these rows of a table, in this order, without the hidden columns. Merged cells shrink to the rows and columns that are left of them.
 * A long table comes lot by lot, the first at once; another arrangement stops it by `signal`. A lazy one stops by itself after some lots, until
 * the reader has scrolled near its end.
 */
export async function arrangeRows(
  { rows, headCells, width }: TableGrid,
  order: readonly number[],
  hidden: ReadonlySet<number>,
  signal: AbortSignal,
  isLazy: boolean,
): Promise<void> {
  const merged = mergedRows({ rows }, order);
  for (const cell of headCells) {
    fitColumns(cell, hidden);
  }
  takeOut(rows);
  const lot = Math.ceil(LOT / width);
  for (let start = 0; start < order.length; start += lot) {
    for (const index of order.slice(start, start + lot)) {
      const { element, section, cells } = rows[index] ?? {};
      if (element && section && cells) {
        if (cells.some((cell) => cell.rows > 1)) {
          fitRows(element, index, cells, merged);
        }
        for (const cell of cells) {
          fitColumns(cell, hidden);
        }
        section.append(element);
      }
    }
    if (start + lot < order.length) {
      await nextPaint();
      if (isLazy && start > LAZY_LOTS * lot) {
        await scrolledNear(rows[0]?.section.closest('.table-frame') ?? null, signal);
      }
      if (signal.aborted) {
        return;
      }
    }
  }
}

function takeOut(rows: TableGrid['rows']): void {
  const elements = new Set<Element>(rows.map(({ element }) => element));
  for (const section of new Set(rows.map((row) => row.section))) {
    // A header may stand in the body.
    section.replaceChildren(...[...section.children].filter((child) => !elements.has(child)));
  }
}

/** Resolves when there is less than two windows of `frame` left below. */
function scrolledNear(frame: Element | null, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      const { scrollHeight = 0, scrollTop = 0, clientHeight = 0 } = frame ?? {};
      if (signal.aborted || scrollHeight - scrollTop < clientHeight * 3) {
        frame?.removeEventListener('scroll', look);
        resolve();
      }
    };
    frame?.addEventListener('scroll', look);
    signal.addEventListener('abort', look, { once: true });
    look();
  });
}

/** For each merged cell the rows that are left of it, in their order. */
function mergedRows(
  { rows }: Pick<TableGrid, 'rows'>,
  order: readonly number[],
): ReadonlyMap<PlacedCell, readonly number[]> {
  const found = new Map<PlacedCell, number[]>();
  for (const index of order) {
    for (const cell of rows[index]?.cells ?? []) {
      if (cell.rows > 1) {
        const left = found.get(cell) ?? [];
        found.set(cell, left);
        left.push(index);
      }
    }
  }
  return found;
}

/** A merged cell stands in the first of its rows. */
function fitRows(
  element: Element,
  index: number,
  cells: readonly PlacedCell[],
  merged: ReadonlyMap<PlacedCell, readonly number[]>,
): void {
  const own = cells.filter((cell) => cell.rows === 1 || merged.get(cell)?.[0] === index);
  for (const cell of own) {
    const left = merged.get(cell)?.length;
    if (left !== undefined) {
      cell.element.rowSpan = left;
    }
  }
  element.replaceChildren(...own.map((cell) => cell.element));
}

function fitColumns({ element, column, columns }: PlacedCell, hidden: ReadonlySet<number>): void {
  let count = columns;
  for (let at = column; at < column + columns; at += 1) {
    count -= hidden.has(at) ? 1 : 0;
  }
  if (element.hidden !== (count === 0)) {
    element.hidden = count === 0;
  }
  if (columns > 1 && count > 0) {
    element.colSpan = count;
  }
}
