import type { CardChange } from './change.ts';
import { compareBodies } from './compare-body.ts';
import { compareFields } from './compare-fields.ts';
import { compareResults } from './compare-results.ts';
import type { ComparedCard } from './compared-card.ts';
import { type Draft, rankOf } from './draft.ts';

export interface CardComparison {
  /** The most important first, those of one kind in the order of the new card. */
  readonly changes: readonly CardChange[];
  /** False where a card was too long, or the time too short, to tell all. */
  readonly isWhole: boolean;
}

/** More are not told: these are other cards. */
const MOST_CHANGES = 2000;

/**
 * What changed between two cards, and what it means. `isLate`: what is not known by then is left
 * out.
 */
export function compareCards(
  old: ComparedCard,
  now: ComparedCard,
  isLate: () => boolean = () => false,
): CardComparison {
  const ofBody = compareBodies(old, now, isLate);
  const changes: readonly Draft[] = [
    ...compareFields(old, now),
    ...compareResults(old, now),
    ...ofBody.changes,
  ];
  const place = ({ line, withLine }: CardChange): number => line ?? withLine ?? 0;
  const sorted = changes.toSorted((a, b) => rankOf(a) - rankOf(b) || place(a) - place(b));
  return {
    changes: sorted
      .slice(0, MOST_CHANGES)
      .map(({ kind, line, withLine, old: from, new: to, why }) => {
        return { kind, line, withLine, old: from, new: to, why };
      }),
    isWhole:
      old.isWhole && now.isWhole && ofBody.isWhole && sorted.length <= MOST_CHANGES && !isLate(),
  };
}
