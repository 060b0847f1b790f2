import type { ShownCard, ShownList } from './app-state.ts';
import type { Board } from './card/board/board.ts';
import type { CardOnPage } from './card-on-page.ts';
import { askForCard } from './compare-with.ts';
import { MOST_CARDS } from './limits.ts';
import { columnsOf, type PlacedCard, placed, readPlaced } from './placed-cards.ts';
import { boardAddress } from './source/board-address.ts';
import type { CardText } from './source/card-source.ts';
import { listOfFiles } from './source/cards-of-folder.ts';
import { loadCards } from './source/load-cards.ts';
import { boardView } from './view/board/board-view.ts';
import { downloadFile } from './view/download.ts';
import { button } from './view/h.ts';
import { notice } from './view/notice.ts';
import type { PageElements } from './view/page-elements.ts';
import type { PageHistory } from './view/page-history.ts';
import { say } from './view/page-state.ts';
import { ignoreAbort, unanswered } from './view/unanswered.ts';

interface OpenBoard {
  readonly view: ReturnType<typeof boardView>;
  cards: readonly PlacedCard[];
  /** What is said above it. */
  readonly notes: readonly HTMLElement[];
  scroll: number;
}

interface BoardOptions {
  readonly history: PageHistory;
  /** Shows what a line of the card on the page became. */
  readonly showPlace: (line: number) => void;
  /** Shows files as a list. */
  readonly openList: (list: ReturnType<typeof listOfFiles>) => void;
}

const NO_BOARD: Board = { rows: [], questions: [] };
const TYPES = {
  csv: 'text/csv',
  markdown: 'text/markdown',
  latex: 'text/plain',
  json: 'application/json',
};
const ENDINGS = { csv: 'csv', markdown: 'md', latex: 'tex', json: 'json' };

/** Cards side by side in the place of one, and the way from them to each and back. */
export class BoardOnPage {
  readonly #page: PageElements;
  readonly #card: CardOnPage;
  readonly #options: BoardOptions;
  #board: OpenBoard | null = null;
  /** What is to be said above what comes next. */
  #notes: HTMLElement[] = [];
  /** The card of it that was opened last. */
  #opened: { readonly board: OpenBoard; at: number } | null = null;

  constructor(page: PageElements, card: CardOnPage, options: BoardOptions) {
    this.#page = page;
    this.#card = card;
    this.#options = options;
  }

  /** `files`: those that came; they can be shown as a list as well. */
  open(cards: readonly CardText[], files: readonly File[] = []): void {
    const { history, openList } = this.#options;
    const list = listOfFiles(files);
    const told = `${list.cards.length} cards are on the board.`;
    const actions = [{ label: 'Show them as a list', run: () => openList(list) }];
    const asList = list.cards.length > 2 ? [notice('note', told, actions)] : [];
    const board = this.#create(cards.slice(0, MOST_CARDS), [...this.#notes.splice(0), ...asList]);
    const { shown } = this.#card;
    const show = (): void => this.#show(board);
    if (shown !== null) {
      const { text: card } = shown;
      history.keep(() => {
        void this.#card.open(card.source.name, async () => ({ result: { kind: 'loaded', card } }));
      });
    }
    // The way back leads to a list, or to another board, as well.
    if (history.current === null) {
      history.keep(show);
    } else {
      history.enter(show);
    }
    show();
  }

  /** Opens cards by their addresses; what does not come is named, and the others are shown. */
  async openAddresses(addresses: readonly string[], first: CardText | null): Promise<void> {
    await this.#card.open(`${addresses.length} cards`, async (signal) => {
      const { opened, refused, left } = await loadCards(addresses, first, CARD_ORIGINS, signal);
      const more = `A board has room for ${MOST_CARDS} cards: ${left} more are not on it.`;
      this.#notes = [
        ...refused.map(({ name, reason }) =>
          notice('alert', reason.includes(name) ? reason : `${name}: ${reason}`),
        ),
        ...(left > 0 ? [notice('note', more)] : []),
      ];
      return opened;
    });
    // A board has them by now; a lone card has not.
    this.#page.notices.prepend(...this.#notes.splice(0));
  }

  /** Puts cards on a board together with one for which the reader is asked. */
  addTo(cards: readonly CardText[]): void {
    this.#ask((one) => this.open([...cards, one]));
  }

  /** What is written on a card that was opened from a board stands on the board. */
  shows({ text }: ShownCard, isSame: boolean): void {
    const { board, at } = this.#opened ?? {};
    if (!isSame) {
      this.#opened = null;
    } else if (board !== undefined) {
      board.cards = board.cards.map((one, index) => (index === at ? placed(text) : one));
    }
  }

  #ask(use: (card: CardText) => void): void {
    const asked = {
      title: 'Add a card',
      lead: 'One more card for the board',
      name: '',
      action: 'Add',
    };
    void askForCard(this.#page, asked, (name, load) => {
      say(this.#page, `Opening ${name}`);
      void load(new AbortController().signal).then(({ result }) => {
        if (result.kind === 'loaded') {
          use(result.card);
        } else if (result.kind === 'refused') {
          this.#card.refuse(result.refusal);
        }
      });
    });
  }

  #create(cards: readonly CardText[], notes: readonly HTMLElement[]): OpenBoard {
    const change = (now: readonly PlacedCard[]): void => {
      board.cards = now;
      void this.#fill(board).catch(ignoreAbort);
    };
    const board: OpenBoard = {
      view: boardView({
        open: (at, value) => this.#openCard(board, at, value),
        remove: (at) => change(board.cards.filter((_, index) => index !== at)),
        order: (order) => change(order.flatMap((at) => board.cards[at] ?? [])),
        add: () => this.#ask((text) => change([...board.cards, placed(text)])),
        write: (table, format) => this.#card.ask('write-table', { table, format }),
        save: (text, format) =>
          downloadFile(new Blob([text], { type: TYPES[format] }), `board.${ENDINGS[format]}`),
        link: () =>
          boardAddress(
            board.cards.map(({ text }) => text),
            location.href,
          ),
        say: (text) => say(this.#page, text),
      }),
      cards: cards.map(placed),
      notes,
      scroll: 0,
    };
    return board;
  }

  #show(board: OpenBoard): void {
    this.#board = board;
    this.#opened = null;
    const { view } = board;
    const signal = this.#card.beginList(this.#listOf(board), view.element);
    signal.addEventListener('abort', () => {
      board.scroll = scrollY;
    });
    this.#page.notices.append(...board.notes);
    const title = 'Back to the board (l)';
    const back = { class: 'control', 'aria-keyshortcuts': 'l', title };
    this.#page.wayBack.replaceChildren(
      button(back, 'Board', () => {
        this.#options.history.enter(() => this.#show(board));
        this.#show(board);
      }),
    );
    if (document.activeElement === document.body) {
      view.element.focus({ preventScroll: true });
    }
    void this.#fill(board)
      .then(() => scrollTo({ top: board.scroll, behavior: 'instant' }))
      .catch(ignoreAbort);
  }

  #listOf({ cards }: OpenBoard): ShownList {
    return { folder: 'Board', count: cards.length };
  }

  /** Reads those that are not read yet, and puts all side by side. */
  async #fill(board: OpenBoard): Promise<void> {
    const { view } = board;
    const { ask } = this.#card;
    const before = board.cards;
    const cards = await readPlaced(before, ask, (left) => {
      const progress = `${left} of ${before.length} cards are being read`;
      view.update(NO_BOARD, columnsOf(before), progress);
    });
    if (board.cards !== before) {
      return;
    }
    board.cards = cards;
    const columns = columnsOf(cards);
    const made = await ask(
      'make-board',
      cards.map(({ read: one }, at) => ({
        ...(one ?? { facts: [], results: [], isWhole: true }),
        title: columns[at]?.name ?? '',
      })),
    );
    if (this.#board !== board || board.cards !== cards) {
      return;
    }
    view.update(made.ok ? made.value : NO_BOARD, columns, '');
    if (!made.ok) {
      const why = unanswered('Putting the cards side by side', made.reason);
      this.#page.notices.append(notice('alert', why));
    }
    this.#card.completeList(this.#listOf(board));
  }

  #openCard(
    board: OpenBoard,
    at: number,
    value?: { readonly line: number; readonly file: string | null },
    isNew = true,
  ): void {
    const placed = board.cards[at];
    if (placed === undefined) {
      return;
    }
    const card = { ...placed.text, isListed: true };
    const { history, showPlace } = this.#options;
    void this.#card
      .open(card.source.name, async () => {
        if (isNew) {
          history.enter(() => this.#openCard(board, at, value, false));
        }
        return { result: { kind: 'loaded', card } };
      })
      .then(() => {
        if (this.#card.shown?.text === card) {
          this.#opened = { board, at };
          if (value !== undefined && value.file === null) {
            showPlace(value.line);
          }
        }
      });
  }
}
