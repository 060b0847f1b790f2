import type { ShownCard } from '../app-state.ts';
import { allowedHostsList } from './allowed-hosts.ts';
import { copyText } from './code-block.ts';
import { hostButtons } from './host-bar.ts';
import type { PageElements } from './page-elements.ts';

/**
 * The menu for the rest: the card's source, print, how hosts show it, and hosts that were allowed.
 */
export function cardMenu(
  page: PageElements,
  showSource: () => void,
  shown: () => ShownCard | null,
): void {
  const { menu, sourceControl, copySourceControl, printControl, hostChoice, allowedHosts } = page;
  menu.addEventListener('beforetoggle', () => {
    const card = shown();
    hostChoice.replaceChildren(...(card === null ? [] : [hostButtons(card.host)]));
    allowedHosts.replaceChildren(...allowedHostsList());
  });
  sourceControl.addEventListener('click', () => {
    menu.hidePopover();
    showSource();
  });
  copySourceControl.addEventListener('click', () => {
    void copyText(shown()?.text.text ?? '', copySourceControl);
  });
  printControl.addEventListener('click', () => {
    menu.hidePopover();
    print();
  });
}
