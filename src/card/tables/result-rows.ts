import type { ResultRow, ResultsInput } from './export-results.ts';
import { cellName, rowNames, SIZE } from './names.ts';
import type { TableModel } from './table-model.ts';

/** A model whose results are a row of a table, or a column where the rows are the measures. */
interface ComparedModel {
  readonly index: number;
  readonly name: string;
  readonly isOwn: boolean;
}

const TASK = /^(?:tasks?|task type)$/i;
const DATASET = /^(?:data ?sets?|benchmarks?|evals?|evaluations?|tests?)$/i;
const METRIC = /^(?:metrics?|measures?)$/i;
const VALUE = /^(?:values?|scores?|results?)$/i;

/** The models that a table compares; empty where each row is a dataset or a result of one model. */
export function comparedModels(table: TableModel): readonly ComparedModel[] {
  const { columns, rows, measures, own } = table;
  const compared = (index: number, name = ''): ComparedModel => ({
    index,
    name: name || `column ${index + 1}`,
    isOwn: own.includes(index),
  });
  const numeric = numericColumns(table);
  const hasValues = numeric.some((column) => VALUE.test(columns[column]?.header ?? ''));
  const isOfDatasets =
    measures === 'columns' &&
    columns.some(({ header, isNumeric }) => !isNumeric && DATASET.test(header));
  if (hasValues || isOfDatasets) {
    return [];
  }
  if (measures === 'rows') {
    return numeric.map((column) => compared(column, cellName(columns[column]?.header)));
  }
  const data = [...rows.keys()].filter((row) => rows[row]?.isGroupLabel === false);
  const names = rowNames(table, data);
  return data.map((row, at) => compared(row, names[at]));
}

/** The results among what is shown of a model; of all rows, where each is of the one model. */
export function resultsOf(
  table: TableModel,
  model: ComparedModel | null,
  shown: readonly number[],
  hidden: ReadonlySet<number>,
): ResultsInput {
  const { columns, rows, measures } = table;
  const cell = (row: number, column: number): string => cellName(rows[row]?.cells[column]);
  const said = (row: number, kind: RegExp): string | null => {
    const column = columns.findIndex(({ header }) => kind.test(header));
    return column < 0 ? null : cell(row, column);
  };
  const result = (row: number, column: number): ResultRow | [] => {
    const header = cellName(columns[column]?.header);
    const name = measures === 'rows' ? cell(row, 0) : header;
    if ((columns[column]?.values[row] ?? null) === null || SIZE.test(name)) {
      return [];
    }
    const known = { task: said(row, TASK), dataset: said(row, DATASET), metric: said(row, METRIC) };
    const value = cell(row, column);
    if (model !== null) {
      return { ...known, dataset: name, metric: null, value };
    }
    return { ...known, metric: VALUE.test(header) ? known.metric : header, value };
  };
  const lines = model !== null && measures === 'columns' ? [model.index] : shown;
  const numeric = numericColumns(table).filter((column) => !hidden.has(column));
  const values = model !== null && measures === 'rows' ? [model.index] : numeric;
  return {
    modelName: model?.name ?? null,
    rows: lines.flatMap((row) => values.flatMap((column) => result(row, column))),
  };
}

/** Without the first, which names the rows. */
function numericColumns({ columns }: TableModel): readonly number[] {
  return [...columns.keys()].filter((column) => column > 0 && columns[column]?.isNumeric);
}
