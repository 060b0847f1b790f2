/** A set of words that stand in one text. */
/* @__NO_SIDE_EFFECTS__ */
export function names(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
