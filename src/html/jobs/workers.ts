import { DEADLINES } from '../../limits.ts';
import { openInbox, type WorkerPort } from './inbox.ts';
import type { Answer, CardInput, CardStep, Jobs, RenderedCard } from './jobs.ts';
import { startWorker, type WorkerKind } from './start-worker.ts';

export type Patience = keyof typeof DEADLINES.stream;

/**
 * Asks workers, each of which does one job at a time and is killed when it is late: no card can
 * freeze the page. Both verbs throw the signal's reason when it aborts.
 */
export interface Workers {
  ask<Kind extends keyof Jobs>(
    kind: Kind,
    input: Jobs[Kind]['in'],
    signal: AbortSignal,
  ): Promise<Answer<Jobs[Kind]['out']>>;
  /** Yields the steps as they come and returns the answer. */
  stream(
    kind: 'render-card',
    input: CardInput,
    options: { readonly patience: Patience; readonly signal: AbortSignal },
  ): AsyncGenerator<CardStep, Answer<RenderedCard>>;
}

/** `start` rejects where the browser refuses workers. */
export function createWorkers(
  start: (kind: WorkerKind) => Promise<WorkerPort> = startWorker,
  deadlines: typeof DEADLINES = DEADLINES,
): Workers {
  const pool = createPool(start);
  let lastId = 0;

  async function* run<Step, Out>(
    kind: keyof Jobs | 'render-card',
    input: unknown,
    { stall, total }: { readonly stall: number; readonly total: number },
    signal: AbortSignal,
  ): AsyncGenerator<Step, Answer<Out>> {
    signal.throwIfAborted();
    const workerKind = kind === 'math' ? 'math' : 'card';
    const worker = await pool.take(workerKind);
    if (worker === null) {
      return { ok: false, reason: 'failed' };
    }
    lastId += 1;
    const inbox = openInbox<Step, Out>(worker, lastId, signal);
    const end = performance.now() + total;
    let isDone = false;
    try {
      worker.postMessage({ id: lastId, kind, input });
      for (;;) {
        // Once time is up, what the worker has said by then is still taken: the page may be the
        // slower of the two.
        const reply = await inbox.next(Math.max(0, Math.min(stall, end - performance.now())));
        if (typeof reply === 'string') {
          return { ok: false, reason: reply };
        }
        if (reply.done === true) {
          isDone = true;
          return { ok: true, value: reply.value };
        }
        yield reply.value;
      }
    } finally {
      inbox.close();
      if (isDone && workerKind === 'card') {
        pool.keep(worker);
      } else {
        worker.terminate();
      }
    }
  }

  return {
    async ask(kind, input, signal) {
      const time = deadlines.ask[kind];
      const deadline = { stall: time, total: time };
      return (await run<never, Jobs[typeof kind]['out']>(kind, input, deadline, signal).next())
        .value;
    },
    stream: (kind, input, { patience, signal }) =>
      run(kind, input, deadlines.stream[patience], signal),
  };
}

/** Keeps one worker for cards that has answered and waits for the next question. */
function createPool(start: (kind: WorkerKind) => Promise<WorkerPort>) {
  let idle: WorkerPort | null = null;
  return {
    /** Null where the browser refuses workers. */
    async take(kind: WorkerKind): Promise<WorkerPort | null> {
      const waiting = kind === 'card' ? idle : null;
      idle = kind === 'card' ? null : idle;
      try {
        return waiting ?? (await start(kind));
      } catch {
        return null;
      }
    },
    keep(worker: WorkerPort): void {
      idle?.terminate();
      idle = worker;
    },
  };
}
