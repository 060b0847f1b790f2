import type { CodeBlock } from '../html/code/highlight.ts';
import type { Ask, NoAnswer } from '../html/jobs/jobs.ts';
import { measured } from '../html/jobs/measured.ts';
import { pacer } from '../html/jobs/pacer.ts';
import { codeLanguage, colourCode } from './code-block.ts';
import { numberLines } from './code-lines.ts';
import { ignoreAbort } from './unanswered.ts';

/** Code that is asked for already, perhaps by an earlier version of its card. */
const asked = new WeakSet<Element>();

/**
 * Colours the code blocks of `article` as the reader comes near them, until `signal` aborts or the
 * worker has no answer: then `onNone` is told why, and the blocks that are left stay plain.
 */
export function highlightWhenNear(
  article: HTMLElement,
  ask: Ask,
  signal: AbortSignal,
  onNone: (reason: NoAnswer) => void,
): void {
  const codes = plainCodes(article);
  if (codes.length === 0) {
    return;
  }
  const queue: Element[] = [];
  let isRunning = false;

  const run = async (): Promise<void> => {
    isRunning = true;
    while (queue.length > 0 && !signal.aborted) {
      const reason = await highlight(queue.splice(0), ask);
      if (reason !== null) {
        observer.disconnect();
        onNone(reason);
        return;
      }
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
        void run().catch(ignoreAbort);
      }
    },
    { rootMargin: '100%' },
  );
  for (const code of codes) {
    observer.observe(code);
  }
  signal.addEventListener('abort', () => observer.disconnect());
}

/** Colours all code blocks of `article` at once, and numbers their lines. */
export async function highlightAll(article: HTMLElement, ask: Ask): Promise<void> {
  await highlight(plainCodes(article), ask);
  article.querySelectorAll('pre').forEach(numberLines);
}

/** Code that is plain text yet: the build has coloured that of the hosted card. */
function plainCodes(article: HTMLElement): readonly Element[] {
  return [...article.querySelectorAll('pre > code')].filter(
    (code) =>
      !asked.has(code) &&
      code.querySelector(':not(.line-number)') === null &&
      codeLanguage(code) !== '',
  );
}

/** Answers why nothing was coloured; null if it was. */
async function highlight(codes: readonly Element[], ask: Ask): Promise<NoAnswer | null> {
  for (const code of codes) {
    asked.add(code);
  }
  const blocks = codes.map(
    (code): CodeBlock => ({ code: code.textContent ?? '', language: codeLanguage(code) }),
  );
  const answer = await ask('highlight', blocks);
  if (!answer.ok) {
    for (const code of codes) {
      asked.delete(code);
    }
    return answer.reason;
  }
  const pause = pacer();
  for (const [index, code] of codes.entries()) {
    const tokens = answer.value[index];
    if (tokens && code.isConnected) {
      measured('enhance', () => colourCode(code, tokens));
      await pause();
    }
  }
  return null;
}
