import { allowedHostsList } from './allowed-hosts.ts';
import { copyText } from './code-block.ts';
import type { PageElements } from './page-elements.ts';

/**
 * The menu for the rest: the card's source, print, and hosts that were allowed. `source` is the
 * text of the card shown.
 */
export function cardMenu(page: PageElements, showSource: () => void, source: () => string): void {
  const { menu, sourceControl, copySourceControl, printControl, allowedHosts } = page;
  menu.addEventListener('beforetoggle', () => {
    allowedHosts.replaceChildren(...allowedHostsList());
  });
  sourceControl.addEventListener('click', () => {
    menu.hidePopover();
    showSource();
  });
  copySourceControl.addEventListener('click', () => {
    void copyText(source(), copySourceControl);
  });
  printControl.addEventListener('click', () => {
    menu.hidePopover();
    print();
  });
}
