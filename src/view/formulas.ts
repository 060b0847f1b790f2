import type { Finding } from '../card/finding.ts';
import type { NoAnswer } from '../html/jobs/jobs.ts';
import { pacer } from '../html/jobs/pacer.ts';
import type { Workers } from '../html/jobs/workers.ts';
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
  readonly lineOf: (source: string) => number | null;
}

/**
 * Replaces the formulas of a card by MathML. Temml is started only for a card that has some.
 * A formula that cannot be shown keeps its source, and is a finding.
 */
export async function showFormulas(
  spans: readonly MathSpan[],
  { workers, signal, sanitizeMath, applyStyles, lineOf }: FormulaOptions,
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
  const answer = await workers.ask('math', formulas, signal);
  const pause = pacer();
  for (const [index, span] of spans.entries()) {
    const result = answer.ok ? answer.value[index] : { failed: WHY_NONE[answer.reason] };
    if (result !== undefined && 'mathml' in result) {
      const { fragment, styles } = sanitizeMath(result.mathml);
      applyStyles(styles);
      span.element.replaceChildren(fragment);
    } else if (result !== undefined) {
      fail(span, result.failed);
    }
    await pause();
    signal.throwIfAborted();
  }
  return findings;
}
