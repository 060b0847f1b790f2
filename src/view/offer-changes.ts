import style from '../styles/changes.css?inline';
import { button } from './h.ts';
import { applyLateStyle } from './late-style.ts';
import type { PageElements } from './page-elements.ts';

/** Offers what changed since the card was opened: in the menu, and beside where it is from. */
export function offerChanges(
  { changesControl, cardSource }: PageElements,
  hasChanged: boolean,
): void {
  changesControl.hidden = !hasChanged;
  const there = cardSource.parentElement?.querySelector('.changes-button');
  if (!hasChanged) {
    there?.remove();
  } else if (!there) {
    const title = 'What changed since you opened it';
    applyLateStyle(style);
    cardSource.after(button({ class: 'link-button changes-button', title }, 'changed'));
  }
}
