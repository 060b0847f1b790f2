import type { Problem } from '../card/problem.ts';
import type { CodeBlock } from '../html/highlight.ts';
import { nextTask } from '../html/render-card.ts';
import type { MathSpan, Sanitizer } from '../html/sanitize.ts';
import type { Patience, WorkerJobs } from '../html/worker-jobs.ts';
import type { WorkerAnswer, WorkerJob } from '../html/worker-messages.ts';
import { codeLanguage, colourCode } from './code-block.ts';

const MATH_PATIENCE: Patience = { stall: 3000, total: 3000 };
const HIGHLIGHT_PATIENCE: Patience = { stall: 2500, total: 2500 };
/** Time in one task before the page may answer the reader, in ms. */
const TASK_TIME = 12;

/**
 * Replaces the formulas of a card by MathML. Temml is started only for a card that has some.
 * A formula that cannot be shown keeps its source, and is a finding.
 */
export async function showMath(
  spans: readonly MathSpan[],
  sanitizer: Pick<Sanitizer, 'sanitizeMath'>,
  jobs: WorkerJobs,
  signal: AbortSignal,
  lineOf: (source: string) => number | null,
): Promise<readonly Problem[]> {
  if (spans.length === 0) {
    return [];
  }
  const problems: Problem[] = [];
  const fail = ({ element, source }: MathSpan, reason: string): void => {
    element.classList.add('failed-math');
    const message = `This formula is shown as its source: ${reason}`;
    problems.push({ check: 'math-not-shown', severity: 'warning', message, line: lineOf(source) });
  };
  const formulas = spans.map(({ source, display }) => ({ source, display }));
  const results = await lastAnswer(jobs, { kind: 'math', formulas }, MATH_PATIENCE, signal);
  const pause = pacer();
  for (const [index, span] of spans.entries()) {
    const result = results?.kind === 'math' ? results.formulas[index] : undefined;
    if (result !== undefined && 'mathml' in result) {
      span.element.replaceChildren(sanitizer.sanitizeMath(result.mathml));
    } else {
      fail(span, result?.failed ?? 'the formulas of this card take too long.');
    }
    await pause();
    signal.throwIfAborted();
  }
  return problems;
}

/** Colours the code blocks of `article` whose language is known, as far as the time for it goes. */
export async function showHighlighting(
  article: HTMLElement,
  jobs: WorkerJobs,
  signal: AbortSignal,
): Promise<void> {
  const codes = [...article.querySelectorAll('pre > code')].filter((code) => codeLanguage(code));
  if (codes.length === 0) {
    return;
  }
  const blocks = codes.map(
    (code): CodeBlock => ({ code: code.textContent ?? '', language: codeLanguage(code) }),
  );
  const answer = await lastAnswer(jobs, { kind: 'highlight', blocks }, HIGHLIGHT_PATIENCE, signal);
  if (answer?.kind !== 'highlighted') {
    return;
  }
  const pause = pacer();
  for (const [index, code] of codes.entries()) {
    const tokens = answer.blocks[index];
    if (tokens) {
      colourCode(code, tokens);
      await pause();
      signal.throwIfAborted();
    }
  }
}

/** The one answer of a job that is not a render job; undefined when it came to nothing. */
async function lastAnswer(
  jobs: WorkerJobs,
  job: WorkerJob,
  patience: Patience,
  signal: AbortSignal,
): Promise<WorkerAnswer | undefined> {
  let last: WorkerAnswer | undefined;
  for await (const answer of jobs.run(job, patience, signal)) {
    last = answer;
  }
  return last;
}

/** A function that gives way to the browser when a task has taken its time. */
function pacer(): () => Promise<void> {
  let start = performance.now();
  return async () => {
    if (performance.now() - start > TASK_TIME) {
      await nextTask();
      start = performance.now();
    }
  };
}
