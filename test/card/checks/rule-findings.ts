import { applyFix, type Finding } from '../../../src/card/finding.ts';
import { checkCard } from '../../../src/html/jobs/check-card.ts';

/** Findings of one rule on a card, parsed as the command line does. */
export function found(rule: string, text: string): readonly Finding[] {
  return checkCard(text).filter((finding) => finding.rule === rule);
}

/** Lines on which a rule finds something. */
export function lines(rule: string, text: string): readonly (number | null)[] {
  return found(rule, text).map(({ line }) => line);
}

/** The card after the fix of a rule's only finding. */
export function fixed(rule: string, text: string): string {
  const [problem] = found(rule, text);
  return problem?.fix === undefined ? 'no fix' : applyFix(text, problem.fix);
}
