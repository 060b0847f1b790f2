import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';

/** A card that takes longer is given up; milliseconds. */
const TIME = 120_000;

/** What a thread answers with, or why it has nothing to say. */
export type OneAnswer<Value> = { readonly value: Value } | { readonly reason: string };

/**
 * Asks a thread of its own, which is ended afterwards: a card may be made to take for ever.
 * `program` is its file beside this one.
 */
export async function oneAnswer<Value>(
  program: string,
  question: unknown,
): Promise<OneAnswer<Value>> {
  const worker = new Worker(new URL(program, import.meta.url));
  const settled = new AbortController();
  const { signal } = settled;
  worker.postMessage(question);
  const answer = await Promise.race([
    once(worker, 'message', { signal }).then(([message]): OneAnswer<Value> => message),
    once(worker, 'exit', { signal }).then(() => ({ reason: 'What reads cards broke off.' })),
    pause(TIME, { reason: `The card took longer than ${TIME / 1000} s.` }, { signal }),
  ]).catch(({ message }) => ({ reason: `The card could not be read: ${message}.` }));
  settled.abort();
  await worker.terminate();
  return answer;
}
