import type { Item } from '../card/facts/facts.ts';
import { markInvisible } from '../text/mark-invisible.ts';
import { h } from './h.ts';

/** Chips shown before "+N"; 400 languages must not push the card off the screen. */
const MAX_CHIPS = 10;

/** A text of the card, and its page where it has one. What does not show is made to. */
export function linked(text: string, url: string | null | undefined): Node | string {
  const shown = markInvisible(text);
  if (!url) {
    return shown;
  }
  const title = new URL(url).host;
  return h('a', { href: url, rel: 'noopener noreferrer nofollow', target: '_blank', title }, shown);
}

/** An item's text with its note behind it. */
export function shownItem({ text, url, note }: Item): readonly (Node | string)[] {
  const shown = linked(text, url);
  return note === undefined
    ? [shown]
    : [shown, h('span', { class: 'muted' }, ` ${markInvisible(note)}`)];
}

export function chip(
  item: Item,
  attributes: Readonly<Record<string, string | undefined>> = {},
): HTMLElement {
  return h('li', { class: 'chip', dir: 'auto', ...attributes }, ...shownItem(item));
}

/** A list of chips; those that are too many are one click away. */
export function chipList(items: readonly Item[], label: string): HTMLElement {
  const chips = items.map((item) => chip(item));
  const rest = chips.splice(MAX_CHIPS);
  const more = rest.length > 0 && moreChips(rest, label);
  return h('ul', { class: 'chips' }, ...chips, more);
}

/** "+46", which opens the other chips. */
export function moreChips(chips: readonly HTMLElement[], label: string): HTMLElement {
  const name = `${chips.length} more: ${label}`;
  const attributes = { class: 'chip chip-more', 'aria-label': name, title: name };
  const summary = h('summary', attributes, `+${chips.length}`);
  return h('li', {}, h('details', {}, summary, h('ul', { class: 'chips' }, ...chips)));
}
