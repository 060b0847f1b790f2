import { BLOCK_ELEMENTS, VOID_ELEMENTS } from './html-elements.ts';
import { type Excess, HTML_LIMITS } from './html-limits.ts';

/** A piece of HTML in which every element is closed; `depth` is that of `BodySlice`. */
export interface HtmlPiece {
  readonly html: string;
  readonly depth: number;
}

/** When a piece is full: in UTF-16 units, and in start tags. */
export interface PieceSize {
  readonly length: number;
  readonly tags: number;
}

export interface OpenElement {
  readonly name: string;
  /** The start tag as written, to be repeated at the start of the next piece. */
  readonly tag: string;
  /** Cells of this row so far. */
  cells: number;
  /** Where its content begins in the piece in the making; -1 when a piece before holds some. */
  contentStart: number;
}

/** How much was written, in the units of `HTML_LIMITS`. */
export interface HtmlCounts {
  readonly cells: number;
  readonly elements: number;
  readonly size: number;
}

/** Writes well-nested HTML, cuts it into pieces, and counts. */
export interface HtmlPieces {
  /** From the outermost to the innermost. */
  readonly open: readonly OpenElement[];
  start(name: string, tag: string): void;
  /** Ends the innermost element and returns it; one that `mayVanish` is taken back when it is empty. */
  end(mayVanish: boolean): OpenElement | undefined;
  text(html: string): void;
  /** The first limit that was passed since `mark`. */
  excess(): Excess | null;
  /** Remembers the state, for `rollback`. */
  mark(): void;
  rollback(): void;
  /** Removes and returns the pieces that are complete. */
  take(): readonly HtmlPiece[];
  /** Ends the piece in the making, if it holds anything. */
  cut(): void;
  counts(): HtmlCounts;
}

interface State {
  readonly open: readonly OpenElement[];
  readonly html: string;
  /** Length of the start tags at the start of `html` that continue the piece before. */
  readonly continued: number;
  readonly inkEnd: number;
  readonly depth: number;
  readonly tags: number;
  readonly pieces: readonly HtmlPiece[];
  readonly cells: number;
  readonly elements: number;
  /** Without `html`. */
  readonly size: number;
}

/** Takes the page some 10 ms to sanitise and insert. */
const PIECE_SIZE: PieceSize = { length: 40_000, tags: 800 };

/**
 * At which share of its size a piece is cut: best between the blocks of the body, where the page can leave the next piece out of its layout;
 * late between inline elements, where half a sentence would show.
 */
const PATIENCE = { top: 0.5, block: 1, inline: 4 } as const;

export function createHtmlPieces(full: PieceSize = PIECE_SIZE): HtmlPieces {
  let open: OpenElement[] = [];
  let html = '';
  let continued = 0;
  /** Offset behind the last tag or visible text in `html`. */
  let inkEnd = 0;
  let depth = 0;
  let tags = 0;
  let pieces: HtmlPiece[] = [];
  let cells = 0;
  let elements = 0;
  let size = 0;
  let excess: Excess | null = null;
  let marked: State = state();

  function state(): State {
    return {
      open: [...open],
      html,
      continued,
      inkEnd,
      depth,
      tags,
      pieces: [...pieces],
      cells,
      elements,
      size,
    };
  }

  function cut(): void {
    if (html.length === continued) {
      return;
    }
    const ends = open.map(({ name }) => `</${tagName(name)}>`).reverse();
    pieces.push({ html: html + ends.join(''), depth });
    size += html.length - continued;
    html = open.map(({ tag }) => tag).join('');
    continued = html.length;
    inkEnd = continued;
    for (const element of open) {
      element.contentStart = -1;
    }
    depth = open.length;
    tags = 0;
  }

  function cutIfFull(name: string): void {
    const patience = PATIENCE[placeOf(name)];
    const isFull = html.length - continued > full.length * patience || tags > full.tags * patience;
    const isEmpty = open.at(-1)?.contentStart === inkEnd;
    // A parser drops the line end that follows `<pre>`, so that one is not repeated.
    if (isFull && !isEmpty && !open.some((element) => element.name === 'pre')) {
      cut();
    }
  }

  function placeOf(name: string): keyof typeof PATIENCE {
    if (!BLOCK_ELEMENTS.has(name)) {
      return 'inline';
    }
    return open.length === 0 ? 'top' : 'block';
  }

  function firstExcess(columns: number): Excess | null {
    if (open.length > HTML_LIMITS.depth) {
      return 'depth';
    }
    if (columns > HTML_LIMITS.columns) {
      return 'columns';
    }
    if (cells > HTML_LIMITS.cells) {
      return 'cells';
    }
    if (elements > HTML_LIMITS.elements) {
      return 'elements';
    }
    return size + html.length - continued > HTML_LIMITS.size ? 'size' : null;
  }

  return {
    get open() {
      return open;
    },
    start(name, tag) {
      cutIfFull(name);
      const row = name === 'td' || name === 'th' ? open.at(-1) : undefined;
      elements += 1;
      if (row !== undefined) {
        cells += 1;
        row.cells += 1;
      }
      html += tag;
      tags += 1;
      inkEnd = html.length;
      if (!VOID_ELEMENTS.has(name)) {
        open.push({ name, tag, cells: 0, contentStart: html.length });
      }
      excess ??= firstExcess(row?.cells ?? 0);
    },
    end(mayVanish) {
      const element = open.pop();
      if (element === undefined) {
        return undefined;
      }
      const { name, tag, contentStart } = element;
      if (mayVanish && inkEnd === contentStart) {
        html = html.slice(0, contentStart - tag.length);
        inkEnd = html.trimEnd().length;
      } else {
        html += `</${tagName(name)}>`;
        inkEnd = html.length;
      }
      cutIfFull(name);
      return element;
    },
    text(text) {
      html += text;
      inkEnd = /[^\t\n\f\r ]/.test(text) ? html.length : inkEnd;
    },
    excess: () => excess ?? firstExcess(0),
    mark() {
      marked = state();
      excess = null;
    },
    rollback() {
      ({ html, continued, inkEnd, depth, tags, cells, elements, size } = marked);
      open = [...marked.open];
      pieces = [...marked.pieces];
      excess = null;
    },
    take() {
      const taken = pieces;
      pieces = [];
      return taken;
    },
    cut,
    counts: () => ({ cells, elements, size: size + html.length - continued }),
  };
}

/** `<Gallery>` is an element of the Hub's own; in HTML it is a `div`. */
function tagName(name: string): string {
  return name === 'gallery' ? 'div' : name;
}
