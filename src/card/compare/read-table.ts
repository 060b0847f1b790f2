import { findAxes, isModelName, MODEL_HEADER } from '../scores/axes.ts';
import { type ModelNames, type NamedModel, ownModels } from '../scores/own-model.ts';
import { cellName, rowNames } from '../tables/names.ts';
import { readNumber } from '../tables/read-number.ts';
import { buildTable, type TableModel } from '../tables/table-model.ts';
import type { Block } from './outline.ts';
import { plainText } from './words.ts';

/** A table, with what its rows and columns are called. */
export interface NamedTable {
  readonly block: Block;
  readonly model: TableModel;
  readonly line: number;
  readonly rowLines: readonly number[];
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** Whether rows or columns are models; null where neither are. */
  readonly models: 'rows' | 'columns' | null;
  /** Two columns, a name and what it is. */
  readonly isPairs: boolean;
  /** Rows or columns of the card’s own model, as far as they are known. */
  readonly own: ReadonlySet<number>;
  /** Another model’s row or column. */
  isBaseline(axis: 'rows' | 'columns', index: number): boolean;
}

const PAIR_HEADER =
  /^(?:|(?:hyper-?)?param(?:eter|ètre|etro|âmetro)s?|propert(?:y|ies)|attributes?|fields?|features?|items?|specs?|specifications?|key|details?|values?|settings?|name|config\w*|descriptions?|项目|参数|属性|值|项|項目|値|속성|값|항목|eigenschaft|wert|propriété|valeur|propiedad|valor|campo|atributo|propriedade|параметр|значение|характеристика|الخاصية|القيمة)$/i;

export function readNamedTable(block: Block, names: ModelNames): NamedTable | null {
  const { table } = block;
  if (table === null) {
    return null;
  }
  const all = table.header.length > 0 ? [table.header, ...table.rows] : table.rows;
  const lines = table.header.length > 0 ? [table.line, ...table.rowLines] : table.rowLines;
  const [head = []] = all;
  // `| License | MIT |` heads nothing, though it stands in the header.
  const isHeaded = head.length !== 2 || head.some(isHeading) || hasNumbers(table.rows);
  const [first = [], ...others] = isHeaded ? all : [['', ''], ...all];
  const rowLines = isHeaded ? lines.slice(1) : lines;
  const model = buildTable({ header: first, rows: others });
  const rows = rowNames(model, [...model.rows.keys()]);
  const columns = model.columns.map(({ header }) => cellName(header));
  const numeric = model.columns.flatMap(({ isNumeric }, index) =>
    isNumeric && index > 0 ? [index] : [],
  );
  const data = model.rows.flatMap(({ isGroupLabel }, row) => (isGroupLabel ? [] : [row]));
  const axes = findAxes(model, { rows: data, columns: numeric }, names);
  const { models } = axes;
  const labels = (
    models === 'rows'
      ? data.map((index) => ({ index, name: cellName(model.rows[index]?.cells[axes.names]) }))
      : numeric.map((index) => ({ index, name: columns[index] ?? '' }))
  ).flatMap(({ index, name }): readonly NamedModel[] =>
    name === '' ? [] : [{ index, name, isBold: isBold(block, name) }],
  );
  const own = new Set(models && ownModels(labels, names).map(({ index }) => index));
  return {
    ...{ block, model, rowLines, rows, columns, models, own },
    line: lines[0] ?? table.line,
    isPairs: columns.length === 2 && columns.every(isHeading),
    isBaseline: (axis, index) =>
      axis === models &&
      labels.length > 1 &&
      !own.has(index) &&
      (own.size > 0 || labels.some((one) => one.index === index && isModelName(one.name))),
  };
}

function isHeading(cell: string): boolean {
  return PAIR_HEADER.test(plainText(cell)) || MODEL_HEADER.test(cell);
}

function hasNumbers(rows: readonly (readonly string[])[]): boolean {
  return (
    rows.filter(([, cell = '']) => readNumber(cell) !== null).length * 2 >= rows.length &&
    rows.length > 0
  );
}

function isBold({ source }: Block, name: string): boolean {
  return name !== '' && (source.includes(`**${name}`) || source.includes(`<b>${name}`));
}
