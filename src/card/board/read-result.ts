import { betterEnd } from '../compare/better.ts';
import type { Direction } from '../tables/direction.ts';
import { readNumber } from '../tables/read-number.ts';
import type { BoardResult, BoardValue } from './board-card.ts';
import { isNoMeasure, type Measure } from './measure.ts';

interface Written extends Omit<BoardValue, 'number'> {
  /** What the column of its table knows better. */
  readonly number?: number | null | undefined;
  readonly measure: Measure;
  /** What its measure may be called, the nearest first. */
  readonly labels: readonly string[];
  /** What is said around it. */
  readonly around?: readonly string[];
  /** Numbers that are written in the same way. */
  readonly beside: readonly (number | null)[];
  readonly source?: string;
  readonly date?: string;
}

const ERROR = /(?:±|\+\/?-)\s*(\d+(?:\.\d+)?)/;
/** `62.1 / 58.3` is of two measures, and says not which is which. */
const SEVERAL = /\d\s*%?\s*[/|;]\s*\d/;
const MOST_TEXT = 120;

/** What a card writes as a result; none where it says nothing. */
export function readResult(written: Written): readonly BoardResult[] {
  const { measure, labels, around = [], beside, text: whole, source = '', date = '' } = written;
  const text = whole.replace(/\s+/g, ' ').replace(/^[*_`\s]+|[*_`\s]+$/g, '');
  if (isNoMeasure(measure) || !(/\d/.test(text) || /^nan$/i.test(text))) {
    return [];
  }
  const number = SEVERAL.test(text) ? null : (written.number ?? readNumber(text));
  const scale = number === null ? null : scaleOf(number, text, measure, beside);
  const { line, file, from } = written;
  return [
    {
      ...{ line, file, from, measure, scale, source, date },
      text: text.length > MOST_TEXT ? `${text.slice(0, MOST_TEXT)}…` : text,
      number: scale === 'fraction' && number !== null ? asPercent(number) : number,
      error: Number(ERROR.exec(text)?.[1] ?? 0) * (scale === 'fraction' ? 100 : 1),
      better: betterOf(measure, labels, around),
    },
  ];
}

function betterOf(
  { metric, benchmark }: Measure,
  labels: readonly string[],
  around: readonly string[],
): Direction | null {
  return (
    betterEnd(metric === null ? [] : [metric.name]) ??
    benchmark?.better ??
    betterEnd(labels, around)
  );
}

/** Of an accuracy, `0.706` and `70.6` are one; a loss is what it is. */
export function isPartOfWhole({ metric, benchmark, settings }: Measure): boolean {
  return metric === null
    ? ['per cent', 'fraction', 'mixed'].includes(benchmark?.unit ?? '') ||
        settings.some((one) => one.startsWith('pass@'))
    : metric.isShare;
}

/** As it is written, by the numbers that are written in the same way. */
function scaleOf(
  number: number,
  text: string,
  measure: Measure,
  beside: readonly (number | null)[],
): BoardResult['scale'] {
  if (text.includes('%') || !isPartOfWhole(measure)) {
    return text.includes('%') ? 'percent' : null;
  }
  const all = [number, ...beside].filter((one) => one !== null);
  // A lone 1 may be either.
  const areParts = all.every((one) => Math.abs(one) <= 1) && !all.every(Number.isInteger);
  return areParts ? 'fraction' : 'percent';
}

/** Without the dust that a binary fraction leaves. */
function asPercent(number: number): number {
  return Number((number * 100).toPrecision(12));
}
