import { decodeFragment } from '../html/safe/resolve-url.ts';
import { AUTHOR_ID_PREFIX } from '../text/card-ids.ts';

/** Scrolls to what the address names: a heading, or else an id of the author's own. */
export function scrollToFragment(): void {
  const fragment = decodeFragment(location.hash.slice(1));
  if (fragment !== '') {
    const target =
      document.getElementById(fragment) ?? document.getElementById(AUTHOR_ID_PREFIX + fragment);
    target?.scrollIntoView();
  }
}
