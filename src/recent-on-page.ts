import type { CardOnPage } from './card-on-page.ts';
import { MOST_OF_CARDS } from './source/card-folder.ts';
import { contentOfFolder } from './source/cards-of-folder.ts';
import { listFolder } from './source/dropped-folder.ts';
import { mayUse } from './source/file-permission.ts';
import { loadAddress, loadTransferred } from './source/load-card.ts';
import { refuse } from './source/load-text.ts';
import { type Opened, openFiles } from './source/open-files.ts';
import {
  forgetRecentCard,
  forgetRecentCards,
  keepRecentCard,
  type RecentCard,
  recentCard,
  recentCards,
} from './source/recent-cards.ts';
import { late } from './view/late.ts';
import { addMenuEntry } from './view/menu-entry.ts';
import type { PageElements } from './view/page-elements.ts';
import { say } from './view/page-state.ts';
import { readSetting, writeSetting } from './view/settings.ts';
import { whenIdle } from './view/when-idle.ts';

const OFF_SETTING = 'recent';

const areKept = (): boolean => readSetting(OFF_SETTING) !== 'off';

/** Remembers the card on the page, once there is time for it. */
export function rememberShown({ shown }: CardOnPage): void {
  whenIdle(() => {
    const recent = shown && areKept() ? recentCard(shown.text, shown.title) : null;
    if (recent !== null) {
      void keepRecentCard(recent);
    }
  });
}

/** Shows the list of recent cards. `pickFile`: where a file cannot be read again without its reader. */
export async function showRecent(
  page: PageElements,
  card: CardOnPage,
  pickFile: () => void,
): Promise<void> {
  const cards = await recentCards();
  if (cards === null) {
    say(page, 'This browser remembers no cards.');
    return;
  }
  const { openRecentDialog } = await late(() => import('./view/recent-dialog.ts'));
  openRecentDialog(page.sourceDialog, cards, {
    isOn: areKept(),
    open(recent): void {
      if (recent.kind === 'address' || recent.handle !== undefined) {
        void card.open(recent.name, (signal) => load(recent, signal));
      } else if (recent.kind === 'folder') {
        page.folderControl.click();
      } else {
        pickFile();
      }
    },
    forget: (one) => void (one === undefined ? forgetRecentCards() : forgetRecentCard(one)),
    turn: (isOn) => writeSetting(OFF_SETTING, isOn ? 'on' : 'off'),
  });
}

/** In the menu, where the browser remembers anything. */
export function offerRecent(page: PageElements, show: () => void): void {
  const { menu, folderControl } = page;
  const offer = async (): Promise<void> => {
    if ((await recentCards()) !== null) {
      const title = 'Cards that were opened in this browser';
      addMenuEntry(menu, folderControl, { label: 'Recent cards', title, key: 'r', run: show });
    }
  };
  menu.addEventListener('beforetoggle', () => void offer(), { once: true });
}

async function load(
  { kind, name, address, handle }: RecentCard,
  signal: AbortSignal,
): Promise<Opened> {
  if (address !== undefined) {
    return await loadAddress(address, CARD_ORIGINS, signal);
  }
  try {
    if (handle === undefined || !(await mayUse(handle, 'read'))) {
      const wayOut = 'Open it once more and allow it, or drop it here.';
      return { result: refuse(name, `This browser did not let the page read ${name}. ${wayOut}`) };
    }
    if (handle.kind === 'directory') {
      const folder = await listFolder(handle, MOST_OF_CARDS);
      return await loadTransferred(await contentOfFolder(folder), CARD_ORIGINS, signal);
    }
    const file = await handle.getFile();
    return await openFiles([file], signal, { handles: new Map([[file, handle]]) });
  } catch {
    const reason = `The ${kind} ${name} is no longer where it was.`;
    return { result: refuse(name, `${reason} Open it from its new place.`) };
  }
}
