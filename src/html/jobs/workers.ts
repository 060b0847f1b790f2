import { DEADLINES } from '../../limits.ts';
import { openInbox, type WorkerPort } from './inbox.ts';
import type { Answer, CardInput, CardStep, Jobs, RenderedCard } from './jobs.ts';
import { startWorker, type WorkerKind } from './start-worker.ts';
import { createPool } from './worker-pool.ts';

export type Patience = keyof typeof DEADLINES.stall;

/** What a stream yields again and again while the worker is silent. */
export const SILENCE = 'silence';

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
  /**
   * Yields the steps as they come and returns the answer. Only that time counts in which the page
   * waits for the worker. `patience` is asked at each silence: the reader may have more by then.
   */
  stream(
    kind: 'render-card',
    input: CardInput,
    options: { readonly patience: () => Patience; readonly signal: AbortSignal },
  ): AsyncGenerator<CardStep | typeof SILENCE, Answer<RenderedCard>>;
}

interface OwnWorkers extends Workers {
  /** Ends the one that waits for a question. */
  end(): void;
}

/** `start` rejects where the browser refuses workers. */
export function createWorkers(
  start: (kind: WorkerKind) => Promise<WorkerPort> = startWorker,
  deadlines: typeof DEADLINES = DEADLINES,
): OwnWorkers {
  const pool = createPool(start);
  let lastId = 0;

  /** Null where the browser refuses workers. */
  async function pose<Step, Out>(
    kind: keyof Jobs | 'render-card',
    input: unknown,
    signal: AbortSignal,
  ) {
    signal.throwIfAborted();
    const workerKind = kind === 'math' ? 'math' : 'card';
    const worker = await (workerKind === 'card'
      ? pool.take({ isAsked: kind !== 'render-card' })
      : pool.begin(workerKind));
    if (worker === null) {
      return null;
    }
    if (signal.aborted) {
      pool.keep(worker);
      throw signal.reason;
    }
    lastId += 1;
    const { next, close } = openInbox<Step, Out>(worker, lastId, { signal, end: pool.drop });
    worker.postMessage({ id: lastId, kind, input });
    return {
      next,
      close(isDone: boolean): void {
        close();
        if (isDone && workerKind === 'card') {
          pool.keep(worker);
        } else {
          pool.drop(worker);
        }
      },
    };
  }

  return {
    async ask(kind, input, signal) {
      const asked = await pose<never, Jobs[typeof kind]['out']>(kind, input, signal);
      if (asked === null) {
        return { ok: false, reason: 'failed' };
      }
      let isDone = false;
      try {
        const reply = await asked.next(deadlines.ask);
        isDone = typeof reply !== 'string';
        return typeof reply === 'string'
          ? { ok: false, reason: reply }
          : { ok: true, value: reply.value };
      } finally {
        asked.close(isDone);
      }
    },

    async *stream(kind, input, { patience, signal }) {
      const asked = await pose<CardStep, RenderedCard>(kind, input, signal);
      if (asked === null) {
        return { ok: false, reason: 'failed' };
      }
      let isDone = false;
      let silence = 0;
      let silences = 0;
      const left = (): number => {
        const { once, all } = deadlines.stall[patience()];
        return Math.min(deadlines.notice, once - silence, all - silences);
      };
      try {
        for (;;) {
          const wait = left();
          const reply = await asked.next(wait);
          if (reply === 'late') {
            silence += wait;
            silences += wait;
            if (left() <= 0) {
              return { ok: false, reason: reply };
            }
            yield SILENCE;
          } else if (reply === 'failed') {
            return { ok: false, reason: reply };
          } else if (reply.done === true) {
            isDone = true;
            return { ok: true, value: reply.value };
          } else {
            silence = 0;
            yield reply.value;
          }
        }
      } finally {
        asked.close(isDone);
      }
    },

    end: pool.end,
  };
}
