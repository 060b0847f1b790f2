import { names } from '../../text/names.ts';
import {
  BLOCK_ELEMENTS,
  PARAGRAPH_CLOSERS,
  ROW_LEVELS,
  TABLE_PARTS,
  VOID_ELEMENTS,
} from './html-elements.ts';
import { type Excess, HTML_LIMITS } from './html-limits.ts';
import {
  closeElement,
  isFormatting,
  makeRoom,
  type OpenElement,
  type OpenElements,
  openElement,
} from './open-elements.ts';
import type { BodySlice, UnitStart } from './rendered-body.ts';

/** A slice without its place in the source. */
export type HtmlSlice = Omit<BodySlice, 'end'>;

/** When a slice is full: in UTF-16 units, or in start tags. */
export interface SliceSize {
  readonly length: number;
  readonly tags: number;
}

/** The slices of a body in the making. */
export type SliceDraft = ReturnType<typeof createSliceDraft>;

/** What may be dropped with its content, and what was written before it. */
interface Dropping {
  readonly element: OpenElement;
  readonly before: SliceDraft;
}

/** Takes the page some 5 ms to sanitise and insert. */
const SLICE_SIZE: SliceSize = { length: 20_000, tags: 400 };
const MOST_TAGS = 10_000;
/** Of these it may be less: the page puts what goes on into boxes of their own. */
const BOXES = names('div center section article main blockquote');
const MOST_TAGS_IN_BOX = 4000;

export function createSliceDraft(full: SliceSize = SLICE_SIZE, unitAttribute = '') {
  return {
    full,
    /** Of the first element of a unit. */
    unitAttribute,
    /** HTML of the slice in the making … */
    html: '',
    /** … of which so much opens again what the slice before left open: so many elements. */
    continued: 0,
    depth: 0,
    units: [] as UnitStart[],
    /** Where in the body's source a unit begins once there is an element for it. */
    nextUnit: null as number | null,
    /** The HTML up to the start tag of a paragraph in which nothing stands yet. */
    emptyParagraph: null as string | null,
    /** Start tags in it. */
    tags: 0,
    /** What is open is cut all the same behind so many tags, and goes on in the next slice. */
    mostTags: MOST_TAGS,
    /** How many times full it may be before it is cut between two rows. */
    patience: Number.POSITIVE_INFINITY,
    open: [] as OpenElements,
    /** The last element that may be dropped with its content. */
    dropping: null as Dropping | null,
    slices: [] as HtmlSlice[],
    cells: 0,
    elements: 0,
    /** Without `html`. */
    size: 0,
    excess: null as Excess | null,
  };
}

/** For going back to. */
export function copyOf(draft: SliceDraft): SliceDraft {
  const { open, slices, units } = draft;
  return { ...draft, open: [...open], slices: [...slices], units: [...units] };
}

/** Ends the slice in the making, if it holds anything. */
export function cut(draft: SliceDraft): void {
  if (draft.html.length === draft.continued) {
    return;
  }
  const { html, depth, continued, units } = draft;
  draft.slices.push({ html, depth, continued, units });
  draft.units = [];
  draft.size += draft.html.length - draft.continued;
  // What waited for its end tag in order to be dropped stays; and the next slice is read afresh.
  draft.open = draft.open.filter(({ tag }) => tag !== '');
  // A parser drops a line end that follows `<pre>`.
  draft.html = draft.open.map(({ name, tag }) => (name === 'pre' ? `${tag}\n` : tag)).join('');
  draft.continued = draft.html.length;
  draft.depth = draft.open.length;
  draft.emptyParagraph = null;
  draft.tags = 0;
}

/** The start tag of `name`, written as `tag`. */
export function writeStart(draft: SliceDraft, name: string, tag: string): void {
  const { open } = draft;
  if (!makeRoom(open, name)) {
    return;
  }
  if (draft.emptyParagraph !== null && PARAGRAPH_CLOSERS.has(name)) {
    // `<p><h1>`: a paragraph that a block ends at once was never meant.
    draft.html = draft.emptyParagraph;
  }
  cutIfFull(draft, name);
  const row = name === 'td' || name === 'th' ? draft.open.at(-1) : undefined;
  if (row !== undefined) {
    draft.cells += 1;
    row.cells += 1;
  }
  // A block opens again the formatting that another one has ended.
  const isTextBlock = BLOCK_ELEMENTS.has(name) && !TABLE_PARTS.has(name);
  const added = 1 + (isTextBlock ? draft.open.filter(isFormatting).length : 0);
  draft.elements += added;
  draft.tags += added;
  draft.emptyParagraph = name === 'p' ? draft.html : null;
  draft.html += isClosed(draft) ? unitTag(draft, tag) : tag;
  if (!VOID_ELEMENTS.has(name)) {
    openElement(draft.open, { name, tag, cells: 0 });
  }
  draft.excess = excessOf(draft, row?.cells);
}

/** A unit begins with what comes from `start` on in the body's source, if no element is open. */
export function beginUnit(draft: SliceDraft, start: number): void {
  draft.nextUnit = isClosed(draft) ? start : null;
}

/** A start tag outside of all elements: of a unit, if it is the first. */
function unitTag(draft: SliceDraft, tag: string): string {
  const { html, nextUnit, unitAttribute } = draft;
  if (nextUnit === null) {
    return tag;
  }
  draft.units.push({ at: html.length, start: nextUnit });
  draft.nextUnit = null;
  return unitAttribute === '' ? tag : tag.replace(/^<\w+/, (begin) => begin + unitAttribute);
}

/** An end tag, unless it ends nothing: browsers would make an empty paragraph of `</p>`. */
export function writeEnd(draft: SliceDraft, name: string): void {
  if (closeElement(draft.open, name)) {
    draft.html += `</${name}>`;
    draft.emptyParagraph = null;
  }
}

export function writeText(draft: SliceDraft, html: string): void {
  // Blanks between cells would be but a node for each.
  const isInk = /[^\t\n\f\r ]/.test(html);
  draft.emptyParagraph = isInk ? null : draft.emptyParagraph;
  if (isInk || !ROW_LEVELS.has(draft.open.at(-1)?.name ?? '')) {
    draft.html += html;
  }
}

/** All from here on is dropped if the end tag of `name` comes before the end of what is around. */
export function startDropping(draft: SliceDraft, name: string): void {
  if (!isDropping(draft)) {
    const element = { name, tag: '', cells: 0 };
    draft.dropping = { element, before: copyOf(draft) };
    draft.open.push(element);
  }
}

/** True where the end tag is that of the element that is dropped. */
export function endDropping(draft: SliceDraft, name: string): boolean {
  const isEnd = draft.dropping?.element.name === name && isDropping(draft);
  if (isEnd) {
    Object.assign(draft, draft.dropping?.before, { slices: draft.slices });
  }
  return isEnd;
}

function isDropping({ dropping, open }: SliceDraft): boolean {
  return dropping !== null && open.includes(dropping.element);
}

/** How much was written, in the units of `HTML_LIMITS`. */
export function countsOf({ cells, elements, size, html, continued }: SliceDraft) {
  return { cells, elements, size: size + html.length - continued };
}

/** Is what follows read as if it stood alone? */
export function isClosed({ open }: SliceDraft): boolean {
  return open.length === 0;
}

/** Cuts where no element is open, and between the rows of a table of the renderer's own. */
function cutIfFull(draft: SliceDraft, name: string): void {
  const { html, continued, tags, full, open } = draft;
  const fullness = Math.max((html.length - continued) / full.length, tags / full.tags);
  if (fullness > 1 && BLOCK_ELEMENTS.has(name) && isClosed(draft)) {
    cut(draft);
    draft.mostTags = MOST_TAGS;
  } else if (tags > MOST_TAGS_IN_BOX && BOXES.has(open.at(-1)?.name ?? '')) {
    cut(draft);
  } else if (tags > draft.mostTags) {
    cut(draft);
    // The page lays out the whole element with each slice of it.
    draft.mostTags *= 2;
  } else if (fullness > draft.patience && name === 'tr' && open.length === 2) {
    cut(draft);
    draft.patience *= 2;
  }
}

/** The first limit that was passed. `columns`: cells of a row. */
export function excessOf(draft: SliceDraft, columns = 0): Excess | null {
  const { cells, elements, size } = countsOf(draft);
  const depth = draft.open.length;
  const reached = { depth, columns, cells, elements, size };
  const keys = Object.keys(reached) as Excess[];
  return draft.excess ?? keys.find((key) => reached[key] > HTML_LIMITS[key].most) ?? null;
}
