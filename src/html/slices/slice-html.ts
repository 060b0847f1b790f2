import { LIMITS } from '../../limits.ts';
import {
  DROPPED_ELEMENTS,
  KEPT_ELEMENTS,
  RAW_TEXT_ELEMENTS,
  UNWRAPPED_ELEMENTS,
} from './html-elements.ts';
import type { Excess } from './html-limits.ts';
import {
  ACTIVE_ATTRIBUTE,
  attributeOf,
  createMarkupFinder,
  type EndTagFinder,
  endTagFinder,
  escapeHtml,
  type HtmlTag,
  INERT_PREFIX,
} from './html-tag.ts';
import {
  copyOf,
  countsOf,
  createSliceDraft,
  cut,
  endDropping,
  excessOf,
  type HtmlSlice,
  isClosed,
  type SliceDraft,
  type SliceSize,
  startDropping,
  writeEnd,
  writeStart,
  writeText,
} from './slice-draft.ts';

/** How many times full a slice may be before a table is cut: most tables end sooner. */
const ROW_PATIENCE = 2;

interface SlicerOptions {
  /** HTML for `<Gallery />`, and the `div` for a `<Gallery>` with its own content. */
  readonly gallery: { readonly html: string; readonly startTag: string };
  readonly sliceSize?: SliceSize | undefined;
  /** Does a `</Gallery>` come in what has not been fed yet? */
  readonly isGalleryEndedLater: () => boolean;
}

export type Slicer = ReturnType<typeof createSlicer>;

/** HTML on its way from an author to a slice. */
interface Reading {
  readonly html: string;
  readonly draft: SliceDraft;
  readonly ends: EndTagFinder;
  readonly options: SlicerOptions;
}

/** Cuts HTML into slices while it arrives. */
export function createSlicer(options: SlicerOptions) {
  let draft = createSliceDraft(options.sliceSize);
  return {
    /**
     * Adds the HTML of one block; all elements may stay open. On a limit nothing is added and the
     * limit is returned. `isOwnTable`: it is a table that may be cut between its rows.
     */
    feed(html: string, isOwnTable = false): Excess | null {
      const before = copyOf(draft);
      draft.patience = isOwnTable ? ROW_PATIENCE : Number.POSITIVE_INFINITY;
      read({ html, draft, ends: endTagFinder(html), options });
      const excess = excessOf(draft);
      draft = excess === null ? draft : before;
      return excess;
    },
    /** Removes and returns the slices that are complete. */
    take: (): readonly HtmlSlice[] => draft.slices.splice(0),
    /** Ends the slice in the making if no element is open. */
    cut(): void {
      if (isClosed(draft)) {
        cut(draft);
      }
    },
    /** Ends the last slice. */
    end: (): void => cut(draft),
    counts: () => countsOf(draft),
  };
}

function read(reading: Reading): void {
  const { html, draft } = reading;
  const nextMarkup = createMarkupFinder(html);
  let at = 0;
  while (at < html.length && draft.excess === null) {
    const markup = nextMarkup(at);
    const { start = html.length, end = html.length, tag = null } = markup ?? {};
    if (start > at) {
      writeText(draft, html.slice(at, start).replaceAll('<', '&lt;'));
    }
    if (tag === null) {
      at = end;
    } else {
      at = tag.isEnd ? readEndTag(reading, tag) : readStartTag(reading, start, tag);
    }
  }
}

/** Returns the offset behind it, as all that read a piece of markup do. */
function readEndTag({ draft, options }: Reading, { name, end }: HtmlTag): number {
  if (name === 'br') {
    writeStart(draft, 'br', '<br>');
  } else if (KEPT_ELEMENTS.has(name)) {
    writeEnd(draft, name);
  } else if (name === 'gallery') {
    if (draft.open.some(({ tag }) => tag === options.gallery.startTag)) {
      writeEnd(draft, 'div');
    }
  } else if (DROPPED_ELEMENTS.has(name)) {
    endDropping(draft, name);
  } else if (!RAW_TEXT_ELEMENTS.has(name) && !UNWRAPPED_ELEMENTS.has(name)) {
    writeText(draft, escapeHtml(`</${name}>`));
  }
  return end;
}

function readStartTag(reading: Reading, start: number, tag: HtmlTag): number {
  const { html, draft } = reading;
  const { name, end } = tag;
  if (KEPT_ELEMENTS.has(name) || name === 'image') {
    keep(reading, start, tag);
  } else if (name === 'gallery') {
    readGallery(reading, tag);
  } else if (RAW_TEXT_ELEMENTS.has(name)) {
    return readRawText(reading, start, tag);
  } else if (DROPPED_ELEMENTS.has(name)) {
    return drop(reading, tag);
  } else if (!UNWRAPPED_ELEMENTS.has(name)) {
    // `<unk>`, `<mask>`, `<BOS>`: tokens of a vocabulary that the author wanted to be read.
    writeText(draft, escapeHtml(html.slice(start, end)));
  }
  return end;
}

function keep({ html, draft }: Reading, start: number, tag: HtmlTag): void {
  // Browsers take `<image>` for `<img>`.
  const name = tag.name === 'image' ? 'img' : tag.name;
  const isAbsurd = tag.attributeCount > LIMITS.attributes.most;
  writeStart(draft, name, isAbsurd ? `<${name}>` : inertSource(html, start, tag));
}

function readGallery({ ends, ...reading }: Reading, { end, isSelfClosing }: HtmlTag): void {
  const { draft, options } = reading;
  const { html, startTag } = options.gallery;
  if (!isSelfClosing && (ends('gallery', end) !== null || options.isGalleryEndedLater())) {
    writeStart(draft, 'div', startTag);
  } else {
    read({ ...reading, html, ends: endTagFinder(html) });
  }
}

function readRawText({ html, draft, ends }: Reading, start: number, tag: HtmlTag): number {
  const { name, end } = tag;
  const after = name === 'plaintext' ? null : ends(name, end);
  if (after === null) {
    writeText(draft, escapeHtml(html.slice(start, end)));
    return end;
  }
  const src = attributeOf(tag, 'src')?.value;
  if (name === 'iframe' && src?.startsWith('https://')) {
    writeStart(draft, 'a', `<a href="${src.replaceAll('"', '&quot;')}">`);
    writeText(draft, src.replaceAll('<', '&lt;'));
    writeEnd(draft, 'a');
  }
  return after;
}

function drop({ draft, ends }: Reading, { name, end }: HtmlTag): number {
  const after = ends(name, end);
  if (after === null) {
    startDropping(draft, name);
  }
  return after ?? end;
}

/** The tag as written, but for its active attributes. */
function inertSource(html: string, start: number, { end, attributes }: HtmlTag): string {
  let source = '';
  let at = start;
  for (const attribute of attributes) {
    if (ACTIVE_ATTRIBUTE.test(attribute.name)) {
      source += html.slice(at, attribute.start) + INERT_PREFIX;
      at = attribute.start;
    }
  }
  return source + html.slice(at, end);
}
