import type { ShownCard } from '../../app-state.ts';
import type { Answer, Ask, ReadInput } from '../../html/jobs/jobs.ts';
import type { CardText } from '../../source/card-source.ts';
import { ignoreAbort } from '../unanswered.ts';

/** The card that the form changes. */
export interface EditedCard {
  readonly shown: ShownCard | null;
  /** Its text as it was opened: another one for each card. */
  readonly opened: CardText | null;
  readonly ask: Ask;
  /** Until the version of it that came last is on the page. */
  readonly renewing: Promise<void>;
  edit(text: string): Promise<void>;
}

/** A change of the card, as it can be taken back. */
interface Change {
  readonly before: string;
  readonly after: string;
}

/** The changes of a card that are made here: one after the other, each in what the last has left. */
export class CardChanges {
  readonly #root: HTMLElement;
  readonly #card: EditedCard;
  readonly #flush: () => Promise<void>;
  readonly #made: Change[] = [];
  #work: Promise<void> = Promise.resolve();

  /** `flush`: what is written elsewhere, and not in the card yet, comes into it first. */
  constructor(root: HTMLElement, card: EditedCard, flush: () => Promise<void>) {
    this.#root = root;
    this.#flush = flush;
    this.#card = card;
  }

  /** What is asked of one card is not done to another. */
  queue(run: () => Promise<void>): void {
    const { opened } = this.#card;
    const runThere = async (): Promise<void> => {
      if (this.#card.opened === opened) {
        await run();
      }
    };
    this.#work = this.#work.then(runThere).catch(ignoreAbort);
  }

  /** Until all that was asked of the card is done. */
  get done(): Promise<void> {
    return this.#work;
  }

  /**
   * Asks about the card as it is; if another version of it comes meanwhile, about that one. Null
   * without a card, or once another one has come.
   */
  async ask<Value>(
    ask: (shown: ShownCard) => Promise<Answer<Value>>,
  ): Promise<{ readonly shown: ShownCard; readonly answer: Answer<Value> } | null> {
    const { opened } = this.#card;
    for (;;) {
      await this.#flush();
      await settled(this.#root);
      const { renewing } = this.#card;
      await renewing;
      const { shown } = this.#card;
      if (shown === null || this.#card.opened !== opened) {
        return null;
      }
      const answer = await ask(shown).catch(ignoreAbort);
      const isNewest = this.#card.renewing === renewing && this.isStill(shown);
      if (answer !== undefined && isNewest) {
        return { shown, answer };
      }
    }
  }

  /** Is this the card on the page, and no other on its way? */
  isStill(shown: ShownCard): boolean {
    return this.#card.shown === shown && this.#root.dataset['state'] !== 'loading';
  }

  async make(after: string): Promise<void> {
    const before = this.#card.shown?.text.text;
    if (before !== undefined) {
      this.#made.push({ before, after });
      await this.#card.edit(after);
    }
  }

  /** Not once the card was changed elsewhere: that would be lost. */
  get canTakeBack(): boolean {
    return this.#made.at(-1)?.after === this.#card.shown?.text.text && this.#made.length > 0;
  }

  async takeBack(): Promise<void> {
    const change = this.canTakeBack ? this.#made.pop() : undefined;
    if (change !== undefined) {
      await this.#card.edit(change.before);
    }
  }
}

/** What a worker needs that reads a card. */
export function readInput({ text: { text, source, hasInvalidBytes } }: ShownCard): ReadInput {
  return { text, hasInvalidBytes, linkBase: source.base?.links ?? null };
}

/** Waits while a card, or a version of it, is on its way to the page. */
async function settled(root: HTMLElement): Promise<void> {
  if (root.dataset['state'] === 'loading') {
    await new Promise<void>((resolve) => {
      const observer = new MutationObserver(() => {
        if (root.dataset['state'] !== 'loading') {
          observer.disconnect();
          resolve();
        }
      });
      observer.observe(root, { attributeFilter: ['data-state'] });
    });
  }
}
