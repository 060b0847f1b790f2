import { findBenchmark } from '../../hub/benchmarks.ts';
import { quote } from '../checks/fields.ts';
import type { ComparabilityNote } from './note.ts';
import { isAverage, type Measure, type ScoreCell, type ScoreTable } from './score-table.ts';

/** Measures that end at 100, or at 1. */
const BOUNDED =
  /\bacc|f-?1\b|\bem\b|exact|bleu|rouge|\bm?ap(?:\d|\b|@)|iou\b|\bau\w*c\b|precision|recall|mrr\b|ndcg|pass@|\bhit|@\d|准确|正解率|정확도|genauigkeit|exactitude|précision|precisión|точност/i;
const UNBOUNDED =
  /\belo\b|arena|\bppl|perplex|\bloss|\bfid\b|\b[wctm]er\b|\bmt-?bench|\bmos\b|psnr/i;
const DECIMAL_COMMA = /^[^\p{L}\d]*(?:\d{1,3},(?:\d{1,2}|\d{4,6})|0,\d{1,6})\s*%?\P{L}{0,3}$/u;
/** How far from the others a value may be that is only written on another scale. */
const NEAR = 1.35;
/** The least number of other values that make a range. */
const LEAST = 3;

/** Values that are written on another scale than the others of their measure. */
export function outOfRange({ measures, areModels }: ScoreTable): readonly ComparabilityNote[] {
  return measures.flatMap((measure) => [...commas(measure), ...(areModels ? scales(measure) : [])]);
}

/** `71,2` among `70.1`. */
function commas({ label, cells }: Measure): readonly ComparabilityNote[] {
  const written = cells.filter(({ text }) => DECIMAL_COMMA.test(text));
  const pointed = cells.filter(({ text }) => /^\P{L}*\d\.\d\P{L}*$/u.test(text));
  return pointed.length >= LEAST - 1 && written.length * 3 <= pointed.length
    ? written.map(({ entry, text, line }) => ({
        line,
        message: `${quote(entry.label)} has ${quote(text)} for ${quote(label)}, the others are written with a point: is it ${quote(text.replace(',', '.'))}?`,
      }))
    : [];
}

function scales(measure: Measure): readonly ComparabilityNote[] {
  const { label, cells, direction } = measure;
  const valued = cells.filter(isPlainNumber);
  const fractions = valued.filter(({ value }) => isWithin(value, 0, 1));
  const percents = valued.filter(({ value }) => isWithin(value, 1, 100));
  const areFractions = fractions.length > percents.length;
  const main = new Set(areFractions ? fractions : percents);
  const others = valued.filter((cell) => !main.has(cell));
  if (
    main.size < LEAST ||
    others.length * LEAST > main.size ||
    direction === 'lower' ||
    UNBOUNDED.test(label)
  ) {
    return [];
  }
  const values = Array.from(main, ({ value }) => value ?? 0);
  const range = [values.reduce((a, b) => Math.min(a, b)), values.reduce((a, b) => Math.max(a, b))];
  // Another one’s value is 100 %.
  const isRelative = values.includes(100);
  return others.flatMap(({ entry, text, value, line }) => {
    const meant = meantBy(text, value ?? 0, range, areFractions);
    const isBeyond = !(areFractions || isRelative) && (value ?? 0) > 100 && isBounded(label);
    const scale = areFractions ? 'from 0 to 1' : 'of 100';
    const question = meant === null ? 'what is its unit?' : `is it ${quote(meant)}?`;
    return meant === null && !isBeyond
      ? []
      : {
          line,
          message: `${quote(entry.label)} has ${quote(text)} for ${quote(label)}, the others are ${scale}: ${question}`,
        };
  });
}

/** The value on the scale of the others; null where it would not be near them. */
function meantBy(
  text: string,
  value: number,
  [low = 0, high = 0]: readonly number[],
  areFractions: boolean,
): string | null {
  const decimals = /[.,](\d+)/.exec(text)?.[1]?.length ?? 0;
  // A low percentage may be one: `0.7` among `12` and `5`.
  const isSure = areFractions
    ? low >= 0.1 && value >= 10
    : low >= 10 && (value > 1 || decimals >= 2);
  const powers = areFractions ? [-2] : value < 1 ? [2] : value > 100 ? [-1, -2] : [];
  const scaled = powers
    .map((power) => Number(`${value}e${power}`))
    .find((one) => one >= low / NEAR && one <= Math.min(high * NEAR, areFractions ? 1 : 100));
  return isSure && scaled !== undefined ? String(scaled) : null;
}

function isBounded(label: string): boolean {
  return BOUNDED.test(label) || (findBenchmark(label)?.unit ?? 'points') !== 'points';
}

/** `7.1k` says its scale. */
function isPlainNumber({ text, value, entry }: ScoreCell): boolean {
  return (
    value !== null && !isAverage(entry.label) && !/\p{L}/u.test(text.replace(/\([^()]*\)/g, ''))
  );
}

function isWithin(value: number | null, above: number, most: number): boolean {
  return value !== null && value <= most && (value > above || value === 0);
}
