import { applyFix, type Finding } from '../../card/finding.ts';
import { type Checked, harmOf, newFaults, saying } from './fix-harm.ts';

/** A fix may lead to what another one puts right: so many of them, one after the other. */
const CHAIN = 3;

/** For each round the whole card is checked anew; real ones take a few. */
const ROUNDS = 100;

/** What is wrong with a card. */
type Check = (text: string) => readonly Finding[];

interface Fixed extends Checked {
  readonly fixes: number;
}

/**
 * The card with a fix, and with those that put right what follows from it; null if it does harm.
 */
function tryFix(
  check: Check,
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
  const fixed = { text, findings: check(text) };
  const [worst] = harmOf(before, finding, fix, fixed);
  if (worst === undefined) {
    return { ...fixed, fixes: fix.count ?? 1 };
  }
  const next = tryFix(check, fixed, worst, before, chain - 1);
  return next && { ...next, fixes: next.fixes + 1 };
}

/** The card with all its fixes at once; null if they overlap, or do harm. */
function tryAll(check: Check, { text, findings }: Checked): Fixed | null {
  const fixes = findings.flatMap(({ fix }) => fix ?? []);
  const edits = fixes.flatMap((fix) => fix.edits).toSorted((a, b) => a.start - b.start);
  if (fixes.length < 2 || edits.some(({ start }, index) => start < (edits[index - 1]?.end ?? 0))) {
    return null;
  }
  const fixed = applyFix(text, { label: '', edits });
  const after = check(fixed);
  const hasNew = newFaults(findings, after).length > 0;
  const count = fixes.reduce((sum, fix) => sum + (fix.count ?? 1), 0);
  return hasNew ? null : { text: fixed, findings: after, fixes: count };
}

/** The findings of a card, with only those fixes that lead to no new error or warning. */
export function offerFixes(text: string, check: Check): readonly Finding[] {
  const findings = check(text);
  const card = { text, findings };
  if (tryAll(check, card) !== null) {
    return findings;
  }
  return findings.map((finding) =>
    finding.fix !== undefined && tryFix(check, card, finding) === null
      ? { ...finding, fix: undefined }
      : finding,
  );
}

/** The card with every fix that does no harm; the second field counts them. */
export function applyFixes(text: string, check: Check): readonly [fixed: string, fixes: number] {
  let card: Fixed = { text, findings: check(text), fixes: 0 };
  const refused = new Set<string>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const next = (refused.size === 0 ? tryAll(check, card) : null) ?? tryNext(check, card, refused);
    if (next === null || next.text === card.text) {
      break;
    }
    // A fix moves what comes after it, so the others are found anew.
    card = { ...next, fixes: card.fixes + next.fixes };
  }
  return [card.text, card.fixes];
}

/** The card with the first fix that does no harm; those that do are added to `refused`. */
function tryNext(check: Check, card: Checked, refused: Set<string>): Fixed | null {
  for (const finding of card.findings.filter(({ fix }) => fix !== undefined)) {
    const key = saying(finding) + JSON.stringify(finding.fix?.edits.map((edit) => edit.text));
    const next = refused.has(key) ? null : tryFix(check, card, finding);
    if (next !== null) {
      return next;
    }
    refused.add(key);
  }
  return null;
}
