import type { TableText } from '../../card/tables/table-model.ts';
import { cellText, isBold } from './cell-text.ts';

/** A table as it stands in the page, its merged cells taken apart. */
export interface TableGrid {
  readonly width: number;
  readonly headCells: readonly PlacedCell[];
  readonly rows: readonly GridRow[];
  /** The parts of the table that have these rows, and what else is in them, such as a header. */
  readonly sections: readonly { readonly section: Element; readonly others: readonly Element[] }[];
  readonly text: Omit<TableText, 'own'>;
  readonly boldRows: readonly number[];
  readonly boldColumns: readonly number[];
}

export interface GridRow {
  readonly element: HTMLTableRowElement;
  readonly section: Element;
  /** In the order of their columns, those that reach down from a row above among them. */
  readonly cells: readonly PlacedCell[];
  /** Those that reach over several rows. */
  readonly merged: readonly PlacedCell[];
}

/** A cell and its place. One that is merged over several rows is one object in all of them. */
export interface PlacedCell {
  readonly element: HTMLTableCellElement;
  readonly text: string;
  readonly column: number;
  readonly columns: number;
  readonly row: number;
  readonly rows: number;
  /** As the author wrote it. */
  readonly rowspan: string | null;
}

/** A larger table stays as it is: a few merged cells can make millions. */
const MAX_WIDTH = 256;
const MAX_CELLS = 200_000;

/**
 * Reads a table row by row, so that a long one can be read in several tasks. Null for one without a
 * header, over a limit, or with cells that overlap. The header is `thead`, else the rows at the top
 * that are all `th`, else a first row in bold, or of words above numbers. `tfoot` stays.
 */
export function* readGrid(table: HTMLTableElement): Generator<undefined, TableGrid | null> {
  const { headRows, bodyRows } = divide(table);
  const head = yield* placeCells(headRows);
  const body = yield* placeCells(bodyRows);
  if (headRows.length === 0 || head === null || body === null) {
    return null;
  }
  const width = [...head, ...body].reduce((most, { length }) => Math.max(most, length), 0);
  const columns = [...new Array(width).keys()];
  const headCells = [...new Set(head.flat())];
  const rows: GridRow[] = [];
  const texts: string[][] = [];
  const blocks: number[] = [];
  for (const [index, line] of body.entries()) {
    const element = bodyRows[index];
    const section = element?.parentElement;
    if (element && section) {
      const cells = line.filter((cell, column) => cell !== line[column - 1]);
      const row = { element, section, cells, merged: cells.filter((cell) => cell.rows > 1) };
      const last = rows.at(-1);
      blocks.push(last && isOneBlock(last, row) ? (blocks.at(-1) ?? 0) : index);
      rows.push(row);
      texts.push(rowTexts(line, cells));
      yield undefined;
    }
  }
  const elements = new Set<Element>(bodyRows);
  const sections = [...new Set(rows.map(({ section }) => section))];
  return {
    width,
    headCells,
    rows,
    sections: sections.map((section) => ({
      section,
      others: [...section.children].filter((child) => !elements.has(child)),
    })),
    text: {
      header: columns.map((column) => headerText(head, column)),
      rows: texts,
      blocks,
      areBlocksLoose:
        sections.length === 1 &&
        rows.every(({ merged: [first, ...others] }) =>
          others.every(({ row, rows: count }) => row === first?.row && count === first.rows),
        ),
    },
    boldRows: rows.flatMap(({ cells }, row) => {
      const name = cells.find((cell) => cell.rows === 1);
      return name && isBold(name.element) ? row : [];
    }),
    boldColumns: columns.filter((column) =>
      headCells.some((cell) => cell.column === column && isBold(cell.element)),
    ),
  };
}

function divide(table: HTMLTableElement): Record<'headRows' | 'bodyRows', HTMLTableRowElement[]> {
  const headRows = [...(table.tHead?.rows ?? [])];
  const bodyRows = [...table.tBodies].flatMap(({ rows }) => [...rows]);
  const isHead = ({ cells }: HTMLTableRowElement): boolean =>
    [...cells].every(({ localName }) => localName === 'th');
  while (table.tHead === null && bodyRows[0] && isHead(bodyRows[0])) {
    headRows.push(...bodyRows.splice(0, 1));
  }
  // A header cell that reaches into the rows below makes them no rows of their own.
  if (
    headRows.some(
      ({ cells }, row) =>
        table.tHead === null && [...cells].some(({ rowSpan }) => rowSpan > headRows.length - row),
    )
  ) {
    return { headRows: [], bodyRows };
  }
  const [first, second] = bodyRows;
  const isNumber = (cell: Element): boolean => /^[^\p{L}]*\d/u.test(cellText(cell));
  if (headRows.length === 0 && first && second) {
    const areWords = [...first.cells].every((cell) => cellText(cell) !== '' && !isNumber(cell));
    if ([...first.cells].every(isBold) || (areWords && [...second.cells].some(isNumber))) {
      headRows.push(...bodyRows.splice(0, 1));
    }
  }
  return { headRows, bodyRows };
}

/** For each row its cells by column, after the table model of HTML; null over a limit. */
function* placeCells(
  rows: readonly HTMLTableRowElement[],
): Generator<undefined, readonly (readonly PlacedCell[])[] | null> {
  const lines: PlacedCell[][] = rows.map(() => []);
  let count = 0;
  for (const [row, { cells, parentElement }] of rows.entries()) {
    const line = lines[row] ?? [];
    let column = 0;
    for (const element of cells) {
      while (line[column]) {
        column += 1;
      }
      const { colSpan: columns, rowSpan } = element;
      // 0 means: to the end of the section, where the others end as well.
      const most = rowSpan === 0 ? rows.length : rowSpan;
      const end = Math.min(row + most, rows.length);
      const rowspan = element.getAttribute('rowspan');
      const placed = { element, text: cellText(element), column, columns, row, rows: 1, rowspan };
      for (let at = row; at < end && rows[at]?.parentElement === parentElement; at += 1) {
        placed.rows = at - row + 1;
        count += columns;
        if (count > MAX_CELLS || column + columns > MAX_WIDTH) {
          return null;
        }
        const target = lines[at] ?? [];
        for (let to = column; to < column + columns; to += 1) {
          if (target[to]) {
            // Two cells in one place: none of them can be moved.
            return null;
          }
          target[to] = placed;
        }
      }
    }
    yield undefined;
  }
  return lines;
}

/** A merged cell's text is in each of its columns; but alone in its row it heads the rows below. */
function rowTexts(line: readonly PlacedCell[], cells: readonly PlacedCell[]): string[] {
  const isAlone = cells.filter(({ text }) => text !== '').length === 1;
  return Array.from(line, (cell, column) =>
    !cell || (isAlone && cell.column !== column) ? '' : cell.text,
  );
}

/** Rows may change places where the same merged cells are over both. */
function isOneBlock(a: GridRow, b: GridRow): boolean {
  return (
    a.section === b.section &&
    a.merged.length === b.merged.length &&
    a.merged.every((cell, index) => cell === b.merged[index])
  );
}

/** Of a header in several rows, what stands above a column from top to bottom. */
function headerText(head: readonly (readonly PlacedCell[])[], column: number): string {
  const above = new Set(head.map((line) => line[column]));
  return [...above].flatMap((cell) => cell?.text.replaceAll('\n', ' ') || []).join(' ');
}
