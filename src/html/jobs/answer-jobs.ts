import type { WorkerAnswer } from './worker-messages.ts';

interface WorkerScope<Job> {
  onmessage: ((event: MessageEvent<Job>) => void) | null;
  postMessage(answer: WorkerAnswer): void;
}

/** Makes a worker of its global scope: each message is a job, each step of it is answered at once. */
export function answerJobs<Job>(run: (job: Job) => Iterable<WorkerAnswer>): void {
  // The compiler knows this program's global scope as a window's.
  const scope = globalThis as unknown as WorkerScope<Job>;
  scope.onmessage = ({ data: job }): void => {
    for (const answer of run(job)) {
      scope.postMessage(answer);
    }
  };
}
