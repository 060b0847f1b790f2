import type { OutlineEntry } from '../html/heading-ids.ts';
import { h } from './h.ts';

/** A longer outline is cut here: nobody reads it, and the browser would have to lay it out. */
const MAX_ENTRIES = 1000;

/** The list of the card's headings, nested by level as far as the levels make sense. */
export function contentsList(outline: readonly OutlineEntry[]): HTMLElement {
  const shown = outline.slice(0, MAX_ENTRIES);
  const top = Math.min(...shown.map(({ level }) => level));
  const items = shown.map(({ level, id, text }) =>
    h(
      'li',
      { 'data-depth': Math.min(level - top, 4) },
      h('a', { href: `#${encodeURIComponent(id)}`, dir: 'auto' }, text || '(empty heading)'),
    ),
  );
  const rest = outline.length - shown.length;
  return h(
    'div',
    { class: 'contents' },
    h('p', { class: 'panel-title' }, 'Contents'),
    h(
      'ol',
      {},
      ...items,
      rest > 0 ? h('li', { class: 'muted' }, `${rest} more headings`) : undefined,
    ),
  );
}

/**
 * Marks the entry of the section that is being read with `aria-current`. Stops when `signal` aborts.
 * The section being read is that of the last heading above the top third of the window.
 */
export function followReading(
  list: HTMLElement,
  headings: readonly HTMLElement[],
  signal: AbortSignal,
): void {
  const links = new Map<string, HTMLAnchorElement>();
  for (const link of list.querySelectorAll('a')) {
    links.set(decodeURIComponent(link.hash.slice(1)), link);
  }
  let current: HTMLAnchorElement | undefined;
  let isScheduled = false;

  const mark = (): void => {
    isScheduled = false;
    const link = links.get(headingBeingRead(headings)?.id ?? '');
    if (link === current) {
      return;
    }
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    current = link;
    if (link !== undefined && list.scrollHeight > list.clientHeight) {
      const { offsetTop, offsetHeight } = link;
      const isVisible =
        offsetTop >= list.scrollTop &&
        offsetTop + offsetHeight <= list.scrollTop + list.clientHeight;
      if (!isVisible) {
        list.scrollTop = offsetTop - list.clientHeight / 3;
      }
    }
  };
  const schedule = (): void => {
    if (!isScheduled) {
      isScheduled = true;
      requestAnimationFrame(mark);
    }
  };
  addEventListener('scroll', schedule, { passive: true, signal });
  schedule();
}

/** Binary search: headings are in document order, so their positions rise. */
function headingBeingRead(headings: readonly HTMLElement[]): HTMLElement | undefined {
  const line = innerHeight / 3;
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = headings[middle]?.getBoundingClientRect().top ?? 0;
    if (top <= line) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return headings[low - 1];
}
