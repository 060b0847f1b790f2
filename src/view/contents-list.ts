import type { OutlineEntry } from '../html/safe/heading-ids.ts';
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
  const more = rest > 0 && h('li', { class: 'muted' }, `${rest} more headings`);
  const title = h('p', { class: 'panel-title' }, 'Contents');
  return h('div', { class: 'contents' }, title, h('ol', {}, ...items, more));
}

/** Where the contents are a popover, it closes once an entry is chosen. */
export function closeContentsOnChoice(list: HTMLElement): void {
  list.addEventListener('click', ({ target }) => {
    if (target instanceof HTMLAnchorElement && list.matches(':popover-open')) {
      list.hidePopover();
    }
  });
}

/**
 * Marks the entry of the section being read with `aria-current`, until `signal` aborts: that of the
 * last heading of `article` above the top third of the window.
 */
export function followReading(list: HTMLElement, article: HTMLElement, signal: AbortSignal): void {
  const links = new Map(
    [...list.querySelectorAll('a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
  );
  if (links.size === 0) {
    return;
  }
  const headings = [...article.querySelectorAll<HTMLElement>('h1, h2, h3, h4, h5, h6')];
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
      const below = link.offsetTop - list.scrollTop;
      if (below < 0 || below + link.offsetHeight > list.clientHeight) {
        list.scrollTop = link.offsetTop - list.clientHeight / 3;
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
  let low = 0;
  let high = headings.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const heading = headings[middle];
    if (heading !== undefined && isAbove(heading, innerHeight / 3)) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return headings[low - 1];
}

/** Does it begin above `line`, in px from the window's top? */
function isAbove(heading: HTMLElement, line: number): boolean {
  // The slice first: the browser would have to lay out the heading in one that it skips.
  const slice = heading.closest('.slice')?.getBoundingClientRect();
  if (slice !== undefined && (slice.bottom <= line || slice.top > line)) {
    return slice.bottom <= line;
  }
  return heading.getBoundingClientRect().top <= line;
}
