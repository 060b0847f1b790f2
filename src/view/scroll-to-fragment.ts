import { decodeFragment } from '../html/safe/resolve-url.ts';
import { AUTHOR_ID_PREFIX } from '../text/card-ids.ts';

/** Scrolls to what the address names: a heading, or else an id of the author's own. */
export function scrollToFragment(): void {
  const fragment = decodeFragment(location.hash.slice(1));
  if (fragment !== '') {
    const target =
      document.getElementById(fragment) ?? document.getElementById(AUTHOR_ID_PREFIX + fragment);
    target?.scrollIntoView();
    // WebKit alone has no scroll anchoring: what comes late above would move the target away.
    if (target !== null && !CSS.supports('overflow-anchor: auto')) {
      holdInView(target);
    }
  }
}

/** What a reader does to go elsewhere. */
const READER_MOVES = ['wheel', 'touchstart', 'pointerdown', 'keydown'];

/** Scrolls to the target again whenever the page's height changes, until the reader moves. */
export function holdInView(target: HTMLElement, place: ScrollIntoViewOptions = {}): void {
  const holding = new AbortController();
  const { signal } = holding;
  const observer = new ResizeObserver(() => {
    if (target.isConnected) {
      target.scrollIntoView(place);
    } else {
      holding.abort();
    }
  });
  signal.addEventListener('abort', () => observer.disconnect());
  for (const move of READER_MOVES) {
    addEventListener(move, () => holding.abort(), { signal, capture: true, passive: true });
  }
  observer.observe(document.body);
}

/** Takes the fragment of the card before out of the address. */
export function forgetFragment(): void {
  const [address, fragment] = location.href.split('#');
  // WebKit refuses more than 100 calls in 30 s.
  if (fragment !== undefined) {
    // Whole: a path may begin with `//`, and alone would name another host.
    history.replaceState(null, '', address);
  }
}
