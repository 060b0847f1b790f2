import { aboutCard, applyFix } from './card/finding.ts';
import type { CardOnPage } from './card-on-page.ts';
import type { CardChanges } from './view/form/card-changes.ts';
import type { PageElements } from './view/page-elements.ts';
import { say } from './view/page-state.ts';

/** Takes the way out that a finding of the shown card offers, by its place among the findings. */
export function fixFinding(
  page: PageElements,
  card: CardOnPage,
  changes: CardChanges,
  finding: number,
): void {
  const { shown } = card;
  const fixed = shown?.findings[finding]?.fix;
  const isWriting = [page.editor, page.form].some((one) => one.contains(document.activeElement));
  if (shown === null || fixed === undefined) {
    return;
  }
  changes.queue(async () => {
    await card.renewing;
    if (card.shown?.text.text !== shown.text.text) {
      // Of another version the fix would take back what is new.
      say(page, 'The card has changed meanwhile. Nothing was fixed: see its checks again.');
      return;
    }
    const before = aboutCard(shown.findings).length;
    await changes.make(applyFix(shown.text.text, fixed));
    if (!isWriting) {
      page.checks.focus();
    }
    const after = aboutCard(card.shown?.findings ?? []).length;
    say(page, `Fixed. There were ${before} findings, now there are ${after}.`);
  });
}
