import { ownModels } from '../scores/own-model.ts';
import { columnDirection, type Direction } from './direction.ts';
import { cellName } from './names.ts';
import { readColumn, saysNothing } from './read-number.ts';

/** A table of a card as data: what sorting, marking the best and drawing need. */
export interface TableModel {
  readonly columns: readonly TableColumn[];
  readonly rows: readonly TableRow[];
  /** Where the names of measures (`MMLU`) are: in the header, or in the first cell of each row. */
  readonly measures: 'columns' | 'rows';
  /** Indices of the card's own model: of rows, or of columns where the rows are the measures. */
  readonly own: readonly number[];
  /** The groups are blocks under merged cells, and may change places. */
  readonly areBlocksLoose: boolean;
}

interface TableColumn {
  readonly header: string;
  /** It has numbers, at least three for each text. Cells that say nothing (`n/a`) do not count. */
  readonly isNumeric: boolean;
  readonly direction: Direction | null;
  /** The numbers of its cells, by row. */
  readonly values: readonly (number | null)[];
}

interface TableRow {
  /** Plain text, as many as there are columns. */
  readonly cells: readonly string[];
  /** Index of the group that it must not leave, -1 before any. A label is in the group it heads. */
  readonly group: number;
  readonly isGroupLabel: boolean;
  /** Index of the label row that it stands under; -1 without one. */
  readonly label: number;
  /** By its first cell, or by the second where the first tells kinds of measures apart. */
  readonly direction: Direction | null;
}

/** What tells the card's own model from those it is compared with. */
interface OwnHints {
  /** The card's title, the model's id: how the card calls its model. */
  readonly names: readonly string[];
  /** Rows and columns whose name the author has set in bold. */
  readonly boldRows: readonly number[];
  readonly boldColumns: readonly number[];
}

/** What a table is made of, as plain text, and what is known besides. */
export interface TableText {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  /** For each row, the block under a merged cell that it must not leave; by default all are one. */
  readonly blocks?: readonly number[];
  /** Nothing holds several blocks together. */
  readonly areBlocksLoose?: boolean;
  readonly own?: OwnHints;
}

/**
 * Reads a table of plain texts. Rows are padded or cut to the header's width (or, without a header,
 * to the widest row's).
 *
 * A row with a single filled cell that holds no number heads the rows below it. In a table of two
 * columns, where its value may just be missing, it needs to end in a colon. The last row heads
 * nothing.
 */
export function buildTable({
  header,
  rows,
  blocks = [],
  areBlocksLoose = false,
  own,
}: TableText): TableModel {
  const width = header.length || rows.reduce((widest, { length }) => Math.max(widest, length), 0);
  let group = -1;
  let label = -1;
  const tableRows = rows.map((row, index): TableRow => {
    const cells = Array.from({ length: width }, (_cell, column) => row[column]?.trim() ?? '');
    const isGroupLabel = index < rows.length - 1 && isLabel(cells);
    const isNewBlock = index > 0 && blocks[index] !== blocks[index - 1];
    group += isGroupLabel || isNewBlock ? 1 : 0;
    label = isGroupLabel ? index : label;
    const [direction = null] = cells.slice(0, 2).flatMap((cell) => columnDirection(cell) ?? []);
    return { cells, group, isGroupLabel, label, direction };
  });
  const columns = Array.from({ length: width }, (_column, index) =>
    buildColumn(header[index] ?? '', index, tableRows),
  );
  const measures = areMeasuresRows(columns, tableRows) ? 'rows' : 'columns';
  return {
    columns,
    rows: tableRows,
    measures,
    own: own ? ownIn(columns, tableRows, measures, own) : [],
    areBlocksLoose: areBlocksLoose && !tableRows.some(({ isGroupLabel }) => isGroupLabel),
  };
}

function ownIn(
  columns: readonly TableColumn[],
  rows: readonly TableRow[],
  measures: TableModel['measures'],
  { names, boldRows, boldColumns }: OwnHints,
): readonly number[] {
  const bold = new Set(measures === 'rows' ? boldColumns : boldRows);
  const named = (index: number, name: string) =>
    name === '' ? [] : { index, name: cellName(name), isBold: bold.has(index) };
  const models =
    measures === 'rows'
      ? columns.flatMap(({ header }, index) => named(index, header))
      : rows.flatMap(({ cells, isGroupLabel }, index) =>
          isGroupLabel
            ? []
            : cells.flatMap((cell, column) =>
                columns[column]?.isNumeric === false ? named(index, cell) : [],
              ),
        );
  const own = ownModels(models, { own: names.filter(Boolean), parts: [], bases: [], text: '' });
  return [...new Set(own.map(({ index }) => index))];
}

function isLabel(cells: readonly string[]): boolean {
  const [label = '', another] = cells.filter(Boolean);
  const isLabelLike = cells.length > 2 ? /\p{L}/u : /[:：][*_]*$/;
  return cells.length > 1 && another === undefined && isLabelLike.test(label);
}

function buildColumn(header: string, index: number, rows: readonly TableRow[]): TableColumn {
  const cells = rows.map((row) => (row.isGroupLabel ? '' : (row.cells[index] ?? '')));
  const values = readColumn(cells);
  const count = values.filter((value) => value !== null).length;
  const texts = cells.filter((cell, row) => values[row] === null && !saysNothing(cell)).length;
  const isNumeric = count > 0 && count >= texts * 3;
  return { header, isNumeric, direction: columnDirection(header), values };
}

/** `| Benchmark | Model A | Model B |`: rows name measures, and no header above numbers does. */
function areMeasuresRows(columns: readonly TableColumn[], rows: readonly TableRow[]): boolean {
  const [names, ...others] = columns;
  const data = rows.filter(({ isGroupLabel }) => !isGroupLabel);
  return (
    names?.isNumeric === false &&
    others.some(({ isNumeric }) => isNumeric) &&
    !others.some(({ isNumeric, direction }) => isNumeric && direction !== null) &&
    data.filter(({ direction }) => direction !== null).length * 2 >= data.length
  );
}
