import { ENDED } from './ended.ts';
import type { NoAnswer, Reply } from './jobs.ts';

/** What is used of a worker. */
export type WorkerPort = Pick<Worker, 'addEventListener' | 'postMessage' | 'terminate'>;

/**
 * Collects the replies to the question `id`, which may come faster than the page takes them. Ends
 * the worker when `signal` aborts.
 */
export function openInbox<Step, Out>(
  worker: WorkerPort,
  id: number,
  { signal, end }: { readonly signal: AbortSignal; readonly end: (worker: WorkerPort) => void },
) {
  const replies: Reply<Step, Out>[] = [];
  let hasFailed = false;
  let wake = (): void => {};
  const listeners = new AbortController();
  const options = { signal: listeners.signal };
  const take = ({ data }: MessageEvent<Reply<Step, Out>>): void => {
    // A reply to an earlier question is no answer to this one.
    if (data.id === id) {
      replies.push(data);
      wake();
    }
  };
  const fail = (event: Event): void => {
    event.preventDefault();
    hasFailed = true;
    wake();
  };
  worker.addEventListener('message', take, options);
  worker.addEventListener('error', fail, options);
  worker.addEventListener('messageerror', fail, options);
  // At once, also while nobody waits for the next reply.
  const stop = (): void => {
    end(worker);
    wake();
  };
  signal.addEventListener('abort', stop, options);

  return {
    /** The next reply, waited for at most `wait` ms. Throws the signal's reason when it aborts. */
    async next(wait: number): Promise<Reply<Step, Out> | NoAnswer> {
      if (replies.length === 0 && !hasFailed && !signal.aborted) {
        await new Promise<void>((resolve) => {
          wake = resolve;
          // A busy page fires the timer before it hands out replies that have long arrived: look
          // again a task later.
          setTimeout(() => setTimeout(resolve, 30), wait);
        });
      }
      signal.throwIfAborted();
      return replies.shift() ?? (hasFailed ? 'failed' : 'late');
    },
    close: (): void => listeners.abort(ENDED),
  };
}
