/** What two texts have in common at their starts and at their ends, in UTF-16 units. */
export function changedRange(before: string, now: string): { start: number; rest: number } {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === now.charCodeAt(start)) {
    start += 1;
  }
  let rest = 0;
  while (
    rest < shorter - start &&
    before.charCodeAt(before.length - 1 - rest) === now.charCodeAt(now.length - 1 - rest)
  ) {
    rest += 1;
  }
  return { start, rest };
}
