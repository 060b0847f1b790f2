import { applyRules } from '../../card/checks/apply-rules.ts';
import type { Finding } from '../../card/finding.ts';

/** `failed` is the end of a sentence: "… is shown as its source here: ". */
export interface FailedFormula {
  readonly failed: string;
  /** A limit of this viewer, or a slip of Temml: the Hub may show the formula. */
  readonly ofViewer?: true;
}

/** What a reader is told of formulas that are shown as their source. */
export function formulaFindings(
  failures: readonly (FailedFormula & Pick<Finding, 'line'>)[],
): readonly Finding[] {
  const find = () =>
    failures.map(({ failed, ...found }) => {
      const where = found.ofViewer ? 'here' : 'here, and may be on the Hub';
      return { message: `This formula is shown as its source ${where}: ${failed}`, ...found };
    });
  return applyRules([{ id: 'math-not-shown', severity: 'warning', find }], null, null);
}
