import type { createWorkers } from '../../../src/html/jobs/workers.ts';

type Deadlines = NonNullable<Parameters<typeof createWorkers>[1]>;

/** The same time for every job, in ms. */
export function deadlinesOf(time: number): Deadlines {
  const once = { once: time, all: time };
  return { ask: time, notice: time, stall: { usual: once, more: once } };
}
