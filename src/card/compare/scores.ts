import { agree, readWritten } from '../checks/body/claimed-values.ts';
import { readNumber } from '../tables/read-number.ts';
import { betterEnd } from './better.ts';
import type { Classed } from './classed.ts';

/** One value of a measure, and another. */
export interface ScorePair {
  readonly old: string;
  readonly now: string;
  /** What the measure is called, the nearest first. */
  readonly labels: readonly string[];
  /** What is said around it: a caption, headings. */
  readonly around: readonly string[];
  /** Of another model. */
  readonly baseline: string | null;
}

/** Null where neither is a number, or both are one. */
export function classifyScore({ old, now, labels, around, baseline }: ScorePair): Classed | null {
  const [before, after] = [readNumber(old), readNumber(now)];
  if (before === null || after === null) {
    return null;
  }
  if (isSameValue(old, now)) {
    return { kind: 'formatting', why: 'The same value, written in another way.' };
  }
  if (baseline !== null) {
    return { kind: 'score-changed', why: `A score of another model, ${baseline}.` };
  }
  const end = betterEnd(labels, around);
  const measure = labels.find(Boolean) ?? 'the measure';
  if (end === null || before === after) {
    return {
      kind: 'score-changed',
      why: `Whether more or less of “${measure}” is better is not known.`,
    };
  }
  const isBetter = after > before === (end === 'higher');
  const why = `Of “${measure}”, ${end} is better.`;
  return { kind: isBetter ? 'score-better' : 'score-worse', why };
}

/** `0.706` and `70.6 %` are one, and so are `70.60` and `70.6`. */
export function isSameValue(old: string, now: string): boolean {
  const [before, after] = [readNumber(old), readNumber(now)];
  const [one, other] = [old, now].map((text) =>
    readWritten(text.replace(/[*_`]|\s+(?=%)/g, '').trim()),
  );
  if (before === after) {
    return before !== null;
  }
  const isScaled =
    before !== null &&
    after !== null &&
    Math.abs(before / after) > 50 !== Math.abs(after / before) > 50;
  return Boolean(isScaled && one && other && agree(one, other));
}
