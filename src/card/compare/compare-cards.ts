import { type CardChange, CHANGE_KINDS } from './change.ts';
import { compareFields } from './compare-fields.ts';
import type { ComparedCard } from './compared-card.ts';

export interface CardComparison {
  /** The most important first, those of one kind in the order of the new card. */
  readonly changes: readonly CardChange[];
  /** False where a card was too long, or the time too short, to tell all. */
  readonly isWhole: boolean;
}

/**
 * What changed between two cards, and what it means. `isLate`: what is not known by then is left
 * out.
 */
export function compareCards(
  old: ComparedCard,
  now: ComparedCard,
  isLate: () => boolean = () => false,
): CardComparison {
  const changes = [...compareFields(old, now)];
  const rank = new Map(CHANGE_KINDS.map((kind, index) => [kind, index]));
  const place = ({ line, withLine }: CardChange): number => line ?? withLine ?? 0;
  return {
    changes: changes.sort(
      (a, b) => (rank.get(a.kind) ?? 0) - (rank.get(b.kind) ?? 0) || place(a) - place(b),
    ),
    isWhole: old.isWhole && now.isWhole && !isLate(),
  };
}
