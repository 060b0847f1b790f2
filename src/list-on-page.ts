import type { ShownList } from './app-state.ts';
import { type ListRow, listTable } from './card/list/arrange-list.ts';
import type { CardOnPage } from './card-on-page.ts';
import { type CardReading, openReaders } from './html/jobs/read-cards.ts';
import type { FolderCards } from './source/card-source.ts';
import { handleInFolder, openFiles } from './source/open-files.ts';
import { grouped } from './text/grouped.ts';
import { type CardList, cardList } from './view/card-list/card-list.ts';
import { downloadFile } from './view/download.ts';
import { button } from './view/h.ts';
import { notice } from './view/notice.ts';
import type { PageElements } from './view/page-elements.ts';
import type { PageHistory } from './view/page-history.ts';
import { say } from './view/page-state.ts';
import { ignoreAbort, unanswered } from './view/unanswered.ts';

/** How often rows that are read come into the table, in ms. */
const INTERVAL = 250;

/** A list and how its reader left it. */
interface OpenList {
  readonly folder: FolderCards;
  readonly shown: ShownList;
  readonly view: CardList;
  /** By their ids; undefined where one is not read yet. */
  readonly rows: (ListRow | undefined)[];
  scroll: number;
  /** The row that was opened last. */
  opened: number | null;
}

/** Folders of cards on the page, as lists, and the way from them to their cards and back. */
export class ListOnPage {
  #list: OpenList | null = null;
  readonly #history: PageHistory;
  readonly #page: PageElements;
  readonly #card: CardOnPage;

  constructor(page: PageElements, card: CardOnPage, history: PageHistory) {
    this.#page = page;
    this.#card = card;
    this.#history = history;
  }

  /** `isOffered`: by the card on the page, to which the browser's way back leads. */
  open(folder: FolderCards, isOffered: boolean): void {
    const list = this.#create(folder);
    const { shown } = this.#card;
    const show = (): void => this.#show(list);
    if (isOffered && shown !== null) {
      const { text: card } = shown;
      this.#history.keep(() => {
        void this.#card.open(card.source.name, async () => ({ result: { kind: 'loaded', card } }));
      });
      this.#history.enter(show);
    } else {
      this.#history.keep(show);
    }
    show();
  }

  /** False where no list is shown. */
  focusFilter(): boolean {
    const isShown = this.#page.root.dataset['list'] !== undefined;
    if (isShown) {
      this.#list?.view.filter.focus();
    }
    return isShown;
  }

  /** From a card to the list that it was opened from. */
  readonly comeBack = (): void => {
    const list = this.#list;
    if (list !== null && !this.#page.wayBack.hidden) {
      this.#history.enter(() => this.#show(list));
      this.#show(list);
    }
  };

  #create(folder: FolderCards): OpenList {
    const { name, cards } = folder;
    const list: OpenList = {
      folder,
      shown: { folder: name, count: cards.length },
      view: cardList(name, cards.length, {
        open: (id) => this.#openRow(list, id, true),
        save: (rows) => void this.#save(name, rows).catch(ignoreAbort),
        makeBoard: (ids) => this.#makeBoard(folder, ids),
        say: (text) => say(this.#page, text),
      }),
      rows: [],
      scroll: 0,
      opened: null,
    };
    return list;
  }

  /** Those that cannot be read are not on it. */
  #makeBoard({ cards }: FolderCards, ids: readonly number[]): void {
    void this.#card.open(`${ids.length} cards`, async (signal) => {
      const listed = ids.flatMap((id) => cards[id] ?? []);
      const opened = await Promise.all(
        listed.map(async ({ path, file, evalFiles, folder }) => {
          const { result } = await openFiles([file, ...evalFiles], signal, { folder });
          return result.kind === 'loaded'
            ? { ...result.card, source: { ...result.card.source, name: path } }
            : [];
        }),
      );
      return { result: { kind: 'cards', cards: opened.flat() } };
    });
  }

  #show(list: OpenList): void {
    this.#list = list;
    const signal = this.#card.beginList(list.shown, list.view.element);
    signal.addEventListener('abort', () => {
      list.scroll = scrollY;
    });
    scrollTo({ top: list.scroll, behavior: 'instant' });
    if (list.opened !== null) {
      list.view.focusRow(list.opened);
    }
    const name = `All ${grouped(list.shown.count)} cards in ${list.shown.folder}`;
    const title = 'Back to the list (l)';
    const back = { class: 'control', 'aria-keyshortcuts': 'l', title };
    this.#page.wayBack.replaceChildren(button(back, name, this.comeBack));
    if (!list.folder.isWhole) {
      const why = `Not all files of the folder ${list.shown.folder} were looked through: cards may be missing here.`;
      this.#page.notices.append(notice('note', why));
    }
    void this.#read(list, signal).catch(ignoreAbort);
  }

  /** `isNew`: not by the browser's way back. */
  #openRow(list: OpenList, id: number, isNew: boolean): void {
    const listed = list.folder.cards[id];
    if (listed === undefined) {
      return;
    }
    const { path, file, evalFiles, folder } = listed;
    const top = scrollY;
    void this.#card.open(path, async (signal) => {
      const handle = await handleInFolder(list.folder.handle, path);
      const handles = new Map(handle && [[file, handle]]);
      const opened = await openFiles([file, ...evalFiles], signal, {
        folder,
        handles,
      });
      const { result } = opened;
      if (signal.aborted || result.kind !== 'loaded') {
        return opened;
      }
      this.#list = list;
      list.opened = id;
      // A browser that goes forth has meanwhile scrolled to where that card was left.
      scrollTo({ top, behavior: 'instant' });
      if (isNew) {
        this.#history.enter(() => this.#openRow(list, id, false));
      }
      const source = { ...result.card.source, name: path };
      return { result: { ...result, card: { ...result.card, source, isListed: true } } };
    });
  }

  /** Goes on reading where it was left off: first what each card is, then what it lacks. */
  async #read({ folder: { cards }, shown, view, rows }: OpenList, signal: AbortSignal) {
    const readers = openReaders();
    const ids = new Map(cards.map((card, id) => [card, id]));
    const changed = new Map<number, ListRow>();
    const update = (): void => {
      const [read, checked] = [rows.filter(isRead), rows.filter(isChecked)];
      const isAllRead = read.length === cards.length;
      const [done, how] = isAllRead ? [checked.length, 'checked'] : [read.length, 'read'];
      const isDone = checked.length === cards.length;
      const progress = isDone ? '' : `${grouped(done)} of ${grouped(cards.length)} ${how}`;
      view.update(read, changed.values(), progress);
      changed.clear();
    };
    const timer = setInterval(update, INTERVAL);
    const read = (job: Parameters<typeof readers.read>[0], isIn: typeof isRead): Promise<void> =>
      readers.read(
        job,
        cards.filter((_, id) => !isIn(rows[id])),
        (card, reading) => {
          const id = ids.get(card) ?? 0;
          const row = rowOf(id, card.path, reading, rows[id]);
          rows[id] = row;
          changed.set(id, row);
        },
        signal,
      );
    try {
      await read('list-card', isRead);
      update();
      this.#card.completeList(shown);
      await read('check-listed', isChecked);
    } finally {
      clearInterval(timer);
      readers.end();
      update();
    }
  }

  async #save(folder: string, rows: readonly ListRow[]): Promise<void> {
    const answer = await this.#card.ask('write-table', { table: listTable(rows), format: 'csv' });
    if (answer.ok) {
      downloadFile(new Blob([answer.value], { type: 'text/csv' }), `${folder} cards.csv`);
    } else {
      say(this.#page, unanswered('Writing the file', answer.reason));
    }
  }
}

function isRead(row: ListRow | undefined): row is ListRow {
  return row !== undefined;
}

function isChecked(row: ListRow | undefined): row is ListRow {
  return row !== undefined && (row.counts !== null || row.fault !== null);
}

function rowOf(
  id: number,
  path: string,
  reading: CardReading,
  before: ListRow | undefined,
): ListRow {
  const row = before ?? { id, path, card: null, counts: null, fault: null };
  if (!reading.ok) {
    const doing = before === undefined ? 'Reading it' : 'Checking it';
    return { ...row, fault: unanswered(doing, reading.reason) };
  }
  if ('refused' in reading.value) {
    return { ...row, card: null, fault: reading.value.refused };
  }
  const { card } = reading.value;
  return { ...row, card, counts: 'counts' in card ? card.counts : null };
}
