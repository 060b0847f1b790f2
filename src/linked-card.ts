import type { CardOnPage } from './card-on-page.ts';
import { isCardLink, readCardLink, withoutPlace } from './source/card-link.ts';
import type { CardSource, CardText } from './source/card-source.ts';
import { emptyPage } from './view/card-shell.ts';
import { notice } from './view/notice.ts';
import type { PageElements } from './view/page-elements.ts';
import type { PageHistory } from './view/page-history.ts';
import { placeNamed } from './view/scroll-to-fragment.ts';

/** Whoever wrote the link may have put any card into it, also on the page of somebody else. */
const NOT_OURS =
  'This card was in the link itself, and is from no site: only who gave you the link can vouch for it.';

/**
 * Opens the cards that the fragments of addresses carry, and keeps them in the address: also where
 * a reader goes on to a place in one. Returns whether the page begins with such a card.
 */
export function linkedCards(page: PageElements, card: CardOnPage, entries: PageHistory): boolean {
  /** Of the card that came last, without a place in it. */
  let hash = '';
  /** Undefined while it is on its way, and where there is none. */
  let source: CardSource | undefined;
  let isOnItsWay = false;
  /** While its text is here, and not all of it is on the page. */
  let coming: CardSource | undefined;
  /** What was on the page before the first of them came. */
  let before: CardText | undefined;

  const isShown = (): boolean =>
    source !== undefined && [coming, card.shown?.text.source].includes(source);

  const open = async (now: string): Promise<void> => {
    hash = withoutPlace(now);
    source = undefined;
    isOnItsWay = true;
    let text: CardText | undefined;
    await card.open('the card in the link', async (signal) => {
      const result = await readCardLink(now);
      if (!signal.aborted) {
        isOnItsWay = false;
        text = result.kind === 'loaded' ? result.card : undefined;
        source = text?.source;
        coming = source;
      }
      return { result, keepsAddress: true };
    });
    if (coming === text?.source) {
      coming = undefined;
    }
    if (text !== undefined && isShown()) {
      page.notices.append(notice('note', NOT_OURS));
    }
  };

  const bringBack = (): void => {
    const text = before;
    if (text === undefined) {
      location.reload();
    } else {
      void card.open(text.source.name, async () => ({
        result: { kind: 'loaded', card: text },
        keepsAddress: true,
      }));
    }
  };

  const { onOther } = entries;
  entries.onOther = (isNew): boolean => {
    const { hash: now } = location;
    if (isForPage(now)) {
      if (withoutPlace(now) !== hash || !(isShown() || isOnItsWay)) {
        before ??= card.shown?.text;
        entries.keep(() => void open(now));
        void open(now);
        return true;
      }
      return false;
    }
    if (isNew && isShown()) {
      // A link to a place in it has taken the card out of the address.
      history.replaceState(null, '', hash + now);
      return false;
    }
    if (!isNew && (isShown() || isOnItsWay)) {
      entries.keep(bringBack);
      bringBack();
      return true;
    }
    return onOther(isNew);
  };

  const isAsked = isForPage(location.hash);
  if (isAsked) {
    emptyPage(page);
    void open(location.hash);
  } else if (isCardLink(location.hash)) {
    // The hosted card, which was held back for it, has a place of that name.
    delete page.root.dataset['waived'];
  }
  return isAsked;
}

/** A place in the card on the page may have a name that begins like a card. */
function isForPage(hash: string): boolean {
  return isCardLink(hash) && placeNamed(hash.slice(1)) === null;
}
