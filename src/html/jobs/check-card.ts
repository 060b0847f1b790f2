import temml from 'temml';
import { aboutCard, applyFix, type Finding, sortFindings, withoutVague } from '../../card/finding.ts';
import { BUDGETS } from '../../limits.ts';
import { formulaFinding, renderFormulas } from '../math/math.ts';
import { type Checked, harmOf, newFaults, saying } from './fix-harm.ts';
import { renderCardJob } from './worker/render-card-job.ts';

/** A fix may lead to what another one puts right: so many of them, one after the other. */
const CHAIN = 3;

interface Fixed extends Checked {
  readonly fixes: number;
}

interface CheckOptions {
  /** Base of relative links. */
  readonly linkBase?: string | null;
  /** Bytes of the file could not be decoded. */
  readonly hasInvalidBytes?: boolean;
}

/** What is wrong with a card, the worst first; not what only this viewer does not show. */
export function checkCard(text: string, options: CheckOptions = {}): readonly Finding[] {
  return aboutCard(findingsOf(text, options));
}

/** All that can be said of a card without a page, the worst first. */
export function findingsOf(
  text: string,
  { linkBase = null, hasInvalidBytes = false }: CheckOptions = {},
): readonly Finding[] {
  const found: Finding[] = [];
  const input = { text, hasInvalidBytes, nonce: '', linkBase, evalFiles: [] };
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
      found.push(formulaFinding(result, formulas[index]?.line ?? null));
    }
  }
  return sortFindings(withoutVague(found));
}

/** The card with a fix, and with those that put right what follows from it; null if it does harm. */
function tryFix(
  card: Checked,
  finding: Finding,
  before = card.findings,
  chain = CHAIN,
): Fixed | null {
  const { fix } = finding;
  const text = fix === undefined ? card.text : applyFix(card.text, fix);
  if (fix === undefined || text === card.text || chain === 0) {
    return null;
  }
  const fixed = { text, findings: checkCard(text) };
  const [worst] = harmOf(before, finding, fix, fixed);
  if (worst === undefined) {
    return { ...fixed, fixes: 1 };
  }
  const next = tryFix(fixed, worst, before, chain - 1);
  return next && { ...next, fixes: next.fixes + 1 };
}

/** The card with all its fixes at once; null if they overlap, or do harm. */
function tryAll({ text, findings }: Checked): Fixed | null {
  const fixes = findings.flatMap(({ fix }) => fix ?? []);
  const edits = fixes.flatMap((fix) => fix.edits).toSorted((a, b) => a.start - b.start);
  if (fixes.length < 2 || edits.some(({ start }, index) => start < (edits[index - 1]?.end ?? 0))) {
    return null;
  }
  const fixed = applyFix(text, { label: '', edits });
  const after = checkCard(fixed);
  const hasNew = newFaults(findings, after).length > 0;
  return hasNew ? null : { text: fixed, findings: after, fixes: fixes.length };
}

/** The findings of a card, with only those fixes that lead to no new error or warning. */
export function checkCardToFix(text: string): readonly Finding[] {
  const findings = checkCard(text);
  const card = { text, findings };
  if (tryAll(card) !== null) {
    return findings;
  }
  return findings.map((finding) =>
    finding.fix !== undefined && tryFix(card, finding) === null
      ? { ...finding, fix: undefined }
      : finding,
  );
}

/** The card with every fix that does no harm; the second field counts them. */
export function fixCard(text: string): readonly [fixed: string, fixes: number] {
  let card: Fixed = { text, findings: checkCard(text), fixes: 0 };
  const refused = new Set<string>();
  for (;;) {
    const next = (refused.size === 0 ? tryAll(card) : null) ?? tryNext(card, refused);
    if (next === null || next.text === card.text) {
      return [card.text, card.fixes];
    }
    // A fix moves what comes after it, so the others are found anew.
    card = { ...next, fixes: card.fixes + next.fixes };
  }
}

/** The card with the first fix that does no harm; those that do are added to `refused`. */
function tryNext(card: Checked, refused: Set<string>): Fixed | null {
  for (const finding of card.findings.filter(({ fix }) => fix !== undefined)) {
    const key = saying(finding) + JSON.stringify(finding.fix?.edits.map((edit) => edit.text));
    const next = refused.has(key) ? null : tryFix(card, finding);
    if (next !== null) {
      return next;
    }
    refused.add(key);
  }
  return null;
}
