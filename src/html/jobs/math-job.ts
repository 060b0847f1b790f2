import temml from 'temml';
import { renderFormulas } from '../math/math.ts';
import type { MathJob, WorkerAnswer } from './worker-messages.ts';

/** Time for all formulas of a card, in ms. */
const MATH_BUDGET = 1000;

/** Renders formulas. Apart from the other jobs, because Temml comes with it. */
export function* runMathJob(job: MathJob): Generator<WorkerAnswer> {
  yield { kind: 'math', formulas: renderFormulas(temml, job.formulas, MATH_BUDGET) };
}
