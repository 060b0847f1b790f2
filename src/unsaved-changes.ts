import type { CardOnPage } from './card-on-page.ts';
import type { CardText } from './source/card-source.ts';
import { mergeTexts } from './text/text-change.ts';
import { fileNote } from './view/file-notes.ts';
import type { NoticeAction } from './view/notice.ts';
import { type StandingNote, standingNote } from './view/standing-note.ts';

const TAKE = 'Take the file’s version';

/** The reader's version of a card and that of its file: either is shown, the other stays at hand. */
export class UnsavedChanges {
  readonly #card: CardOnPage;
  readonly #note: StandingNote;

  constructor(card: CardOnPage, notices: HTMLElement) {
    this.#card = card;
    this.#note = standingNote(notices);
  }

  /** Lets the reader choose; `theirs` is the version of the file, which held `base` before. */
  ask(note: StandingNote, theirs: CardText, base: string): void {
    const choice = (label: string, show: (mine: string) => Promise<void>): NoticeAction => ({
      label,
      run: (): void => {
        if (isThere()) {
          note.clear();
          void show(this.#mine);
        }
      },
    });
    const isThere = this.#presence();
    const isBoth = mergeTexts(base, this.#mine, theirs.text) !== null;
    note.show(`unsaved ${isBoth} ${theirs.text}`, 'note', fileNote('unsaved', theirs.source.name), [
      ...(isBoth ? [choice('Keep both', (mine) => this.#showBoth(base, mine, theirs))] : []),
      choice(TAKE, () => this.#showTheirs(theirs)),
      choice('Keep mine', (mine) => this.#showMine(mine, theirs)),
    ]);
  }

  forget(): void {
    this.#note.clear();
  }

  /** Whether the card that is on the page now still is. */
  #presence(): () => boolean {
    const { opened } = this.#card;
    return () => {
      const { shown, isOpening, opened: now } = this.#card;
      return shown !== null && !isOpening && now === opened;
    };
  }

  get #mine(): string {
    return this.#card.shown?.text.text ?? '';
  }

  async #showBoth(base: string, mine: string, theirs: CardText): Promise<void> {
    await this.#write(mergeTexts(base, mine, theirs.text) ?? mine, theirs);
  }

  async #showTheirs(theirs: CardText): Promise<void> {
    const mine = this.#mine;
    const isThere = this.#presence();
    await this.#card.renew(theirs);
    if (isThere()) {
      this.#note.show(`theirs ${mine}`, 'note', fileNote('theirs', theirs.source.name), [
        { label: 'Bring mine back', run: () => void (isThere() && this.#showMine(mine, theirs)) },
      ]);
    }
  }

  async #showMine(mine: string, theirs: CardText): Promise<void> {
    const isThere = this.#presence();
    await this.#write(mine, theirs);
    if (isThere()) {
      this.#note.show(`mine ${mine}`, 'note', fileNote('mine', theirs.source.name), [
        { label: TAKE, run: () => void (isThere() && this.#showTheirs(theirs)) },
      ]);
    }
  }

  /** As an edit of what the file holds now. */
  async #write(text: string, { origin }: CardText): Promise<void> {
    if (origin !== undefined) {
      this.#card.rebase(origin);
    }
    if (this.#mine !== text) {
      await this.#card.edit(text);
    }
  }
}
