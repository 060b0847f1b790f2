import type { Question, Reply } from '../jobs.ts';

/** A worker's global scope, or the port of a channel. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent<Question>) => void) | null;
  postMessage(reply: Reply<unknown, unknown>): void;
}

type Served<Result> = Readonly<Record<string, (input: never) => Result>>;

// The compiler knows this program's global scope as a window's.
const globalScope = globalThis as unknown as WorkerScope;

/** Answers each message by the program of its kind. What that throws the page hears as an error. */
export function serveJobs(
  jobs: Served<unknown>,
  streams: Served<Iterator<unknown>> = {},
  scope: WorkerScope = globalScope,
): void {
  scope.onmessage = ({ data: { id, kind, input } }): void => {
    const job = jobs[kind];
    if (job !== undefined) {
      scope.postMessage({ id, done: true, value: job(input as never) });
      return;
    }
    const steps = streams[kind]?.(input as never);
    if (steps === undefined) {
      throw new Error(`This worker has no program for “${kind}”.`);
    }
    let reply: Reply<unknown, unknown>;
    do {
      reply = { id, ...steps.next() };
      scope.postMessage(reply);
    } while (reply.done !== true);
  };
}
