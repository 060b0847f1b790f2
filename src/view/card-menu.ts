import { copyText } from './code-block.ts';
import type { PageElements } from './page-elements.ts';

interface MenuActions {
  readonly showSource: () => void;
  /** The text of the card on the page. */
  readonly source: () => string;
}

/** The menu for the rest: the card's source, and print. */
export function cardMenu(page: PageElements, { showSource, source }: MenuActions): void {
  page.sourceControl.addEventListener('click', () => {
    page.menu.hidePopover();
    showSource();
  });
  page.copySourceControl.addEventListener('click', () => {
    void copyText(source(), page.copySourceControl);
  });
  page.printControl.addEventListener('click', () => {
    page.menu.hidePopover();
    print();
  });
}
