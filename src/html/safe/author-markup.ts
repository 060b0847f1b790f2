import type { PartKind } from '../slices/rendered-body.ts';
import type { StyleDeclaration } from './style-declarations.ts';

/** What an author wrote on one element and the sanitiser took off, by attribute name. */
export type ReadAttributes = Map<string, string>;

/** What an author's style comes to on an element, which lacks it yet. Later declarations win. */
export interface AuthorStyle {
  readonly element: HTMLElement | MathMLElement;
  readonly declarations: readonly StyleDeclaration[];
}

/** The theme of the page for which alone an image is meant. */
export type ImageTheme = 'light' | 'dark';

/** What the sanitiser gathers while it goes through one slice. */
export interface SliceRecord {
  /** In document order; only elements that are kept. */
  readonly authored: Map<Element, ReadAttributes>;
  readonly parts: Map<Element, PartKind>;
  /** The lines in the file that elements are made from. */
  readonly lines: Map<Element, string>;
  /** The first elements of units. */
  readonly units: Set<Element>;
  /** Places where hosts differ, by the construct. */
  readonly hosts: Map<Element, string>;
  /** Images whose `<picture>` means them for one theme. */
  readonly themes: Map<Element, ImageTheme>;
}

/** Longest target that a tooltip repeats, in characters. */
const MAX_TOOLTIP_LENGTH = 300;

/** Cuts a text for a tooltip. */
export function shorten(text: string, most = MAX_TOOLTIP_LENGTH): string {
  return text.length > most ? `${text.slice(0, most)}…` : text;
}
