import temml from 'temml';
import { BUDGETS } from '../../../limits.ts';
import { renderFormulas } from '../../math/math.ts';
import type { MathJobs, Programs } from '../jobs.ts';

/** The programs of the worker for formulas. */
export const mathJobs = {
  math: (formulas) => renderFormulas(temml, formulas, BUDGETS.formulas),
} satisfies Programs<MathJobs>;
