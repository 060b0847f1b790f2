import type { Finding } from '../card/finding.ts';
import { pacer } from '../html/jobs/pacer.ts';
import { lastAnswer, type Patience, type WorkerJobs } from '../html/jobs/worker-jobs.ts';
import type { MathSpan, Sanitizer } from '../html/safe/sanitize.ts';
import type { ApplyStyles } from './author-styles.ts';
import { adoptMathStyle } from './math-style.ts';

const PATIENCE: Patience = { stall: 3000, total: 3000 };

interface FormulaOptions {
  readonly jobs: WorkerJobs;
  readonly signal: AbortSignal;
  readonly sanitizeMath: Sanitizer['sanitizeMath'];
  readonly applyStyles: ApplyStyles;
  readonly lineOf: (source: string) => number | null;
}

/**
 * Replaces the formulas of a card by MathML. Temml is started only for a card that has some.
 * A formula that cannot be shown keeps its source, and is a finding.
 */
export async function showFormulas(
  spans: readonly MathSpan[],
  { jobs, signal, sanitizeMath, applyStyles, lineOf }: FormulaOptions,
): Promise<readonly Finding[]> {
  if (spans.length === 0) {
    return [];
  }
  adoptMathStyle();
  const findings: Finding[] = [];
  const fail = ({ element, source }: MathSpan, reason: string): void => {
    element.classList.add('failed-math');
    const message = `This formula is shown as its source: ${reason}`;
    findings.push({ rule: 'math-not-shown', severity: 'warning', message, line: lineOf(source) });
  };
  const formulas = spans.map(({ source, display }) => ({ source, display }));
  const results = await lastAnswer(jobs.run({ kind: 'math', formulas }, PATIENCE, signal));
  const pause = pacer();
  for (const [index, span] of spans.entries()) {
    const result = results?.kind === 'math' ? results.formulas[index] : undefined;
    if (result !== undefined && 'mathml' in result) {
      const { fragment, styles } = sanitizeMath(result.mathml);
      applyStyles(styles);
      span.element.replaceChildren(fragment);
    } else {
      fail(span, result?.failed ?? 'the formulas of this card take too long.');
    }
    await pause();
    signal.throwIfAborted();
  }
  return findings;
}
