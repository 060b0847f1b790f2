import { firstIndex } from '../../text/first-index.ts';
import { type BodyUnit, isSameUnit, keyOf, slicesOfUnits } from './body-units.ts';
import type { BodySlice } from './rendered-body.ts';

/** Units that take the place of others. */
export interface UnitRun {
  /** Those of the version before, from one index to another. */
  readonly from: number;
  readonly to: number;
  readonly slices: readonly BodySlice[];
}

/** How the units of a new version come to be. */
export interface UnitChange {
  readonly runs: readonly UnitRun[];
  /** Of each unit that stays, the index of the one before; else -1. */
  readonly kept: readonly number[];
  /** How many were changed, added or removed. */
  readonly count: number;
}

interface Versions {
  readonly before: readonly Pick<BodyUnit, 'html'>[];
  readonly units: readonly BodyUnit[];
  readonly slices: readonly BodySlice[];
  readonly nonce: string;
}

/** `offset`: the index of the first of `before`. */
export function compareUnits(versions: Versions, offset = 0): UnitChange {
  const { before, units, slices } = versions;
  const kept = matchUnits(versions);
  const runs: UnitRun[] = [];
  let count = 0;
  let from = 0;
  let first = 0;
  for (let index = 0; index <= units.length; index += 1) {
    const to = index === units.length ? before.length : (kept[index] ?? -1);
    if (to >= 0) {
      if (from < to || first < index) {
        const made = slicesOfUnits(slices, units, first, index);
        runs.push({ from: from + offset, to: to + offset, slices: made });
        count += Math.max(to - from, index - first);
      }
      from = to + 1;
      first = index + 1;
    }
  }
  return { runs, kept: kept.map((index) => (index < 0 ? index : index + offset)), count };
}

/** What is the same at both ends stays at once. */
function matchUnits({ before, units, nonce }: Versions): readonly number[] {
  const isSame = (one: number, other: number): boolean =>
    isSameUnit(before[one]?.html ?? '', units[other]?.html ?? '', nonce);
  const shorter = Math.min(before.length, units.length);
  const moved = before.length - units.length;
  let start = 0;
  while (start < shorter && isSame(start, start)) {
    start += 1;
  }
  let end = units.length;
  while (end > start && end + moved > start && isSame(end - 1 + moved, end - 1)) {
    end -= 1;
  }
  const keys = (list: Versions['before']): readonly string[] =>
    list.map(({ html }) => keyOf(html, nonce));
  const pairs = pairsBetween(keys(before.slice(start, end + moved)), keys(units.slice(start, end)));
  return units.map((_, index) => {
    if (index < start || index >= end) {
      return index < start ? index : index + moved;
    }
    const found = pairs.get(index - start);
    return found === undefined ? -1 : found + start;
  });
}

/** The longest series of equal keys that stand in the same order. */
function pairsBetween(
  before: readonly string[],
  now: readonly string[],
): ReadonlyMap<number, number> {
  const places = new Map<string, number[]>();
  for (const [index, key] of before.entries()) {
    const known = places.get(key);
    known === undefined ? places.set(key, [index]) : known.push(index);
  }
  // The first of the same key is that of the first, the second that of the second.
  const pairs = now.flatMap((key, index) => {
    const place = places.get(key)?.shift();
    return place === undefined ? [] : { index, place, previous: -1 };
  });
  /** By length, the pair with the least place that ends a series so long. */
  const ends: number[] = [];
  for (const [at, pair] of pairs.entries()) {
    const length = firstIndex(
      ends.length,
      (index) => (pairs[ends[index] ?? 0]?.place ?? 0) >= pair.place,
    );
    pair.previous = ends[length - 1] ?? -1;
    ends[length] = at;
  }
  const kept = new Map<number, number>();
  for (let at = ends.at(-1) ?? -1; at >= 0; at = pairs[at]?.previous ?? -1) {
    const pair = pairs[at];
    if (pair !== undefined) {
      kept.set(pair.index, pair.place);
    }
  }
  return kept;
}
