import type { Finding, Found } from '../finding.ts';
import type { Rule } from './rule.ts';

/** One rule may find the same in each of thousands of values: so many are shown, */
const SHOWN = 20;
/** and so many looked for. */
const COUNTED = 1000;

/**
 * What rules find. `offset` is where their source begins in the file; null where that is not
 * certain: then no fix is offered.
 */
export function applyRules<Card>(
  rules: readonly Pick<Rule<Card>, 'id' | 'severity' | 'find'>[],
  card: Card,
  offset: number | null,
): readonly Finding[] {
  return rules.flatMap(({ id, severity, find }) =>
    someOf(find(card)).map(({ fix, ...found }): Finding => {
      const finding = { rule: id, severity, ...found };
      if (fix === undefined || offset === null) {
        return finding;
      }
      const edits = fix.edits.map(({ start, end, text }) => {
        return { start: start + offset, end: end + offset, text };
      });
      return { ...finding, fix: { ...fix, edits } };
    }),
  );
}

/** The first of them, and how many more there are, at the line of the next. */
function someOf(found: Iterable<Found>): readonly Found[] {
  const counted: Found[] = [];
  for (const one of found) {
    counted.push(one);
    if (counted.length === COUNTED) {
      break;
    }
  }
  const next = counted[SHOWN];
  if (next === undefined) {
    return counted;
  }
  const least = counted.length === COUNTED ? 'at least ' : '';
  const message = `There are ${least}${counted.length - SHOWN} more findings of this kind.`;
  return [...counted.slice(0, SHOWN), { ...next, message, fix: undefined }];
}
