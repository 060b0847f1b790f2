import type { BodyFormula } from '../card/body-parts.ts';
import type { Finding } from '../card/finding.ts';
import type { NoAnswer } from '../html/jobs/jobs.ts';
import { pacer } from '../html/jobs/pacer.ts';
import type { Workers } from '../html/jobs/workers.ts';
import { type FailedFormula, formulaFindings } from '../html/math/formula-finding.ts';
import type { MathSpan, Sanitizer } from '../html/safe/sanitize.ts';
import type { ApplyStyles } from './author-styles.ts';
import { adoptMathStyle } from './math-style.ts';

/** Ends of the sentence that a formula is shown as its source. */
const WHY_NONE: Readonly<Record<NoAnswer, string>> = {
  late: 'the formulas of this card take too long.',
  failed: 'what renders formulas broke off; reload the page to try again.',
};

interface FormulaOptions {
  readonly workers: Workers;
  readonly signal: AbortSignal;
  readonly sanitizeMath: Sanitizer['sanitizeMath'];
  readonly applyStyles: ApplyStyles;
  /** As the worker has found them; empty when it did not get to their end. */
  readonly formulas: readonly BodyFormula[];
}

/**
 * Replaces the formulas of a card by MathML. Temml is started only for a card that has some.
 * A formula that cannot be shown keeps its source, and is a finding.
 */
export async function showFormulas(
  spans: readonly MathSpan[],
  { workers, signal, sanitizeMath, applyStyles, formulas }: FormulaOptions,
): Promise<readonly Finding[]> {
  if (spans.length === 0) {
    return [];
  }
  adoptMathStyle();
  const failures: (FailedFormula & Pick<Finding, 'line'>)[] = [];
  const lines = new Map<string, number[]>();
  for (const { source, line } of formulas) {
    const places = lines.get(source) ?? [];
    places.push(line);
    lines.set(source, places);
  }
  const sources = spans.map(({ source, display }) => ({ source, display }));
  const answer = await workers.ask('math', sources, signal);
  const pause = pacer();
  for (const [index, span] of spans.entries()) {
    const line = lines.get(span.source)?.shift() ?? null;
    const result = answer.ok
      ? answer.value[index]
      : { failed: WHY_NONE[answer.reason], ofViewer: true as const };
    if (result !== undefined && 'mathml' in result) {
      const { fragment, styles } = sanitizeMath(result.mathml);
      applyStyles(styles);
      span.element.replaceChildren(fragment);
    } else if (result !== undefined) {
      span.element.classList.add('failed-math');
      failures.push({ ...result, line });
    }
    await pause();
    signal.throwIfAborted();
  }
  return formulaFindings(failures);
}
