import { names } from '../../text/names.ts';
import {
  BLOCK_ELEMENTS,
  CELLS,
  FORMATTING_ELEMENTS,
  HEADINGS,
  PARAGRAPH_CLOSERS,
  TABLE_PARTS,
} from './html-elements.ts';

/** An element whose end has not come. */
export interface OpenElement {
  readonly name: string;
  /** The start tag as written, to open it again in the next slice. */
  readonly tag: string;
  /** Cells of this row so far. */
  cells: number;
}

/**
 * What a browser holds open, from the outermost to the innermost. Formatting outlives the block
 * that ends around it: browsers open it again in the next one ("active formatting elements"). Where
 * tags cross each other in a way that is not followed here, `TANGLE` stands first, and nothing ends
 * it.
 */
export type OpenElements = OpenElement[];

const TANGLE: OpenElement = { name: '', tag: '', cells: 0 };

interface Names {
  has(name: string): boolean;
}

const TABLE = names('table');
/** Out of these reaches no tag ("has an element in scope"). */
const SCOPES: Names = new Set(['table', ...CELLS]);
const ITEM_SCOPES: Names = new Set(['table', 'ul', 'ol', ...CELLS]);
const LINK = names('a');
const RUBY_PARTS = names('rb rp rt rtc');
/** Boxes through which an item still ends the one before. */
const OPEN_BOXES = names('address div p');
const ITEM_STOPS: Names = { has: (name) => BLOCK_ELEMENTS.has(name) && !OPEN_BOXES.has(name) };

/** Start tags that end the innermost of some elements, unless one of the stops is inside it. */
const IMPLIED_ENDS: readonly (readonly [by: Names, ends: Names, stops: Names])[] = [
  [TABLE, TABLE, CELLS],
  [names('li'), names('li'), ITEM_STOPS],
  [names('dt dd'), names('dt dd'), ITEM_STOPS],
  [PARAGRAPH_CLOSERS, names('p'), SCOPES],
];

/** Where the parts of a table stand; all others stand in the table itself. */
const TABLE_PARENTS: Readonly<Record<string, Names>> = {
  td: names('tr thead tbody tfoot table'),
  th: names('tr thead tbody tfoot table'),
  tr: names('thead tbody tfoot table'),
  col: names('colgroup table'),
};

/** Closes what the start tag of `name` ends by itself; false where browsers ignore the tag. */
export function makeRoom(open: OpenElements, name: string): boolean {
  if (TABLE_PARTS.has(name)) {
    const parents = TABLE_PARENTS[name] ?? TABLE;
    const parent = open.findLastIndex((element) => parents.has(element.name));
    if (parent >= 0) {
      closeFrom(open, parent + 1);
      open.push(...impliedParts(name, open[parent]?.name));
    }
    return parent >= 0 || open[0] === TANGLE;
  }
  for (const [by, ends, stops] of IMPLIED_ENDS) {
    const index = by.has(name) ? innermost(open, ends, stops) : -1;
    if (index >= 0) {
      closeFrom(open, index);
    }
  }
  if (HEADINGS.has(name)) {
    leaveHeading(open);
  } else if (RUBY_PARTS.has(name)) {
    tangleIf(open, open.at(-1)?.name !== 'ruby' && open.some((one) => one.name === 'ruby'));
  } else if (name === 'a' || name === 'nobr') {
    closeElement(open, name);
    tangleIf(open, innermost(open, LINK, CELLS) >= 0);
  }
  return true;
}

/** A heading ends another if nothing is open in it; formatting may only wait to be opened again. */
function leaveHeading(open: OpenElements): void {
  if (HEADINGS.has(open.at(-1)?.name ?? '') && !open.some(isFormatting)) {
    open.pop();
  } else {
    tangleIf(
      open,
      open.some((one) => HEADINGS.has(one.name)),
    );
  }
}

/** Adds the element of a start tag, for which there is room. */
export function openElement(open: OpenElements, element: OpenElement): void {
  tangleIf(open, isFormatting(element) && isOpenOften(open, element));
  open.push(element);
}

function tangleIf(open: OpenElements, isTangled: boolean): void {
  if (isTangled && open[0] !== TANGLE) {
    open.unshift(TANGLE);
  }
}

/** Browsers add these themselves; only a further slice has to write them. */
function impliedParts(part: string, parent = ''): OpenElements {
  const isCell = part === 'td' || part === 'th';
  const body = parent === 'table' && (isCell || part === 'tr') ? ['tbody'] : [];
  const row = isCell && parent !== 'tr' ? ['tr'] : [];
  return [...body, ...row].map((name) => ({ name, tag: `<${name}>`, cells: 0 }));
}

/** Closes what the end tag of `name` ends; false when that is nothing. */
export function closeElement(open: OpenElements, name: string): boolean {
  const ends: Names = HEADINGS.has(name) ? HEADINGS : new Set([name]);
  const index = innermost(open, ends, scopeOf(name));
  if (index < 0) {
    return open[0] === TANGLE;
  }
  if (FORMATTING_ELEMENTS.has(name)) {
    // `<b><p>one</b>two`: the paragraph goes on without the bold ("adoption agency algorithm").
    open.splice(index, 1);
    const inside = open.slice(index);
    tangleIf(open, inside.length > 3 || inside.some(isInline));
  } else {
    closeFrom(open, index);
  }
  return true;
}

function innermost(open: OpenElements, sought: Names, stops: Names): number {
  const index = open.findLastIndex(({ name }) => sought.has(name) || stops.has(name));
  return sought.has(open[index]?.name ?? '') ? index : -1;
}

function scopeOf(name: string): Names {
  if (name === 'table' || TABLE_PARTS.has(name)) {
    return TABLE;
  }
  if (name === 'li') {
    return ITEM_SCOPES;
  }
  return BLOCK_ELEMENTS.has(name) || FORMATTING_ELEMENTS.has(name) ? SCOPES : BLOCK_ELEMENTS;
}

/** Closes all from the element at `index` on; formatting stays, but not what a cell holds. */
function closeFrom(open: OpenElements, index: number): void {
  const closed = open.splice(index);
  const cell = closed.findIndex((element) => CELLS.has(element.name));
  const left = cell < 0 ? closed : closed.slice(0, cell);
  open.push(...left.filter((one) => isFormatting(one) && !isOpenOften(open, one)));
}

export function isFormatting({ name }: OpenElement): boolean {
  return FORMATTING_ELEMENTS.has(name);
}

function isInline({ name }: OpenElement): boolean {
  return !BLOCK_ELEMENTS.has(name) && !FORMATTING_ELEMENTS.has(name);
}

/** Browsers open formatting again that is the same up to three times ("Noah's Ark clause"). */
function isOpenOften(open: OpenElements, { tag }: OpenElement): boolean {
  return open.filter((one) => one.tag === tag).length >= 3;
}
