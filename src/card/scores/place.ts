import { saysNothing } from '../tables/read-number.ts';
import { SETTING_COLUMN } from './axes.ts';
import { type CellValue, cellValue } from './cell-value.ts';
import { isNoResult, type Label } from './label.ts';
import {
  type ResultColumn,
  type ResultRow,
  type ResultTable,
  withoutMarks,
} from './result-table.ts';

/** A cell that may hold a result of the card’s model, and all that is said of it. */
export interface Place {
  readonly row: ResultRow;
  readonly column: ResultColumn;
  readonly text: string;
  /** Null for what is not one number. */
  readonly value: CellValue | null;
  /** What its row measures; empty where that is in the head. */
  readonly measure: string;
  /** What cells beside it say of how it was measured: by what metric, with how many shots. */
  readonly settings: readonly string[];
  /** Of its column and its row, the nearest first; without those that name models. */
  readonly labels: readonly Label[];
  /** What is measured, as the table calls it: texts to look a benchmark up by, the best first. */
  readonly names: readonly Label[];
  /** Of what is measured; not of a group, which may be of a kind of benchmarks. */
  readonly language: string | null;
  /** Whether the cells beside it say nothing that is not known. */
  readonly isUnderstood: boolean;
  /** An average, a size, a part of another one. */
  readonly isNoResult: boolean;
  /** Of all models, by which the scale is known. */
  readonly peers: readonly CellValue[];
}

/** It says how its row was measured. */
export function isSetting({ heads }: Pick<ResultColumn, 'heads'>): boolean {
  return heads.some((head) => SETTING_COLUMN.test(withoutMarks(head)));
}

/** What a row measures, as far as it says so. */
export function rowText({ columns }: ResultTable, row: ResultRow): string {
  const column = columns.find(({ kind }) => kind === 'benchmark');
  return column === undefined ? '' : (row.carried[column.index] ?? '');
}

/** `others`: the columns of all models, where the rows are the measures. */
export function placeOf(
  table: ResultTable,
  row: ResultRow,
  column: ResultColumn,
  others: readonly number[] | null,
): Place {
  const { label, columns, isDecimalComma } = table;
  const read = (cell: string | undefined): CellValue | null =>
    cellValue(cell ?? '', isDecimalComma);
  const measure = rowText(table, row);
  const facts = columns.flatMap(({ kind, index }) => {
    const isFact = kind === 'metric' || kind === 'language';
    return isFact ? [label(row.carried[index] ?? '')] : [];
  });
  const besides = columns.flatMap(({ kind, index, heads }) => {
    const cell = row.carried[index] ?? '';
    const isShots = kind === null && /shot/i.test(heads.join(' ')) && /^\d{1,3}$/.test(cell);
    const isFact = kind === 'other' && !saysNothing(cell);
    return isShots || isFact ? [{ heads, label: label(isShots ? `${cell}-shot` : cell) }] : [];
  });
  // `macro_avg/acc` in a column of metrics.
  const isMetric = (one: Label): boolean => one.metric !== null && facts.includes(one);
  const heads = column.heads.length > 1 ? column.heads.map(label) : [];
  const near = [
    column.head,
    ...heads,
    label(measure),
    ...facts,
    ...besides.map((one) => one.label),
  ];
  const joined = (...texts: readonly string[]): Label => label(texts.filter(Boolean).join(' '));
  const language = [column.head, label(measure), ...facts].find((one) => one.language !== null);
  return {
    ...{ row, column, measure },
    text: row.cells[column.index] ?? '',
    value: read(row.cells[column.index]),
    settings: [
      ...facts.filter(({ metric, language }) => metric !== null || language !== null),
      ...besides.filter(isSetting).map((one) => one.label),
    ].map(({ text }) => text),
    labels: [...near, label(withoutMarks(row.group))],
    names: [
      joined(measure, column.head.text),
      joined(row.group, measure),
      label(measure),
      column.head,
      ...heads,
    ],
    language: language?.language ?? null,
    isUnderstood: facts.every(({ rest }) => rest === ''),
    // `- humanities` below `mmlu` is a part of it.
    isNoResult:
      near.some((one) => isNoResult(one) && !isMetric(one)) ||
      isShots(column.head) ||
      /^\s*[-–└├]/.test(measure),
    peers:
      others === null
        ? table.rows.flatMap((one) =>
            rowText(table, one) === measure ? (read(one.cells[column.index]) ?? []) : [],
          )
        : others.flatMap((index) => read(row.cells[index]) ?? []),
  };
}

function isShots({ text, rest, benchmarks, metric }: Label): boolean {
  return /shot/i.test(text) && rest === '' && benchmarks.length === 0 && metric === null;
}
