import { betterEnd } from '../compare/better.ts';
import { areModels, ownAmong } from '../compare/read-table.ts';
import type { Direction } from '../tables/direction.ts';
import { cellName, groupOf, SIZE } from '../tables/names.ts';
import { buildTable, type TableModel } from '../tables/table-model.ts';
import type { Entry, Measure, ScoreCell, ScoreTable, WrittenTable } from './score-table.ts';

/** Headers of logs of training, settings and lists of files, which compare nothing. */
const NO_SCORES =
  /\b(?:epochs?|steps?|learning[ _]rate|iterations?|bits|hyper-?parameters?)\b|\b(?:train(?:ing)?|validation|eval)[ _]loss\b|^(?:loss|lr)$|\bfile ?(?:names?|sizes?)?\b|\bquant(?:i[sz]ation)?(?: ?type| method)?$/i;
/** Numbers that are no scores. */
const QUANTITY =
  /^$|\bsupport\b|\bcount\b|\btime\b|\bspeed|latenc|memory|\bv?ram\b|\b[mg]i?b\b|\bprice\b|\bcost|\bhours?\b|std(?:err|dev)?\b|±|[Δ∆]|\bdelta\b|\bdiff|\bchange\b|\bgain\b|improve|\bversion\b|\bid\b|\bthreads?\b|\bgpus?\b|\bdims?\b|dimension|\bvocab|\brank\b|\bnumber of\b|\bmacs\b|\bthroughput\b|\breleased?\b|\bgap\b|^\p{Script=Greek}|^[kn]$/iu;
const SHOTS = /\b(?:\d+|zero|one|few|k)[- ]?shots?\b/gi;
/** A difference to something else. */
const SIGNED = /^[^\p{L}\d]*[-+−–↑↓▲▼]\s?\d/u;
/** Some measure how often a model is toxic, others how often it finds what is. */
const EITHER_WAY = /toxi/i;
/** A longer text speaks of more than one table; in UTF-16 units. */
const SHORT = 80;
/** A longer cell tells no two rows apart. */
const MAX_PART = 20;

/** Which column names the rows, and what is compared. */
interface Axes {
  readonly names: number;
  readonly isInRows: boolean;
  readonly areModels: boolean;
  readonly own: ReadonlySet<number>;
}

/** Null for a table that compares nothing by numbers. */
export function readScoreTable(
  written: WrittenTable,
  ownNames: readonly string[],
): ScoreTable | null {
  const { header, rows } = written;
  if (header.length < 2 || rows.length < 2 || header.some((name) => NO_SCORES.test(name))) {
    return null;
  }
  const model = buildTable({ header, rows });
  const columns = scoreColumns(model);
  const data = model.rows.flatMap(({ isGroupLabel }, row) => (isGroupLabel ? [] : [row]));
  if (model.columns[0]?.isNumeric === true || columns.length === 0 || data.length < 2) {
    return null;
  }
  const axes = findAxes(model, data, columns, ownNames);
  const lineOf = (row: number): number => written.rowLines[row] ?? written.line;
  const entries = axes.isInRows
    ? rowEntries(model, data, columns, axes).map((entry, at) => ({
        ...entry,
        line: lineOf(data[at] ?? 0),
      }))
    : columns.map((column, at): Entry => {
        const name = model.columns[column]?.header ?? '';
        const isOwn = axes.own.has(at);
        return { label: cellName(name), name, line: written.line, group: '', isOwn };
      });
  const cellAt = (row: number, column: number, entry: Entry | undefined): readonly ScoreCell[] => {
    const text = model.rows[row]?.cells[column] ?? '';
    const value = model.columns[column]?.values[row] ?? null;
    const isBold = written.isBold(row, column);
    return entry ? [{ entry, text, value, isBold, line: lineOf(row) }] : [];
  };
  const context = written.around.filter((text) => text.length <= SHORT || /better/i.test(text));
  const measureOf = (
    names: readonly string[],
    line: number,
    cells: readonly ScoreCell[],
  ): Measure => {
    const label = names.map(cellName).filter(Boolean).join(', ');
    return { label, line, direction: directionOf(names, context), cells };
  };
  const measures = axes.isInRows
    ? columns.map((column) => {
        const cells = data.flatMap((row, at) => cellAt(row, column, entries[at]));
        return measureOf([model.columns[column]?.header ?? ''], written.line, cells);
      })
    : data.flatMap((row) => {
        const names = wordsOf(model, row);
        const cells = columns.flatMap((column, at) => cellAt(row, column, entries[at]));
        return isQuantity(names.join(' ')) ? [] : measureOf(names, lineOf(row), cells);
      });
  const { isInRows } = axes;
  return { written, model, isInRows, columns, areModels: axes.areModels, entries, measures };
}

/** Those with numbers that may be scores. */
function scoreColumns({ columns, rows }: TableModel): readonly number[] {
  const areDifferences = (column: number): boolean =>
    rows.filter(({ cells }) => SIGNED.test(cells[column] ?? '')).length * 2 >= rows.length;
  return columns.flatMap(({ isNumeric, header }, column) =>
    isNumeric && column > 0 && !isQuantity(header) && !areDifferences(column) ? [column] : [],
  );
}

/** A score may say in how many shots it was made. */
function isQuantity(label: string): boolean {
  const name = label.replace(SHOTS, ' ').trim();
  return (name === '' && label !== '' ? false : QUANTITY.test(name)) || SIZE.test(name);
}

function findAxes(
  model: TableModel,
  data: readonly number[],
  columns: readonly number[],
  ownNames: readonly string[],
): Axes {
  const labelsIn = (column: number): readonly string[] =>
    data.map((row) => cellName(model.rows[row]?.cells[column]));
  // A header such as `Benchmark/Model` may be above either.
  const measured = data.filter((row) => model.rows[row]?.direction !== null);
  const isHeaded = measured.length * 2 < data.length;
  const named = model.columns.findIndex(
    ({ isNumeric, header }, column) =>
      !isNumeric && areModels(isHeaded ? header : '', labelsIn(column)),
  );
  const names = Math.max(named, 0);
  const headers = columns.map((column) => cellName(model.columns[column]?.header));
  const ownOf = (labels: readonly string[]): ReadonlySet<number> =>
    new Set(
      ownAmong(
        Array.from(labels, (label) => [label]),
        ownNames,
      ),
    );
  const [inRows, inColumns] = [ownOf(labelsIn(names)), ownOf(headers)];
  const areInRows = named >= 0 || inRows.size > 0;
  const areInColumns = !areInRows && (inColumns.size > 0 || areModels('', headers));
  const isInRows = areInRows || !(areInColumns || model.measures === 'rows');
  return {
    ...{ names, isInRows },
    areModels: areInRows || areInColumns,
    own: isInRows ? inRows : inColumns,
  };
}

function rowEntries(
  model: TableModel,
  data: readonly number[],
  columns: readonly number[],
  { names, own }: Axes,
): readonly Entry[] {
  const cellOf = (row: number, column: number): string => cellName(model.rows[row]?.cells[column]);
  const labels = data.map((row) => cellOf(row, names));
  const others = [...model.columns.keys()].filter(
    (column) => column !== names && !columns.includes(column),
  );
  const telling = others.filter((column) => {
    const cells = data.map((row) => cellOf(row, column));
    return model.columns[column]?.isNumeric === false && new Set(cells).size < cells.length;
  });
  const seen = new Set<string>();
  const twice = new Set(labels.filter((label) => seen.size === seen.add(label).size));
  return data.map((row, at): Entry => {
    const label = labels[at] ?? '';
    const parts = others
      .map((column) => cellOf(row, column))
      .filter((part) => part.length <= MAX_PART);
    return {
      label: twice.has(label) ? [label, ...parts].filter(Boolean).join(', ') : label,
      name: model.rows[row]?.cells[names] ?? '',
      line: 0,
      group: [groupOf(model.rows, row), ...telling.map((column) => cellOf(row, column))].join('\n'),
      isOwn: own.has(at),
    };
  });
}

/** What the cells of a row say that are no numbers. */
function wordsOf({ columns, rows }: TableModel, row: number): readonly string[] {
  const words = columns.flatMap(({ isNumeric }, column) => {
    const cell = rows[row]?.cells[column] ?? '';
    return isNumeric || cell === '' ? [] : [cell];
  });
  return words.length > 0 ? words : [groupOf(rows, row)];
}

function directionOf(names: readonly string[], context: readonly string[]): Direction | null {
  return names.some((name) => EITHER_WAY.test(name))
    ? null
    : betterEnd(names.toReversed(), context);
}
