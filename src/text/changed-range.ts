/** So much is compared at once where it is the same, in UTF-16 units. */
const STRIDE = 4096;

/** What two texts have in common at their starts and at their ends, in UTF-16 units. */
export function changedRange(before: string, now: string): { start: number; rest: number } {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (
    start + STRIDE <= shorter &&
    before.slice(start, start + STRIDE) === now.slice(start, start + STRIDE)
  ) {
    start += STRIDE;
  }
  while (start < shorter && before.charCodeAt(start) === now.charCodeAt(start)) {
    start += 1;
  }
  let rest = 0;
  const end = (text: string): string => text.slice(text.length - rest - STRIDE, text.length - rest);
  while (rest + STRIDE <= shorter - start && end(before) === end(now)) {
    rest += STRIDE;
  }
  while (
    rest < shorter - start &&
    before.charCodeAt(before.length - 1 - rest) === now.charCodeAt(now.length - 1 - rest)
  ) {
    rest += 1;
  }
  return { start, rest };
}
