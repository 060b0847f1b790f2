import { openInbox, type WorkerPort } from './inbox.ts';
import type { Answer, Jobs, Question, Streams } from './jobs.ts';
import { startWorker, type WorkerKind } from './start-worker.ts';

/** How long a worker may take, in ms: without a reply, and in all. */
interface Deadline {
  readonly stall: number;
  readonly total: number;
}

/** `more` is what a reader may ask for when a card took too long. */
export type Patience = 'usual' | 'more';

interface Deadlines {
  readonly stream: Readonly<Record<Patience, Deadline>>;
  /** For the one reply to each kind of question. */
  readonly ask: Readonly<Record<keyof Jobs, number>>;
}

const DEADLINES: Deadlines = {
  stream: { usual: { stall: 2000, total: 8000 }, more: { stall: 30_000, total: 60_000 } },
  ask: {
    'front-matter': 2000,
    highlight: 2500,
    'read-table': 2000,
    'write-table': 2000,
    'write-results': 2000,
    math: 3000,
  },
};

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
  stream<Kind extends keyof Streams>(
    kind: Kind,
    input: Streams[Kind]['in'],
    options: { readonly patience: Patience; readonly signal: AbortSignal },
  ): AsyncGenerator<Streams[Kind]['step'], Answer<Streams[Kind]['out']>>;
}

/** `start` throws where the browser refuses workers. */
export function createWorkers(
  start: (kind: WorkerKind) => WorkerPort = startWorker,
  deadlines: Deadlines = DEADLINES,
): Workers {
  /** A worker for cards that has answered and waits for the next question. */
  let idle: WorkerPort | null = null;
  let lastId = 0;

  function takeWorker(kind: WorkerKind): WorkerPort | null {
    const waiting = kind === 'card' ? idle : null;
    if (waiting !== null) {
      idle = null;
      return waiting;
    }
    try {
      return start(kind);
    } catch {
      return null;
    }
  }

  async function* run<Step, Out>(
    kind: keyof Jobs | keyof Streams,
    input: unknown,
    { stall, total }: Deadline,
    signal: AbortSignal,
  ): AsyncGenerator<Step, Answer<Out>> {
    signal.throwIfAborted();
    const workerKind = kind === 'math' ? 'math' : 'card';
    const worker = takeWorker(workerKind);
    if (worker === null) {
      return { ok: false, reason: 'failed' };
    }
    lastId += 1;
    const question: Question = { id: lastId, kind, input };
    const inbox = openInbox<Step, Out>(worker, question.id, signal);
    const end = performance.now() + total;
    let isDone = false;
    try {
      worker.postMessage(question);
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
        idle?.terminate();
        idle = worker;
      } else {
        worker.terminate();
      }
    }
  }

  return {
    async ask(kind, input, signal) {
      const time = deadlines.ask[kind];
      const asked = run<never, Jobs[typeof kind]['out']>(
        kind,
        input,
        { stall: time, total: time },
        signal,
      );
      return (await asked.next()).value;
    },
    stream: (kind, input, { patience, signal }) =>
      run(kind, input, deadlines.stream[patience], signal),
  };
}
