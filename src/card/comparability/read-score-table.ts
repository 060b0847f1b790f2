import { betterEnd } from '../compare/better.ts';
import { asModels, findAxes } from '../scores/axes.ts';
import { calledAsCard, type ModelNames } from '../scores/own-model.ts';
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
/** In UTF-16 units. */
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

/** A table that is being read. */
interface Reading {
  readonly written: WrittenTable;
  readonly model: TableModel;
  /** Indices of those that hold scores. */
  readonly columns: readonly number[];
  /** Indices of those with a score: others are labels, or more of the header. */
  readonly data: readonly number[];
}

/** Null for a table that compares nothing by numbers. */
export function readScoreTable(written: WrittenTable, ownNames: ModelNames): ScoreTable | null {
  const { header, rows } = written;
  if (header.length < 2 || header.some((name) => NO_SCORES.test(name))) {
    return null;
  }
  const model = buildTable({ header, rows });
  const columns = scoreColumns(model);
  const data = [...model.rows.keys()].filter((row) =>
    columns.some((column) => (model.columns[column]?.values[row] ?? null) !== null),
  );
  const reading = { written, model, columns, data };
  const axes = readAxes(reading, ownNames);
  const { isInRows } = axes;
  const entries = isInRows ? rowEntries(reading, axes) : columnEntries(reading, axes);
  const measures = isInRows ? columnMeasures(reading, entries) : rowMeasures(reading, entries);
  // Rows without names are those of a log.
  const isLog = model.columns[axes.names]?.isNumeric !== false;
  return columns.length === 0 || entries.length < 2 || isLog
    ? null
    : {
        written,
        model,
        isInRows,
        names: axes.names,
        columns,
        data,
        areModels: axes.areModels,
        entries,
        measures,
      };
}

function lineOf({ written }: Reading, row: number): number {
  return written.rowLines[row] ?? written.line;
}

function columnMeasures(reading: Reading, entries: readonly Entry[]): readonly Measure[] {
  const { written, model, columns, data } = reading;
  const context = contextOf(written);
  return columns.map((column) => {
    const name = model.columns[column]?.header ?? '';
    const cells = data.flatMap((row, at) => cellAt(reading, row, column, entries[at]));
    const direction = directionOf([name], context);
    return { label: cellName(name), line: written.line, direction, cells };
  });
}

function rowMeasures(reading: Reading, entries: readonly Entry[]): readonly Measure[] {
  const { written, model, columns, data } = reading;
  const context = contextOf(written);
  return data.flatMap((row) => {
    const names = wordsOf(model, row);
    const label = names.map(cellName).filter(Boolean).join(', ');
    const cells = columns.flatMap((column, at) => cellAt(reading, row, column, entries[at]));
    const direction = directionOf(names, context);
    return isQuantity(label) ? [] : { label, line: lineOf(reading, row), direction, cells };
  });
}

function cellAt(
  reading: Reading,
  row: number,
  column: number,
  entry: Entry | undefined,
): readonly ScoreCell[] {
  const { written, model } = reading;
  const text = model.rows[row]?.cells[column] ?? '';
  const value = model.columns[column]?.values[row] ?? null;
  const isBold = written.isBold(row, column);
  return entry ? [{ entry, text, value, isBold, line: lineOf(reading, row) }] : [];
}

/** What is said of this table, and not of several. */
function contextOf({ around }: WrittenTable): readonly string[] {
  return around.filter((text) => text.length <= SHORT || /better/i.test(text));
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

function readAxes(reading: Reading, ownNames: ModelNames): Axes {
  const { model, data, columns } = reading;
  const { models, names } = findAxes(model, { rows: data, columns }, ownNames);
  const isInRows = models === 'rows' || (models === null && model.measures !== 'rows');
  const labels = isInRows
    ? data.map((row) => cellName(model.rows[row]?.cells[names]))
    : columns.map((column) => cellName(model.columns[column]?.header));
  const own = calledAsCard(asModels(labels), ownNames).map(({ index }) => index);
  return { names, isInRows, areModels: models !== null, own: new Set(own) };
}

function columnEntries({ written, model, columns }: Reading, { own }: Axes): readonly Entry[] {
  return columns.map((column, at) => {
    const name = model.columns[column]?.header ?? '';
    return { label: cellName(name), name, line: written.line, group: '', isOwn: own.has(at) };
  });
}

function rowEntries(reading: Reading, { names, own }: Axes): readonly Entry[] {
  const { model, data, columns } = reading;
  const cellOf = (row: number, column: number): string => cellName(model.rows[row]?.cells[column]);
  const labels = data.map((row) => cellOf(row, names));
  const others = [...model.columns.keys()].filter(
    (column) => column !== names && !columns.includes(column),
  );
  const telling = others.filter((column) => {
    const cells = data.map((row) => cellOf(row, column));
    const again = repeated(cells);
    // Sizes part the rows only where each has several.
    return model.columns[column]?.isNumeric === true
      ? again.size === new Set(cells).size
      : again.size > 0;
  });
  const twice = repeated(labels);
  return data.map((row, at): Entry => {
    const label = labels[at] ?? '';
    const parts = others
      .map((column) => cellOf(row, column))
      .filter((part) => part.length <= MAX_PART);
    return {
      label: twice.has(label) ? [label, ...parts].filter(Boolean).join(', ') : label,
      name: model.rows[row]?.cells[names] ?? '',
      line: lineOf(reading, row),
      group: [groupOf(model.rows, row), ...telling.map((column) => cellOf(row, column))].join('\n'),
      isOwn: own.has(at),
    };
  });
}

function repeated(texts: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  return new Set(texts.filter((text) => seen.size === seen.add(text).size));
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
