import type { ShownCard } from './app-state.ts';
import { ENDED } from './html/jobs/ended.ts';
import type { Workers } from './html/jobs/workers.ts';
import type { Host } from './hub/host-constructs.ts';
import type { CardText } from './source/card-source.ts';
import { applyStyles } from './view/author-styles.ts';
import type { RenderedCard, ShownAs } from './view/card-page.ts';
import { flash } from './view/flash.ts';
import { holdReader } from './view/hold-reader.ts';
import { late } from './view/late.ts';
import type { LiveCard } from './view/live-card.ts';
import type { PageElements } from './view/page-elements.ts';
import { say } from './view/page-state.ts';
import { quiet } from './view/quiet.ts';
import type { RenewedCard } from './view/renew-card.ts';

/** The card on the page, as far as its versions take its place. */
interface VersionedCard {
  readonly shown: () => ShownCard | null;
  /** Ends the rendering of the version before: the newest wins. */
  readonly beginRendering: () => AbortSignal;
  /** All of it comes anew. */
  readonly render: (
    text: CardText,
    as: ShownAs | undefined,
    rendered: RenderedCard | undefined,
  ) => Promise<void>;
  /** What is new of it is on the page. */
  readonly place: (shown: ShownCard) => void;
}

/** How new versions of the card on the page, and other forms of it, come there. */
export class CardVersions {
  /** Until the version that came last is on the page. */
  renewing: Promise<void> = Promise.resolve();
  /** What a new version goes on from; null where it is rendered whole. */
  live: LiveCard | null = null;
  /** What of the card was open before its reader opened or closed anything. */
  unfolded = new Set<Element>();
  /** Until the next version is told of: a worker that is stopped forgets the card. */
  #review = new AbortController();
  /** Blocks that are on the page already of a new version that is not complete. */
  #shownEarly = 0;
  readonly #page: PageElements;
  readonly #workers: Workers;
  readonly #card: VersionedCard;

  constructor(page: PageElements, workers: Workers, card: VersionedCard) {
    this.#page = page;
    this.#workers = workers;
    this.#card = card;
  }

  /** The card makes room for another one, or for itself anew. */
  forget(): void {
    this.live = null;
    this.#review.abort(ENDED);
    this.#shownEarly = 0;
  }

  /** Puts a new version of the card on the page, as a host shows it, if it was shown so. */
  renew(text: CardText): Promise<void> {
    const renewed = this.#renew(text);
    this.renewing = renewed;
    return renewed;
  }

  /** The card as a host shows it, or in the viewer's own way; false where nothing is another. */
  async showAs(host: Host | undefined): Promise<boolean> {
    const known = this.#card.shown();
    if (known === null || known.host === host) {
      return false;
    }
    await this.#renderAgain(known.text, { host, known });
    return this.#card.shown()?.host === host;
  }

  async #renew(text: CardText): Promise<void> {
    const shown = this.#card.shown();
    const host = shown?.host;
    if (shown !== null && this.live !== null && isSameSource(text, shown.text)) {
      await this.#patch(text, shown.text, this.live);
    } else {
      await this.#renderAgain(text);
    }
    if (this.#card.shown()?.text === text) {
      await this.showAs(host);
    }
  }

  /** The reader stays where they are. */
  async #renderAgain(text: CardText, as?: ShownAs, rendered?: RenderedCard): Promise<void> {
    const before = this.#card.shown();
    const bringBack = holdReader(this.#page, before?.text.text ?? '', this.unfolded);
    await this.#card.render(text, as, rendered);
    const shown = this.#card.shown();
    bringBack(shown !== before && shown?.text === text ? text.text : null);
  }

  /** Only what is new of it comes to the page. */
  async #patch(text: CardText, before: CardText, live: LiveCard): Promise<void> {
    const signal = this.#card.beginRendering();
    try {
      const renewed = await this.#put(text, before, live, signal);
      if ('events' in renewed) {
        await this.#renderAgain(text, undefined, renewed);
        return;
      }
      const { shown, changed, count, bringBack } = renewed;
      this.#card.place(shown);
      bringBack();
      flash(changed);
      say(this.#page, `Updated. ${count === 1 ? '1 block' : `${count} blocks`} changed.`);
    } catch (error) {
      if (!signal.aborted) {
        throw error;
      }
    }
  }

  /** Answers as `renewCard`. */
  async #put(
    text: CardText,
    before: CardText,
    live: LiveCard,
    signal: AbortSignal,
  ): Promise<RenewedCard | RenderedCard> {
    const { unfolded } = this;
    const options = { workers: this.#workers, signal, applyStyles, unfolded };
    const { showEdit } = await late(() => import('./view/show-edit.ts'));
    const { renewCard } = await late(() => import('./view/renew-card.ts'));
    signal.throwIfAborted();
    const edit = await showEdit(this.#page, text, before.text, live, options);
    if (edit !== null) {
      flash(edit.changed);
      this.#shownEarly += edit.count;
      await quiet(signal);
    }
    this.#review.abort(ENDED);
    this.#review = new AbortController();
    const renewed = await renewCard(this.#page, text, before.text, live, {
      ...options,
      review: this.#review.signal,
    });
    if ('events' in renewed) {
      return renewed;
    }
    this.live = renewed.live;
    const count = this.#shownEarly + renewed.count;
    this.#shownEarly = 0;
    return { ...renewed, count };
  }
}

/** Its relative links and media lead to where they led. */
function isSameSource(one: CardText, other: CardText): boolean {
  const { kind, base } = one.source;
  return (
    kind === other.source.kind &&
    JSON.stringify(base) === JSON.stringify(other.source.base) &&
    one.path === other.path &&
    isSameFolder(one, other)
  );
}

/** Holds the folder the same files, but for the card itself? */
function isSameFolder({ folder: one, origin }: CardText, { folder: other }: CardText): boolean {
  return (
    one?.name === other?.name &&
    one?.files.length === other?.files.length &&
    (one?.files ?? []).every(
      ({ file }, at) => file === other?.files[at]?.file || file === origin?.file,
    )
  );
}
