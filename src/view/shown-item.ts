import type { Item } from '../card/facts/facts.ts';
import { looksLikeAnotherHost } from '../html/safe/link-host.ts';
import { type Attributes, h } from './h.ts';

/** Chips shown before "+N"; 400 languages must not push the card off the screen. */
export const MAX_CHIPS = 10;

/** A text of the card, and its page where it has one; a text that names another says which. */
export function linked(text: string, url: string | null | undefined): Node | string {
  if (!url) {
    return text;
  }
  const target = new URL(url);
  const { host } = target;
  const isLie = looksLikeAnotherHost(text, target);
  const attributes = { href: url, rel: 'noopener noreferrer nofollow', target: '_blank' };
  const link = h('a', { ...attributes, title: host, class: isLie && 'misleading-link' }, text);
  return isLie
    ? h('span', {}, link, h('span', { class: 'link-host', 'data-ui': true }, `(${host})`))
    : link;
}

/** What stands for the fields of these keys, too. */
export function inFields(
  keys: readonly string[] = [],
  content: readonly (Node | string)[],
): readonly (Node | string)[] {
  let inner = content;
  for (const key of keys) {
    inner = [h('div', { 'data-field': key }, ...inner)];
  }
  return inner;
}

/** An item's text with its note behind it. */
export function shownItem({ text, url, note }: Item): readonly (Node | string)[] {
  const shown = linked(text, url);
  return note === undefined ? [shown] : [shown, h('span', { class: 'muted' }, ` ${note}`)];
}

export function chip(item: Item, attributes: Attributes = {}, before?: Node): HTMLElement {
  return h('li', { class: 'chip', dir: 'auto', ...attributes }, before, ...shownItem(item));
}

/** A list of chips; those that are too many are one click away. */
export function chipList(items: readonly Item[], label: string): HTMLElement {
  const chips = items.map((item) => chip(item));
  const rest = chips.splice(MAX_CHIPS);
  const more = rest.length > 0 && h('li', {}, moreChips(rest, label));
  return h('ul', { class: 'chips' }, ...chips, more);
}

/** "+46", which opens the other chips. */
export function moreChips(chips: readonly HTMLElement[], label: string): HTMLElement {
  const name = `${chips.length} more: ${label}`;
  const attributes = { class: 'chip chip-more', 'aria-label': name, title: name };
  const summary = h('summary', attributes, `+${chips.length}`);
  return h('details', {}, summary, h('ul', { class: 'chips' }, ...chips));
}
