import type { CardBase } from '../../source/card-source.ts';
import { markInvisible } from '../../text/mark-invisible.ts';
import { type SliceRecord, shorten } from './author-markup.ts';
import { looksLikeAnotherHost } from './link-host.ts';
import { resolveLink } from './resolve-url.ts';

/** Gives each link its target, its host as tooltip, and a warning if its text names another. */
export function finishLinks(record: SliceRecord, base: CardBase | null): void {
  for (const [element, authored] of record.authored) {
    const href = authored.get('href');
    // A block in a link makes browsers leave an empty one before it, to which nobody should tab.
    const isEmpty = element.firstElementChild === null && element.textContent.trim() === '';
    if (href !== undefined && !isEmpty) {
      finishLink(element as HTMLAnchorElement, href, base);
    }
  }
}

function finishLink(link: HTMLAnchorElement, href: string, base: CardBase | null): void {
  const target = resolveLink(href, base);
  switch (target.kind) {
    case 'fragment':
      link.setAttribute('href', target.href);
      return;
    case 'mail':
      link.setAttribute('href', target.href);
      addTooltip(link, target.address);
      return;
    case 'web':
      link.setAttribute('href', target.href);
      link.setAttribute('rel', 'noopener noreferrer nofollow');
      link.setAttribute('target', '_blank');
      addTooltip(link, target.host);
      if (!target.isPlain || looksLikeAnotherHost(link.textContent, target.host)) {
        link.classList.add('misleading-link');
        showHost(link, target.host);
      }
      return;
    case 'unresolved':
      link.classList.add('unresolved-link');
      if (target.target !== '') {
        addTooltip(link, target.target);
      }
      return;
    case 'blocked':
      link.classList.add('blocked-link');
      addTooltip(link, target.target);
      return;
  }
}

/** The author's own title comes first, where it cannot pose as the whole truth. */
function addTooltip(link: Element, text: string): void {
  const title = link.getAttribute('title') ?? '';
  const shown = markInvisible(shorten(text));
  if (!title.endsWith(shown)) {
    link.setAttribute('title', title === '' ? shown : `${title} · ${shown}`);
  }
}

/** Writes the host after the link; one that is there (a card sanitised twice) is taken over. */
function showHost(link: Element, host: string): void {
  const text = `(${host})`;
  const next = link.nextElementSibling;
  if (next === link.nextSibling && next?.localName === 'span' && next.textContent === text) {
    next.classList.add('link-host');
    return;
  }
  const label = link.ownerDocument.createElement('span');
  label.className = 'link-host';
  label.textContent = text;
  link.after(label);
}
