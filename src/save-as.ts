import type { CardOnPage } from './card-on-page.ts';
import { late } from './view/late.ts';
import { addMenuEntry } from './view/menu-entry.ts';
import type { PageElements } from './view/page-elements.ts';

/** Offers to save the card on the page in other forms; nothing is sent anywhere. */
export function saveAs(page: PageElements, card: CardOnPage): void {
  const run = async (): Promise<void> => {
    const { saveCardAs } = await late(() => import('./save-card-as.ts'));
    if (card.shown !== null) {
      saveCardAs(page, card);
    }
  };
  const offer = (): void => {
    const title = 'Save the card as a page of its own, as data for other tools, or as a dossier';
    const entry = { label: 'Save as…', title, run: () => void run() };
    const control = addMenuEntry(page.menu, page.copySourceControl, entry);
    const update = (): void => {
      control.disabled = card.shown === null;
    };
    update();
    page.menu.addEventListener('beforetoggle', update);
  };
  page.menu.addEventListener('beforetoggle', offer, { once: true });
}
