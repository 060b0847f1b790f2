import type { AppliedProposals } from '../../card/review/apply-proposals.ts';
import type { QuotedPlace, QuotedText } from '../../card/review/quote-place.ts';
import type { PlacedNote, Review, ReviewNote } from '../../card/review/review.ts';
import type { ReadReview } from '../../card/review/review-file.ts';
import type { Job } from './jobs.ts';

interface OfCard {
  readonly text: string;
}

/** What the page asks of the worker for notes on a card. */
export interface ReviewJobs {
  readonly 'read-review': Job<OfCard & { readonly name: string }, ReadReview>;
  readonly 'quote-place': Job<OfCard & { readonly place: QuotedPlace }, QuotedText | null>;
  readonly 'place-notes': Job<
    OfCard & { readonly notes: readonly ReviewNote[] },
    readonly PlacedNote[]
  >;
  readonly 'apply-proposals': Job<
    OfCard & { readonly notes: readonly ReviewNote[] },
    AppliedProposals
  >;
  /** For a discussion on the Hub, or what is proposed as a unified diff. */
  readonly 'write-review': Job<
    OfCard & { readonly name: string; readonly review: Review; readonly format: 'md' | 'diff' },
    string
  >;
}
