import { cellName, findOwn, plainName, rowNames } from '../tables/names.ts';
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

const MODEL_HEADER =
  /\bmodels?\b|\bmethods?\b|\bsystems?\b|\bcheckpoint|^name$|模型|モデル|모델|modèle|\bmodell\b|modelo|модел|نموذج|النموذج/i;
const MODEL_NAME =
  /\b\d+(?:\.\d+)?[BM]\b|\b(?:gpt|claude|gemini|llama|mi[sx]tral|qwen|gemma|phi|falcon|deepseek|olmo|pythia|bloomz?|mpt|yi|baichuan|chatglm|internlm|grok|command-r|vicuna|alpaca|zephyr|dolly|stablelm|minicpm|smollm|nemotron|resnet|clip|whisper|wav2vec2?|hubert|conformer|nllb|m2m|opus-mt|madlad|e5|bge|gte|labse|sbert|sentence-transformers|bm25|spacy|fasttext|flair|google|azure|deepl|baseline|random|majority|human)\b|bert|\bt5\b|\bbart\b|baseline|基线|ベースライン|베이스라인/i;
/** How cards call their own model. */
const OWN =
  /\bours\b|\bthis (?:model|work)\b|我们|本模型|本文|本モデル|このモデル|提案(?:手法|モデル)|이 모델|본 모델|우리|\bdieses modell\b|\bunser|\bce modèle\b|\bnotre\b|\beste modelo\b|\bnuestro\b|\bnosso\b|эта модель|наша|هذا النموذج|نموذجنا/i;
const MOST_MODELS = 40;
const PAIR_HEADER =
  /^(?:|(?:hyper-?)?param(?:eter|ètre|etro|âmetro)s?|propert(?:y|ies)|attributes?|fields?|features?|items?|specs?|specifications?|key|details?|values?|settings?|name|config\w*|descriptions?|项目|参数|属性|值|项|項目|値|속성|값|항목|eigenschaft|wert|propriété|valeur|propiedad|valor|campo|atributo|propriedade|параметр|значение|характеристика|الخاصية|القيمة)$/i;

/** How a card calls its model, and all that it says, in lower case. */
export interface OwnNames {
  readonly names: readonly string[];
  readonly text: string;
}

export function readNamedTable(block: Block, { names, text }: OwnNames): NamedTable | null {
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
  const boldRows = others.flatMap((row, index) => (isBold(block, row[0]) ? [index] : []));
  const boldColumns = first.flatMap((cell, index) => (isBold(block, cell) ? [index] : []));
  const model = buildTable({ header: first, rows: others });
  const rows = rowNames(model, [...model.rows.keys()]);
  const columns = model.columns.map(({ header }) => cellName(header));
  const numeric = model.columns.flatMap(({ isNumeric }, index) =>
    isNumeric && index > 0 ? [index] : [],
  );
  const rowLabels = model.rows.map(({ cells }) => [cellName(cells[0])]);
  const columnLabels = columns.map((name, index) => (numeric.includes(index) ? [name] : []));
  const ownRows = ownAmong(rowLabels, names);
  const ownColumns = ownAmong(columnLabels, names);
  const [corner = ''] = columns;
  const areRows = ownRows.length > 0 || areModels(corner, rowLabels.flat());
  const areColumns = !areRows && (ownColumns.length > 0 || areModels('', columnLabels.flat()));
  const models = areRows ? 'rows' : areColumns ? 'columns' : null;
  const labels = areRows ? rowLabels : columnLabels;
  const named = areRows ? ownRows : ownColumns;
  const most = mostNamed(labels, text);
  const bold = findOwn(labels, areRows ? 'columns' : 'rows', { names: [], boldRows, boldColumns });
  const own = new Set(named.length > 0 ? named : models && bold.length === 0 ? most : bold);
  const count = labels.filter(([name]) => name).length;
  return {
    ...{ block, model, rowLines, rows, columns, models, own },
    line: lines[0] ?? table.line,
    isPairs: columns.length === 2 && columns.every(isHeading),
    isBaseline: (axis, index) =>
      axis === models &&
      count > 1 &&
      !own.has(index) &&
      (own.size > 0 || MODEL_NAME.test(labels[index]?.[0] ?? '')),
  };
}

/** Are these what models are called, or does the header above them say so? */
export function areModels(header: string, labels: readonly string[]): boolean {
  const filled = labels.filter(Boolean);
  return (
    MODEL_HEADER.test(header) || filled.filter(isModelName).length * 2 >= Math.max(filled.length, 1)
  );
}

export function isModelName(label: string): boolean {
  return MODEL_NAME.test(label);
}

/** The one of which a card speaks by far the most. */
function mostNamed(labels: readonly (readonly string[])[], text: string): readonly number[] {
  const counted = labels.slice(0, MOST_MODELS).map(([name = ''], index) => {
    return { index, count: name === '' ? 0 : text.split(name.toLowerCase()).length - 1 };
  });
  const [first, second] = counted.sort((a, b) => b.count - a.count);
  return first && first.count > 5 && first.count > (second?.count ?? 0) * 2 ? [first.index] : [];
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

/** Those called as the card is; else those whose name goes on where the card’s ends, or before. */
export function ownAmong(
  labels: readonly (readonly string[])[],
  names: readonly string[],
): readonly number[] {
  const hints = { names, boldRows: [], boldColumns: [] };
  const named = findOwn(labels, 'columns', hints);
  const known = names.map(plainName).filter(({ length }) => length > 3);
  const ours = labels.flatMap(([name = ''], index) => (OWN.test(name) ? [index] : []));
  return named.length + ours.length > 0
    ? [...named, ...ours]
    : labels.flatMap((label, index) => {
        const name = plainName(label[0] ?? '');
        const isAlike = known.some((one) => one.startsWith(name) || name.startsWith(one));
        return name.length > 3 && isAlike ? [index] : [];
      });
}

function isBold({ source }: Block, cell = ''): boolean {
  const name = cellName(cell);
  return name !== '' && (source.includes(`**${name}`) || source.includes(`<b>${name}`));
}
