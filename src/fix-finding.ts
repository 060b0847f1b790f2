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
    await card.renewing;
    // What was written just before may have made another version: its own fix takes nothing back.
    const findings = card.shown?.findings ?? [];
    const fix = againIn(findings, shown.findings, asked)?.fix;
    if (!fix || card.shown === null) {
      say(page, 'The card has changed meanwhile. Nothing was fixed: see its checks again.');
      return;
    }
    const before = aboutCard(findings).length;
    await changes.make(applyFix(card.shown.text.text, fix));
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
