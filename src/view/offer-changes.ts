import { button } from './h.ts';
import type { PageElements } from './page-elements.ts';

/** Offers what changed since the card was opened: in the menu, and beside where it is from. */
export function offerChanges(
  { changesControl, cardSource }: PageElements,
  hasChanged: boolean,
): void {
  changesControl.hidden = !hasChanged;
  if (hasChanged) {
    const title = 'What changed since you opened it';
    cardSource.append(' ', button({ class: 'link-button changes-button', title }, 'changed'));
  }
}
