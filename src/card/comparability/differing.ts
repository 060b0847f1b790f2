import { quote } from '../checks/fields.ts';
import type { ComparabilityNote } from './note.ts';
import type { Entry } from './score-table.ts';

/** How an entry was measured, or a value of it. */
export interface Measured {
  readonly entry: Entry;
  readonly line: number;
  /** Equal for those that can be compared; empty where it is not said. */
  readonly way: string;
}

/** Of more it is told how many there are. */
const MOST = 3;

/**
 * Is there one that was measured in several ways? These are what is compared then. `nameOf`: what
 * it is called, whatever the way.
 */
export function areWaysCompared(
  all: readonly Measured[],
  nameOf: (label: string) => string,
): boolean {
  const ways = new Map<string, string>();
  return all.some(({ entry, way }) => {
    const name = nameOf(entry.label);
    const known = ways.get(name) ?? way;
    ways.set(name, known);
    return known !== way;
  });
}

/**
 * A note for each whose way is said and is not that of most; `shared` is that of those that do not
 * say. `tell` begins the question.
 */
export function differing(
  all: readonly Measured[],
  tell: (one: Measured, more: string) => string,
  shared = '',
): readonly ComparabilityNote[] {
  const counts = new Map<string, number>();
  for (const { way } of all) {
    counts.set(way || shared, (counts.get(way || shared) ?? 0) + 1);
  }
  const [[main = ''] = []] = [...counts].sort((a, b) => b[1] - a[1]);
  const others = all.filter(({ way }) => way !== '' && way !== main);
  const [first] = others;
  const isMany = others.length > MOST && first !== undefined;
  const more = isMany ? ` (and ${others.length - 1} more)` : '';
  const rest = main === '' ? 'the others do not say' : `the others: ${quote(main)}`;
  return (isMany ? [first] : others).map((one) => ({
    line: one.line,
    message: `${tell(one, more)}, ${rest}. Can they be compared?`,
  }));
}
