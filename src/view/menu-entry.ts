import { button, h } from './h.ts';

interface MenuEntry {
  readonly label: string;
  readonly title: string;
  readonly key?: string;
  readonly run: () => void;
}

/** An entry that the menu has once it is opened, after `control`. */
export function addMenuEntry(
  menu: HTMLElement,
  control: HTMLElement,
  { label, title, key, run }: MenuEntry,
): HTMLButtonElement {
  const hint = key === undefined ? title : `${title} (${key})`;
  const entry = button({ title: hint, 'aria-keyshortcuts': key }, '', () => {
    menu.hidePopover();
    run();
  });
  entry.append(h('span', {}, label), key === undefined ? '' : h('kbd', {}, key));
  control.after(entry);
  return entry;
}
