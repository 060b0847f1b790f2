import type { createWorkers } from '../../../src/html/jobs/workers.ts';

type Deadlines = NonNullable<Parameters<typeof createWorkers>[1]>;

/** The same time for every job, in ms. */
export function deadlinesOf(time: number): Deadlines {
  const deadline = { stall: time, total: time };
  return {
    stream: { usual: deadline, more: deadline },
    ask: {
      'front-matter': time,
      'safe-fixes': time,
      highlight: time,
      'read-table': time,
      'write-table': time,
      'write-results': time,
      math: time,
    },
  };
}
