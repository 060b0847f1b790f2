import { applyNotes } from './apply-notes.ts';
import type { ReviewNote } from './card/review/review.ts';
import type { CardOnPage } from './card-on-page.ts';
import { ENDED } from './html/jobs/ended.ts';
import type { Jobs } from './html/jobs/jobs.ts';
import type { Workers } from './html/jobs/workers.ts';
import { KeptReview } from './kept-review.ts';
import { openReviews } from './open-reviews.ts';
import { passOn } from './pass-on-review.ts';
import { keptNotes, tellKeptNotes } from './review-drafts.ts';
import type { ReviewFile } from './source/review-file.ts';
import { cardFileName } from './view/download.ts';
import type { CardChanges } from './view/form/card-changes.ts';
import { notice } from './view/notice.ts';
import type { PageElements } from './view/page-elements.ts';
import { say } from './view/page-state.ts';
import { placeMeant } from './view/review/noted-place.ts';
import { whatCame } from './view/review/numbered-notes.ts';
import { printNotes } from './view/review/printed-notes.ts';
import { ReviewPanel } from './view/review/review-panel.ts';
import { ShownNotes } from './view/review/shown-notes.ts';
import { NoteWriting } from './view/review/write-note.ts';
import { ignoreAbort } from './view/unanswered.ts';
import { whenIdle } from './view/when-idle.ts';

export interface ReviewingOptions {
  readonly workers: Workers;
  readonly changes: CardChanges;
  /** Shows what a line of the card on the page became, or the line itself. */
  readonly showPlace: (line: number) => void;
}

/** Notes on the card on the page: written, passed on, opened by its author, applied. */
export class Reviewing {
  readonly #page: PageElements;
  readonly #card: CardOnPage;
  readonly #options: ReviewingOptions;
  #panel: ReviewPanel | null = null;
  #writing: NoteWriting | null = null;
  #kept = new KeptReview(null);
  readonly #shown: ShownNotes;
  /** What takes the last changes back, those of the card as well. */
  #undo: (() => void)[] = [];
  /** Opened before a card was. */
  #waiting: readonly ReviewFile[] = [];
  /** Until the card makes room. */
  #ends = new AbortController();

  constructor(page: PageElements, card: CardOnPage, options: ReviewingOptions) {
    this.#page = page;
    this.#card = card;
    this.#options = options;
    this.#shown = new ShownNotes(page);
  }

  toggle(): void {
    if (this.#card.shown !== null) {
      this.#opened.toggle();
    }
  }

  /** A note on what is selected, has the focus or is read. */
  add(): void {
    const { shown } = this.#card;
    const place = shown && placeMeant(this.#page, shown);
    if (shown !== null) {
      this.#opened.toggle(true);
      void this.#writing?.begin(place).catch(ignoreAbort);
    }
  }

  /** Opens files of notes on the card on the page, or on the next one. */
  async open(files: readonly ReviewFile[]): Promise<void> {
    if (this.#card.shown === null) {
      this.#waiting = files;
      const [name] = files.map((file) => file.name);
      const wayOut = 'Open the card that they are about: they will be shown on it.';
      this.#tell('alert', `${name} holds the notes of a review, and no card. ${wayOut}`);
      return;
    }
    const kept = this.#kept;
    const refusals = await openReviews(files, kept, this.#ask);
    if (kept !== this.#kept) {
      return;
    }
    if (refusals.length < files.length) {
      this.#opened.toggle(true);
      await this.#update();
      this.#tell('note', whatCame(this.#shown.numbered, kept.review.card));
    }
    for (const refusal of refusals) {
      this.#tell('alert', refusal);
    }
  }

  /** A card, or (`isSame`) a new version of it, is on the page. */
  shows(isSame: boolean): void {
    if (isSame) {
      void this.#update().catch(ignoreAbort);
      return;
    }
    const { opened } = this.#card;
    const kept = new KeptReview(opened);
    this.#kept = kept;
    const waiting = this.#waiting;
    this.#waiting = [];
    if (waiting.length > 0) {
      void this.open(waiting).catch(ignoreAbort);
    }
    whenIdle(async () => {
      const draft = opened && (await keptNotes(opened));
      if (draft && kept === this.#kept) {
        kept.take(draft.review, true);
        await this.#update().catch(ignoreAbort);
        tellKeptNotes(this.#page.notices, draft.date, {
          show: () => this.#opened.toggle(true),
          forget: () => {
            this.#kept.saved();
            this.#kept = new KeptReview(opened);
            this.#undo = [];
            void this.#update().catch(ignoreAbort);
          },
        });
      }
    });
  }

  /** The card makes room for another one. */
  leaves(): void {
    this.#ends.abort(ENDED);
    this.#ends = new AbortController();
    this.#kept.leave();
    this.#kept = new KeptReview(null);
    this.#undo = [];
    this.#shown.clear();
    this.#panel?.toggle(false);
    this.#panel?.write(null);
    this.#panel?.show({ notes: [], draft: null, canUndo: false });
  }

  readonly #ask = <Kind extends keyof Jobs>(kind: Kind, input: Jobs[Kind]['in']) =>
    this.#options.workers.ask(kind, input, this.#ends.signal);

  /** All of it is made when it is opened for the first time. */
  get #opened(): ReviewPanel {
    if (this.#panel !== null) {
      return this.#panel;
    }
    const { showPlace } = this.#options;
    const page = this.#page;
    const out = (kind: 'json' | 'md' | 'diff', control?: HTMLElement): void => {
      const { shown } = this.#card;
      if (shown !== null) {
        const { text: card } = shown;
        void passOn(kind, { kept: this.#kept, card, ask: this.#ask, tell: this.#tell, control })
          .then(() => this.#show())
          .catch(ignoreAbort);
      }
    };
    const panel = new ReviewPanel(page, {
      ...{ add: () => this.add(), ask: this.#ask, showPlace },
      edit: (note) => this.#writing?.edit(note),
      remove: (note) => this.#write(this.#kept.notes.filter((one) => one !== note)),
      apply: (note) => this.#apply([note]),
      applyAll: () => this.#apply(this.#kept.notes),
      undo: () => this.#undo.pop()?.(),
      save: () => out('json'),
      copy: (control) => out('md', control),
      download: () => out('diff'),
      forget: () => {
        this.#kept.forget();
        this.#show();
      },
    });
    this.#panel = panel;
    this.#writing = new NoteWriting(page, panel, {
      card: () => this.#card.shown,
      ask: this.#ask,
      warn: (isWriting) => this.#kept.warn(isWriting),
      keep: (note, before) => {
        const { notes } = this.#kept;
        const isNew = before === null || !notes.includes(before);
        const all = isNew ? [...notes, note] : notes.map((one) => (one === before ? note : one));
        void this.#write(all).then(() => this.#focus(note));
      },
    });
    printNotes(page, () => this.#shown.numbered);
    this.#show();
    return panel;
  }

  async #write(notes: readonly ReviewNote[]): Promise<void> {
    const { shown } = this.#card;
    if (shown !== null) {
      const { review } = this.#kept;
      this.#kept.review = { ...review, card: review.card || cardFileName(shown.text.source) };
      this.#kept.write(notes);
      this.#undo.push(() => {
        this.#kept.undo();
        void this.#update().catch(ignoreAbort);
      });
      await this.#update().catch(ignoreAbort);
    }
  }

  #apply(notes: readonly ReviewNote[]): void {
    const { changes } = this.#options;
    applyNotes(notes, {
      ...{ changes, ask: this.#ask, tell: this.#tell },
      applied: (takeBack) => {
        this.#undo.push(takeBack);
        this.#show();
      },
    });
  }

  /** Finds all notes in the card as it is now. */
  async #update(): Promise<void> {
    const failure = await this.#shown.place(this.#card.shown, this.#kept.notes, this.#ask);
    this.#show();
    if (failure !== null) {
      this.#tell('alert', failure);
    }
  }

  #show(): void {
    this.#shown.mark(this.#card.shown, (note) => this.#focus(note));
    const { numbered: notes } = this.#shown;
    const { draft } = this.#kept;
    this.#panel?.show({ notes, draft, canUndo: this.#undo.length > 0 });
  }

  #focus(note: ReviewNote): void {
    this.#opened.toggle(true);
    const found = this.#shown.numbered.find((one) => one.note === note);
    this.#opened.focus(found?.number ?? 0);
  }

  readonly #tell = (kind: 'alert' | 'note', words: string): void => {
    if (this.#panel?.isOpen) {
      this.#panel.tell(kind, words);
    } else {
      this.#page.notices.prepend(notice(kind, words));
    }
    say(this.#page, words);
  };
}
