import { diffArrays } from 'diff';

/** Items that stand in both of two lists, or in one of them. */
export interface ListChange {
  readonly value: readonly string[];
  readonly removed: boolean;
  readonly added: boolean;
}

/** Where lists differ in more than `mostEdits` items, all between the first and the last is another. */
export function compareLists(
  before: readonly string[],
  now: readonly string[],
  mostEdits: number,
): readonly ListChange[] {
  const changes = diffArrays([...before], [...now], { maxEditLength: mostEdits });
  if (changes !== undefined) {
    return changes;
  }
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before[start] === now[start]) {
    start += 1;
  }
  let rest = 0;
  while (rest < shorter - start && before.at(-1 - rest) === now.at(-1 - rest)) {
    rest += 1;
  }
  const same = { removed: false, added: false };
  return [
    { ...same, value: before.slice(0, start) },
    { ...same, value: before.slice(start, before.length - rest), removed: true },
    { ...same, value: now.slice(start, now.length - rest), added: true },
    { ...same, value: now.slice(now.length - rest) },
  ];
}
