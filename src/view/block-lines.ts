import { firstIndex } from '../text/first-index.ts';
import { elementsInView } from './in-view.ts';

/**
 * Blocks of the card and their lines in its file: the renderer has written into each block the line
 * that it begins on (see html/markdown/source-lines.ts).
 */

/** Where, below the header, the block is looked for that is being read; px from step to step. */
const STEP = 8;

/** The line that an element of the card comes from; null for what is not of its file. */
export function lineOf(element: Element): number | null {
  const line = element.closest('[data-line]')?.getAttribute('data-line');
  return line ? Number(line) : null;
}

/**
 * Finds the blocks that hold lines: the last that begins on the line or before it. Null: the line
 * comes before all of them.
 */
export function blockIndex(article: HTMLElement): (line: number) => HTMLElement | null {
  const blocks = [...article.querySelectorAll<HTMLElement>('[data-line]')].map((element) => ({
    element,
    line: Number(element.dataset['line']),
  }));
  // Footnotes stand at the end of the page, wherever their author wrote them.
  blocks.sort((a, b) => a.line - b.line);
  return (line) => {
    const next = firstIndex(blocks.length, (index) => (blocks[index]?.line ?? 0) > line);
    return blocks[next - 1]?.element ?? null;
  };
}

/** The first block below the header; null where nothing of the card is on the screen. */
export function blockBeingRead(article: HTMLElement): HTMLElement | null {
  for (const { element } of elementsInView(article, STEP)) {
    const block = element.closest('[data-line]');
    if (block instanceof HTMLElement && article.contains(block)) {
      return block;
    }
  }
  return null;
}

/** The line at which a reader is: that of what has the focus, else of what is read. */
export function lineBeingRead(article: HTMLElement): number | null {
  const focused = document.activeElement;
  const { top = 0, bottom = 0 } = focused?.getBoundingClientRect() ?? {};
  // It may have been scrolled away since.
  if (focused !== null && article.contains(focused) && bottom > 0 && top < innerHeight) {
    return lineOf(focused);
  }
  const block = scrollY > 0 ? blockBeingRead(article) : null;
  return block && lineOf(block);
}

/**
 * Remembers where on the screen the block stands that is being read. The result brings it back
 * there.
 */
export function holdPlace(article: HTMLElement): () => void {
  const block = scrollY > 0 ? blockBeingRead(article) : null;
  if (block === null) {
    const place = scrollY;
    return () => scrollTo({ top: place, behavior: 'instant' });
  }
  const { top } = block.getBoundingClientRect();
  const { style } = document.documentElement;
  // A browser that does the same would do it twice.
  style.setProperty('overflow-anchor', 'none');
  return () => {
    scrollBy({ top: block.getBoundingClientRect().top - top, behavior: 'instant' });
    requestAnimationFrame(() =>
      requestAnimationFrame(() => style.removeProperty('overflow-anchor')),
    );
  };
}
