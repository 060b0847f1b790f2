/** A value that is looked for by its id, or by its name. */
export interface Named {
  readonly id: string;
  readonly name: string;
}

/**
 * Those that have what is written, the best first: what it is, then those that begin so, by id
 * before by name, then those with a word that does, then all others; of the same the shorter first.
 */
export function bestMatches<One>(
  all: readonly One[],
  written: string,
  named: (one: One) => Named,
): readonly One[] {
  const wanted = written.trim().toLowerCase();
  if (wanted === '') {
    return all;
  }
  return all
    .map((one) => {
      const { id, name } = named(one);
      return { one, rank: rank(id.toLowerCase(), name.toLowerCase(), wanted), id };
    })
    .filter((ranked) => ranked.rank >= 0)
    .toSorted((a, b) => a.rank - b.rank || a.id.length - b.id.length)
    .map(({ one }) => one);
}

function rank(id: string, name: string, wanted: string): number {
  return [
    id === wanted || name === wanted,
    id.startsWith(wanted),
    name.startsWith(wanted),
    `${id} ${name}`.split(/[\s_-]+/).some((word) => word.startsWith(wanted)),
    id.includes(wanted) || name.includes(wanted),
  ].indexOf(true);
}
