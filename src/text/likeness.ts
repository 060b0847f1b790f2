/** Of two sets of words, the share that both have (Dice’s coefficient): 0 to 1. */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const [small, large] = one.size < other.size ? [one, other] : [other, one];
  let common = 0;
  for (const word of small) {
    common += large.has(word) ? 1 : 0;
  }
  return (2 * common) / Math.max(one.size + other.size, 1);
}
