import type { ShownCard } from '../app-state.ts';
import { blockIndex } from './block-lines.ts';
import { openAround } from './open-around.ts';
import type { PageElements } from './page-elements.ts';

/** On what is marked as the place that was asked for. */
const MARK = 'data-shown-place';

/**
 * Scrolls to what a line of the file became, and marks it: a field of the metadata, or a block of
 * the card. False where nothing on the page stands for the line.
 */
export function showLine(page: PageElements, card: ShownCard, line: number): boolean {
  const place = line < card.bodyLine ? fieldOf(page, card, line) : blockOf(page, line);
  if (place === null) {
    unmarkPlace(page);
    return false;
  }
  markPlace(place);
  return true;
}

/** Scrolls to a place and marks it, in place of the one before. */
export function markPlace(place: HTMLElement): void {
  unmarkPlace({ root: document.documentElement });
  place.setAttribute(MARK, '');
  scrollTo(place);
  // What was never laid out has only then its place.
  requestAnimationFrame(() => scrollTo(place));
}

export function unmarkPlace({ root }: Pick<PageElements, 'root'>): void {
  root.querySelector(`[${MARK}]`)?.removeAttribute(MARK);
}

function scrollTo(place: HTMLElement): void {
  const isTall = place.offsetHeight > innerHeight / 3;
  place.scrollIntoView({ block: isTall ? 'start' : 'center', inline: 'nearest' });
}

/** Where a field is shown whose value stands on a line of the front matter. */
export function fieldOf(
  { summary, root }: PageElements,
  { fieldLines }: ShownCard,
  line: number,
): HTMLElement | null {
  const [key] = fieldLines.findLast(([, first]) => first <= line) ?? [];
  if (key === undefined) {
    return null;
  }
  const selector = `:not(article *)[data-field="${CSS.escape(key)}"]`;
  return visible(
    summary.querySelector<HTMLElement>(selector) ?? root.querySelector<HTMLElement>(selector),
  );
}

function blockOf({ article }: PageElements, line: number): HTMLElement | null {
  const block = blockIndex(article)(line);
  return visible(framed(block));
}

/** Tables and code stand in frames, which show a mark whole. */
function framed(block: HTMLElement | null): HTMLElement | null {
  const isWide = block?.matches('table, pre') ?? false;
  return (isWide ? block?.closest<HTMLElement>('.table-box, .frame') : null) ?? block;
}

/**
 * Opens what is closed around a place; a row that a reader has filtered away is told by its table.
 */
export function visible(place: HTMLElement | null): HTMLElement | null {
  if (place !== null) {
    openAround(place);
  }
  let shown = place;
  while (shown !== null && shown.offsetHeight + shown.offsetWidth === 0) {
    shown = shown.parentElement;
  }
  return shown;
}
