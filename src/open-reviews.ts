import type { Ask } from './html/jobs/jobs.ts';
import type { KeptReview } from './kept-review.ts';
import type { ReviewFile } from './source/review-file.ts';
import { unanswered } from './view/unanswered.ts';

/** Takes the notes of files in; returns why some of them have none. */
export async function openReviews(
  files: readonly ReviewFile[],
  kept: KeptReview,
  ask: Ask,
): Promise<readonly string[]> {
  const refusals: string[] = [];
  for (const file of files) {
    if ('refused' in file) {
      refusals.push(file.refused);
      continue;
    }
    const { name, text, handle } = file;
    const answer = await ask('read-review', { name, text });
    if (!answer.ok) {
      refusals.push(unanswered(`Reading ${name}`, answer.reason));
    } else if ('refused' in answer.value) {
      refusals.push(answer.value.refused);
    } else {
      // The notes of several files are in none of them.
      kept.file = kept.notes.length === 0 && handle !== undefined ? { handle, text } : null;
      kept.take(answer.value.review, false);
    }
  }
  return refusals;
}
