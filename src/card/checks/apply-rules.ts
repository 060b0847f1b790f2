import { grouped } from '../../text/grouped.ts';
import { columnsOf } from '../../text/text-lines.ts';
import type { Finding, Fix, Found } from '../finding.ts';
import type { Rule } from './rule.ts';

/** One rule may find the same in each of thousands of values: so many are shown, */
const SHOWN = 20;
/** and so many looked for, where each takes its time: then a rule yields one after the other. */
const SOUGHT = 1000;

/**
 * What rules find in their source. `offset` is where it begins in the file; null where that is not
 * certain: then no fix is offered.
 */
export function applyRules<Card>(
  rules: readonly Pick<Rule<Card>, 'id' | 'severity' | 'find'>[],
  card: Card,
  offset: number | null,
  source = '',
): readonly Finding[] {
  return rules.flatMap(({ id, severity, find }) =>
    someOf(find(card)).map(({ fix, span, ...found }): Finding => {
      const columns = span === undefined ? {} : columnsOf(source, span);
      const finding = { rule: id, severity, ...found, ...columns };
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

/** The first of them, and how many more there are, at the line of the next, with their fixes. */
function someOf(found: Iterable<Found>): readonly Found[] {
  const counted = Array.isArray(found) ? (found as readonly Found[]) : first(SOUGHT, found);
  const next = counted[SHOWN];
  if (next === undefined) {
    return counted;
  }
  const least = counted.length === SOUGHT && counted !== found ? 'at least ' : '';
  const message = `There are ${least}${counted.length - SHOWN} more findings of this kind.`;
  const fix = allFixesOf(counted.slice(SHOWN));
  return [...counted.slice(0, SHOWN), { ...next, message, fix }];
}

function first(most: number, found: Iterable<Found>): readonly Found[] {
  const counted: Found[] = [];
  for (const one of found) {
    counted.push(one);
    if (counted.length === most) {
      break;
    }
  }
  return counted;
}

/** One for all that do not overlap. */
function allFixesOf(found: readonly Found[]): Fix | undefined {
  const fixes = found.flatMap(({ fix }) => fix ?? []).toSorted((a, b) => startOf(a) - startOf(b));
  let end = 0;
  const apart = fixes.filter(({ edits }) => {
    const isApart = edits.every(({ start }) => start >= end);
    end = isApart ? Math.max(end, ...edits.map((edit) => edit.end)) : end;
    return isApart;
  });
  const edits = apart.flatMap((fix) => fix.edits);
  const count = apart.length;
  return count === 0 ? undefined : { label: `All ${grouped(count)} of them`, count, edits };
}

function startOf({ edits }: Fix): number {
  return edits[0]?.start ?? 0;
}
