import type { CardOnPage } from './card-on-page.ts';
import type { Comparing } from './comparing.ts';
import { loadAddress } from './source/load-card.ts';
import { openFiles, readFile } from './source/open-files.ts';
import { openCompareDialog } from './view/compare/compare-dialog.ts';
import { addMenuEntry } from './view/menu-entry.ts';
import type { PageElements } from './view/page-elements.ts';
import { ignoreAbort } from './view/unanswered.ts';

/** Offers to compare the card on the page with another one. */
export function compareWith(
  page: PageElements,
  card: CardOnPage,
  comparing: Comparing,
): { readonly ask: () => void; readonly open: (address: string, isGiven: boolean) => void } {
  const open = (address: string, isGiven: boolean): void => {
    const load = (signal: AbortSignal) => loadAddress(address, CARD_ORIGINS, signal);
    void comparing.compareWith(address, load, isGiven).catch(ignoreAbort);
  };
  const openFile = (file: File): void => {
    void comparing.compareWith(file.name, (signal) => openFiles([file], signal)).catch(ignoreAbort);
  };
  const ask = (): void => {
    if (card.shown !== null) {
      openCompareDialog(page.sourceDialog, {
        name: card.shown.text.source.name,
        openFile,
        openText(text): void {
          const load = async (signal: AbortSignal) => ({
            result: await readFile(new File([text], 'pasted text'), signal),
          });
          void comparing.compareWith('pasted text', load).catch(ignoreAbort);
        },
        openAddress: (address) => open(address, false),
      });
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
