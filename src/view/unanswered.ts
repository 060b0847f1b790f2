import { ENDED } from '../html/jobs/ended.ts';
import type { NoAnswer } from '../html/jobs/jobs.ts';

const ENDS: Readonly<Record<NoAnswer, string>> = {
  late: 'took too long.',
  failed: 'broke off.',
};

/** Tells a reader that the worker has no answer: `Reading this table` took too long. */
export function unanswered(doing: string, reason: NoAnswer): string {
  return `${doing} ${ENDS[reason]}`;
}

/** Catches the end of what was begun for a card that has made room for another one. */
export function ignoreAbort(error: unknown): void {
  const isEnd = error === ENDED || (error instanceof DOMException && error.name === 'AbortError');
  if (!isEnd) {
    throw error;
  }
}
