import { plainName } from '../tables/names.ts';
import { modelAxis } from './axes.ts';
import { isNoResult, type Label } from './label.ts';
import { isNamed, wholeName } from './model-spellings.ts';
import { type ModelNames, type NamedModel, ownModel } from './own-model.ts';
import { isSetting, type Place, placeOf, rowText } from './place.ts';
import {
  isPlainHead,
  type ResultColumn,
  type ResultRow,
  type ResultTable,
} from './result-table.ts';

/** Which of several models is the card’s own is not known. */
export interface UnknownModel {
  readonly models: readonly NamedModel[];
  readonly areRows: boolean;
}

export type Found = { readonly places: readonly Place[] } | UnknownModel;

/** Where the names of benchmarks stand: in rows, or the groups of rows, and in heads. */
function benchmarksIn(table: ResultTable) {
  const isKnown = (text: string): boolean => table.label(text).benchmarks.length > 0;
  return {
    rows: table.rows.filter((row) => isKnown(rowText(table, row)) || isKnown(row.group)).length,
    heads: table.columns.filter(({ kind, head }) => kind === null && head.benchmarks.length > 0)
      .length,
  };
}

export function holdsBenchmarks(table: ResultTable): boolean {
  const { rows, heads } = benchmarksIn(table);
  return rows + heads > 0;
}

/** The cells of the card’s model in a table. `isKnown`: what it measures is said, in it or above. */
export function findPlaces(table: ResultTable, names: ModelNames, isKnown: boolean): Found {
  const numeric = table.columns.filter((one) => one.kind === null && !isSetting(one));
  const { rows, heads } = benchmarksIn(table);
  // `NoAns F1` beside `F1` is no model.
  const areMetrics = numeric.some(({ head }) => isPlainHead(head) && head.metric !== null);
  const named = numeric.filter(
    ({ head }) =>
      !(isPlainHead(head) || isNoName(head, names)) &&
      head.benchmarks.length === 0 &&
      !(areMetrics && head.metric !== null),
  );
  if (rows >= heads && rows > 0) {
    const plain = numeric.filter(({ head }) => isPlainHead(head));
    return named.length > 0 ? columnsOf(table, named, names) : ofRows(table, plain, names);
  }
  const axis = isKnown || heads > 0 ? 'rows' : axisOf(table, named, names);
  if (axis === 'rows') {
    return ofRows(table, numeric, names);
  }
  const measured = withMeasures(table);
  return axis === 'columns'
    ? columnsOf(measured, named, names)
    : { places: placesIn(measured, table.rows, numeric) };
}

/** The first words of a row say what it measures, where no others do. */
function withMeasures(table: ResultTable): ResultTable {
  const kinds = table.columns.map(({ kind }) => kind);
  const at = kinds.includes('benchmark')
    ? -1
    : kinds.findIndex((kind) => kind === 'model' || kind === 'other');
  return withKind(table, at, 'benchmark');
}

function withKind(table: ResultTable, at: number, kind: ResultColumn['kind']): ResultTable {
  const columns = table.columns.map((one) => (one.index === at ? { ...one, kind } : one));
  return { ...table, columns };
}

/** `Average` is none; `X-quantized` is, if the card’s model is called so. */
function isNoName(label: Label, names: ModelNames): boolean {
  return isNoResult(label) && !isNamed([label.text], names);
}

function columnsOf(table: ResultTable, columns: readonly ResultColumn[], names: ModelNames): Found {
  const last = columns.map(({ heads }) => heads.at(-1) ?? '');
  const isTold = new Set(last).size === last.length;
  const models = columns.map(({ index, heads }): NamedModel => {
    const name = (isTold ? heads.slice(-1) : heads).join(' ');
    return { index, name, isBold: table.bold.has(plainName(name)) };
  });
  const own = ownModel(models, names);
  const column = columns.find(({ index }) => index === own?.index);
  if (column === undefined) {
    return { models, areRows: false };
  }
  const settings = { ...column, head: table.label(''), heads: [] };
  const others = columns.map(({ index }) => index);
  const places = table.rows.map((row) => placeOf(table, row, settings, others));
  return { places };
}

/** Whether rows or columns are models, where no benchmark tells. */
function axisOf(table: ResultTable, heads: readonly ResultColumn[], names: ModelNames) {
  const texts = table.columns.filter(({ kind }) => kind === 'model' || kind === 'other');
  const labels = texts.map(({ heads: own, index }) => ({
    header: own.join(' '),
    labels: table.rows.map((row) => row.carried[index] ?? ''),
  }));
  const words = heads.map(({ head }) => head.text);
  return modelAxis(labels, words, names).models;
}

function ofRows(table: ResultTable, columns: readonly ResultColumn[], names: ModelNames): Found {
  const rows = ownRows(table, names);
  // What names a model says nothing of how it was measured.
  return 'models' in rows
    ? rows
    : { places: placesIn(withKind(table, rows.names, 'model'), rows.rows, columns) };
}

function placesIn(
  table: ResultTable,
  rows: readonly ResultRow[],
  columns: readonly ResultColumn[],
): readonly Place[] {
  return rows.flatMap((row) => columns.map((column) => placeOf(table, row, column, null)));
}

/** The rows of the card’s model: all, where they are told apart by something else. */
function ownRows(
  table: ResultTable,
  names: ModelNames,
): { readonly rows: readonly ResultRow[]; readonly names: number } | UnknownModel {
  const { columns, rows, label } = table;
  const namesIn = (column: ResultColumn | undefined): readonly string[] =>
    rows.map((row) => row.carried[column?.index ?? -1] ?? '');
  const texts = columns.filter(({ kind }) => kind === 'model' || kind === 'other');
  const ofModels =
    texts.find((one) => isNamed(namesIn(one), names)) ??
    texts.find(({ kind }) => kind === 'model') ??
    texts.find(({ index }) => index === 0 && !columns.some(({ kind }) => kind === 'benchmark'));
  const named = namesIn(ofModels);
  const areModels = named.some((name) => {
    const { rest, benchmarks } = label(name);
    return /\p{L}/u.test(rest) || benchmarks.length > 0;
  });
  if (!areModels) {
    const areTold = ofModels !== undefined || rows.length === 1 || hasRowNames(table);
    return { rows: areTold ? rows : [], names: -1 };
  }
  const models = rows.flatMap((row, at): readonly NamedModel[] => {
    const name = named[at] ?? '';
    return name === '' || isNoName(label(name), names)
      ? []
      : [{ index: row.index, name, isBold: table.bold.has(plainName(name)) }];
  });
  const own = ownModel(models, names);
  if (own === null) {
    return { models, areRows: true };
  }
  const whole = wholeName(own.name);
  return {
    rows: rows.filter((row, at) => row.index === own.index || wholeName(named[at] ?? '') === whole),
    names: ofModels?.index ?? -1,
  };
}

function hasRowNames({ columns }: ResultTable): boolean {
  return columns.some(
    ({ kind }) => kind === 'benchmark' || kind === 'language' || kind === 'metric',
  );
}
