import type { ShownCard } from '../../app-state.ts';
import type { QuotedText } from '../../card/review/quote-place.ts';
import type { ReviewNote } from '../../card/review/review.ts';
import type { Ask } from '../../html/jobs/jobs.ts';
import type { PageElements } from '../page-elements.ts';
import { ignoreAbort, unanswered } from '../unanswered.ts';
import { noteForm, proposedWords, type Written } from './note-form.ts';
import { noteOffer } from './note-offer.ts';
import { type NotedPlace, placeOnLine } from './noted-place.ts';
import type { ReviewPanel } from './review-panel.ts';

interface WritingOptions {
  readonly card: () => ShownCard | null;
  readonly ask: Ask;
  /** One is being written, or is no more. */
  readonly warn: (isWriting: boolean) => void;
  /** `before`: what it takes the place of. */
  readonly keep: (note: ReviewNote, before: ReviewNote | null) => void;
}

const NOTHING: Written = { note: '', proposal: null };

/** Writes notes in the panel. */
export class NoteWriting {
  readonly #page: PageElements;
  readonly #panel: ReviewPanel;
  readonly #options: WritingOptions;

  constructor(page: PageElements, panel: ReviewPanel, options: WritingOptions) {
    this.#page = page;
    this.#panel = panel;
    this.#options = options;
    noteOffer(page, {
      card: options.card,
      panel: panel.element,
      add: (place) => void this.begin(place).catch(ignoreAbort),
    });
  }

  /** A note on a place. */
  async begin(place: NotedPlace | null): Promise<void> {
    if (!this.#isWriting()) {
      await this.#quote(place, NOTHING);
    }
  }

  /** Is one being written? It is not lost to another one. */
  #isWriting(): boolean {
    const areas = [...(this.#panel.form?.querySelectorAll('textarea') ?? [])];
    const written = areas.find(({ value, defaultValue }) => value !== defaultValue);
    if (written !== undefined) {
      this.#panel.tell('note', 'Keep the note that you are writing, or cancel it, first.');
      written.focus();
    }
    return written !== undefined;
  }

  /** With what was written of it already. */
  async #quote(place: NotedPlace | null, written: Written): Promise<void> {
    const shown = this.#options.card();
    if (shown === null || place === null) {
      this.#panel.tell('note', 'Nothing of the card is selected or in focus.');
      return;
    }
    const { text } = shown.text;
    const { cells: _, ...wanted } = place;
    const answer = await this.#options.ask('quote-place', { text, place: wanted });
    if (!answer.ok || answer.value === null) {
      const why = answer.ok
        ? 'There is no source to quote here.'
        : unanswered('Quoting it', answer.reason);
      this.#panel.tell('note', why);
      return;
    }
    this.#write(place, answer.value, written, null);
  }

  edit(note: ReviewNote): void {
    if (this.#isWriting()) {
      return;
    }
    const lines = note.quote.split('\n').length - 1;
    this.#write(null, { ...note, lastLine: note.line + lines }, note, note);
  }

  #write(
    place: NotedPlace | null,
    quoted: QuotedText,
    written: Written,
    before: ReviewNote | null,
  ): void {
    const { ask, keep } = this.#options;
    const form = noteForm({
      ...{ place, quoted, written },
      compare: async (old, now) => (await proposedWords(ask, [[old, now]]))?.[0],
      move: (to, now) => this.#move(quoted, to, now),
      done: (now) => {
        this.#end();
        const { lastLine: _, ...anchor } = quoted;
        const date = new Date().toISOString();
        keep({ date, others: {}, ...before, ...anchor, ...now }, before);
      },
      cancel: () => this.#end(),
    });
    form.addEventListener('input', () => this.#options.warn(true));
    this.#panel.write(form);
    form.querySelector('textarea')?.focus();
  }

  #move({ line, quote }: QuotedText, to: NotedPlace | 1 | -1, written: Written): void {
    const shown = this.#options.card();
    if (shown !== null) {
      const next = typeof to === 'number' ? placeOnLine(this.#page, shown, line, to) : to;
      // What is proposed for one place is nothing for another.
      const proposal = written.proposal === quote ? null : written.proposal;
      const { ariaLabel } = document.activeElement ?? {};
      void this.#moveTo(next, { ...written, proposal }, ariaLabel ?? '').catch(ignoreAbort);
    }
  }

  /** Who goes from place to place stays on the control that does it. */
  async #moveTo(place: NotedPlace | null, written: Written, control: string): Promise<void> {
    if (place !== null) {
      await this.#quote(place, written);
      this.#panel.form
        ?.querySelector<HTMLElement>(`[aria-label="${CSS.escape(control)}"]`)
        ?.focus();
    }
  }

  #end(): void {
    this.#options.warn(false);
    this.#panel.write(null);
    this.#panel.element.focus({ preventScroll: true });
  }
}
