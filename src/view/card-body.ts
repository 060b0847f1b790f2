import type { OutlineEntry } from '../html/safe/heading-ids.ts';
import type { SanitizedSlice } from '../html/safe/sanitize.ts';
import { appendSlice, continuedElements } from '../html/slices/append-slice.ts';
import type { ApplyStyles } from './author-styles.ts';
import { frameCodeBlock } from './code-block.ts';
import { directionOf, followDirections } from './directions.ts';
import { h } from './h.ts';
import { type MediaGate, showMissingMedia } from './remote-media.ts';
import { tableBox } from './tables/table-box.ts';

/** These stand in the article itself; later ones are wrapped, so that their layout is skipped. */
const BARE_SLICES = 2;

/** What continues one of these is wrapped as well: a box may go on to the end of the card. */
const BOXES = 'div, center, section, article, main, blockquote';

/** A slice of the body that is safe, and whose headings have their ids. */
export interface PageSlice extends Omit<SanitizedSlice, 'math' | 'marks'> {
  readonly depth: number;
  readonly outline: readonly OutlineEntry[];
}

/** Fills `article` with the slices of a body and frames what may be wider than the column. */
export function cardBody(
  article: HTMLElement,
  gate: MediaGate,
  applyStyles: ApplyStyles,
): { append(slice: PageSlice): void } {
  let count = 0;
  let container = article;
  return {
    append({ fragment, depth, styles, media, outline }): void {
      count += 1;
      applyStyles(styles);
      linkHeadings(fragment, outline);
      const direction = article.hasAttribute('dir') ? null : directionOf(fragment);
      if (direction !== null) {
        // The shell around it is English: it runs from left to right beside every card.
        article.dir = direction;
      }
      gate(media, applyStyles);
      showMissingMedia(fragment, applyStyles);
      followDirections(fragment, article.dir === 'rtl');
      frameWideParts(fragment, continuedElements(fragment, depth));
      if (depth === 0 && count > BARE_SLICES) {
        container = h('div', { class: 'slice' });
        article.append(container);
      }
      appendSlice(container, fragment, depth, openPart, (rest, parent) =>
        parent !== container && parent.matches(BOXES) ? h('div', { class: 'slice' }, rest) : rest,
      );
    },
  };
}

/** A slice that continues a table continues it inside its frame; one of a box, in its last part. */
function openPart(element: Element): Element {
  if (element.matches('.slice')) {
    return element.lastElementChild ?? element;
  }
  const frame = element.matches('.table-box') ? element.firstElementChild : element;
  return (frame?.matches('.frame') && frame.querySelector(':scope > :is(pre, table)')) || element;
}

function frameWideParts(fragment: DocumentFragment, continued: ReadonlySet<Element>): void {
  for (const part of fragment.querySelectorAll<HTMLElement>('pre, table:not(table table)')) {
    if (!continued.has(part)) {
      (part.localName === 'pre' ? frameCodeBlock : frameTable)(part);
    }
  }
}

function frameTable(table: HTMLElement): void {
  // A header cell without text names nothing; a screen reader would announce it all the same.
  for (const header of table.querySelectorAll('th:empty')) {
    header.replaceWith(h('td'));
  }
  // Not `:has()` and `:empty` in the style: WebKit would look at the whole card for each slice.
  for (const head of table.querySelectorAll('thead')) {
    head.toggleAttribute('data-blank', head.querySelector('th, td:not(:empty)') === null);
  }
  tableBox(table);
}

/** Gives each heading the link to itself. */
export function linkHeadings(root: NonElementParentNode, outline: readonly OutlineEntry[]): void {
  for (const { id, text } of outline) {
    const heading = root.getElementById(id);
    const link = heading?.querySelector(':scope > .heading-link');
    if (link) {
      link.setAttribute('href', `#${encodeURIComponent(id)}`);
    } else if (heading?.closest('a') === null) {
      // A link in a link cannot be written as HTML: read again, they would be beside each other.
      heading.prepend(headingLink(id, text));
    }
  }
}

function headingLink(id: string, text: string): HTMLElement {
  return h('a', {
    class: 'heading-link',
    'data-ui': true,
    href: `#${encodeURIComponent(id)}`,
    'aria-label': `Link to the section ${text}`,
    title: 'Link to this section',
  });
}
