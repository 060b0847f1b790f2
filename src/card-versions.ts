import type { Workers } from './html/jobs/workers.ts';
import type { CardText } from './source/card-source.ts';
import { applyStyles } from './view/author-styles.ts';
import type { RenderedCard } from './view/card-page.ts';
import { flash } from './view/flash.ts';
import type { LiveCard } from './view/live-card.ts';
import { notice } from './view/notice.ts';
import type { PageElements } from './view/page-elements.ts';
import { quiet } from './view/quiet.ts';
import { type RenewedCard, renewCard } from './view/renew-card.ts';
import { showEdit } from './view/show-edit.ts';

/** How new versions of the card on the page come there, where not all of it is rendered anew. */
export class CardVersions {
  /** What a new version goes on from; null where it is rendered whole. */
  live: LiveCard | null = null;
  /** What of the card was open before its reader opened or closed anything. */
  unfolded = new Set<Element>();
  /** Blocks that are on the page already of a new version that is not complete. */
  #shownEarly = 0;
  /** Says that the last version has no text. */
  #emptied: HTMLElement | null = null;
  readonly #page: PageElements;
  readonly #workers: Workers;

  constructor(page: PageElements, workers: Workers) {
    this.#page = page;
    this.#workers = workers;
  }

  /** Can it be made of the card on the page? */
  isPatch(one: CardText, other: CardText): boolean {
    return this.live !== null && isSameSource(one, other);
  }

  /** Only what is new comes to the page. Answers as `renewCard`. */
  async put(
    text: CardText,
    before: CardText,
    signal: AbortSignal,
  ): Promise<RenewedCard | RenderedCard | null> {
    const { live, unfolded } = this;
    if (live === null) {
      return null;
    }
    const options = { workers: this.#workers, signal, applyStyles, unfolded };
    const edit = await showEdit(this.#page, text, before.text, live, options);
    if (edit !== null) {
      flash(edit.changed);
      this.#shownEarly += edit.count;
      await quiet(signal);
    }
    const renewed = await renewCard(this.#page, text, before.text, live, options);
    if ('events' in renewed) {
      return renewed;
    }
    this.live = renewed.live;
    const count = this.#shownEarly + renewed.count;
    this.#shownEarly = 0;
    return { ...renewed, count };
  }

  /** Some programs empty a file before they write it: true where the version before stays. */
  isEmptied({ source, text, isEdited }: CardText, before: CardText | undefined): boolean {
    this.#emptied?.remove();
    this.#emptied = null;
    const isEmptied = isEdited !== true && text.trim() === '' && (before?.text ?? '').trim() !== '';
    if (isEmptied) {
      this.#emptied = notice('note', `${source.name} is empty now; the last version is shown.`);
      this.#page.notices.append(this.#emptied);
    }
    return isEmptied;
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
