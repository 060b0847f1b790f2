import type { CardOnPage } from './card-on-page.ts';
import type { Reviewing, ReviewingOptions } from './reviewing.ts';
import type { ReviewFile } from './source/review-file.ts';
import { LateTool } from './view/late.ts';
import { addMenuEntry } from './view/menu-entry.ts';
import type { PageElements } from './view/page-elements.ts';
import { NOTES_SETTING, readSetting } from './view/settings.ts';
import { ignoreAbort } from './view/unanswered.ts';
import { whenIdle } from './view/when-idle.ts';

/** Offers to review the card on the page; what that needs is loaded for the first note of one. */
export class ReviewOnPage {
  readonly #reviewing: LateTool<Reviewing>;

  constructor(page: PageElements, card: CardOnPage, options: ReviewingOptions) {
    this.#reviewing = new LateTool(async () => {
      const { Reviewing } = await import('./reviewing.ts');
      const reviewing = new Reviewing(page, card, options);
      reviewing.shows(false);
      return reviewing;
    });
    const offer = (): void => {
      const title = 'Write notes on this card, or open a review.json';
      const run = (): void => this.toggle();
      addMenuEntry(page.menu, page.changesControl, { label: 'Review', title, key: 'v', run });
    };
    page.menu.addEventListener('beforetoggle', offer, { once: true });
  }

  toggle(): void {
    void this.#reviewing.use((reviewing) => reviewing.toggle());
  }

  /** A note on what is selected, has the focus or is read. */
  add(): void {
    void this.#reviewing.use((reviewing) => reviewing.add());
  }

  /** Opens files of notes on the card on the page, or on the next one. */
  open(files: readonly ReviewFile[]): void {
    void this.#reviewing.use((reviewing) => reviewing.open(files)).catch(ignoreAbort);
  }

  /** A card, or (`isSame`) a new version of it, is on the page. */
  shows(isSame: boolean): void {
    this.#reviewing.now?.shows(isSame);
    if (!isSame && readSetting(NOTES_SETTING) !== null) {
      // It says so where there are notes on this card.
      whenIdle(() => void this.#reviewing.use(() => {}));
    }
  }

  /** The card makes room for another one. */
  leaves(): void {
    this.#reviewing.now?.leaves();
  }
}
