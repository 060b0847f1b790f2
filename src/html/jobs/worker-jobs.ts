import { startWorker } from './start-worker.ts';
import type { WorkerAnswer, WorkerJob } from './worker-messages.ts';

/** How long a job may take, in ms. */
export interface Patience {
  /** Without any answer. */
  readonly stall: number;
  /** In all. */
  readonly total: number;
}

/** late: out of patience. failed: the worker could not start, or broke. */
export type JobEnd = 'done' | 'late' | 'failed';

/** Runs jobs in workers that can be killed. */
export interface WorkerJobs {
  /**
   * Runs one job and yields its answers as they come. A worker that overruns is killed; what it had answered by then
   * has been yielded. Throws the signal's reason when aborted.
   */
  run(
    job: WorkerJob,
    patience: Patience,
    signal: AbortSignal,
  ): AsyncGenerator<WorkerAnswer, JobEnd>;
}

/** The last answer of each job. */
const LAST_ANSWER: Readonly<Record<WorkerJob['kind'], WorkerAnswer['kind']>> = {
  render: 'summary',
  highlight: 'highlighted',
  'front-matter': 'front-matter',
  'read-table': 'table',
  'write-table': 'text',
  'write-results': 'text',
  math: 'math',
};

export function createWorkerJobs(): WorkerJobs {
  let idle: Worker | undefined;

  async function* run(
    job: WorkerJob,
    patience: Patience,
    signal: AbortSignal,
  ): AsyncGenerator<WorkerAnswer, JobEnd> {
    signal.throwIfAborted();
    const kind = job.kind === 'math' ? 'math' : 'render';
    const worker = (kind === 'math' ? undefined : idle) ?? startWorker(kind);
    if (worker === idle) {
      idle = undefined;
    }
    const inbox = openInbox(worker, signal);
    const end = performance.now() + patience.total;
    let isDone = false;
    try {
      worker.postMessage(job);
      while (!isDone) {
        // Once time is up, what the worker has answered by then is still taken: the page may be the slower of the two.
        const wait = Math.max(0, Math.min(patience.stall, end - performance.now()));
        const answer = await inbox.next(wait);
        if (answer === undefined) {
          return inbox.hasFailed() ? 'failed' : 'late';
        }
        isDone = answer.kind === LAST_ANSWER[job.kind];
        yield answer;
      }
      return 'done';
    } finally {
      inbox.close();
      if (isDone && kind === 'render') {
        idle?.terminate();
        idle = worker;
      } else {
        worker.terminate();
      }
    }
  }

  return { run };
}

/** The one answer of a job that is not a render job; undefined when it came to nothing. */
export async function lastAnswer(
  answers: AsyncIterable<WorkerAnswer>,
): Promise<WorkerAnswer | undefined> {
  let last: WorkerAnswer | undefined;
  for await (const answer of answers) {
    last = answer;
  }
  return last;
}

interface Inbox {
  /** The next answer; undefined when none came within `wait` ms or the worker failed. Throws when aborted. */
  next(wait: number): Promise<WorkerAnswer | undefined>;
  hasFailed(): boolean;
  close(): void;
}

/** Collects a worker's answers, which may come faster than the page takes them. */
function openInbox(worker: Worker, signal: AbortSignal): Inbox {
  const answers: WorkerAnswer[] = [];
  let hasFailed = false;
  let wake = (): void => {};
  const listeners = new AbortController();
  const options = { signal: listeners.signal };
  worker.addEventListener(
    'message',
    ({ data }: MessageEvent<WorkerAnswer>) => {
      answers.push(data);
      wake();
    },
    options,
  );
  for (const failure of ['error', 'messageerror'] as const) {
    worker.addEventListener(
      failure,
      (event) => {
        event.preventDefault();
        hasFailed = true;
        wake();
      },
      options,
    );
  }
  signal.addEventListener('abort', () => wake(), options);

  return {
    async next(wait): Promise<WorkerAnswer | undefined> {
      if (answers.length === 0 && !hasFailed && !signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          // A busy page fires the timer before it hands out answers that have long arrived: look again a task later.
          setTimeout(() => setTimeout(resolve, 30), wait);
        });
      }
      signal.throwIfAborted();
      return answers.shift();
    },
    hasFailed: () => hasFailed,
    close(): void {
      listeners.abort();
    },
  };
}
