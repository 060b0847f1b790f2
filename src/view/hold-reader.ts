import { movedLine } from '../text/moved-line.ts';
import { blockBeingRead, blockIndex, lineOf } from './block-lines.ts';
import { holdStill } from './hold-still.ts';
import type { PageElements } from './page-elements.ts';

/**
 * Readers are brought back to where they were: `now` is the text that is on the page, null where it
 * is another card's, and nothing is held any more.
 */
type BringBack = (now: string | null) => void;

/** In UTF-16 units: a code block or a whole article is no name. */
const NAME_LENGTH = 200;

/** The one that keeps the page still now. */
let still = new AbortController();

/**
 * Remembers what of the page the reader sees, has opened and has in focus, so that the card can be
 * rendered anew, be it from another text than `before`. `unfolded` is what was open at first.
 */
export function holdReader(
  page: PageElements,
  before: string,
  unfolded: ReadonlySet<Element>,
): BringBack {
  // The block comes last: what is unfolded above it moves it.
  const all = [holdFolds(page, unfolded), holdScrolls(page), holdFocus(page)];
  const bringBlock = holdBlock(page.article, before);
  return (now) => {
    for (const bringBack of now === null ? [] : all) {
      bringBack();
    }
    bringBlock(now);
  };
}

/** What lies open. */
export function unfoldedIn(page: PageElements): ReadonlySet<Element> {
  return new Set(remade(page).flatMap((part) => [...part.querySelectorAll('details[open]')]));
}

/** The parts of the page whose content a card brings along. */
function remade({ main, contents, checks, use }: PageElements): readonly HTMLElement[] {
  return [main, contents, checks, use];
}

/** The block that is read, which stays where it is on the screen while images come again. */
function holdBlock(article: HTMLElement, before: string): BringBack {
  still.abort();
  const block = scrollY > 0 ? blockBeingRead(article) : null;
  const line = block && lineOf(block);
  if (block === null || line === null) {
    const top = scrollY;
    return (now) => now !== null && scrollTo({ top, behavior: 'instant' });
  }
  const rank = blocksAt(article, line).indexOf(block);
  const { top } = block.getBoundingClientRect();
  const { style } = document.documentElement;
  // A browser that does the same would do it twice.
  style.setProperty('overflow-anchor', 'none');
  // The page must not become too short for the place.
  article.style.minBlockSize = `${article.offsetHeight}px`;
  return (now) => {
    article.style.minBlockSize = '';
    if (now === null) {
      style.removeProperty('overflow-anchor');
      return;
    }
    const found = blockIndex(article)(movedLine(line, before, now));
    const again = found && (blocksAt(article, lineOf(found) ?? 0)[rank] ?? found);
    let place = Number.NaN;
    const restore = (): boolean => {
      // Whoever has scrolled meanwhile, wants to be elsewhere; a page that is shorter scrolls, too.
      const { scrollHeight, clientHeight } = document.documentElement;
      const isAtEnd = scrollY + clientHeight > scrollHeight - 2;
      const isStill = isAtEnd || !(Math.abs(scrollY - place) > 1);
      if (again?.isConnected && isStill) {
        scrollBy({ top: again.getBoundingClientRect().top - top, behavior: 'instant' });
        place = scrollY;
        return true;
      }
      return false;
    };
    restore();
    still = holdStill(restore);
    still.signal.addEventListener('abort', () => style.removeProperty('overflow-anchor'));
  };
}

function blocksAt(article: HTMLElement, line: number): readonly Element[] {
  return [...article.querySelectorAll(`[data-line="${line}"]`)];
}

/** What the reader has opened or closed; what the author has since then stays. */
function holdFolds(page: PageElements, unfolded: ReadonlySet<Element>): () => void {
  const changed = remade(page).map((part) =>
    Array.from(byName(part, 'details')).filter(([, fold]) => isOpen(fold) !== unfolded.has(fold)),
  );
  return () => {
    for (const [index, part] of remade(page).entries()) {
      const folds = changed[index]?.length ? byName(part, 'details') : null;
      for (const [name, fold] of changed[index] ?? []) {
        folds?.get(name)?.toggleAttribute('open', isOpen(fold));
      }
    }
  };
}

function isOpen(fold: Element): boolean {
  return fold.hasAttribute('open');
}

function holdScrolls(page: PageElements): () => void {
  const parts = [...remade(page).slice(1), page.beside];
  const places = parts.map(({ scrollTop }) => scrollTop);
  return () => {
    for (const [index, part] of parts.entries()) {
      part.scrollTop = places[index] ?? 0;
    }
  };
}

/** Where what had the focus is there again by its kind and name. */
function holdFocus(page: PageElements): () => void {
  const { activeElement: focused } = document;
  const part = remade(page).find((one) => one !== focused && one.contains(focused));
  if (part === undefined || focused === null) {
    return () => {};
  }
  const kind = focused.localName;
  const name = Array.from(byName(part, kind)).find(([, element]) => element === focused)?.[0];
  return () => {
    const isLost = [document.body, page.main, page.checks].includes(
      document.activeElement as HTMLElement,
    );
    const again = isLost && name !== undefined ? byName(part, kind).get(name) : undefined;
    again?.focus({ preventScroll: true });
  };
}

/** Elements by what a reader knows them by: their name, and which of those with that name. */
function byName(part: HTMLElement, kind: string): ReadonlyMap<string, HTMLElement> {
  const counts = new Map<string, number>();
  const found = new Map<string, HTMLElement>();
  for (const element of part.querySelectorAll<HTMLElement>(kind)) {
    const { check = '' } = element.closest<HTMLElement>('[data-check]')?.dataset ?? {};
    const label = element.ariaLabel ?? (element.querySelector('summary') ?? element).textContent;
    const name = `${check} ${label.slice(0, NAME_LENGTH)}`;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    found.set(`${name} ${count}`, element);
  }
  return found;
}
