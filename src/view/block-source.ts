import { lineOf } from './block-lines.ts';
import { button } from './h.ts';
import type { PageElements } from './page-elements.ts';

/** In px: that of the article's margin (see block-source.css). */
const SIZE = 24;

/**
 * Beside the block under the pointer, in the margin, a button that shows its line in the source.
 * With the keyboard the key for the source does the same.
 */
export function blockSource({ article }: PageElements, showSource: (line: number) => void): void {
  let line = 0;
  let block: Element | null = null;
  const control = button({ class: 'block-source', tabindex: -1, hidden: true }, '‹›', () =>
    showSource(line),
  );
  const hide = (): void => {
    control.hidden = true;
    block = null;
  };
  article.addEventListener('pointerover', ({ target, pointerType, buttons }) => {
    const over = target instanceof Element ? target.closest('[data-line]') : null;
    // While a passage is being selected, nothing should come up.
    if (over === null || over === block || pointerType !== 'mouse' || buttons !== 0) {
      return;
    }
    block = over;
    line = lineOf(over) ?? 0;
    const name = `Line ${line} in the source`;
    control.title = name;
    control.setAttribute('aria-label', name);
    const margin = article.getBoundingClientRect();
    const isMirrored = article.matches(':dir(rtl)');
    control.style.insetBlockStart = `${over.getBoundingClientRect().top}px`;
    control.style.left = `${isMirrored ? margin.left : margin.right - SIZE}px`;
    control.hidden = false;
  });
  addEventListener('scroll', hide, { passive: true });
  article.after(control);
}
