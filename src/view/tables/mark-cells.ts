import type { MarkedCell } from '../../card/tables/best-cells.ts';
import type { TableModel } from '../../card/tables/table-model.ts';
import type { TableGrid } from './table-grid.ts';

/** Marks the best and second best cells, in place of those before: no column may get wider. */
export function bestMarks(grid: TableGrid): (marks: readonly MarkedCell[]) => void {
  let marked: HTMLElement[] = [];
  return (marks) => {
    for (const cell of marked) {
      delete cell.dataset['rank'];
      cell.removeAttribute('title');
    }
    marked = [];
    for (const { row, column, rank, direction } of marks) {
      const cell = cellAt(grid, row, column);
      // What the author says of the cell stays.
      if (cell?.title === '') {
        cell.dataset['rank'] = rank;
        cell.title = `${rank === 'best' ? 'Best' : 'Second best'} (${direction} is better)`;
        marked.push(cell);
      }
    }
  };
}

/** Marks the rows, or the columns, of the card's own model. */
export function markOwn(grid: TableGrid, { measures, own }: TableModel): void {
  for (const index of own) {
    if (measures === 'columns') {
      grid.rows[index]?.element.setAttribute('data-own', '');
    } else {
      for (const row of grid.rows.keys()) {
        cellAt(grid, row, index)?.setAttribute('data-own', '');
      }
    }
  }
}

function cellAt({ rows }: TableGrid, row: number, at: number): HTMLElement | undefined {
  return rows[row]?.cells.find(({ column, columns }) => column <= at && at < column + columns)
    ?.element;
}
