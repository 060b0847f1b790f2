import { aboutCard, applyFix, type Finding } from './card/finding.ts';
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
  const asked = shown?.findings[finding];
  const isWriting = [page.editor, page.form].some((one) => one.contains(document.activeElement));
  if (shown === null || !asked?.fix) {
    return;
  }
  changes.queue(async () => {
    // What was written just before made another version: its own fix takes nothing of it back.
    const again = await changes.ask(async (newest) => {
      const fix = againIn(newest.findings, shown.findings, asked)?.fix;
      return { ok: true, value: fix };
    });
    const fix = again?.answer.ok ? again.answer.value : undefined;
    if (again === null || !fix) {
      say(page, 'The card has changed meanwhile. Nothing was fixed: see its checks again.');
      return;
    }
    const before = aboutCard(again.shown.findings).length;
    await changes.make(applyFix(again.shown.text.text, fix));
    if (!isWriting) {
      page.checks.focus();
    }
    const after = aboutCard(card.shown?.findings ?? []).length;
    say(page, `Fixed. There were ${before} findings, now there are ${after}.`);
  });
}

/** The finding in those of another version, if just as many are like it there. */
function againIn(
  findings: readonly Finding[],
  known: readonly Finding[],
  asked: Finding,
): Finding | undefined {
  const isLike = ({ rule, message, fix }: Finding): boolean =>
    rule === asked.rule && message === asked.message && fix?.label === asked.fix?.label;
  const [like, before] = [findings.filter(isLike), known.filter(isLike)];
  return like.length === before.length ? like[before.indexOf(asked)] : undefined;
}
