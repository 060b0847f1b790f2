import type { CardOnPage } from './card-on-page.ts';
import type { Answer } from './html/jobs/jobs.ts';
import { LONGEST_LINK } from './limits.ts';
import { cardAddress } from './source/board-address.ts';
import { cardFragment } from './source/card-link.ts';
import type { CardText } from './source/card-source.ts';
import { grouped } from './text/grouped.ts';
import { promisedText } from './view/code-block.ts';
import { cardFileName, downloadFile } from './view/download.ts';
import { addMenuEntry } from './view/menu-entry.ts';
import { type NoticeAction, notice } from './view/notice.ts';
import type { PageElements } from './view/page-elements.ts';

/** From this length on, in characters, some messengers cut links off. */
const LONG_LINK = 2000;

interface CardLink {
  readonly href: string;
  /** What to know of it, in sentences. */
  readonly about: string;
  readonly actions: readonly NoticeAction[];
}

/** An address that leads to a place in the card on the page, and carries it where it has none. */
export async function linkToPlace(card: CardOnPage, place: string): Promise<Answer<string>> {
  const [own = ''] = location.href.split(/[?#]/);
  const text = card.shown?.text;
  const address = text === undefined ? own : cardAddress(text, location.href);
  const href = address ?? `${own}${await cardFragment(text as CardText)}`;
  // Of a card that is too long for a link the place alone is told.
  return { ok: true, value: `${href.length > LONGEST_LINK ? own : href}#${place}` };
}

/** Offers to copy a link to the card on the page: to its address, or one that carries it whole. */
export function shareCard(page: PageElements, card: CardOnPage): void {
  let told: HTMLElement | undefined;
  const tell = (kind: 'note' | 'alert', text: string, actions: readonly NoticeAction[]): void => {
    told?.remove();
    told = notice(kind, text, actions);
    page.notices.prepend(told);
    told.scrollIntoView({ block: 'nearest' });
  };
  const copy = async (text: CardText, isWhole: boolean): Promise<void> => {
    // What the command serves has an address on this computer alone.
    const isServed = page.root.dataset['served'] !== undefined;
    const address = isWhole || isServed ? null : cardAddress(text, location.href);
    const making = address === null ? wholeLink(text) : Promise.resolve(addressLink(address));
    const answer = making.then(
      ({ href }): Answer<string> =>
        href.length > LONGEST_LINK ? { ok: false, reason: 'failed' } : { ok: true, value: href },
    );
    const copying = takesCopy(answer);
    const { href, about, actions } = await making;
    const isCopied = await copying;
    if (card.shown?.text !== text) {
      return;
    }
    if (href.length > LONGEST_LINK) {
      tell('alert', tooLong(href.length), [downloadOf(text)]);
    } else if (isCopied) {
      const whole = { label: 'Copy one that holds the card', run: () => void copy(text, true) };
      tell('note', about, address === null ? actions : [whole]);
    } else {
      const again = { label: 'Try again', run: () => void copy(text, isWhole) };
      tell('alert', 'The link was not copied: the browser refused it.', [again]);
    }
  };
  const offer = (): void => {
    const control = addMenuEntry(page.menu, page.copySourceControl, {
      label: 'Copy a link to this card',
      title: 'To its address, or a link that holds the whole card: nothing is sent to a server',
      run: () => card.shown && void copy(card.shown.text, false),
    });
    const update = (): void => {
      control.disabled = card.shown === null || card.shown.text.isSource === true;
    };
    update();
    page.menu.addEventListener('beforetoggle', update);
  };
  page.menu.addEventListener('beforetoggle', offer, { once: true });
}

async function takesCopy(text: Promise<Answer<string>>): Promise<boolean> {
  try {
    await navigator.clipboard.write([promisedText(text)]);
    return true;
  } catch {
    // Not allowed; or the page came by http, where browsers have no clipboard.
    return false;
  }
}

function addressLink(href: string): CardLink {
  const about = `A link to this card was copied: ${href}`;
  return { href, about: `${about}${ofThisComputer(href)}`, actions: [] };
}

async function wholeLink(text: CardText): Promise<CardLink> {
  const [page] = location.href.split(/[?#]/);
  const href = `${page}${await cardFragment(text)}`;
  const { length } = href;
  const about = [
    `A link to this card was copied. The whole card is in it, in ${grouped(length)} characters: nothing was sent to a server, and who has the link can read the card.`,
    text.folder || text.evalFiles?.length
      ? ' Other files, and images beside it, are not in it.'
      : '',
    length > LONG_LINK ? ' Some messengers cut off links of more than 2,000 characters.' : '',
    ofThisComputer(href),
  ].join('');
  return { href, about, actions: length > LONG_LINK ? [downloadOf(text)] : [] };
}

function ofThisComputer(href: string): string {
  return href.startsWith('file:')
    ? ' This page is a file of this computer, and so the link leads nowhere on another one.'
    : '';
}

function tooLong(length: number): string {
  return `There is no link that holds this card: it would have ${grouped(length)} characters, and not every browser takes more than ${grouped(LONGEST_LINK)}. Send the file instead, or put it on the web: then ?card= and its address behind this page’s own make a link to it.`;
}

function downloadOf({ text, source }: CardText): NoticeAction {
  const run = (): void => downloadFile(new Blob([text]), cardFileName(source));
  return { label: 'Download the card', run };
}
