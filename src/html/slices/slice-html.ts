import { createBalancedHtml } from './balanced-html.ts';
import {
  DROPPED_ELEMENTS,
  KEPT_ELEMENTS,
  RAW_TEXT_ELEMENTS,
  SILENT_ELEMENTS,
  UNWRAPPED_ELEMENTS,
} from './html-elements.ts';
import type { Excess } from './html-limits.ts';
import type { HtmlCounts, HtmlPiece, PieceSize } from './html-pieces.ts';
import { escapeHtml, type HtmlTag, INERT_PREFIX, readTag } from './html-tag.ts';

/** DOMPurify is quadratic in the attributes of one element; real cards have at most 14. */
const ATTRIBUTES_LIMIT = 64;

/** What was done to an author's markup: `content` was dropped, or the `tag`, or its `attributes`. */
export type Removal = 'attributes' | 'comment' | 'content' | 'link' | 'tag';

export interface SlicerOptions {
  /** HTML for `<Gallery />`, and the start tag of the `div` for `<Gallery>` with its own content. */
  readonly gallery: { readonly html: string; readonly startTag: string };
  readonly pieceSize?: PieceSize;
  /** Is there an end tag of this name in what has not been fed yet? */
  readonly hasEndTagLater: (name: string) => boolean;
  readonly onRemoved: (removal: Removal, name: string) => void;
  /** Called when `<Gallery />` is shown. */
  readonly onGallery: () => void;
}

/** Cuts HTML into pieces while it arrives. */
export interface Slicer {
  /**
   * Adds the HTML of one block; all elements may stay open. On a limit nothing is added and the limit
   * is returned.
   */
  feed(html: string): Excess | null;
  /** Removes and returns the pieces that are complete. */
  take(): readonly HtmlPiece[];
  /** Ends the piece in the making. */
  cut(): void;
  counts(): HtmlCounts;
}

export function createSlicer(options: SlicerOptions): Slicer {
  const output = createBalancedHtml(options.pieceSize);
  /** Element whose content is being dropped until its end tag comes. */
  let dropping: string | null = null;
  let removals: (() => void)[] = [];

  function feed(html: string): Excess | null {
    const wasDropping = dropping;
    removals = [];
    output.mark();
    const ends = endTagFinder(html);
    const isOver = (name: string): boolean =>
      ends(name, 0) === null && !options.hasEndTagLater(name);
    output.forgetLost(isOver);
    if (dropping !== null && isOver(dropping)) {
      dropping = null;
    }
    scan(html);
    const excess = output.excess();
    if (excess !== null) {
      output.rollback();
      dropping = wasDropping;
      return excess;
    }
    for (const report of removals) {
      report();
    }
    return null;
  }

  function report(removal: Removal, name: string): void {
    removals.push(() => options.onRemoved(removal, name));
  }

  function scan(html: string): void {
    const ends = endTagFinder(html);
    const lastClose = html.lastIndexOf('>');
    /** Characters that unfinished tags may cost, so that many of them stay linear. */
    let patience = html.length * 8 + 1024;
    let at = 0;
    while (at < html.length) {
      if (dropping !== null) {
        const end = ends(dropping, at);
        at = end ?? html.length;
        dropping = end === null ? dropping : null;
        continue;
      }
      const next = html.indexOf('<', at);
      const textEnd = next < 0 ? html.length : next;
      if (textEnd > at) {
        output.text(html.slice(at, textEnd));
      }
      if (next < 0) {
        return;
      }
      if (html.startsWith('<!--', next)) {
        at = comment(html, next);
        continue;
      }
      const isMarkup = next < lastClose && patience > 0;
      const tag = isMarkup ? readTag(html, next) : null;
      if (tag !== null) {
        at = tag.isEnd ? endTag(tag) : startTag(html, next, tag, ends);
      } else if (isMarkup && (html[next + 1] === '!' || html[next + 1] === '?')) {
        // Doctypes and processing instructions: a browser makes comments of them.
        at = html.indexOf('>', next) + 1;
      } else {
        patience -= /[a-z/]/i.test(html[next + 1] ?? '') ? html.length - next : 0;
        output.text('&lt;');
        at = next + 1;
      }
    }
  }

  function comment(html: string, start: number): number {
    const isEmpty = /^<!---?>/.exec(html.slice(start, start + 6));
    const end = isEmpty ? start + isEmpty[0].length - 3 : html.indexOf('-->', start + 4);
    if (end < 0) {
      report('comment', '');
      return html.length;
    }
    return end + 3;
  }

  function endTag({ name, end }: HtmlTag): number {
    if (name === 'br') {
      output.open('br', '<br>');
    } else if (KEPT_ELEMENTS.has(name) || name === 'gallery') {
      output.close(name);
    } else if (!isKnown(name)) {
      output.text(escapeHtml(`</${name}>`));
    }
    return end;
  }

  function startTag(html: string, start: number, tag: HtmlTag, ends: EndTagFinder): number {
    const { name, end } = tag;
    const written = html.slice(start, end);
    const source = inertSource(html, start, tag);
    if (KEPT_ELEMENTS.has(name)) {
      output.open(name, limited(tag, source));
    } else if (name === 'gallery') {
      gallery(tag, ends);
    } else if (name === 'image') {
      output.open('img', limited({ ...tag, name: 'img' }, `<img${source.slice('<image'.length)}`));
    } else if (name === 'input' && /\btype\s*=\s*["']?checkbox\b/i.test(written)) {
      output.open(name, limited(tag, source));
    } else if (RAW_TEXT_ELEMENTS.has(name)) {
      return rawText(written, tag, ends);
    } else if (DROPPED_ELEMENTS.has(name)) {
      return dropped(tag, ends);
    } else if (UNWRAPPED_ELEMENTS.has(name) || name === 'input') {
      if (!SILENT_ELEMENTS.has(name)) {
        report('tag', name);
      }
    } else {
      // `<unk>`, `<mask>`, `<BOS>`: tokens of a vocabulary that the author wanted to be read.
      output.text(escapeHtml(written));
    }
    return end;
  }

  function limited({ name, attributeCount }: HtmlTag, source: string): string {
    if (attributeCount <= ATTRIBUTES_LIMIT) {
      return source;
    }
    report('attributes', name);
    return `<${name}>`;
  }

  function gallery({ end, isSelfClosing }: HtmlTag, ends: EndTagFinder): void {
    const hasContent =
      !isSelfClosing && (ends('gallery', end) !== null || options.hasEndTagLater('gallery'));
    if (hasContent) {
      output.open('gallery', options.gallery.startTag);
    } else {
      options.onGallery();
      scan(options.gallery.html);
    }
  }

  function rawText(source: string, { name, end, src }: HtmlTag, ends: EndTagFinder): number {
    const after = name === 'plaintext' ? null : ends(name, end);
    if (after === null) {
      output.text(escapeHtml(source));
      return end;
    }
    if (name === 'iframe' && src?.startsWith('https://')) {
      report('link', name);
      scan(`<a href="${src.replaceAll('"', '&quot;')}">${src.replaceAll('<', '&lt;')}</a>`);
    } else {
      report('content', name);
    }
    return after;
  }

  function dropped({ name, end }: HtmlTag, ends: EndTagFinder): number {
    const after = ends(name, end);
    if (after === null && options.hasEndTagLater(name)) {
      dropping = name;
    }
    report(after === null && dropping === null ? 'tag' : 'content', name);
    return after ?? end;
  }

  return { feed, take: output.take, cut: output.cut, counts: output.counts };
}

function isKnown(name: string): boolean {
  return [KEPT_ELEMENTS, UNWRAPPED_ELEMENTS, DROPPED_ELEMENTS, RAW_TEXT_ELEMENTS].some((names) =>
    names.has(name),
  );
}

/** The tag as written, but for its active attributes. */
function inertSource(html: string, start: number, { end, activeAttributes }: HtmlTag): string {
  let source = '';
  let at = start;
  for (const name of activeAttributes) {
    source += html.slice(at, name) + INERT_PREFIX;
    at = name;
  }
  return source + html.slice(at, end);
}

type EndTagFinder = (name: string, from: number) => number | null;

/** Finds the offset behind the next end tag; a name that was missed once is not searched again. */
function endTagFinder(html: string): EndTagFinder {
  const missing = new Set<string>();
  return (name, from) => {
    if (missing.has(name)) {
      return null;
    }
    const pattern = new RegExp(`</${name}(?=[\\t\\n\\f\\r />])`, 'gi');
    pattern.lastIndex = from;
    if (pattern.exec(html) === null) {
      missing.add(name);
      return null;
    }
    const close = html.indexOf('>', pattern.lastIndex);
    return close < 0 ? html.length : close + 1;
  };
}
