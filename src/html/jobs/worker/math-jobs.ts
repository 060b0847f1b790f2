import temml from 'temml';
import { renderFormulas } from '../../math/math.ts';
import type { MathJobs, Programs } from '../jobs.ts';

/** Time for all formulas of a card, in ms. */
const MATH_BUDGET = 1000;

/** The programs of the worker for formulas. */
export const mathJobs = {
  math: (formulas) => renderFormulas(temml, formulas, MATH_BUDGET),
} satisfies Programs<MathJobs>;
