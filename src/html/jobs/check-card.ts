import temml from 'temml';
import { applyFix, type Finding, sortFindings, withoutVague } from '../../card/finding.ts';
import { BUDGETS } from '../../limits.ts';
import { formulaFinding, renderFormulas } from '../math/math.ts';
import { renderCardJob } from './worker/render-card-job.ts';

/** What is wrong with a card, the worst first; not what only this viewer does not show. */
export function checkCard(text: string, linkBase: string | null = null): readonly Finding[] {
  return findingsOf(text, linkBase).filter(({ ofViewer }) => ofViewer !== true);
}

/**
 * All that can be said of a card without a page, the worst first. `linkBase`: base of relative
 * links.
 */
export function findingsOf(text: string, linkBase: string | null = null): readonly Finding[] {
  const found: Finding[] = [];
  const input = { text, hasInvalidBytes: false, nonce: '', linkBase, evalFiles: [] };
  const steps = renderCardJob(input);
  let step = steps.next();
  for (; step.done !== true; step = steps.next()) {
    if (step.value.kind === 'card') {
      found.push(...step.value.card.findings);
    }
  }
  const { summary, review } = step.value;
  found.push(...summary.findings);
  const { formulas } = review;
  for (const [index, result] of renderFormulas(temml, formulas, BUDGETS.formulas).entries()) {
    if ('failed' in result) {
      found.push(formulaFinding(result.failed, formulas[index]?.line ?? null));
    }
  }
  return sortFindings(withoutVague(found));
}

/** The card with every fix that its findings offer; the second field counts them. */
export function fixCard(text: string): readonly [fixed: string, fixes: number] {
  let fixed = text;
  for (let fixes = 0; ; fixes += 1) {
    const fix = checkCard(fixed).find(({ fix }) => fix !== undefined)?.fix;
    const next = fix === undefined ? fixed : applyFix(fixed, fix);
    if (next === fixed) {
      return [fixed, fixes];
    }
    // A fix moves what comes after it, so the others are found anew.
    fixed = next;
  }
}
