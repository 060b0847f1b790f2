import type { Finding } from '../../card/finding.ts';

/** `failed` is the end of a sentence: "… is shown as its source: ". */
export interface FailedFormula {
  readonly failed: string;
  /** A limit of this viewer, or a slip of Temml: the Hub may show the formula. */
  readonly ofViewer?: true;
}

/** What a reader is told of a formula that is shown as its source. */
export function formulaFinding({ failed, ...of }: FailedFormula, line: number | null): Finding {
  const message = `This formula is shown as its source: ${failed}`;
  return { rule: 'math-not-shown', severity: 'warning', message, line, ...of };
}
