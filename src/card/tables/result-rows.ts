import type { ResultRow, ResultsInput } from './export-results.ts';
import { plainText, rowNames, SIZE } from './names.ts';
import type { TableModel } from './table-model.ts';

/** A model whose results stand in a table: in a row, or in a column where the rows are the measures. */
export interface ComparedModel {
  /** Of the row or the column. */
  readonly index: number;
  readonly name: string;
  readonly isOwn: boolean;
}

/** What a column holds, by its header. */
const TASK = /^(?:tasks?|task type)$/i;
const DATASET = /^(?:data ?sets?|benchmarks?|evals?|evaluations?|tests?)$/i;
const METRIC = /^(?:metrics?|measures?)$/i;
const VALUE = /^(?:values?|scores?|results?)$/i;

/** The models that a table compares; empty where each row is a dataset or a result of one model (`Dataset | Metric | Value`). */
export function comparedModels(table: TableModel): readonly ComparedModel[] {
  const { columns, rows, measures, own } = table;
  const compared = (index: number, name = ''): ComparedModel => ({
    index,
    name: name || `column ${index + 1}`,
    isOwn: own.includes(index),
  });
  const numeric = columns.flatMap(({ isNumeric }, column) =>
    isNumeric && column > 0 ? [column] : [],
  );
  const isValue = (column: number): boolean => VALUE.test(columns[column]?.header ?? '');
  if (numeric.some(isValue) || (measures === 'columns' && has(table, DATASET))) {
    return [];
  }
  if (measures === 'rows') {
    return numeric.map((column) => compared(column, plainText(columns[column]?.header)));
  }
  const data = [...rows.keys()].filter((row) => rows[row]?.isGroupLabel === false);
  const names = rowNames(table, data);
  return data.map((row, at) => compared(row, names[at]));
}

function has({ columns }: TableModel, kind: RegExp): boolean {
  return columns.some(({ header, isNumeric }) => !isNumeric && kind.test(header));
}

/** The results of a model among the rows and columns that are shown; of all rows, where each is of the one model. */
export function resultsOf(
  { columns, rows, measures }: TableModel,
  model: ComparedModel | null,
  shown: readonly number[],
  hidden: ReadonlySet<number>,
): ResultsInput {
  const cell = (row: number, column: number): string => plainText(rows[row]?.cells[column]);
  const said = (row: number, kind: RegExp): string | null => {
    const column = columns.findIndex(({ header }) => kind.test(header));
    return column < 0 ? null : cell(row, column);
  };
  const result = (row: number, column: number): ResultRow | [] => {
    const header = plainText(columns[column]?.header);
    const name = measures === 'rows' ? cell(row, 0) : header;
    const known = { task: said(row, TASK), dataset: said(row, DATASET), metric: said(row, METRIC) };
    const isResult = (columns[column]?.values[row] ?? null) !== null && !SIZE.test(name);
    if (!isResult) {
      return [];
    }
    const value = cell(row, column);
    if (model !== null) {
      return { ...known, dataset: name, metric: null, value };
    }
    return { ...known, metric: VALUE.test(header) ? known.metric : header, value };
  };
  const numeric = columns.flatMap(({ isNumeric }, column) =>
    isNumeric && column > 0 && !hidden.has(column) ? [column] : [],
  );
  const [lines, values] =
    model === null
      ? [shown, numeric]
      : measures === 'rows'
        ? [shown, [model.index]]
        : [[model.index], numeric];
  return {
    modelName: model?.name ?? null,
    rows: lines.flatMap((row) => values.flatMap((column) => result(row, column))),
  };
}
