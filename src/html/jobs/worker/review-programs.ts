import { applyProposals } from '../../../card/review/apply-proposals.ts';
import { placeNotes } from '../../../card/review/place-notes.ts';
import { quotePlace } from '../../../card/review/quote-place.ts';
import { readReview } from '../../../card/review/review-file.ts';
import { reviewMarkdown } from '../../../card/review/review-markdown.ts';
import { unifiedDiff } from '../../../text/unified-diff.ts';
import type { Programs } from '../jobs.ts';
import type { ReviewJobs } from '../review-jobs.ts';

/** The worker’s programs for notes on a card. */
export const reviewPrograms = {
  'read-review': ({ name, text }) => readReview(name, text),
  'quote-place': ({ text, place }) => quotePlace(text, place),
  'place-notes': ({ text, notes }) => placeNotes(text, notes),
  'apply-proposals': ({ text, notes }) => applyProposals(text, notes),
  'write-review': ({ text, name, review, format }) =>
    format === 'md'
      ? reviewMarkdown(text, name, review)
      : unifiedDiff(name, text, applyProposals(text, review.notes).text),
} satisfies Programs<ReviewJobs>;
