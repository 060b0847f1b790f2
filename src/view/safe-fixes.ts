import type { ShownCard } from '../app-state.ts';
import type { Fix } from '../card/finding.ts';
import type { Ask } from '../html/jobs/jobs.ts';
import { aroundCard } from '../source/folder-place.ts';

/**
 * Which fixes of a card lead to no new error or warning: the card is checked again with each of
 * them. Null without an answer.
 */
export async function safeFixes(
  ask: Ask,
  { text }: ShownCard,
): Promise<((fix: Fix | undefined) => boolean) | null> {
  const answer = await ask('safe-fixes', { text: text.text, ...aroundCard(text) });
  if (!answer.ok) {
    return null;
  }
  const safe = new Set(answer.value.map(({ edits }) => JSON.stringify(edits)));
  return (fix) => fix !== undefined && safe.has(JSON.stringify(fix.edits));
}
