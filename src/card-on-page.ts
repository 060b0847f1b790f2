import type { Shown, ShownCard, ShownList } from './app-state.ts';
import { CardRendering } from './card-rendering.ts';
import { CardVersions } from './card-versions.ts';
import { ENDED } from './html/jobs/ended.ts';
import type { Ask } from './html/jobs/jobs.ts';
import type { Patience, Workers } from './html/jobs/workers.ts';
import type { Host } from './hub/host-constructs.ts';
import type { CardOrigin, CardText, FolderCards, Refusal } from './source/card-source.ts';
import type { Opened } from './source/open-files.ts';
import { ToldState } from './told-state.ts';
import { attachCard, countRevision } from './view/attach-card.ts';
import { offerLists } from './view/card-list/offer-lists.ts';
import type { RenderedCard, ShownAs } from './view/card-page.ts';
import { emptyPage } from './view/card-shell.ts';
import { unfoldedIn } from './view/hold-reader.ts';
import { focusHostBar } from './view/host-bar.ts';
import { offerChanges } from './view/offer-changes.ts';
import type { PageElements } from './view/page-elements.ts';
import { forgetFragment, scrollToFragment } from './view/scroll-to-fragment.ts';
import type { TableContext } from './view/tables/table-context.ts';

interface CardActions {
  readonly pickFile: () => void;
  /**
   * `isOffered`: by the card on the page, which a reader may come back to. `signal` aborts when
   * something newer was opened.
   */
  readonly openList: (list: FolderCards, isOffered: boolean, signal?: AbortSignal) => Promise<void>;
  readonly writeResults: TableContext['writeResults'];
  readonly linkTo: TableContext['linkTo'];
  /** `files`: those that the cards came from. */
  readonly openBoard: (
    cards: readonly CardText[],
    files: readonly File[] | undefined,
    signal: AbortSignal,
  ) => Promise<void>;
}

interface RenderOptions {
  readonly as?: ShownAs | undefined;
  /** A card that is on the page already. */
  readonly isSame?: boolean;
  readonly rendered?: RenderedCard | undefined;
  /** The address has been made for it. */
  readonly keepsAddress?: boolean | undefined;
}

interface BeginOptions extends Pick<RenderOptions, 'isSame' | 'keepsAddress'> {
  readonly isListed?: boolean | undefined;
}

/** The card that the page shows, and how another one takes its place: the newest load wins. */
export class CardOnPage {
  /** The complete card; null before the first one, and where none could be opened. */
  shown: ShownCard | null = null;
  /** What stands in the place of a card. */
  #list: ShownList | null = null;
  /** Is the page no longer that of `shown`, and the next card not complete? */
  #isArriving = false;
  /** Until a card's text is here: a newer load aborts an older one. */
  #loading = new AbortController();
  /** Until the card makes room for the next one. */
  #lifetime = new AbortController();
  /** Until a new version of the card is on the page. */
  #version: AbortController | null = null;
  /** The text of the card as it was opened. */
  opened: CardText | null = null;
  #isFirst = true;
  readonly #page: PageElements;
  readonly #workers: Workers;
  readonly #actions: CardActions;
  readonly #state: ToldState;
  readonly #rendering: CardRendering;
  readonly #versions: CardVersions;

  constructor(page: PageElements, workers: Workers, actions: CardActions) {
    this.#page = page;
    this.#workers = workers;
    this.#actions = actions;
    this.#state = new ToldState(page, actions);
    this.#rendering = new CardRendering(page, workers);
    this.#versions = new CardVersions(page, workers, {
      shown: () => this.shown,
      beginRendering: () => this.#rendering.begin(),
      render: (text, as, rendered) => this.#renderAgain(text, as, rendered),
      place: (shown) => this.#placeVersion(shown),
    });
  }

  /** Called when the card makes room for another one, or for a list. */
  onLeave: () => void = () => {};

  /** Called when a card, or (`isSame`) a new version of the one before, is complete. */
  onShown: (card: ShownCard, isSame: boolean) => void = () => {};

  /** Asks for the card on the page. */
  readonly ask: Ask = (kind, input) => this.#workers.ask(kind, input, this.#lifetime.signal);

  /** What the tools of its tables need. */
  get tables(): TableContext {
    return {
      ask: this.ask,
      names: () => [this.shown?.title ?? '', this.shown?.modelId ?? ''],
      dialog: this.#page.sourceDialog,
      writeResults: this.#actions.writeResults,
      linkTo: this.#actions.linkTo,
    };
  }

  async open(name: string, load: (signal: AbortSignal) => Promise<Opened>): Promise<void> {
    this.#loading.abort(ENDED);
    this.#loading = new AbortController();
    const { signal } = this.#loading;
    this.#state.load(name, this.#previous);
    const opened = await load(signal);
    const { result, keepsAddress } = opened;
    if (signal.aborted) {
      return;
    }
    if (result.kind === 'loaded') {
      await this.#render(result.card, 'usual', { keepsAddress });
      if (this.shown?.text === result.card) {
        const { name: shown } = result.card.source;
        const openList = (list: FolderCards): void => void this.#actions.openList(list, true);
        offerLists(this.#page, shown, opened, openList, this.#lifetime.signal);
      }
    } else if (result.kind === 'refused') {
      this.refuse(result.refusal);
    } else if (result.kind === 'list') {
      await this.#actions.openList(result.list, false, signal);
    } else if (result.kind === 'cards') {
      await this.#actions.openBoard(result.cards, opened.files, signal);
    } else {
      this.#state.forget();
      this.#state.settle(this.#previous);
    }
  }

  get #previous(): Shown | null {
    return this.shown ?? this.#list;
  }

  /** Puts a list in the place of the card; the signal aborts when a card takes its place. */
  beginList(list: ShownList, element: HTMLElement): AbortSignal {
    this.#state.forget();
    this.#loading.abort(ENDED);
    this.#rendering.begin();
    this.shown = null;
    const lifetime = this.#begin(list.folder);
    emptyPage(this.#page);
    this.#list = list;
    this.#page.root.dataset['list'] = '';
    this.#page.afterCard.append(element);
    this.#state.settle(list);
    this.#state.arrives(list.folder, list);
    return lifetime;
  }

  /** All of its cards are in the list. */
  completeList(list: ShownList): void {
    countRevision(this.#page);
    this.#settle(list);
  }

  /** Says why a new version of the card is not shown, until one is. */
  refuseVersion(refusal: Refusal): void {
    this.#state.refuse(refusal, this.#previous, true);
  }

  /** Says why a card is not shown. The one before stays. */
  refuse(refusal: Refusal): void {
    this.#state.refuse(refusal, this.#previous);
  }

  /** The text of the card on the page; null once it makes room. */
  get text(): CardText | null {
    return this.#isArriving ? null : (this.shown?.text ?? null);
  }

  /** Is another card on its way? */
  get isOpening(): boolean {
    return this.#isArriving || this.#state.isLoading;
  }

  /** The file of the card holds another text by now, of which that on the page is an edit. */
  rebase(origin: CardOrigin): void {
    if (this.shown !== null) {
      this.shown = { ...this.shown, text: { ...this.shown.text, origin } };
      this.onShown(this.shown, true);
    }
  }

  /** Until the version of the card that came last is on the page. */
  get renewing(): Promise<void> {
    return this.#versions.renewing;
  }

  /** The same card with another text. The reader stays where they are. */
  async edit(text: string): Promise<void> {
    if (this.text !== null) {
      await this.renew({ ...this.text, text, isEdited: true });
    }
  }

  /** A new version of the card on the page, which stays as a host shows it, if it was. */
  async renew(text: CardText): Promise<void> {
    // Else a card that makes room would end the one that comes.
    if (!this.#isArriving) {
      await this.#versions.renew(text);
    }
  }

  /** The same card as a host shows it, or in the viewer's own way. */
  async showAs(host: Host | undefined): Promise<void> {
    if (await this.#versions.showAs(host)) {
      focusHostBar(this.#page);
    }
  }

  /** Takes over the card that the build has rendered. */
  takeOver(card: ShownCard): void {
    this.shown = card;
    this.opened = card.text;
    this.#isFirst = false;
    this.#attach(card);
    this.#versions.unfolded = unfoldedIn(this.#page);
    this.#page.root.dataset['state'] = 'ready';
    this.onShown(card, false);
    scrollToFragment();
  }

  /** The same card, of which all comes anew. */
  async #renderAgain(text: CardText, as?: ShownAs, rendered?: RenderedCard): Promise<void> {
    this.#state.arrives(text.source.name, this.shown);
    await this.#render(text, 'usual', { as, isSame: true, rendered });
  }

  /** A version of which the page has all that is new. */
  #placeVersion(shown: ShownCard): void {
    this.shown = shown;
    this.#state.renewed();
    this.#attach(shown);
    this.#complete(shown, true);
  }

  showEmpty(): void {
    this.#state.settle(null);
  }

  /** Makes ready what another card needs. */
  warmUp(): Promise<void> {
    return this.#rendering.warmUp();
  }

  async #render(
    text: CardText,
    patience: Patience,
    { as, isSame = false, rendered, keepsAddress = false }: RenderOptions = {},
  ): Promise<void> {
    this.#state.forget();
    const placed = await this.#rendering.render(text, {
      ...{ patience, as, isSame, rendered },
      begin: () => this.#begin(text.source.name, { isSame, keepsAddress, isListed: text.isListed }),
      retry: () => this.#retry(text, as),
    });
    if (placed === null) {
      return;
    }
    const { shown } = placed;
    this.#versions.live = placed.live;
    this.shown = shown;
    this.opened = isSame ? this.opened : text;
    this.#attach(shown);
    this.#complete(shown, isSame);
    this.#versions.unfolded = unfoldedIn(this.#page);
    if (!isSame) {
      scrollToFragment();
    }
  }

  /**
   * The card before makes room; the fragment in the address was its own. Returns the new card's
   * lifetime.
   */
  #begin(name: string, { isSame, keepsAddress = false, isListed }: BeginOptions = {}): AbortSignal {
    this.#lifetime.abort(ENDED);
    this.#lifetime = new AbortController();
    this.#version?.abort(ENDED);
    this.#versions.forget();
    this.#list = null;
    if (isSame !== true) {
      this.#page.wayBack.hidden = isListed !== true;
      this.#leave(name, keepsAddress);
    }
    return this.#lifetime.signal;
  }

  /** For another card. */
  #leave(name: string, keepsAddress: boolean): void {
    this.#isArriving = true;
    this.onLeave();
    this.#page.sourceDialog.close();
    // A long card takes seconds, in which the header must not be the one of the card before.
    this.#state.arrives(name, null);
    if (!this.#isFirst) {
      scrollTo(0, 0);
      if (!keepsAddress) {
        forgetFragment();
      }
    }
    this.#isFirst = false;
  }

  #complete(card: ShownCard, isSame: boolean): void {
    this.#settle(card);
    offerChanges(this.#page, this.opened?.text !== card.text.text);
    this.onShown(card, isSame);
  }

  #settle(card: Shown): void {
    this.#state.settle(card);
    this.#isArriving = false;
  }

  #attach(card: ShownCard): void {
    this.#version?.abort(ENDED);
    this.#version = new AbortController();
    attachCard(this.#page, card, this.tables, this.#version.signal);
  }

  #retry(text: CardText, as?: ShownAs): void {
    this.#state.arrives(text.source.name, this.shown);
    void this.#render(text, 'more', { as });
  }
}
