import type { ShownCard } from '../app-state.ts';
import type { Ask } from '../html/jobs/jobs.ts';
import { aroundCard } from '../source/folder-place.ts';
import { ignoreAbort } from './unanswered.ts';

/**
 * Takes back the offers of fixes that would lead to a new error or warning, once the reader looks
 * at the checks: to know it, the card is checked again with each of them.
 */
export function withdrawHarmfulFixes(
  checks: HTMLElement,
  { findings, text }: ShownCard,
  ask: Ask,
  lifetime: AbortSignal,
): void {
  const withdraw = async (): Promise<void> => {
    const answer = await ask('safe-fixes', { text: text.text, ...aroundCard(text) });
    // Without an answer they stay: each rule's fix is tested by itself.
    if (answer.ok) {
      const safe = new Set(answer.value.map(({ edits }) => JSON.stringify(edits)));
      for (const button of checks.querySelectorAll<HTMLElement>('[data-fix]')) {
        const fix = findings[Number(button.dataset['fix'])]?.fix;
        button.hidden = !safe.has(JSON.stringify(fix?.edits));
      }
    }
  };
  if (findings.some(({ fix }) => fix !== undefined)) {
    const begin = (): void => void withdraw().catch(ignoreAbort);
    if (checks.matches(':popover-open')) {
      begin();
    } else {
      checks.addEventListener('beforetoggle', begin, { once: true, signal: lifetime });
    }
  }
}
