import type { ShownCard } from '../../app-state.ts';
import { type Draft, forgetDraft, keepDraft, readDraft } from '../../source/drafts.ts';
import { readSetting, writeSetting } from '../settings.ts';
import { whenIdle } from '../when-idle.ts';

/** Whether this browser may have drafts: who has never written one waits for no database. */
const DRAFTS_SETTING = 'drafts';

/** What becomes of a text that is not in its file yet: a draft, and a warning before it is lost. */
export class UnsavedText {
  /** What the card's file held when it was read, or saved, last. */
  known = '';
  #card: ShownCard | null = null;
  /** The reader wants nothing kept of this card. */
  #isForgotten = false;
  readonly #offer: (draft: Draft) => void;

  /** `offer` gives back the draft of a card that was opened again. */
  constructor(offer: (draft: Draft) => void) {
    this.#offer = offer;
  }

  /** A card, or (`isSame`) another version of it, is on the page. */
  shows(card: ShownCard, isSame: boolean): void {
    const { source, text, origin, isEdited = false } = card.text;
    const before = this.known;
    this.known = isEdited ? (origin?.text ?? before) : text;
    const wasEdited = this.#card?.text.isEdited ?? false;
    this.#card = card;
    if (!isSame) {
      this.#isForgotten = false;
    }
    if (isEdited) {
      if (isSame && this.known !== before) {
        void forgetDraft(source, before);
      }
      this.warn();
      this.keep(text);
      return;
    }
    removeEventListener('beforeunload', warning);
    if (isSame && wasEdited) {
      void forgetDraft(source, before);
    } else if (!isSame && readSetting(DRAFTS_SETTING) !== null) {
      whenIdle(() => void this.#find(card));
    }
  }

  /** Keeps a draft of this card. */
  keep(text: string): void {
    if (this.#card !== null && !this.#isForgotten) {
      writeSetting(DRAFTS_SETTING, 'kept');
      void keepDraft(this.#card.text.source, { base: this.known, text, date: Date.now() });
    }
  }

  /** Until the card is saved, the browser asks before it leaves the page. */
  warn(): void {
    addEventListener('beforeunload', warning);
  }

  /** Keeps no draft of this card, also not of what is still to be written. */
  forget(): void {
    this.#isForgotten = true;
    if (this.#card !== null) {
      void forgetDraft(this.#card.text.source, this.known);
    }
  }

  async #find(card: ShownCard): Promise<void> {
    const draft = await readDraft(card.text.source, card.text.text);
    if (draft !== null && this.#card === card) {
      this.#offer(draft);
    }
  }
}

function warning(event: Event): void {
  event.preventDefault();
}
