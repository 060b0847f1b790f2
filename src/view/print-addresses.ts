import { h } from './h.ts';

/** A longer address would tear its sentence apart: it becomes a note at the end. */
const SHORT_ADDRESS = 40;

/** Where there is no room for addresses. */
const NARROW = 'td, th, h1, h2, h3, h4, h5, h6';

/**
 * Says on paper where the links of `article` lead: behind a link, or in numbered notes that are
 * added to `end`. Not of links whose text is their address, nor of those within the card. Returns
 * how to undo it.
 */
export function noteAddresses(article: HTMLElement, end: HTMLElement): () => void {
  const links = [
    ...article.querySelectorAll<HTMLAnchorElement>('a[href]:not([data-ui], [href^="#"])'),
  ];
  const numbers = new Map<string, number>();
  for (const link of links) {
    const address = readable(link.href);
    const text = link.textContent.trim();
    if (saysAddress(text, address)) {
      continue;
    }
    if (address.length <= SHORT_ADDRESS && text !== '' && link.closest(NARROW) === null) {
      link.dataset['address'] = address;
    } else {
      const number = numbers.get(address) ?? numbers.size + 1;
      numbers.set(address, number);
      link.dataset['note'] = String(number);
    }
  }
  const items = Array.from(numbers.keys(), (address) => h('li', {}, address));
  const notes = h(
    'section',
    { class: 'address-notes' },
    h('h2', {}, 'Addresses'),
    h('ol', { dir: 'ltr' }, ...items),
  );
  if (items.length > 0) {
    end.append(notes);
  }
  return () => {
    notes.remove();
    for (const { dataset } of links) {
      delete dataset['address'];
      delete dataset['note'];
    }
  };
}

/** Without what every address begins with. */
function readable(url: string): string {
  return url.replace(/^(?:https?:\/\/|mailto:)/i, '').replace(/\/$/, '');
}

function saysAddress(text: string, address: string): boolean {
  const said = readable(text).toLowerCase();
  const meant = address.toLowerCase();
  return said === meant || `www.${said}` === meant;
}
