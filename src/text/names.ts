/** The set of all words that stand in some texts. */
/* @__NO_SIDE_EFFECTS__ */
export function names(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.join(' ').split(' '));
}
