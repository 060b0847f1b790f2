/** What is left of two lists when pairs are taken out. */
export type Left<One> = readonly [olds: readonly One[], news: readonly One[]];

/** Pairs what has one key, in its order; what has none (null) is left. */
export function pairByKey<One>(
  [olds, news]: Left<One>,
  keyOf: (one: One, isNew: boolean) => string | null,
  pair: (old: One, now: One) => void,
): Left<One> {
  const waiting = new Map<string, { readonly all: One[]; next: number }>();
  for (const now of news) {
    const key = keyOf(now, true);
    if (key !== null) {
      waiting.get(key)?.all.push(now) ?? waiting.set(key, { all: [now], next: 0 });
    }
  }
  const [done, doneNew] = [new Set<One>(), new Set<One>()];
  for (const old of olds) {
    const key = keyOf(old, false);
    const found = key === null ? undefined : waiting.get(key);
    const now = found?.all[found.next];
    if (found !== undefined && now !== undefined) {
      found.next += 1;
      done.add(old);
      doneNew.add(now);
      pair(old, now);
    }
  }
  return [olds.filter((one) => !done.has(one)), news.filter((one) => !doneNew.has(one))];
}

export function without<One>([olds, news]: Left<One>, done: ReadonlySet<One>): Left<One> {
  return [olds.filter((one) => !done.has(one)), news.filter((one) => !done.has(one))];
}
