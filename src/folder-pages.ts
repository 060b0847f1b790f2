import type { CardOnPage } from './card-on-page.ts';
import type { CardFolder, CardText } from './source/card-source.ts';
import { pathOf } from './source/folder-place.ts';
import { openFolderFile } from './source/open-folder-file.ts';
import { folderFiles } from './view/folder-files.ts';
import { notice } from './view/notice.ts';
import type { PageElements } from './view/page-elements.ts';
import { type ReadingPlace, readingPlace, returnTo } from './view/reading-place.ts';
import { pathOfFragment, scrollToFragment } from './view/scroll-to-fragment.ts';

/** What an entry of the history stands for while a folder is open. */
interface FolderEntry {
  /** Which folder, by when it was opened: those of before are closed. */
  readonly folder: number | undefined;
  readonly path: string;
  /** Of the entry, so that the reader's place in it is known. */
  readonly id: number;
}

/** What is remembered of a folder, as long as it is open. */
interface Visit {
  readonly opened: number | undefined;
  readonly places: Map<number, ReadingPlace>;
  /** Texts that were changed here, and not yet in their files. */
  readonly edited: Map<string, CardText>;
}

/**
 * Opens the files of an opened folder by the links to them, each with its entry in the history:
 * Back leads to the card before, and to the place in it.
 */
export function folderPages(page: PageElements, card: CardOnPage): void {
  let visit: Visit | null = null;
  let entries = 0;
  let current: FolderEntry | null = null;

  const visitOf = ({ opened }: CardFolder): Visit => {
    if (visit === null || visit.opened !== opened) {
      visit = { opened, places: new Map(), edited: new Map() };
      current = null;
    }
    return visit;
  };
  /** Gives an entry of the history its meaning. */
  const stamp = ({ opened }: Visit, path: string, address?: string): void => {
    entries += 1;
    current = { folder: opened, path, id: entries };
    if (address === undefined) {
      // The entry may bring back a list, too.
      history.replaceState({ ...history.state, ...current }, '');
    } else {
      history.pushState(current, '', address);
    }
  };
  /** Remembers what the reader leaves. */
  const leave = ({ places, edited }: Visit): void => {
    if (current !== null) {
      places.set(current.id, readingPlace(page.article));
    }
    const text = card.shown?.text;
    if (text?.isEdited) {
      edited.set(pathOf(text), text);
    } else if (text !== undefined) {
      edited.delete(pathOf(text));
    }
  };

  const open = async (
    { edited }: Visit,
    folder: CardFolder,
    path: string,
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
      const { isListed = false } = card.shown?.text ?? {};
      return { result: { ...result, card: { ...result.card, isListed } }, keepsAddress: true };
    });
    return isLoaded;
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
    const begin = (): void => {
      if (current === null && from !== undefined && !isThere) {
        stamp(now, from);
      }
      leave(now);
      stamp(now, found.path, isThere ? undefined : address);
    };
    if (found.path === from) {
      begin();
      scrollToFragment();
    } else {
      await open(now, folder, found.path, begin);
    }
  };

  document.body.addEventListener('click', (event) => {
    const { target, button, ctrlKey, metaKey, shiftKey, altKey } = event;
    const link = target instanceof Element ? target.closest('a[href^="#/"]') : null;
    const folder = card.shown?.text.folder;
    // Another window has no folder open, and says so.
    const isElsewhere = button !== 0 || ctrlKey || metaKey || shiftKey || altKey;
    if (link !== null && folder !== undefined && !isElsewhere) {
      event.preventDefault();
      void follow(folder, link.getAttribute('href') ?? '');
    }
  });

  /** Shows what the entry of the history stands for to which the reader has gone. */
  const arrive = (): void => {
    const text = card.shown?.text;
    const { state }: { readonly state: unknown } = history;
    if (text?.folder === undefined) {
      return;
    }
    const now = visitOf(text.folder);
    const path = pathOfFragment(location.hash);
    if (!isEntry(state) && path === null) {
      // A place in the same file.
      stamp(now, pathOf(text));
    } else if (!isEntry(state)) {
      void follow(text.folder, location.hash, true);
    } else if (state.folder === now.opened && state.id !== current?.id) {
      leave(now);
      current = state;
      if (state.path !== pathOf(text)) {
        void open(now, text.folder, state.path, () => {}).then((isLoaded) => {
          const place = now.places.get(state.id);
          if (isLoaded && place !== undefined) {
            returnTo(page.article, place);
          }
        });
      }
    }
  };
  addEventListener('popstate', arrive);
  // Not every browser says the former of a link to a place in the page.
  addEventListener('hashchange', arrive);

  const closed = pathOfFragment(location.hash);
  if (closed !== null) {
    const message = `${closed} is a file of a folder that is not open here. Open the folder again.`;
    page.notices.append(notice('note', message));
  }
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
  const readme = held.find((one) => /(?:^|\/)readme\.(?:md|markdown)$/i.test(one));
  const names = held.map((one) => one.slice(inside.length)).slice(0, 20);
  return readme === undefined
    ? {
        reason: `The folder ${found.path} holds no README.md, but ${names.join(', ') || 'other folders'}.`,
      }
    : { path: readme };
}

function isEntry(state: unknown): state is FolderEntry {
  return typeof state === 'object' && state !== null && 'folder' in state && 'path' in state;
}
