import { once } from 'node:events';
import { setTimeout as pause, setImmediate as turn } from 'node:timers/promises';
import { parentPort, Worker } from 'node:worker_threads';

/** A thread may take so much memory, in MiB. */
const MEMORY = 1024;

/** Threads that answer questions: a card may be made to take for ever. */
export interface Threads<Question, Answer> {
  /** The answer; or why there is none, as the end of a sentence. */
  ask(question: Question): Promise<Answer | string>;
  /** Also of those that are at work: who still waits for their answer gets none. */
  end(): Promise<void>;
}

/** Up to `count` threads of a program; for an answer each may take so many ms. */
export function openThreads<Question, Answer>(
  program: URL,
  { count, timeLimit }: { readonly count: number; readonly timeLimit: number },
): Threads<Question, Answer> {
  /** Threads without a question; null is one that was not started, or not again. */
  const free: (Worker | null)[] = Array(count).fill(null);
  const waiting: ((thread: Worker | null) => void)[] = [];
  const started = new Set<Worker>();
  let isEnded = false;

  function take(): Promise<Worker | null> {
    const [thread] = free.splice(-1);
    return thread === undefined
      ? new Promise((resolve) => waiting.push(resolve))
      : Promise.resolve(thread);
  }

  function give(thread: Worker | null): void {
    const next = isEnded ? undefined : waiting.shift();
    if (next === undefined) {
      free.push(thread);
    } else {
      next(thread);
    }
  }

  return {
    async ask(question) {
      const waiter = isEnded ? null : await take();
      if (isEnded) {
        return 'it was asked for too late';
      }
      const thread = waiter ?? (await start(program, started));
      const answer = await answerOf<Answer>(thread, question, timeLimit);
      if (typeof answer === 'string') {
        started.delete(thread);
        await thread.terminate();
      }
      give(typeof answer === 'string' ? null : thread);
      return answer;
    },
    async end() {
      isEnded = true;
      await Promise.all(Array.from(started, (thread) => thread.terminate()));
    },
  };
}

/** One answer, by a thread of its own that may take so many ms; or why there is none. */
export async function askThread<Question, Answer>(
  program: URL,
  question: Question,
  timeLimit: number,
): Promise<Answer | string> {
  const threads = openThreads<Question, Answer>(program, { count: 1, timeLimit });
  try {
    return await threads.ask(question);
  } finally {
    await threads.end();
  }
}

/** In a thread: answers each question, one after the other. */
export function answerQuestions<Question, Answer>(
  answer: (question: Question) => Answer | Promise<Answer>,
): void {
  parentPort?.on('message', async (question: Question) =>
    parentPort?.postMessage(await answer(question)),
  );
  parentPort?.postMessage('ready');
}

async function start(program: URL, started: Set<Worker>): Promise<Worker> {
  const thread = new Worker(program, { resourceLimits: { maxOldGenerationSizeMb: MEMORY } });
  started.add(thread);
  // Whoever waits for an answer hears of it; at other times there is nothing to be said.
  thread.on('error', () => {});
  await once(thread, 'message');
  return thread;
}

async function answerOf<Answer>(
  thread: Worker,
  question: unknown,
  timeLimit: number,
): Promise<Answer | string> {
  const settled = new AbortController();
  const { signal } = settled;
  thread.postMessage(question);
  const answer = await Promise.race([
    once(thread, 'message', { signal }).then(([answer]): Answer => answer),
    once(thread, 'exit', { signal }).then(() => 'what reads cards broke off'),
    tooLate(timeLimit, signal),
  ]).catch(whyBroken);
  settled.abort();
  return answer;
}

async function tooLate(timeLimit: number, signal: AbortSignal): Promise<string> {
  await pause(timeLimit, undefined, { signal });
  // This thread may have been busy itself: an answer that is there by now counts.
  await turn(undefined, { signal });
  return `it took longer than ${timeLimit / 1000} s`;
}

function whyBroken(error: NodeJS.ErrnoException): string {
  return error.code === 'ERR_WORKER_OUT_OF_MEMORY'
    ? `it took more than ${MEMORY} MB of memory`
    : error.message;
}
