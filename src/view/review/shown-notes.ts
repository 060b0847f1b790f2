import type { ShownCard } from '../../app-state.ts';
import type { ReviewNote } from '../../card/review/review.ts';
import type { Ask } from '../../html/jobs/jobs.ts';
import type { PageElements } from '../page-elements.ts';
import { unanswered } from '../unanswered.ts';
import { markNotes } from './note-marks.ts';
import { type NumberedNote, numberNotes } from './numbered-notes.ts';

/** The notes as they are in the card on the page. */
export class ShownNotes {
  numbered: readonly NumberedNote[] = [];
  readonly #page: PageElements;
  #unmark = (): void => {};
  /** The newest question wins; an older one is not broken off, as its worker would be. */
  #turn = 0;

  constructor(page: PageElements) {
    this.#page = page;
  }

  /** Finds notes in a card; returns why that was not possible. */
  async place(
    card: ShownCard | null,
    notes: readonly ReviewNote[],
    ask: Ask,
  ): Promise<string | null> {
    this.#turn += 1;
    const turn = this.#turn;
    if (card === null || notes.length === 0) {
      this.numbered = [];
      return null;
    }
    const answer = await ask('place-notes', { text: card.text.text, notes });
    if (answer.ok && turn === this.#turn) {
      this.numbered = numberNotes(notes, answer.value);
    }
    return answer.ok ? null : unanswered('Finding the notes in the card', answer.reason);
  }

  /** Marks their places; each mark leads to its note. */
  mark(card: ShownCard | null, show: (note: ReviewNote) => void): void {
    this.#unmark();
    const there = this.numbered.filter(({ placed }) => placed.state === 'there');
    this.#unmark = card === null ? () => {} : markNotes(this.#page, card, there, show);
  }

  clear(): void {
    this.#turn += 1;
    this.numbered = [];
    this.#unmark();
  }
}
