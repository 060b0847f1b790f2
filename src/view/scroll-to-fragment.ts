import { decodeFragment } from '../html/safe/resolve-url.ts';
import { isCardLink, withoutPlace } from '../source/card-link.ts';
import { AUTHOR_ID_PREFIX } from '../text/card-ids.ts';
import { holdStill } from './hold-still.ts';
import { openAround } from './open-around.ts';

/** A file of an opened folder, and a place in it: `#/docs/guide.md#usage`. */
const FOLDER_FRAGMENT = /^#\/([^#]*)(.*)$/s;

/** The file of a folder that a fragment names, by its path; null for a place in a card. */
export function pathOfFragment(hash: string): string | null {
  const path = FOLDER_FRAGMENT.exec(hash)?.[1];
  return path === undefined ? null : decodeFragment(path);
}

/**
 * The place in a card that a fragment names, as it is written there: all of it, or what stands
 * behind a folder's file, or a card that it carries.
 */
export function placeOfFragment(hash: string): string {
  const place = isCardLink(hash) ? hash.slice(withoutPlace(hash).length) : hash;
  return place.replace(FOLDER_FRAGMENT, '$2').slice(1);
}

/** What has this id: a heading, or else something that its author calls so. */
export function placeNamed(id: string): HTMLElement | null {
  return document.getElementById(id) ?? document.getElementById(AUTHOR_ID_PREFIX + id);
}

/** Scrolls to what the address names. */
export function scrollToFragment(): void {
  const fragment = decodeFragment(placeOfFragment(location.hash));
  if (fragment !== '') {
    const target = placeNamed(fragment);
    if (target !== null) {
      // A browser does so only where it follows a link by itself.
      openAround(target);
      target.scrollIntoView();
    }
    // WebKit alone has no scroll anchoring: what comes late above would move the target away.
    if (target !== null && !CSS.supports('overflow-anchor: auto')) {
      holdInView(target);
    }
  }
}

/** Scrolls to the target again whenever the page's height changes, until the reader moves. */
export function holdInView(target: HTMLElement, place: ScrollIntoViewOptions = {}): void {
  holdStill(() => {
    if (target.isConnected) {
      target.scrollIntoView(place);
    }
    return target.isConnected;
  });
}

/** Takes the fragment of the card before out of the address. */
export function forgetFragment(): void {
  const [address, fragment] = location.href.split('#');
  // WebKit refuses more than 100 calls in 30 s.
  if (fragment !== undefined) {
    // Whole: a path may begin with `//`, and alone would name another host.
    history.replaceState(history.state, '', address);
  }
}
