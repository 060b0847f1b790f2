import { findBenchmark } from '../../hub/benchmarks.ts';
import { columnDirection } from '../tables/direction.ts';
import { cellName } from '../tables/names.ts';
import type { TableModel } from '../tables/table-model.ts';
import { FAMILY } from './model-spellings.ts';
import { calledAsCard, type ModelNames, type NamedModel } from './own-model.ts';

/** What the rows and the columns of a table are. */
export interface Axes {
  /** Whether rows or columns are models; null where neither are, as far as is known. */
  readonly models: 'rows' | 'columns' | null;
  /** The column that names the rows. */
  readonly names: number;
}

export const MODEL_HEADER =
  /\b(?:models?|methods?|systems?|approach(?:es)?|algorithms?|variants?|llms?|checkpoints?|architectures?|backbones?|networks?|modell|modelo|modèle)\b|^names?$|模型|モデル|모델|модел|نموذج/i;
const MODEL_NAME = new RegExp(
  String.raw`\b\d+(?:\.\d+)?[BM]\b|\b(?:${FAMILY}|gpt|bloomz|command-r|dolly|minicpm|wav2vec2|nllb|m2m|opus-mt|madlad|labse|sbert|sentence-transformers|bm25|spacy|fasttext|flair|google|azure|deepl|baseline|random|majority)\b|bert|\bt5\b|\bbart\b|baseline|基线|ベースライン|베이스라인`,
  'i',
);

/** Of a column that says how each row was measured. */
export const SETTING_COLUMN =
  /^(?:#? ?shots?|n-?shots?|k-?shots?|few-?shots?|splits?|settings?|pass@k|#? ?samples|prompt(?:ing)?|eval\w* set(?:up|ting)?|protocol|units?|版本|设置|設定|설정)$/i;

export function isModelName(label: string): boolean {
  return MODEL_NAME.test(label);
}

/** `rows` and `columns`: indices of those that hold values. */
export function findAxes(
  { columns: all, rows: cells }: TableModel,
  { rows, columns }: { readonly rows: readonly number[]; readonly columns: readonly number[] },
  names: ModelNames,
): Axes {
  const texts = all.flatMap(({ isNumeric, header }, index) => {
    const labels = isNumeric ? [] : rows.map((row) => cellName(cells[row]?.cells[index]));
    return isNumeric ? [] : [{ index, header, labels }];
  });
  const heads = columns.map((column) => cellName(all[column]?.header));
  const { models, at } = modelAxis(texts, heads, names);
  return { models, names: texts[at]?.index ?? 0 };
}

/** `texts`: columns of words, of which the one `at` names the rows; `heads`: above numbers. */
export function modelAxis(
  texts: readonly { readonly header: string; readonly labels: readonly string[] }[],
  heads: readonly string[],
  names: ModelNames,
): Pick<Axes, 'models'> & { readonly at: number } {
  const [first] = texts;
  const isCalled = (labels: readonly string[]): boolean =>
    calledAsCard(asModels(labels), names).length > 0;
  // A header such as `Benchmark/Model` may be above either.
  const isHeaded = !areMost(first?.labels ?? [], isMeasure);
  const named = texts.findIndex(({ header, labels }) => areModels(isHeaded ? header : '', labels));
  const areRows = named >= 0 || isCalled(first?.labels ?? []);
  const areColumns = !areRows && (isCalled(heads) || areModels('', heads));
  return { models: areRows ? 'rows' : areColumns ? 'columns' : null, at: Math.max(named, 0) };
}

/** Models without what marks them. */
export function asModels(labels: readonly string[]): readonly NamedModel[] {
  return labels.map((name, index) => ({ name, index, isBold: false }));
}

/** Are these what models are called, or does the header above them say so? */
function areModels(header: string, labels: readonly string[]): boolean {
  return MODEL_HEADER.test(header) || areMost(labels, isModelName);
}

function isMeasure(label: string): boolean {
  return columnDirection(label) !== null || findBenchmark(label) !== null;
}

function areMost(labels: readonly string[], are: (label: string) => boolean): boolean {
  const filled = labels.filter(Boolean);
  return filled.filter(are).length * 2 >= Math.max(filled.length, 1);
}
