import type { ShownCard } from '../app-state.ts';
import type { Ask } from '../html/jobs/jobs.ts';
import { HOST_CONSTRUCTS, type Host, type HostConstruct } from '../hub/host-constructs.ts';
import { markable, placeMark } from './finding-marks.ts';
import { hostBar } from './host-bar.ts';
import { frontMatterOf } from './host-front-matter.ts';
import { hostMark, hostNote, isKnown, sentenceOf } from './host-words.ts';
import type { PageElements } from './page-elements.ts';
import { visible } from './show-line.ts';

/** So many places are marked; a card may have an emoji on each of its lines. */
const MAX_PLACES = 500;

/** A block of the card that hosts show in different forms. */
interface Place {
  readonly mark: HTMLButtonElement;
  readonly note: HTMLElement;
}

/**
 * Says above a card as which host it is shown, and marks the places where hosts differ: each mark
 * opens what is known of them, and how. Until `lifetime` aborts.
 */
export function showHostView(
  page: PageElements,
  card: ShownCard,
  host: Host,
  ask: Ask,
  lifetime: AbortSignal,
): void {
  const { article } = page;
  const frontMatter = frontMatterOf(card, host, ask, lifetime);
  article.prepend(...(frontMatter === null ? [] : [frontMatter]));
  const marked = [...article.querySelectorAll<HTMLElement>('[data-host]')];
  const found = [...gatherPlaces(marked)];
  const shown = found.slice(0, MAX_PLACES);
  const places = shown.map(([block, constructs]) => markPlace(block, [...constructs], host));
  unmark(marked);
  const known = found.filter(([, constructs]) => [...constructs].some(isKnown)).length;
  let current = -1;
  const go = (step: 1 | -1): void => {
    current = (current + step + places.length + (current < 0 && step < 0 ? 1 : 0)) % places.length;
    const { mark } = places[current] as Place;
    toggle(mark, places, true);
    visible(mark);
    mark.scrollIntoView({ block: 'center' });
    mark.focus({ preventScroll: true });
    bar.showIndex(current);
  };
  const all = sentenceOf(host, known, found.length - known);
  const rest = found.length > MAX_PLACES ? ` The first ${MAX_PLACES} are marked.` : '';
  const bar = hostBar(host, all + rest, places.length, go);
  article.prepend(...bar.elements);
  for (const [index, { mark }] of places.entries()) {
    mark.addEventListener('click', () => {
      const isOpening = mark.ariaExpanded !== 'true';
      toggle(mark, places, isOpening);
      if (isOpening) {
        current = index;
        bar.showIndex(index);
      }
    });
  }
  page.root.dataset['shownAs'] = host;
  lifetime.addEventListener('abort', () => delete page.root.dataset['shownAs']);
}

/** Opens a place's note, or closes it; others are closed. */
function toggle(mark: HTMLElement, places: readonly Place[], isOpen: boolean): void {
  for (const place of places) {
    const isShown = place.mark === mark && isOpen;
    place.note.hidden = !isShown;
    place.mark.ariaExpanded = String(isShown);
  }
}

/** What the renderer has marked, by the block that it stands in. */
function gatherPlaces(
  marked: readonly HTMLElement[],
): ReadonlyMap<HTMLElement, ReadonlySet<HostConstruct>> {
  const places = new Map<HTMLElement, Set<HostConstruct>>();
  for (const element of marked) {
    const block = blockOf(element);
    const constructs = places.get(block) ?? new Set();
    places.set(block, constructs);
    for (const name of element.dataset['host']?.split(' ') ?? []) {
      if (Object.hasOwn(HOST_CONSTRUCTS, name)) {
        constructs.add(name as HostConstruct);
      }
    }
  }
  return places;
}

function unmark(marked: readonly HTMLElement[]): void {
  for (const element of marked) {
    element.removeAttribute('data-host');
    if (element.attributes.length === 0 && element.firstChild === null) {
      element.remove();
    }
  }
}

function blockOf(element: HTMLElement): HTMLElement {
  const block = element.closest<HTMLElement>('[data-line]:not(img), p, li') ?? element;
  return markable(block) ?? block;
}

function markPlace(block: HTMLElement, constructs: readonly HostConstruct[], host: Host): Place {
  const mark = hostMark(constructs);
  const note = hostNote(constructs, host);
  placeMark(mark, block);
  // In an item or a cell, the note is part of it; else it stands behind the block.
  if (block.matches('li, dd, dt, figcaption')) {
    block.append(note);
  } else {
    block.after(note);
  }
  return { mark, note };
}
