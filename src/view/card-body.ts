import type { BodyPiece } from '../html/jobs/render-card.ts';
import { appendSlice, continuedElements } from '../html/slices/append-slice.ts';
import type { ApplyStyles } from './author-styles.ts';
import { frameCodeBlock } from './code-block.ts';
import { directionOf, followDirections } from './directions.ts';
import { h } from './h.ts';
import { type MediaGate, showMissingImages } from './remote-media.ts';
import { tableBox } from './tables/table-box.ts';

/** Slices that stand in the article itself; later ones are wrapped, so that the browser can skip their layout. */
const BARE_SLICES = 2;

/** The card's article while it grows. */
export interface CardBody {
  append(piece: BodyPiece): void;
  /** Called after the last piece. */
  finish(): void;
}

/** Fills `article` with the pieces of a body and frames what may be wider than the column. */
export function cardBody(
  article: HTMLElement,
  gate: MediaGate,
  applyStyles: ApplyStyles,
): CardBody {
  let count = 0;
  let container = article;
  /** Pieces that continue the last block and are not in the page yet; `depth` is the first one's. */
  let waiting: { readonly root: HTMLElement; readonly depth: number } | null = null;
  let continuations = 0;

  function flush(): void {
    if (waiting !== null) {
      const fragment = document.createDocumentFragment();
      fragment.append(...waiting.root.childNodes);
      appendSlice(container, fragment, waiting.depth, openFrame);
      waiting = null;
    }
  }

  /**
   * The browser lays a block out anew with each piece that is added to it. So that an endless one costs no more than twice its layout, its
   * pieces join it in ever larger lots: after the first, the second, the fourth, the eighth.
   */
  function addContinuation(fragment: DocumentFragment, depth: number): void {
    continuations += 1;
    if (waiting === null) {
      waiting = { root: h('div', {}, fragment), depth };
    } else {
      appendSlice(waiting.root, fragment, depth, openFrame);
    }
    if ((continuations & (continuations - 1)) === 0) {
      flush();
    }
  }

  function addBlocks(fragment: DocumentFragment): void {
    flush();
    continuations = 0;
    if (count > BARE_SLICES) {
      container = h('div', { class: 'slice' });
      article.append(container);
    }
    container.append(fragment);
  }

  return {
    finish: flush,
    append({ fragment, depth, styles, media, outline }): void {
      count += 1;
      applyStyles(styles);
      for (const { id, text } of outline) {
        const heading = fragment.getElementById(id);
        heading?.prepend(headingLink(id, text));
      }
      const direction = article.hasAttribute('dir') ? null : directionOf(fragment);
      if (direction !== null) {
        article.dir = direction;
      }
      gate.take(media);
      showMissingImages(fragment, applyStyles);
      followDirections(fragment);
      frameWideParts(fragment, continuedElements(fragment, depth));
      if (depth === 0) {
        addBlocks(fragment);
      } else {
        addContinuation(fragment, depth);
      }
    },
  };
}

/** A slice that continues a table continues it inside its frame. */
function openFrame(element: Element): Element {
  const frame = element.matches('.table-box') ? element.firstElementChild : element;
  return (frame?.matches('.frame') && frame.firstElementChild) || element;
}

function frameWideParts(fragment: DocumentFragment, continued: ReadonlySet<Element>): void {
  for (const part of fragment.querySelectorAll<HTMLElement>('pre, table:not(table table)')) {
    if (continued.has(part)) {
      continue;
    }
    if (part.localName === 'pre') {
      frameCodeBlock(part);
    } else {
      frameTable(part);
    }
  }
}

function frameTable(table: HTMLElement): void {
  // A header cell without text names nothing; a screen reader would announce it all the same.
  for (const header of table.querySelectorAll('th:empty')) {
    header.replaceWith(h('td'));
  }
  tableBox(table);
}

function headingLink(id: string, text: string): HTMLElement {
  return h('a', {
    class: 'heading-link',
    href: `#${encodeURIComponent(id)}`,
    'aria-label': `Link to the section ${text}`,
    title: 'Link to this section',
  });
}
