import { ENDED } from '../html/jobs/ended.ts';
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
 * `parts`: those whose content is made anew.
 */
export function holdReader(
  page: PageElements,
  before: string,
  unfolded: ReadonlySet<Element>,
  parts = remade(page),
): BringBack {
  // The block comes last: what is unfolded above it moves it.
  const all = [holdFolds(parts, unfolded), holdScrolls(page, parts), holdFocus(page, parts)];
  const bringBlock = holdBlock(page.article, before);
  return (now) => {
    for (const bringBack of now === null ? [] : all) {
      bringBack();
    }
    bringBlock(now);
  };
}

/** What lies open. */
export function unfoldedIn(page: PageElements): Set<Element> {
  return new Set(remade(page).flatMap((part) => [...part.querySelectorAll('details[open]')]));
}

/** Those of them that a new version of the card may make anew, of whose body only some is. */
export function madeByPatch(page: PageElements): readonly HTMLElement[] {
  const { summary, beside, contents, checks, use } = page;
  return [summary, beside, contents, checks, use];
}

/** The parts of the page whose content a card brings along. */
function remade({ main, contents, checks, use }: PageElements): readonly HTMLElement[] {
  return [main, contents, checks, use];
}

/** The block that is read, which stays where it is on the screen while images come again. */
function holdBlock(article: HTMLElement, before: string): BringBack {
  still.abort(ENDED);
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
    const found = block.isConnected ? null : blockIndex(article)(movedLine(line, before, now));
    const moved = found && (blocksAt(article, lineOf(found) ?? 0)[rank] ?? found);
    const again = block.isConnected ? block : moved;
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
function holdFolds(parts: readonly HTMLElement[], unfolded: ReadonlySet<Element>): () => void {
  const all = parts.map((part) => holdFoldsIn([part], unfolded));
  return () => {
    for (const [index, part] of parts.entries()) {
      all[index]?.([part]);
    }
  };
}

/** The same for some nodes, in whose place others come. */
export function holdFoldsIn(
  before: readonly ParentNode[],
  unfolded: ReadonlySet<Element>,
): (now: readonly ParentNode[]) => void {
  const changed = Array.from(byName(before, 'details')).filter(
    ([, fold]) => isOpen(fold) !== unfolded.has(fold),
  );
  return (now) => {
    const folds = changed.length > 0 ? byName(now, 'details') : null;
    for (const [name, fold] of changed) {
      folds?.get(name)?.toggleAttribute('open', isOpen(fold));
    }
  };
}

function isOpen(fold: Element): boolean {
  return fold.hasAttribute('open');
}

function holdScrolls(page: PageElements, remade: readonly HTMLElement[]): () => void {
  const parts = [...remade.slice(1), page.beside];
  const places = parts.map(({ scrollTop }) => scrollTop);
  return () => {
    for (const [index, part] of parts.entries()) {
      part.scrollTop = places[index] ?? 0;
    }
  };
}

/** Where what had the focus is there again by its kind and name. */
function holdFocus(page: PageElements, parts: readonly HTMLElement[]): () => void {
  const { activeElement: focused } = document;
  const part = parts.find((one) => one !== focused && one.contains(focused));
  if (part === undefined || focused === null) {
    return () => {};
  }
  const kind = focused.localName;
  const name = nameIn([part], focused);
  return () => {
    const isLost = [document.body, page.main, page.checks].includes(
      document.activeElement as HTMLElement,
    );
    const again = isLost && name !== undefined ? byName([part], kind).get(name) : undefined;
    again?.focus({ preventScroll: true });
  };
}

/** The same where the focus is in some nodes, in whose place others come. */
export function holdFocusIn(before: readonly Node[]): (now: readonly ParentNode[]) => boolean {
  const { activeElement: focused } = document;
  const elements = before.filter((node) => node instanceof HTMLElement);
  if (focused === null || !elements.some((element) => element.contains(focused))) {
    return () => false;
  }
  const name = nameIn(elements, focused);
  return (now) => {
    const again = byName(now, focused.localName).get(name ?? '');
    again?.focus({ preventScroll: true });
    return again === undefined;
  };
}

function nameIn(parts: readonly ParentNode[], element: Element): string | undefined {
  return Array.from(byName(parts, element.localName)).find(([, one]) => one === element)?.[0];
}

/** Elements by what a reader knows them by: their name, and which of those with that name. */
function byName(parts: readonly ParentNode[], kind: string): ReadonlyMap<string, HTMLElement> {
  const counts = new Map<string, number>();
  const found = new Map<string, HTMLElement>();
  for (const element of parts.flatMap((part) => elementsOf(part, kind))) {
    const { check = '' } = element.closest<HTMLElement>('[data-check]')?.dataset ?? {};
    const label = element.ariaLabel ?? (element.querySelector('summary') ?? element).textContent;
    const name = `${check} ${label.slice(0, NAME_LENGTH)}`;
    const count = counts.get(name) ?? 0;
    counts.set(name, count + 1);
    found.set(`${name} ${count}`, element);
  }
  return found;
}

function elementsOf(part: ParentNode, kind: string): readonly HTMLElement[] {
  const inside = part.querySelectorAll<HTMLElement>(kind);
  return part instanceof HTMLElement && part.matches(kind) ? [part, ...inside] : [...inside];
}
