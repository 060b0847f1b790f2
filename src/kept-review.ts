import type { Review, ReviewNote } from './card/review/review.ts';
import { forgetNotes, keepNotes } from './review-drafts.ts';
import type { CardText } from './source/card-source.ts';

const EMPTY: Review = { card: '', notes: [], others: {} };

/** The notes on a card, as they are written, taken back, saved and kept as a draft. */
export class KeptReview {
  review: Review = EMPTY;
  /** What is kept of notes that are not saved. */
  draft: 'kept' | 'forgotten' | null = null;
  /** The file that they were opened from, and what it holds. */
  file: { readonly handle: FileSystemFileHandle; readonly text: string } | null = null;
  readonly #before: Review[] = [];
  readonly #opened: CardText | null;

  /** `opened`: the card, as it was opened; null where there is none. */
  constructor(opened: CardText | null) {
    this.#opened = opened;
  }

  get notes(): readonly ReviewNote[] {
    return this.review.notes;
  }

  /** Something is written, which can be taken back. */
  write(notes: readonly ReviewNote[]): void {
    this.#before.push(this.review);
    this.#change({ ...this.review, notes });
  }

  undo(): void {
    const before = this.#before.pop();
    if (before !== undefined) {
      this.#change(before);
    }
  }

  /** The notes of a file, or of a draft, come to those that are there: each once. */
  take(taken: Review, isDraft: boolean): void {
    const isFirst = this.notes.length === 0;
    const keyOf = ({ quote, note, proposal, date }: ReviewNote): string =>
      JSON.stringify([quote, note, proposal, date]);
    const known = new Set(this.notes.map(keyOf));
    const fresh = taken.notes.filter((note) => !known.has(keyOf(note)));
    if (isFirst && !isDraft) {
      this.review = taken;
    } else {
      const others = { ...taken.others, ...this.review.others };
      this.#change({ ...this.review, notes: [...this.notes, ...fresh], others });
    }
  }

  /** Keeps no draft from now on. */
  forget(): void {
    this.draft = 'forgotten';
    if (this.#opened !== null) {
      forgetNotes(this.#opened);
    }
  }

  /** All of it is in a file. */
  saved(): void {
    this.forget();
    this.draft = null;
    this.leave();
  }

  /** A note is being written, or (`false`) is no more: the browser asks before it leaves the page. */
  warn(isWriting: boolean): void {
    if (isWriting) {
      addEventListener('beforeunload', warning);
    } else if (this.draft === null) {
      this.leave();
    }
  }

  /** The card makes room. */
  leave(): void {
    removeEventListener('beforeunload', warning);
  }

  #change(review: Review): void {
    this.review = review;
    if (review.notes.length === 0 && this.file === null) {
      this.saved();
      return;
    }
    this.draft ??= 'kept';
    this.warn(true);
    if (this.draft === 'kept' && this.#opened !== null) {
      keepNotes(this.#opened, review);
    }
  }
}

function warning(event: Event): void {
  event.preventDefault();
}
