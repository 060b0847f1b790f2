import { nextPaint } from '../../html/jobs/pacer.ts';
import type { GridRow, PlacedCell, TableGrid } from './table-grid.ts';

/** Cells that are put into the page in one task: a browser takes some 20 µs for each. */
const LOT = 700;
/** These fill the frame. */
const LEAST_ROWS = 25;
const LAZY_LOTS = 3;

/**
 * Shows these rows of a table, in this order, without the hidden columns. Merged cells shrink to
 * what is left of them. A long table comes lot by lot, the first at once; `signal` stops it. A lazy
 * one waits after some lots until the reader has scrolled near its end.
 */
export async function arrangeRows(
  { rows, sections, headCells, width }: TableGrid,
  order: readonly number[],
  hidden: ReadonlySet<number>,
  signal: AbortSignal,
  isLazy: boolean,
): Promise<void> {
  const merged = mergedRows(rows, order);
  for (const cell of headCells) {
    fitColumns(cell, hidden);
  }
  for (const { section, others } of sections) {
    section.replaceChildren(...others);
  }
  const lot = Math.max(LEAST_ROWS, Math.ceil(LOT / width));
  for (let start = 0; start < order.length; start += lot) {
    for (const index of order.slice(start, start + lot)) {
      const row = rows[index];
      if (row) {
        if (row.merged.length > 0) {
          fitRows(row, index, merged);
        }
        for (const cell of row.cells) {
          fitColumns(cell, hidden);
        }
        row.section.append(row.element);
      }
    }
    if (start + lot < order.length) {
      await nextPaint();
      if (isLazy && start > LAZY_LOTS * lot) {
        await scrolledNear(sections[0]?.section.closest('.table-frame') ?? null, signal);
      }
      if (signal.aborted) {
        return;
      }
    }
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
  rows: readonly GridRow[],
  order: readonly number[],
): ReadonlyMap<PlacedCell, readonly number[]> {
  const found = new Map<PlacedCell, number[]>();
  for (const index of order) {
    for (const cell of rows[index]?.merged ?? []) {
      const left = found.get(cell) ?? [];
      found.set(cell, left);
      left.push(index);
    }
  }
  return found;
}

/** A merged cell stands in the first of its rows. */
function fitRows(
  { element, cells }: GridRow,
  index: number,
  merged: ReadonlyMap<PlacedCell, readonly number[]>,
): void {
  const own = cells.filter((cell) => cell.rows === 1 || merged.get(cell)?.[0] === index);
  for (const cell of own) {
    const left = merged.get(cell)?.length;
    if (left === cell.rows && cell.rowspan !== null) {
      cell.element.setAttribute('rowspan', cell.rowspan);
    } else if (left !== undefined) {
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
  element.hidden = count === 0;
  if (columns > 1 && count > 0 && element.colSpan !== count) {
    element.colSpan = count;
  }
}
