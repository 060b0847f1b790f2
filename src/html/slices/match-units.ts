import { firstIndex } from '../../text/first-index.ts';

/**
 * For each key of a new version the index of the same one in the version before, or -1: as many as
 * can stay in their order. What is the same at both ends stays at once.
 */
export function matchKeys(before: readonly string[], now: readonly string[]): readonly number[] {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) {
    start += 1;
  }
  let rest = 0;
  while (rest < shorter - start && before.at(-1 - rest) === now.at(-1 - rest)) {
    rest += 1;
  }
  const moved = before.length - now.length;
  const pairs = pairsBetween(
    before.slice(start, before.length - rest),
    now.slice(start, now.length - rest),
  );
  return now.map((_, index) => {
    if (index < start || index >= now.length - rest) {
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
