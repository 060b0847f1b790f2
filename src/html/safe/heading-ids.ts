import { AUTHOR_ID_PREFIX, createCardIds } from '../../text/card-ids.ts';
import { continuedElements } from '../slices/append-slice.ts';
import { decodeFragment } from './resolve-url.ts';

/** A heading of the card, for its contents list. */
export interface OutlineEntry {
  /** 1 to 6. */
  readonly level: number;
  /** Id of the heading in the document. */
  readonly id: string;
  /** What the heading says, on one line. */
  readonly text: string;
  /** 1-based line in the file, where the renderer has written it. */
  readonly line?: number | undefined;
}

/** In a heading, but not part of what it says. */
const NOT_HEADING_TEXT = '.link-host, .part-footnote-ref, .part-not-shown, .media-placeholder';

/** Where the browser scrolls for `#` and `#top`, without any element of that id. */
const TOP_OF_PAGE = /^(?:top)?$/i;

/** As its author wrote it, for when ids are given out again in a new version of the card. */
interface WrittenHeading {
  readonly text: string;
  readonly ownId: string;
  /** Stands for its author's own id, which links may use. */
  readonly anchor: HTMLElement;
}

const headings = new WeakMap<Element, WrittenHeading>();
const anchors = new WeakSet<Element>();
/** The targets of links that lead to an author's own id. */
const targets = new WeakMap<Element, string>();

/**
 * Gives out the ids of one card: slugs as the Hub makes them, without a prefix. A heading may get
 * `location` or `__proto__`, so nothing here or in the page may look ids up by property access.
 * `unnamed`: the elements whose ids others had already, which may have them now; they are filled in.
 */
export function createIdRegistry(unnamed = new Map<Element, string>()) {
  const ids = createCardIds();
  for (const [element, id] of unnamed) {
    element.id = id;
  }
  unnamed.clear();

  const nameHeading = (heading: Element): OutlineEntry => {
    const written = headings.get(heading) ?? writtenHeading(heading);
    headings.set(heading, written);
    const { text, ownId, anchor } = written;
    const id = ids.nameHeading(text);
    heading.id = id;
    if (ownId !== '' && ownId !== AUTHOR_ID_PREFIX + id && ids.take(ownId)) {
      if (anchor.parentNode !== heading) {
        heading.prepend(anchor);
      }
    } else {
      anchor.remove();
    }
    const line = Number(heading.getAttribute('data-line')) || undefined;
    return { level: Number(heading.localName.slice(1)), id, text: text.replace(/\s+/g, ' '), line };
  };

  return {
    /**
     * Gives each heading its slug, frees the slice of ids that the card has had already, and
     * returns the new entries of the outline. `depth` as in `BodySlice`: what only continues an
     * earlier slice is no new heading.
     */
    assign(fragment: ParentNode, depth = 0): readonly OutlineEntry[] {
      const continued = continuedElements(fragment, depth);
      const outline: OutlineEntry[] = [];
      for (const element of fragment.querySelectorAll('[id], h1, h2, h3, h4, h5, h6')) {
        if (/^h[1-6]$/.test(element.localName)) {
          if (!continued.has(element)) {
            outline.push(nameHeading(element));
          }
        } else if (!isOfViewer(element) && !ids.take(element.id)) {
          unnamed.set(element, element.id);
          element.removeAttribute('id');
        }
      }
      return outline.filter(({ text }) => text !== '');
    },
    /**
     * Once all slices are in: points `#x` at an author's own `x` where no heading has it. Returns
     * the decoded targets that lead nowhere.
     */
    resolveFragmentLinks(root: ParentNode): readonly string[] {
      const nowhere: string[] = [];
      for (const link of root.querySelectorAll('a[href^="#"]:not(.heading-link)')) {
        const target = targets.get(link) ?? (link.getAttribute('href') ?? '').slice(1);
        targets.set(link, target);
        const id = decodeFragment(target);
        const isFound = ids.has(id) || TOP_OF_PAGE.test(id);
        if (!isFound && ids.has(AUTHOR_ID_PREFIX + id)) {
          link.setAttribute('href', `#${encodeURIComponent(AUTHOR_ID_PREFIX + id)}`);
        } else {
          link.setAttribute('href', `#${target}`);
          if (!isFound) {
            nowhere.push(id);
          }
        }
      }
      return nowhere;
    },
  };
}

function writtenHeading(heading: Element): WrittenHeading {
  const anchor = heading.ownerDocument.createElement('span');
  anchor.id = heading.id;
  anchors.add(anchor);
  return { text: headingText(heading), ownId: heading.id, anchor };
}

function isOfViewer(element: Element): boolean {
  return anchors.has(element) || element.closest('[data-ui]') !== null;
}

function headingText(heading: Element): string {
  let text = heading.textContent;
  if (heading.querySelector(NOT_HEADING_TEXT) !== null) {
    const copy = heading.cloneNode(true) as Element;
    for (const part of copy.querySelectorAll(NOT_HEADING_TEXT)) {
      part.remove();
    }
    text = copy.textContent;
  }
  return text.trim();
}
