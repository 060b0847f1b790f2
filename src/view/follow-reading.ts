import { firstIndex } from '../text/first-index.ts';
import { foldSection } from './contents-control.ts';

/** What of a list is marked, and unfolded for that; a later version of the card goes on from it. */
const marked = new WeakMap<
  Element,
  { readonly current: HTMLAnchorElement | undefined; readonly unfolded: readonly Element[] }
>();

/**
 * Marks the entry of the section being read with `aria-current`, until `signal` aborts: that of the
 * last heading of `article` above the top third of the window. Its branch is open meanwhile.
 */
export function followReading(list: HTMLElement, article: HTMLElement, signal: AbortSignal): void {
  const links = new Map(
    [...list.querySelectorAll('a')].map((link) => [decodeURIComponent(link.hash.slice(1)), link]),
  );
  if (links.size === 0) {
    return;
  }
  // Those that are listed, and the next one: to look for all takes long in a long card.
  const more = list.querySelector<HTMLElement>('[data-next]');
  const next = more?.dataset['next'] ?? [];
  const headings = [...links.keys()].concat(next).flatMap((id) => {
    const heading = document.getElementById(id);
    return article.contains(heading) ? (heading ?? []) : [];
  });
  const contents = list.firstElementChild ?? list;
  let current = marked.get(contents)?.current;
  /** Unfolded for the entry alone. */
  let unfolded = marked.get(contents)?.unfolded ?? [];
  let isScheduled = false;

  const mark = (): void => {
    isScheduled = false;
    const read = headings[headingsAbove(headings, innerHeight / 3) - 1];
    const link = links.get(read?.id ?? '');
    if (link === current) {
      return;
    }
    current?.removeAttribute('aria-current');
    link?.setAttribute('aria-current', 'location');
    current = link;
    for (const section of unfolded.filter((one) => !one.contains(link ?? null))) {
      foldSection(section, true);
    }
    const folded = branchOf(link).filter((section) => foldSection(section, false));
    unfolded = [...unfolded.filter((one) => one.contains(link ?? null)), ...folded];
    marked.set(contents, { current, unfolded });
    keepInView();
  };
  const keepInView = (): void => {
    if (current !== undefined && list.scrollHeight > list.clientHeight) {
      const below = current.offsetTop - list.scrollTop;
      if (below < 0 || below + current.offsetHeight > list.clientHeight) {
        list.scrollTop = current.offsetTop - list.clientHeight / 3;
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
  // Below the wide layout it has a size only while it is open.
  list.addEventListener('toggle', keepInView, { signal });
  schedule();
}

/** The entries of a section and of those around it. */
function branchOf(link: HTMLAnchorElement | undefined): readonly Element[] {
  const branch: Element[] = [];
  for (let entry = link?.closest('li'); entry; entry = entry.parentElement?.closest('li')) {
    branch.push(entry);
  }
  return branch;
}

/** How many headings begin above `line`, in px from the window's top. */
export function headingsAbove(headings: readonly HTMLElement[], line: number): number {
  // They are in document order, so their positions rise.
  return firstIndex(headings.length, (index) => {
    const heading = headings[index];
    return heading !== undefined && !isAbove(heading, line);
  });
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
