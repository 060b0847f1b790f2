import { appendSlice, continuedElements } from '../html/append-slice.ts';
import type { BodyPiece } from '../html/render-card.ts';
import { frameCodeBlock } from './code-block.ts';
import { h } from './h.ts';
import { type MediaGate, showMissingImages } from './remote-media.ts';

/** Slices that stand in the article itself; later ones are wrapped, so that the browser can skip their layout. */
const BARE_SLICES = 2;

/** The card's article while it grows. */
export interface CardBody {
  append(piece: BodyPiece): void;
}

/** Fills `article` with the pieces of a body and frames what may be wider than the column. */
export function cardBody(article: HTMLElement, gate: MediaGate): CardBody {
  let count = 0;
  let container = article;
  return {
    append({ fragment, depth, media, outline }): void {
      count += 1;
      if (count > BARE_SLICES && depth === 0) {
        container = h('div', { class: 'slice' });
        article.append(container);
      }
      for (const { id, text } of outline) {
        const heading = fragment.getElementById(id);
        heading?.prepend(headingLink(id, text));
      }
      gate.take(media);
      showMissingImages(fragment);
      followDirections(fragment);
      frameWideParts(fragment, continuedElements(fragment, depth));
      appendSlice(container, fragment, depth, openFrame);
    },
  };
}

/** A slice that continues a table continues it inside its frame. */
function openFrame(element: Element): Element {
  return element.matches('.frame') ? (element.firstElementChild ?? element) : element;
}

/** Hebrew, Arabic and the other scripts that run from right to left. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const BLOCKS = 'p, ul, ol, dl, h1, h2, h3, h4, h5, h6, blockquote, table, summary, figcaption';

/** Gives each block its own direction where a card mixes them; lists and tables turn as a whole. */
function followDirections(fragment: DocumentFragment): void {
  if (!RIGHT_TO_LEFT.test(fragment.textContent ?? '')) {
    return;
  }
  for (const block of fragment.querySelectorAll(BLOCKS)) {
    // `auto` looks past inner elements that have a direction of their own.
    if (block.closest('[dir]') === null) {
      block.setAttribute('dir', 'auto');
    }
  }
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
  const attributes = {
    class: 'frame table-frame',
    tabindex: 0,
    role: 'group',
    'aria-label': 'Table',
  };
  const frame = h('div', attributes);
  table.replaceWith(frame);
  frame.append(table);
}

function headingLink(id: string, text: string): HTMLElement {
  return h('a', {
    class: 'heading-link',
    href: `#${encodeURIComponent(id)}`,
    'aria-label': `Link to the section ${text}`,
    title: 'Link to this section',
  });
}
