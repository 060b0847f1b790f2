import type { CodeBlock } from '../html/code/highlight.ts';
import { measured } from '../html/jobs/measured.ts';
import { pacer } from '../html/jobs/pacer.ts';
import { lastAnswer, type Patience, type WorkerJobs } from '../html/jobs/worker-jobs.ts';
import { codeLanguage, colourCode } from './code-block.ts';

const PATIENCE: Patience = { stall: 2500, total: 2500 };

/** Colours the code blocks of `article` as the reader comes near them, until `signal` aborts. */
export function highlightWhenNear(
  article: HTMLElement,
  jobs: WorkerJobs,
  signal: AbortSignal,
): void {
  const codes = plainCodes(article);
  if (codes.length === 0) {
    return;
  }
  let queue: Element[] = [];
  let isRunning = false;

  const run = async (): Promise<void> => {
    isRunning = true;
    while (queue.length > 0 && !signal.aborted) {
      await highlight(queue.splice(0), jobs, signal).catch(() => {
        // Another card has taken over, or the browser refuses workers: the code stays as it is.
        queue = [];
      });
    }
    isRunning = false;
  };
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { isIntersecting, target } of entries) {
        if (isIntersecting) {
          observer.unobserve(target);
          queue.push(target);
        }
      }
      if (!isRunning) {
        void run();
      }
    },
    { rootMargin: '100%' },
  );
  for (const code of codes) {
    observer.observe(code);
  }
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Colours all code blocks of `article` at once. */
export async function highlightAll(article: HTMLElement, jobs: WorkerJobs): Promise<void> {
  await highlight(plainCodes(article), jobs, new AbortController().signal);
}

/** Code that is plain text yet: the build has coloured that of the hosted card. */
function plainCodes(article: HTMLElement): readonly Element[] {
  return [...article.querySelectorAll('pre > code')].filter(
    (code) => code.firstElementChild === null && codeLanguage(code) !== '',
  );
}

async function highlight(
  codes: readonly Element[],
  jobs: WorkerJobs,
  signal: AbortSignal,
): Promise<void> {
  const blocks = codes.map(
    (code): CodeBlock => ({ code: code.textContent ?? '', language: codeLanguage(code) }),
  );
  const answer = await lastAnswer(jobs.run({ kind: 'highlight', blocks }, PATIENCE, signal));
  if (answer?.kind !== 'highlighted') {
    return;
  }
  const pause = pacer();
  for (const [index, code] of codes.entries()) {
    const tokens = answer.blocks[index];
    if (tokens) {
      measured('enhance', () => colourCode(code, tokens));
      await pause();
      signal.throwIfAborted();
    }
  }
}
