/** The same for keys that differ in case, separators, a plural’s “s” or the British “licence”. */
export function bareKey(key: string): string {
  const letters = key.toLowerCase().replace(/[^a-z\d]+/g, '');
  return letters.replace(/^licence/, 'license').replace(/s$/, '');
}
