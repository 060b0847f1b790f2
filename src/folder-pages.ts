import type { CardOnPage } from './card-on-page.ts';
import type { CardFolder, CardText } from './source/card-source.ts';
import { pathOf } from './source/folder-place.ts';
import { openFolderFile } from './source/open-folder-file.ts';
import { README } from './text/file-names.ts';
import { folderFiles } from './view/folder-files.ts';
import { notice } from './view/notice.ts';
import type { PageElements } from './view/page-elements.ts';
import type { PageHistory } from './view/page-history.ts';
import { type ReadingPlace, readingPlace, returnTo } from './view/reading-place.ts';
import { pathOfFragment, scrollToFragment } from './view/scroll-to-fragment.ts';

/** What is remembered of a folder, as long as it is open. */
interface Visit {
  /** Its list of files as it was seen last. */
  folder: CardFolder;
  /** By the number of the entry in the history. */
  readonly places: Map<number, ReadingPlace>;
  /** Texts that were changed here, and not yet in their files. */
  readonly edited: Map<string, CardText>;
}

/**
 * Opens the files of an opened folder by the links to them, each with its entry in the history:
 * Back leads to the card before, and to the place in it.
 */
export function folderPages(
  page: PageElements,
  card: CardOnPage,
  entries: PageHistory,
): { readonly shows: (isSame: boolean) => void } {
  let visit: Visit | null = null;
  /** A link in a card that was followed before all of the card was there. */
  let wanted: string | null = null;
  /** The entry at which the reader saw a file of it last. */
  let at: number | null = null;

  const visitOf = (folder: CardFolder): Visit => {
    if (visit?.folder.id !== folder.id) {
      visit = { folder, places: new Map(), edited: new Map() };
      at = null;
    }
    visit.folder = folder;
    return visit;
  };
  /** Remembers what the reader leaves. */
  const leave = (): void => {
    const text = card.shown?.text;
    if (text?.folder === undefined || text.folder.id !== visit?.folder.id) {
      return;
    }
    visit.folder = text.folder;
    if (at !== null && at === entries.current) {
      visit.places.set(at, readingPlace(page.article));
    }
    if (text.isEdited) {
      visit.edited.set(pathOf(text), text);
    } else {
      visit.edited.delete(pathOf(text));
    }
  };

  const open = async (
    { folder, edited }: Visit,
    path: string,
    isListed: boolean,
    begin: () => void,
  ): Promise<boolean> => {
    let isLoaded = false;
    await card.open(path, async (signal) => {
      const kept = edited.get(path);
      const { result } =
        kept === undefined
          ? await openFolderFile(folder, path, signal)
          : { result: { kind: 'loaded', card: kept } as const };
      if (result.kind !== 'loaded' || signal.aborted) {
        return { result, keepsAddress: true };
      }
      isLoaded = true;
      begin();
      return { result: { ...result, card: { ...result.card, isListed } }, keepsAddress: true };
    });
    return isLoaded;
  };

  /** Shows a file again, where its folder is still open, or was opened from a list, as lists are. */
  const wayTo =
    (now: Visit, path: string, isListed: boolean) =>
    (entry: number): void => {
      const { text } = card.shown ?? {};
      // While a file of it is on its way, none is shown.
      const shown = text === undefined ? visit?.folder : text.folder;
      const isOpen = shown?.id === now.folder.id;
      if (!isOpen && !isListed) {
        return;
      }
      leave();
      visit = now;
      at = entry;
      if (!isOpen || text === undefined || card.isOpening || path !== pathOf(text)) {
        void open(now, path, isListed, () => {}).then((isLoaded) => {
          const place = now.places.get(entry);
          if (isLoaded && place !== undefined) {
            returnTo(page.article, place);
          }
        });
      }
    };

  /** Follows a link to `address`, be the reader there already or not yet. */
  const follow = async (folder: CardFolder, address: string, isThere = false): Promise<void> => {
    const now = visitOf(folder);
    const path = pathOfFragment(address) ?? '';
    const found = pageAt(folder, path);
    if ('reason' in found) {
      card.refuse({ name: path, reason: found.reason });
      return;
    }
    const shown = card.shown?.text;
    const from = shown && pathOf(shown);
    const isListed = shown?.isListed ?? false;
    const begin = (): void => {
      const way = wayTo(now, found.path, isListed);
      if (from !== undefined && !isThere && (at === null || at !== entries.current)) {
        at = entries.keep(wayTo(now, from, isListed));
      }
      leave();
      at = isThere ? entries.keep(way) : entries.enter(way, address);
    };
    if (found.path === from) {
      begin();
      scrollToFragment();
    } else {
      await open(now, found.path, isListed, begin);
    }
  };

  document.body.addEventListener('click', (event) => {
    const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
    const link = target instanceof Element ? target.closest('a[href^="#/"]') : null;
    const folder = card.text?.folder;
    // Another window has no folder open, and says so.
    const isElsewhere = button !== 0 || ctrlKey || metaKey || shiftKey || altKey;
    if (link === null || isElsewhere) {
      return;
    }
    const address = link.getAttribute('href') ?? '';
    if (folder !== undefined) {
      event.preventDefault();
      void follow(folder, address);
    } else if (card.isOpening) {
      event.preventDefault();
      wanted = address;
    }
  });

  entries.onOther = (): boolean => {
    const folder = card.shown?.text.folder;
    const isFile = folder !== undefined && pathOfFragment(location.hash) !== null;
    if (isFile) {
      void follow(folder, location.hash, true);
    }
    return isFile;
  };

  const closed = pathOfFragment(location.hash);
  if (closed !== null) {
    const message = `${closed} is a file of a folder that is not open here. Open the folder again.`;
    page.notices.append(notice('note', message));
  }

  return {
    shows(isSame): void {
      const address = wanted;
      const folder = card.shown?.text.folder;
      wanted = null;
      if (!isSame && address !== null && folder !== undefined) {
        // Once the card is done with.
        queueMicrotask(() => void follow(folder, address));
      }
    },
  };
}

/** The file that a path leads to: a folder's is its README.md. */
function pageAt(
  folder: CardFolder,
  path: string,
): { readonly path: string } | { readonly reason: string } {
  const found = folderFiles(folder)(path);
  if (found.kind !== 'folder') {
    return found;
  }
  const inside = found.path === '' ? '' : `${found.path}/`;
  const held = folder.files
    .map((file) => file.path)
    .filter((one) => one.startsWith(inside) && !one.slice(inside.length).includes('/'));
  const readme = held.find((one) => README.test(one.slice(inside.length)));
  const names = held.map((one) => one.slice(inside.length)).slice(0, 20);
  return readme === undefined
    ? {
        reason: `The folder ${found.path} holds no README.md, but ${names.join(', ') || 'other folders'}.`,
      }
    : { path: readme };
}
