import type { CardChange } from '../../../src/card/compare/change.ts';
import { compareCardTexts } from '../../../src/html/jobs/compare-cards.ts';

type Told = Pick<CardChange, 'kind' | 'line' | 'withLine'>;

/** What is told of two cards: kinds and places. */
export function changed(old: string, now: string): readonly Told[] {
  const { changes } = compareCardTexts({ old, new: now });
  return changes.map(({ kind, line, withLine }) => ({ kind, line, withLine }));
}

export function kindsOf(old: string, now: string): readonly string[] {
  return changed(old, now).map(({ kind }) => kind);
}
