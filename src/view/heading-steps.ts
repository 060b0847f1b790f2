import { headingsAbove } from './follow-reading.ts';
import { coveredHeight } from './in-view.ts';

/** Leads to the next heading that can be seen, or to the one before, and gives it the focus. */
export function stepToHeading(article: HTMLElement, by: 1 | -1): void {
  const headings = [...article.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')];
  let index = nextIndex(headings, by);
  // It may stand in what is closed.
  while (headings[index]?.checkVisibility() === false) {
    index += by;
  }
  const heading = headings[index];
  if (heading !== undefined) {
    heading.scrollIntoView();
    focusForNow(heading);
  }
}

/** From the heading with the focus while it is in view, else from the window's top. */
function nextIndex(headings: readonly HTMLElement[], by: 1 | -1): number {
  const focused = headings.findIndex((heading) => heading.matches(':focus'));
  const { top = -1 } = headings[focused]?.getBoundingClientRect() ?? {};
  if (top >= 0 && top < innerHeight) {
    return focused + by;
  }
  const line = coveredHeight();
  // One that lies at the line, where a step leads to, is the one being read.
  return by === 1 ? headingsAbove(headings, line + 2) : headingsAbove(headings, line - 2) - 1;
}

/** Focuses what takes no focus by itself; no trace is left when it goes on. */
export function focusForNow(element: HTMLElement): void {
  if (!element.hasAttribute('tabindex')) {
    element.tabIndex = -1;
    element.addEventListener('blur', () => element.removeAttribute('tabindex'), { once: true });
  }
  element.focus({ preventScroll: true });
}
