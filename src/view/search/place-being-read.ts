import { firstIndex } from '../../text/first-index.ts';
import { elementsInView } from '../in-view.ts';
import type { Matches } from './matches.ts';

/** Where a reader is: a node, and in a text the offset. */
export interface ReadingPlace {
  readonly node: Node;
  readonly offset: number;
}

/** Distance between the lines at which the window is probed, in px: no more than one of text. */
const STEP = 20;

/** The first thing of `article` in the window below the header; null where the page begins. */
export function placeInView(article: Element): ReadingPlace | null {
  if (scrollY < STEP) {
    return null;
  }
  for (const { element, y } of elementsInView(article, STEP)) {
    if (element !== article && !element.matches('.slice')) {
      return lineOf(element, y);
    }
  }
  return null;
}

/** Where the line at `y` begins in an element; the element, where the browser cannot tell. */
function lineOf(element: Element, y: number): ReadingPlace {
  const { left, right } = element.getBoundingClientRect();
  const x = getComputedStyle(element).direction === 'rtl' ? right - 1 : left + 1;
  const caret = document.caretPositionFromPoint?.(x, y);
  return caret && element.contains(caret.offsetNode)
    ? { node: caret.offsetNode, offset: caret.offset }
    : { node: element, offset: 0 };
}

/** The first match that stands at a place or behind it; their count if none does. */
export function firstMatchFrom(place: ReadingPlace | null, matches: Matches): number {
  if (!place?.node.isConnected) {
    return 0;
  }
  const { node, offset } = place;
  const behind = Node.DOCUMENT_POSITION_FOLLOWING | Node.DOCUMENT_POSITION_CONTAINED_BY;
  return firstIndex(matches.count, (index) => {
    const match = matches.place(index);
    return match?.startContainer === node
      ? match.startOffset >= offset
      : match !== undefined && (node.compareDocumentPosition(match.startContainer) & behind) !== 0;
  });
}
