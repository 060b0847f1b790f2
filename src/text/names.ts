/** The set of the words that stand in a text, or in several. */
/* @__NO_SIDE_EFFECTS__ */
export function names(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').split(' '));
}
