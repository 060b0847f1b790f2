import type { CardBase } from '../../source/card-source.ts';
import { markInvisible } from '../../text/mark-invisible.ts';
import { type SliceRecord, shorten } from './author-markup.ts';
import { misleads, placeOf, type SeenLink } from './link-host.ts';
import { asSeen } from './named-addresses.ts';
import { isOfFolder, type LinkTarget, resolveLink } from './resolve-url.ts';
import { seenLink } from './seen-text.ts';

/** Cards of unknown origin are for the Hub. */
const HUB_HOST = 'huggingface.co';

/** Longest title of an author's that a tooltip repeats, in characters. */
const MAX_TITLE_LENGTH = 80;

/** Gives each link its target, its host as tooltip, and a label if its text names another. */
export function finishLinks(record: SliceRecord, base: CardBase | null): void {
  for (const [element, authored] of record.authored) {
    const href = authored.get('href');
    if (href !== undefined) {
      const seen = seenLink(element);
      // A block in a link makes browsers leave an empty one before it, to which nobody should tab.
      if (
        asSeen(seen.texts.join('')).trim() !== '' ||
        element.querySelector('img, video, audio, input, hr') !== null
      ) {
        finishLink(element as HTMLAnchorElement, seen, href, base);
      }
    }
  }
}

function finishLink(
  link: HTMLAnchorElement,
  seen: SeenLink,
  href: string,
  base: CardBase | null,
): void {
  const target = resolveLink(href, base);
  switch (target.kind) {
    case 'fragment':
      link.setAttribute('href', target.href);
      return;
    case 'web':
      link.setAttribute('rel', 'noopener noreferrer nofollow');
      link.setAttribute('target', '_blank');
      break;
    case 'mail':
      break;
    case 'folder':
      link.setAttribute('href', target.href);
      addTooltip(link, target.path);
      return;
    case 'unresolved':
      link.classList.add('unresolved-link');
      addTooltip(link, target.target);
      return;
    case 'blocked':
      link.classList.add('blocked-link');
      addTooltip(link, target.target);
      return;
  }
  link.setAttribute('href', target.href);
  addTooltip(link, pageOf(target));
  if (misleads(seen, target)) {
    label(link, placeOf(target));
  } else if (target.kind === 'web' && isElsewhere(target, base) && isMarkable(link, seen, target)) {
    link.classList.add('elsewhere-link');
  }
}

/** The host and the path of a page; of a mail who gets it. */
function pageOf(target: Extract<LinkTarget, { kind: 'mail' | 'web' }>): string {
  const path = target.kind === 'web' ? new URL(target.href).pathname.replace(/\/$/, '') : '';
  return placeOf(target) + path;
}

/** True for another site than the one that the card comes from. */
function isElsewhere({ host }: { readonly host: string }, base: CardBase | null): boolean {
  const isOfHub = base?.links == null || isOfFolder(base);
  return host !== (isOfHub ? HUB_HOST : new URL(base.links).host);
}

/** An image shows for itself what it is, and an address where it leads. */
function isMarkable(
  link: Element,
  { texts }: SeenLink,
  { host }: { readonly host: string },
): boolean {
  const site = host.replace(/^www\./, '');
  return (
    link.querySelector('img, video, audio, svg') === null &&
    !texts.some((text) => text.toLowerCase().includes(site))
  );
}

/** Where a link leads comes first in its tooltip, and in those of what is in it. */
function addTooltip(link: Element, target: string): void {
  if (target === '') {
    return;
  }
  const shown = markInvisible(shorten(target));
  const titled = link.querySelectorAll('[title]');
  for (const element of [link, ...titled]) {
    const title = (element.getAttribute('title') ?? '').replace(/\s+/g, ' ').trim();
    const rest = title === '' || title === shown ? '' : ` · ${shorten(title, MAX_TITLE_LENGTH)}`;
    element.setAttribute('title', shown + rest);
  }
}

/** Says behind the link where it leads. No author's element has this class, or `data-ui`. */
function label(link: Element, target: string): void {
  link.classList.add('misleading-link');
  const element = link.ownerDocument.createElement('span');
  element.className = 'link-host';
  element.setAttribute('data-ui', '');
  element.textContent = `(${markInvisible(shorten(target))})`;
  link.after(element);
}
