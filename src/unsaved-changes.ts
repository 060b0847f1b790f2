import type { CardOnPage } from './card-on-page.ts';
import type { CardText } from './source/card-source.ts';
import { fileNote } from './view/file-notes.ts';
import { type StandingNote, standingNote } from './view/standing-note.ts';

/** The reader's version of a card and that of its file: either is shown, the other stays at hand. */
export class UnsavedChanges {
  readonly #card: CardOnPage;
  readonly #renew: (text: CardText) => Promise<void>;
  readonly #note: StandingNote;

  constructor(card: CardOnPage, notices: HTMLElement, renew: (text: CardText) => Promise<void>) {
    this.#card = card;
    this.#renew = renew;
    this.#note = standingNote(notices);
  }

  /** Lets the reader choose; `theirs` is the version of the file. */
  ask(note: StandingNote, theirs: CardText): void {
    const choose = (show: () => Promise<void>) => (): void => {
      note.clear();
      void show();
    };
    const mine = (): string => this.#card.shown?.text.text ?? '';
    note.show(`unsaved ${theirs.text}`, 'note', fileNote('unsaved', theirs.source.name), [
      { label: 'Take the file’s version', run: choose(() => this.#showTheirs(theirs)) },
      { label: 'Keep mine', run: choose(() => this.#showMine(mine(), theirs)) },
    ]);
  }

  forget(): void {
    this.#note.clear();
  }

  async #showTheirs(theirs: CardText): Promise<void> {
    const mine = this.#card.shown?.text.text ?? '';
    await this.#renew(theirs);
    this.#note.show(`theirs ${mine}`, 'note', fileNote('theirs', theirs.source.name), [
      { label: 'Bring mine back', run: () => void this.#showMine(mine, theirs) },
    ]);
  }

  async #showMine(mine: string, theirs: CardText): Promise<void> {
    if (theirs.origin !== undefined) {
      this.#card.rebase(theirs.origin);
    }
    if (this.#card.shown?.text.text !== mine) {
      await this.#card.edit(mine);
    }
    this.#note.show(`mine ${mine}`, 'note', fileNote('mine', theirs.source.name), [
      { label: 'Take the file’s version', run: () => void this.#showTheirs(theirs) },
    ]);
  }
}
