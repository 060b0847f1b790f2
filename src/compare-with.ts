import type { CardOnPage } from './card-on-page.ts';
import type { Comparing } from './comparing.ts';
import { loadAddress } from './source/load-card.ts';
import { type Opened, openFiles, readFile } from './source/open-files.ts';
import type { AskedFor } from './view/compare/compare-dialog.ts';
import { late } from './view/late.ts';
import { addMenuEntry } from './view/menu-entry.ts';
import type { PageElements } from './view/page-elements.ts';
import { ignoreAbort } from './view/unanswered.ts';

type Load = (signal: AbortSignal) => Promise<Opened>;

/** Asks the reader for one more card, and hands over how it is loaded. */
export async function askForCard(
  { sourceDialog }: PageElements,
  asked: AskedFor,
  use: (name: string, load: Load) => void,
): Promise<void> {
  const { openCompareDialog } = await late(() => import('./view/compare/compare-dialog.ts'));
  openCompareDialog(sourceDialog, {
    ...asked,
    openFile: (file) => use(file.name, (signal) => openFiles([file], signal)),
    openText: (text) =>
      use('pasted text', async (signal) => ({
        result: await readFile(new File([text], 'pasted text'), signal),
      })),
    openAddress: (address) => use(address, (signal) => loadAddress(address, CARD_ORIGINS, signal)),
  });
}

/** Offers to compare the card on the page with another one. */
export function compareWith(
  page: PageElements,
  card: CardOnPage,
  comparing: Comparing,
): { readonly ask: () => void; readonly open: (address: string, isGiven: boolean) => void } {
  const compare = (name: string, load: Load, isGiven = false): void => {
    void comparing.compareWith(name, load, isGiven).catch(ignoreAbort);
  };
  const open = (address: string, isGiven: boolean): void =>
    compare(address, (signal) => loadAddress(address, CARD_ORIGINS, signal), isGiven);
  const ask = (): void => {
    if (card.shown !== null) {
      const asked = {
        title: 'Compare with another card',
        lead: 'The card to be compared with ',
        name: card.shown.text.source.name,
        action: 'Compare',
      };
      void askForCard(page, asked, (name, load) => compare(name, load));
    }
  };
  const offer = (): void => {
    const title = 'Show what changed between this card and another one';
    const entry = { label: 'Compare with…', title, key: 'w', run: ask };
    const control = addMenuEntry(page.menu, page.changesControl, entry);
    const update = (): void => {
      control.disabled = card.shown === null;
    };
    update();
    page.menu.addEventListener('beforetoggle', update);
  };
  page.menu.addEventListener('beforetoggle', offer, { once: true });
  return { ask, open };
}
