import type { ShownCard } from '../app-state.ts';
import type { Ask } from '../html/jobs/jobs.ts';
import { safeFixes } from './safe-fixes.ts';
import { ignoreAbort } from './unanswered.ts';

/**
 * Takes back the offers of fixes that would lead to a new error or warning, once the reader looks
 * at the checks: to know it, the card is checked again with each of them.
 */
export function withdrawHarmfulFixes(
  checks: HTMLElement,
  card: ShownCard,
  ask: Ask,
  lifetime: AbortSignal,
): void {
  const withdraw = async (): Promise<void> => {
    const isSafe = await safeFixes(ask, card);
    // Without an answer they stay: each rule's fix is tested by itself.
    if (isSafe !== null) {
      for (const button of checks.querySelectorAll<HTMLElement>('[data-fix]')) {
        button.hidden = !isSafe(card.findings[Number(button.dataset['fix'])]?.fix);
      }
    }
  };
  if (card.findings.some(({ fix }) => fix !== undefined)) {
    const begin = (): void => void withdraw().catch(ignoreAbort);
    if (checks.matches(':popover-open')) {
      begin();
    } else {
      checks.addEventListener('beforetoggle', begin, { once: true, signal: lifetime });
    }
  }
}
