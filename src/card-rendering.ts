import { ENDED } from './html/jobs/ended.ts';
import type { Workers } from './html/jobs/workers.ts';
import type { CardText } from './source/card-source.ts';
import { applyStyles } from './view/author-styles.ts';
import type { CardPageOptions, PlacedCard } from './view/card-page.ts';
import { late } from './view/late.ts';
import type { PageElements } from './view/page-elements.ts';
import { ignoreAbort } from './view/unanswered.ts';

type RenderingOptions = Omit<CardPageOptions, 'workers' | 'signal' | 'applyStyles' | 'isLive'>;

/** How cards are rendered for the page, one at a time: the newest wins. */
export class CardRendering {
  /** Until the card is complete: goes on until the next card's text is here. */
  #current = new AbortController();
  /** Until a card is rendered. */
  readonly #warming = new AbortController();
  readonly #page: PageElements;
  readonly #workers: Workers;

  constructor(page: PageElements, workers: Workers) {
    this.#page = page;
    this.#workers = workers;
  }

  /** A drop should find a worker that runs, and all that another card needs. */
  async warmUp(): Promise<void> {
    const { warmUp } = await late(() => import('./html/jobs/warm-up.ts'));
    await warmUp(this.#workers, this.#warming.signal).catch(ignoreAbort);
  }

  /** Aborts the one before; the signal is that of the one that begins. */
  begin(): AbortSignal {
    this.#warming.abort(ENDED);
    this.#current.abort(ENDED);
    this.#current = new AbortController();
    return this.#current.signal;
  }

  /** Null where another one has begun meanwhile. */
  async render(text: CardText, options: RenderingOptions): Promise<PlacedCard | null> {
    const signal = this.begin();
    try {
      const { showCard } = await late(() => import('./view/card-page.ts'));
      signal.throwIfAborted();
      const own = { workers: this.#workers, signal, applyStyles, isLive: true };
      return await showCard(this.#page, text, { ...options, ...own });
    } catch (error) {
      if (!signal.aborted) {
        throw error;
      }
      return null;
    }
  }
}
