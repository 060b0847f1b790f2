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
}

/** What has become of the formulas of cards on the page. */
const outcomes = new WeakMap<
  Element,
  { readonly source: string; readonly failed: FailedFormula | null }
>();

/**
 * Replaces formulas by MathML. Temml is started only for a card that has some. A formula that
 * cannot be shown keeps its source.
 */
export async function showFormulas(
  spans: readonly MathSpan[],
  { workers, signal, sanitizeMath, applyStyles }: FormulaOptions,
): Promise<void> {
  if (spans.length === 0) {
    return;
  }
  adoptMathStyle();
  const sources = spans.map(({ source, display }) => ({ source, display }));
  const answer = await workers.ask('math', sources, signal);
  const pause = pacer();
  for (const [index, span] of spans.entries()) {
    const { element, source } = span;
    const result = answer.ok
      ? answer.value[index]
      : { failed: WHY_NONE[answer.reason], ofViewer: true as const };
    if (result !== undefined && 'mathml' in result) {
      const { fragment, styles } = sanitizeMath(result.mathml);
      applyStyles(styles);
      element.replaceChildren(fragment);
      outcomes.set(element, { source, failed: null });
    } else if (result !== undefined) {
      element.classList.add('failed-math');
      outcomes.set(element, { source, failed: result });
    }
    await pause();
    signal.throwIfAborted();
  }
}

/**
 * The formulas of a card that cannot be shown. `formulas`: as the worker has found them, with their
 * lines; empty when it did not get to their end.
 */
export function formulaFailures(
  article: HTMLElement,
  formulas: readonly BodyFormula[],
): readonly Finding[] {
  const lines = new Map<string, number[]>();
  for (const { source, line } of formulas) {
    const places = lines.get(source) ?? [];
    places.push(line);
    lines.set(source, places);
  }
  const failures: (FailedFormula & Pick<Finding, 'line'>)[] = [];
  const shown = '.part-math-inline, .part-math-display';
  for (const element of formulas.length > 0 ? article.querySelectorAll(shown) : []) {
    const { source = '', failed = null } = outcomes.get(element) ?? {};
    const line = lines.get(source)?.shift() ?? null;
    if (failed !== null) {
      failures.push({ ...failed, line });
    }
  }
  return formulaFindings(failures);
}
