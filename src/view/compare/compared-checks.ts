import { aboutCard, type Finding } from '../../card/finding.ts';
import { SEVERITY_LABELS } from '../../card/findings-text.ts';
import { grouped } from '../../text/grouped.ts';
import { h } from '../h.ts';
import { type Sides, sideName } from './sides.ts';

/** More are told by their number. */
const MOST_LISTED = 50;

/** What the checks say of one of two cards alone. */
export function comparedChecks(
  shown: readonly Finding[],
  other: readonly Finding[],
  sides: Sides,
): readonly HTMLElement[] {
  const [now, before] = [aboutCard(shown), aboutCard(other)];
  return [
    checksOf(`Checks of ${sideName(sides.shown)} alone`, without(now, before)),
    checksOf(`Checks of ${sideName(sides.other)} alone`, without(before, now)),
  ].filter((part) => part !== null);
}

/** What is said twice of one card, and once of the other, is told once. */
function without(all: readonly Finding[], others: readonly Finding[]): readonly Finding[] {
  const keyOf = ({ rule, message }: Finding): string => `${rule}\n${message.replace(/\d+/g, '')}`;
  const left = new Map<string, number>();
  for (const key of others.map(keyOf)) {
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return all.filter((finding) => {
    const count = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), count - 1);
    return count <= 0;
  });
}

function checksOf(title: string, found: readonly Finding[]): HTMLElement | null {
  const more = found.length - MOST_LISTED;
  const items = found
    .slice(0, MOST_LISTED)
    .map(({ severity, message, line }) =>
      h(
        'li',
        {},
        h('strong', { 'data-severity': severity }, SEVERITY_LABELS[severity]),
        ` ${message}${line === null ? '' : ` (line ${line})`}`,
      ),
    );
  return found.length === 0
    ? null
    : h(
        'details',
        { class: 'compared-checks' },
        h('summary', {}, `${title} (${grouped(found.length)})`),
        h('ul', {}, ...items),
        more > 0 && h('p', { class: 'muted' }, `${grouped(more)} more.`),
      );
}
