import type { Finding } from '../../card/finding.ts';

/** A piece of the rendered body, small enough to be sanitised and inserted in one task. */
export interface BodySlice {
  /** Unsanitised; what was open at the cut is opened again at its start. */
  readonly html: string;
  /**
   * How many leading elements of `html` continue the last of what was inserted before: 2 for rows
   * of a table that the previous slice began (`<table><tbody>`).
   */
  readonly depth: number;
  /** So much of `html`, in UTF-16 units, only opens those elements again. */
  readonly continued: number;
  /** Those that begin in `html`. */
  readonly units: readonly UnitStart[];
  /** Offset in the body's source up to which everything is rendered once this slice is. */
  readonly end: number;
}

/**
 * A unit of the body begins where no element is open: what it becomes hangs on nothing before it,
 * so that a new version of the card may replace it alone.
 */
export interface UnitStart {
  /** Offset in the HTML of the slice. */
  readonly at: number;
  /** Offset in the body's source. */
  readonly start: number;
}

/** What is known once rendering ends, or stops at a limit. */
export interface BodySummary {
  /** Offset in the body's source where rendering stopped: its length when all is rendered. */
  readonly end: number;
  /** Why it stopped before the end, as a sentence; null when all is rendered. */
  readonly stopped: string | null;
  readonly findings: readonly Finding[];
  /** Of its HTML. */
  readonly counts: { readonly elements: number; readonly size: number };
}

/** An entry of `widget` with an output that is an image or a video, for `<Gallery />`. */
export interface GalleryItem {
  readonly url: string;
  readonly caption: string;
}

/**
 * The parts of the renderer's own, which the sanitiser must tell from an author's markup: they
 * carry `data-part="NONCE:KIND"` with a nonce made for this one card.
 */
export const PART_KINDS = [
  'alert-note',
  'alert-tip',
  'alert-important',
  'alert-warning',
  'alert-caution',
  'alert-title',
  'footnotes',
  'footnote-ref',
  'footnote-back',
  'gallery',
  'not-shown',
  'math-inline',
  'math-display',
] as const;

/** How much of the nonce is in an attribute of which there are thousands. */
const SHORT_NONCE = 8;

/** An attribute of the renderer's own, such as ` data-line="NONCE:12"`. */
export function shortAttribute(name: string, nonce: string, value: string | number): string {
  return ` ${name}="${nonce.slice(0, SHORT_NONCE)}:${value}"`;
}

/** ` data-line="NONCE:12"`: the line in the file from which the renderer made an element. */
export function lineAttribute(nonce: string, line: number | ''): string {
  return shortAttribute('data-line', nonce, line);
}

/** The value of such an attribute; null where an author wrote it. */
export function valueOfAttribute(value: string, nonce: string): string | null {
  const prefix = `${nonce.slice(0, SHORT_NONCE)}:`;
  return nonce !== '' && value.startsWith(prefix) ? value.slice(prefix.length) : null;
}

export type PartKind = (typeof PART_KINDS)[number];
