import { h } from '../h.ts';
import type { Matches } from './matches.ts';
import { rangeOf } from './reveal-place.ts';
import type { Place } from './searched-text.ts';

/** Matches that are marked around the place being read; more would slow each paint. */
const MOST_MARKED = 800;
/** Of more than these, the first as well: they stand in the metadata, which stay in view. */
const MOST_FIRST = 200;

const ALL = 'found';
const CURRENT = 'found-current';

export function isAllMarked({ count }: Matches): boolean {
  return count <= MOST_FIRST + MOST_MARKED;
}

/** Marks matches in the page without a change to its elements; `near` is the one being read. */
export function markMatches(matches: Matches, near: number, current: Place | undefined): void {
  const start = Math.max(near - MOST_MARKED / 4, MOST_FIRST);
  const places = [
    ...placesFrom(matches, 0, MOST_FIRST),
    ...placesFrom(matches, start, start + MOST_MARKED),
  ];
  mark(ALL, places);
  mark(CURRENT, current === undefined ? [] : [current]);
}

export function unmarkMatches(): void {
  mark(ALL, []);
  mark(CURRENT, []);
}

function placesFrom(matches: Matches, start: number, end: number): readonly Place[] {
  const places: Place[] = [];
  for (let index = start; index < Math.min(end, matches.count); index += 1) {
    const place = matches.place(index);
    if (place?.startContainer.isConnected) {
      places.push(place);
    }
  }
  return places;
}

function mark(name: string, places: readonly Place[]): void {
  if (CSS.highlights !== undefined) {
    CSS.highlights.set(name, new Highlight(...places.map((place) => new StaticRange(place))));
  }
  // With forced colours all highlights look the same.
  if (name === CURRENT && (!CSS.highlights || matchMedia('(forced-colors: active)').matches)) {
    frame(places[0]);
  }
}

/** Frames the current match. */
function frame(place: Place | undefined): void {
  document.querySelector('.found-frame')?.remove();
  const range = place && rangeOf(place);
  if (range) {
    const { left, top, width, height } = range.getBoundingClientRect();
    const element = h('div', { class: 'found-frame' });
    element.style.inset = `${top + scrollY}px auto auto ${left + scrollX}px`;
    element.style.inlineSize = `${width}px`;
    element.style.blockSize = `${height}px`;
    document.body.append(element);
  }
}
