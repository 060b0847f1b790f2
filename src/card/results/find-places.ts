import { isNoResult, type Label } from '../scores/label.ts';
import {
  isNamed,
  type ModelNames,
  type NamedModel,
  ownModel,
  wholeName,
} from '../scores/own-model.ts';
import { plainName } from '../tables/names.ts';
import { saysNothing } from '../tables/read-number.ts';
import type { AroundTable } from './around-table.ts';
import { type CellValue, cellValue } from './cell-value.ts';
import {
  isPlainHead,
  type ResultColumn,
  type ResultRow,
  type ResultTable,
  withoutMarks,
} from './result-table.ts';

/** A number that is a result of the card’s model, and all that is said of it. */
export interface Place {
  readonly row: ResultRow;
  readonly column: number;
  readonly value: CellValue;
  /** Of its column and its row, the nearest first; without those that name models. */
  readonly labels: readonly Label[];
  /** What is measured, as the table calls it: texts to look a benchmark up by, the best first. */
  readonly names: readonly Label[];
  /** Of what is measured; not of a group, which may be of a kind of benchmarks. */
  readonly language: string | null;
  /** Whether the cells beside it say nothing that is not known. */
  readonly isUnderstood: boolean;
  /** Of all models, by which the scale is known. */
  readonly peers: readonly CellValue[];
}

/** Which of several models is the card’s own is not known. */
export interface UnknownModel {
  readonly models: readonly NamedModel[];
  readonly areRows: boolean;
}

export type Found = { readonly places: readonly Place[] } | UnknownModel;

/** The results of the card’s model in a table; none where it holds no known benchmark. */
export function findPlaces(table: ResultTable, around: AroundTable, names: ModelNames): Found {
  const numeric = table.columns.filter(({ kind }) => kind === null);
  const rowLabels = table.rows.map((row) => rowText(table, row, 'benchmark'));
  const known = (text: string): boolean => table.label(text).benchmarks.length > 0;
  const inRows = rowLabels.filter((text, at) => known(text) || known(table.rows[at]?.group ?? ''));
  const inHeads = numeric.filter(({ head }) => head.benchmarks.length > 0);
  const isAny = inRows.length + inHeads.length + around.benchmarks.length > 0;
  if (!isAny) {
    return { places: [] };
  }
  if (inRows.length >= inHeads.length && inRows.length > 0) {
    const models = numeric.filter(
      ({ head }) => !(isPlainHead(head) || isNoName(head, names)) && !head.benchmarks.length,
    );
    return models.length > 0
      ? columnsOf(table, models, names)
      : ofRows(
          table,
          numeric.filter(({ head }) => isPlainHead(head)),
          names,
        );
  }
  return ofRows(table, numeric, names);
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
  const places = table.rows.flatMap((row) => placeOf(table, row, settings, others) ?? []);
  return { places };
}

function ofRows(table: ResultTable, columns: readonly ResultColumn[], names: ModelNames): Found {
  const rows = ownRows(table, names);
  return 'models' in rows
    ? rows
    : {
        places: rows.rows.flatMap((row) =>
          columns.flatMap((column) => placeOf(table, row, column, null) ?? []),
        ),
      };
}

/** The rows of the card’s model: all, where they are told apart by something else. */
function ownRows(
  table: ResultTable,
  names: ModelNames,
): { rows: readonly ResultRow[] } | UnknownModel {
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
    return rest !== '' || benchmarks.length > 0;
  });
  if (!areModels) {
    return { rows: ofModels !== undefined || rows.length === 1 || hasRowNames(table) ? rows : [] };
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
  };
}

function hasRowNames({ columns }: ResultTable): boolean {
  return columns.some(
    ({ kind }) => kind === 'benchmark' || kind === 'language' || kind === 'metric',
  );
}

function rowText(table: ResultTable, row: ResultRow, kind: ResultColumn['kind']): string {
  const column = table.columns.find((one) => one.kind === kind);
  return column === undefined ? '' : (row.carried[column.index] ?? '');
}

/** `others`: the columns of all models, where the rows are the measures. */
function placeOf(
  table: ResultTable,
  row: ResultRow,
  column: ResultColumn,
  others: readonly number[] | null,
): Place | null {
  const { label, columns, isDecimalComma } = table;
  const read = (cell: string | undefined): CellValue | null =>
    cellValue(cell ?? '', isDecimalComma);
  const value = read(row.cells[column.index]);
  const measure = rowText(table, row, 'benchmark');
  const facts = columns.flatMap(({ kind, index }) => {
    const isFact = kind === 'metric' || kind === 'language';
    return isFact ? [label(row.carried[index] ?? '')] : [];
  });
  const besides = columns.flatMap(({ kind, index, heads }) => {
    const cell = row.carried[index] ?? '';
    const isFact = kind === 'other';
    const isShots = kind === null && /shot/i.test(heads.join(' ')) && /^\d{1,3}$/.test(cell);
    return isShots ? [label(`${cell}-shot`)] : isFact && !saysNothing(cell) ? [label(cell)] : [];
  });
  const heads = column.heads.length > 1 ? column.heads.map(label) : [];
  const group = label(withoutMarks(row.group));
  const labels = [column.head, ...heads, label(measure), ...facts, ...besides, group];
  const isShots =
    /shot/i.test(column.head.text) &&
    column.head.rest === '' &&
    column.head.benchmarks.length === 0 &&
    column.head.metric === null;
  const isNever = [column.head, ...heads, label(measure), ...facts, ...besides].some(isNoResult);
  // `- humanities` below `mmlu` is a part of it.
  if (value === null || isNever || isShots || /^\s*[-–└├]/.test(measure)) {
    return null;
  }
  const joined = (...texts: readonly string[]): Label => label(texts.filter(Boolean).join(' '));
  const names = [
    joined(measure, column.head.text),
    joined(row.group, measure),
    label(measure),
    column.head,
    ...heads,
  ];
  const peers =
    others === null
      ? table.rows.flatMap((one) =>
          rowText(table, one, 'benchmark') === measure ? (read(one.cells[column.index]) ?? []) : [],
        )
      : others.flatMap((index) => read(row.cells[index]) ?? []);
  const language = [column.head, label(measure), ...facts].find((one) => one.language !== null);
  return {
    ...{ row, column: column.index, value, labels, names, peers },
    language: language?.language ?? null,
    isUnderstood: facts.every(({ rest }) => rest === ''),
  };
}
