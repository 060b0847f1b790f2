import { nextPaint } from '../../html/jobs/pacer.ts';
import { coveredHeight } from '../in-view.ts';
import { openAround } from '../open-around.ts';
import type { Place } from './searched-text.ts';

/**
 * Room between a match and the edges of what scrolls, in px: what sticks there covers some lines.
 */
const ROOM = 48;
/**
 * The browser guesses the height of what it has not laid out: what comes into view moves, and the
 * end of the page as well.
 */
const TRIES = 6;

/** A live range of a place; null when its text has left the page or has become shorter. */
export function rangeOf(place: Place): Range | null {
  const { startContainer, startOffset, endContainer, endOffset } = place;
  if (
    !(startContainer.isConnected && endContainer.isConnected) ||
    startOffset > startContainer.length ||
    endOffset > endContainer.length
  ) {
    return null;
  }
  const range = new Range();
  range.setStart(startContainer, startOffset);
  range.setEnd(endContainer, endOffset);
  return range;
}

/** Cuts the lines again that were shown whole for a match. */
export function clipLines(): void {
  for (const line of document.querySelectorAll('.unclipped')) {
    line.classList.remove('unclipped');
  }
}

/** Opens what is closed around a range and scrolls it into view, until `signal` aborts. */
export async function revealRange(range: Range, signal: AbortSignal): Promise<void> {
  const { parentElement } = range.startContainer;
  openAround(range.startContainer);
  for (let left = TRIES; left > 0 && !signal.aborted; left -= 1) {
    const { width, height } = range.getBoundingClientRect();
    if (width + height === 0) {
      // Not laid out yet, in some browsers.
      parentElement?.scrollIntoView({ block: 'center' });
    } else if (scrollTo(range)) {
      return;
    }
    await nextPaint();
  }
}

/** Scrolls each box around a range, then the page; true if it was in view already. */
function scrollTo(range: Range): boolean {
  let isInView = true;
  const { body, documentElement } = document;
  for (let box = range.startContainer.parentElement; box && box !== body; box = box.parentElement) {
    const { scrollHeight, clientHeight, scrollWidth, clientWidth } = box;
    if (scrollHeight > clientHeight || scrollWidth > clientWidth) {
      const { overflow, textOverflow } = getComputedStyle(box);
      if (textOverflow === 'ellipsis') {
        box.classList.add('unclipped');
      } else if (/auto|scroll|hidden/.test(overflow)) {
        isInView = scrollBox(box, range, box.getBoundingClientRect()) && isInView;
      }
    }
  }
  const top = coveredHeight();
  const page = new DOMRect(0, top, innerWidth, innerHeight - top);
  return scrollBox(documentElement, range, page) && isInView;
}

function scrollBox(box: Element, range: Range, frame: DOMRect): boolean {
  const match = range.getBoundingClientRect();
  const down = distance(match.top, match.bottom, frame.top, frame.bottom);
  const along = distance(match.left, match.right, frame.left, frame.right);
  box.scrollBy(along, down);
  return down === 0 && along === 0;
}

/** How far to scroll, so that what lies from `start` to `end` comes to the middle of a frame. */
function distance(start: number, end: number, from: number, to: number): number {
  const room = Math.min(ROOM, (to - from) / 4);
  if (start >= from + room && end <= to - room) {
    return 0;
  }
  return end - start > to - from ? start - from - room : (start + end - from - to) / 2;
}
