import type { ComparedTable } from '../compare/compared-card.ts';
import { plainName } from '../tables/names.ts';
import { saysNothing } from '../tables/read-number.ts';
import { MODEL_HEADER } from './axes.ts';
import { cellValue, hasDecimalCommas } from './cell-value.ts';
import { isNoResult, type Label, languageOf, readLabel } from './label.ts';

/** What a column of texts tells of its rows. */
type TextKind = 'model' | 'benchmark' | 'metric' | 'language' | 'other';

export interface ResultTable {
  /** Its number among all tables of the body, from 1. */
  readonly number: number;
  readonly source: ComparedTable;
  readonly columns: readonly ResultColumn[];
  readonly rows: readonly ResultRow[];
  readonly isDecimalComma: boolean;
  /** Names that the author has set in bold, as they are compared. */
  readonly bold: ReadonlySet<string>;
  /** What a text says in this table: the same name may be of other benchmarks in another one. */
  readonly label: (text: string) => Label;
}

export interface ResultColumn {
  readonly index: number;
  /** Its heads, from the top. */
  readonly heads: readonly string[];
  readonly head: Label;
  /** Null for a column of numbers. */
  readonly kind: TextKind | null;
}

export interface ResultRow {
  /** Index among the rows of the table. */
  readonly index: number;
  /** The same with an empty cell saying what stands above it. */
  readonly carried: readonly string[];
  readonly line: number;
  readonly cells: readonly string[];
  /** What the label says that it stands under; empty without one. */
  readonly group: string;
}

const HEADS: readonly (readonly [words: RegExp, kind: TextKind])[] = [
  [MODEL_HEADER, 'model'],
  [/^(?:metrics?|measures?|evaluation metrics?|指标|metrik|métrica)/i, 'metric'],
  [/^(?:languages?|lang|locale|sprache|idioma|langue|语言)/i, 'language'],
  [
    /bench|data ?sets?\b|\beval|^tasks?\b|^tests?\b|corpus|corpora|suite|数据集|基准|任务|datensatz|ベンチマーク/i,
    'benchmark',
  ],
];

/** A log of training, in which each row is a step of it. */
const LOG =
  /\b(?:epochs?|steps?|iterations?)\b[\s\S]*\bloss\b|\bloss\b[\s\S]*\b(?:epochs?|steps?|iterations?)\b/i;
const STEPS = /^(?:epochs?|(?:training )?steps?|iterations?|iter|checkpoints?)$/i;
/** Of files that a model comes in. */
const FILES =
  /\b(?:act[- ]order|group ?size|quant(?:i[sz]ation)? (?:type|method)|use case|branch|file ?name)\b/i;
const MOST_CELLS = 20_000;
const MOST_ROWS = 2000;

/** Null where it holds no numbers, or is a log. */
export function resultTable(
  source: ComparedTable,
  number: number,
): ResultTable | 'too large' | null {
  const { heads, first } = headsOf(source);
  const width = Math.max(heads[0]?.length ?? 0, ...source.rows.map((row) => row.length));
  const texts = heads.map((cells) => cells.join('\n')).join('\n');
  const isLog = LOG.test(texts) || FILES.test(texts) || STEPS.test(heads[0]?.[0]?.trim() ?? '');
  const isLarge = width * source.rows.length > MOST_CELLS || source.rows.length > MOST_ROWS;
  if (isLarge || isLog) {
    return isLarge ? 'too large' : null;
  }
  const rows = rowsOf(source, first);
  const all = [
    ...heads.flat(),
    ...rows.flatMap(({ cells, group }) => [group, ...cells.slice(0, 3)]),
  ];
  const others = all.join('\n');
  const labels = new Map<string, Label>();
  const label = (text: string): Label => {
    const known = labels.get(text) ?? readLabel(text, others);
    labels.set(text, known);
    return known;
  };
  const isDecimalComma = hasDecimalCommas(rows.flatMap(({ cells }) => cells));
  const columns = Array.from({ length: width }, (_, index): ResultColumn => {
    const own = [...new Set(heads.map((cells) => cells[index]?.trim() ?? '').filter(Boolean))];
    const cells = rows.map((row) => row.cells[index] ?? '');
    const kind = areNumbers(cells, isDecimalComma) ? null : kindOf(own, cells, label);
    return { index, heads: own, head: headOf(own, label), kind };
  });
  const isEmpty = columns.every(({ kind }) => kind !== null);
  return isEmpty
    ? null
    : { number, source, columns, rows, isDecimalComma, bold: boldNames(source), label };
}

/** A head may take several rows, of which each but the first stands among the others. */
function headsOf({ header, rows }: ComparedTable) {
  const heads: (readonly string[])[] = header.length > 0 ? [header] : [];
  let first = 0;
  for (; first < Math.min(2, rows.length - 1); first += 1) {
    const row = rows[first] ?? [];
    const isHead = heads.length === 0 || isSecondHead(row, heads[0] ?? []);
    if (!(isHead && row.every((cell) => cellValue(cell, false) === null))) {
      break;
    }
    heads.push(row);
  }
  return { heads, first };
}

/** Below merged cells, or saying how all above it was measured. */
function isSecondHead(row: readonly string[], above: readonly string[]): boolean {
  const said = row.slice(1).filter((cell) => !saysNothing(cell));
  const isWord = (cell: string): boolean =>
    cell.length < 60 && (/\p{L}{2}|%/u.test(cell) || readLabel(cell).metric !== null);
  const isHow = (cell: string): boolean => {
    const { rest, benchmarks } = readLabel(cell);
    return rest === '' && benchmarks.length === 0;
  };
  const names = above.slice(1).map((cell) => cell.trim());
  const isMerged = new Set(names.filter(Boolean)).size < names.length;
  return (
    said.length * 2 >= row.length - 1 &&
    said.length > 0 &&
    said.every(isWord) &&
    !isGroup(row) &&
    (isMerged || said.every(isHow))
  );
}

/** One text, in one cell or merged over all of them. */
function isGroup(row: readonly string[]): boolean {
  const said = new Set(row.map((cell) => cell.trim()).filter(Boolean));
  const [only = ''] = said;
  return row.length > 1 && said.size === 1 && /\p{L}/u.test(only);
}

function rowsOf({ rows, rowLines, line }: ComparedTable, first: number): readonly ResultRow[] {
  let group = '';
  let above: readonly string[] = [];
  return rows.flatMap((cells, index): readonly ResultRow[] => {
    if (index < first) {
      return [];
    }
    if (isGroup(cells) && index < rows.length - 1) {
      group = cells.find((cell) => cell.trim() !== '')?.trim() ?? '';
      above = [];
      return [];
    }
    above = cells.map((cell, column) => withoutMarks(cell) || (above[column] ?? ''));
    return [{ index, line: rowLines[index] ?? line, cells, carried: above, group }];
  });
}

export function withoutMarks(text: string): string {
  return text.replace(/^[*_\s]+|[*_\s]+$/g, '');
}

/** All heads together, unless one alone says what is measured: `Knowledge` above `MMLU`. */
function headOf(heads: readonly string[], label: (text: string) => Label): Label {
  const whole = label(heads.join(' '));
  const one = heads.map(label).findLast(({ benchmarks }) => benchmarks.length > 0);
  return whole.benchmarks.length > 0 ? whole : (one ?? whole);
}

/** Some are numbers, and most of the others are made of them: ranges, two values, approximations. */
function areNumbers(cells: readonly string[], isDecimalComma: boolean): boolean {
  const said = cells
    .filter((cell) => !saysNothing(cell))
    .map((cell) => cell.replace(/(?<=\d) ?ms$/, ''));
  const isNumber = (cell: string): boolean => cellValue(cell, isDecimalComma) !== null;
  const isLike = (cell: string): boolean => /\d/.test(cell) && !/\p{L}{2}/u.test(cell);
  return (
    said.some(isNumber) &&
    said.filter((cell) => isLike(cell) || isNumber(cell)).length * 2 >= said.length
  );
}

function kindOf(
  heads: readonly string[],
  cells: readonly string[],
  label: (text: string) => Label,
): TextKind {
  const byHead = HEADS.find(([words]) =>
    heads.some((head) => words.test(head.replace(/^[*_\s]+/, ''))),
  )?.[1];
  const said = cells.filter((cell) => !saysNothing(cell)).map((cell) => ({ cell, ...label(cell) }));
  const isMost = (is: (one: Label) => boolean): boolean =>
    said.length > 0 && said.filter(is).length * 5 >= said.length * 3;
  const hasBenchmarks = said.some(({ benchmarks }) => benchmarks.length > 0);
  const isMetric = isMost(({ metric, rest }) => metric !== null && rest === '');
  // Many a list of benchmarks stands below “Metric”, or below “Model” turned round.
  const isAnyMetric = said.some(({ metric, rest }) => metric !== null && rest === '');
  if (byHead === 'metric' && !isMetric && (hasBenchmarks || !isAnyMetric)) {
    return 'benchmark';
  }
  if (byHead !== 'language' && isMost(({ benchmarks }) => benchmarks.length > 0)) {
    return 'benchmark';
  }
  if (byHead !== undefined) {
    return byHead;
  }
  if (hasBenchmarks && heads.every((head) => label(head).benchmarks.length === 0)) {
    return 'benchmark';
  }
  if (isMetric) {
    return 'metric';
  }
  return isMost(({ text }) => languageOf(text) !== null) ? 'language' : 'other';
}

const BOLD = /(?:\*\*|__|<(?:b|strong)\b[^>]*>)[\s[`]{0,3}([^*|<\]\n]{1,120})/gi;

function boldNames({ source }: ComparedTable): ReadonlySet<string> {
  return new Set(Array.from(source.matchAll(BOLD), ([, name = '']) => plainName(name)));
}

/** A head that names no model: `Score`, `5-shot`, `WER (%)`, or nothing. */
export function isPlainHead(label: Label): boolean {
  return label.benchmarks.length === 0 && label.rest === '' && !isNoResult(label);
}
