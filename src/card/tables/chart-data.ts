import type { Direction } from './direction.ts';
import { cellName, groupOf, rowNames, SIZE } from './names.ts';
import type { TableModel } from './table-model.ts';

export interface ChartData {
  readonly subjects: readonly ChartSubject[];
  readonly measures: readonly ChartMeasure[];
  /** The subjects are the steps of a log, rather than models. */
  readonly isSeries: boolean;
  /** Rows of values beyond the most that a chart can show. */
  readonly leftOut: number;
}

interface ChartSubject {
  readonly name: string;
  readonly isOwn: boolean;
  readonly group: string | null;
}

export interface ChartMeasure {
  readonly name: string;
  readonly direction: Direction | null;
  /** How much there is of something (parameters, tokens, steps), rather than how well it does. */
  readonly isSize: boolean;
  readonly values: readonly (number | null)[];
  readonly texts: readonly string[];
}

/** What the reader sees of a table: indices, rows in the order shown. */
interface Shown {
  readonly rows: readonly number[];
  readonly columns: readonly number[];
}

const MAX_ROWS = 200;
/** Tables with such rows list settings, which do not compare. */
const SETTINGS = /hyper|param|setting|config|argument|option/i;
/** Larger numbers have no place on an axis. */
const MAX_VALUE = 1e100;

export function numbersOf({ values }: ChartMeasure): readonly number[] {
  return values.filter((value) => value !== null);
}

/**
 * The measures that go on one axis: about as large as most are, and better at the same end. The
 * others have a scale each.
 */
export function onOneAxis(measures: readonly ChartMeasure[]): readonly ChartMeasure[] {
  const topOf = (measure: ChartMeasure): number => Math.max(...numbersOf(measure).map(Math.abs));
  const usual = measures.map(topOf).sort((a, b) => a - b)[measures.length >> 1] ?? 0;
  const lower = measures.filter(({ direction }) => direction === 'lower').length;
  const odd = lower * 2 > measures.length ? 'higher' : 'lower';
  const shared = measures.filter((measure) => {
    const top = topOf(measure);
    return measure.direction !== odd && top <= usual * 10 && top * 10 >= usual;
  });
  return shared.length > 1 ? shared : [];
}

/** Null if there is nothing to compare. */
export function chartData(table: TableModel, shown: Shown): ChartData | null {
  const { subjects, measures, leftOut } = readTable(table, shown);
  const [subject] = subjects;
  if (subjects.length < 2) {
    return subject ? fromOneSubject(subject, measures) : null;
  }
  const full = measures.filter((measure) => numbersOf(measure).length > 1);
  const [only, another] = full;
  const isList = only && !another && only.direction === null && !only.isSize;
  const isOfSettings = SETTINGS.test(table.columns[0]?.header ?? '');
  if (!only || (isList && (isOfSettings || !areComparable(only)))) {
    return null;
  }
  const isSeries = table.measures === 'columns' && table.columns[0]?.isNumeric === true;
  return { subjects, measures: full, isSeries, leftOut };
}

function readTable(table: TableModel, shown: Shown): Omit<ChartData, 'isSeries'> {
  const { columns, rows, own } = table;
  const isTurned = table.measures === 'rows';
  const valueAt = (row: number, column: number): number | null =>
    columns[column]?.values[row] ?? null;
  // A first column of numbers has the names of rows, which may be sizes too; a size beside the
  // names of measures is no model.
  const numeric = shown.columns.filter((column) => {
    const { isNumeric = false, header = '' } = columns[column] ?? {};
    return isNumeric && (column > 0 || SIZE.test(header)) && !(isTurned && SIZE.test(header));
  });
  const all = shown.rows.filter(
    (row) =>
      rows[row]?.isGroupLabel === false && numeric.some((column) => valueAt(row, column) !== null),
  );
  const filled = all.slice(0, MAX_ROWS);
  const names = rowNames(table, filled);
  const nameOf = (column: number): string => cellName(columns[column]?.header) || 'Value';
  const [subjects, measures] = isTurned ? [numeric, filled] : [filled, numeric];
  return {
    subjects: subjects.map((index, at) => ({
      name: isTurned ? nameOf(index) : (names[at] ?? ''),
      isOwn: own.includes(index),
      group: isTurned ? null : groupOf(rows, index) || null,
    })),
    measures: measures.map((index, at) => {
      const name = isTurned ? (names[at] ?? '') : nameOf(index);
      const direction = (isTurned ? rows : columns)[index]?.direction ?? null;
      const places = subjects.map((subject) =>
        isTurned ? ([index, subject] as const) : ([subject, index] as const),
      );
      const values = places.map(([row, column]) => {
        const value = valueAt(row, column);
        return value !== null && Math.abs(value) < MAX_VALUE ? value : null;
      });
      const texts = places.map(([row, column]) => cellName(rows[row]?.cells[column]));
      const isPositive = values.every((value) => value === null || value > 0);
      const isSize = direction === null && isPositive && SIZE.test(name);
      return { name, direction, isSize, values, texts };
    }),
    leftOut: all.length - filled.length,
  };
}

/** A single model: its measures are what compares, if they do. */
function fromOneSubject(
  { name }: ChartSubject,
  measures: readonly ChartMeasure[],
): ChartData | null {
  const scores = measures.filter(({ isSize, values }) => !isSize && (values[0] ?? null) !== null);
  const directions = new Set(scores.flatMap(({ direction }) => direction ?? []));
  const [direction = null] = directions;
  const values = scores.map((score) => score.values[0] ?? null);
  const texts = scores.map((score) => score.texts[0] ?? '');
  const measure = { name, direction, isSize: false, values, texts };
  if (scores.length < 3 || directions.size > 1 || !areComparable(measure)) {
    return null;
  }
  const subjects = scores.map((score) => ({ name: score.name, isOwn: false, group: null }));
  return { subjects, measures: [measure], isSeries: false, leftOut: 0 };
}

/** Are its values of one scale, as far as one can tell? */
function areComparable(measure: ChartMeasure): boolean {
  const sizes = numbersOf(measure).flatMap((value) => Math.abs(value) || []);
  return sizes.length > 1 && Math.max(...sizes) <= Math.min(...sizes) * 100;
}
