import {
  BLOCK_ELEMENTS,
  CELLS,
  FORMATTING_ELEMENTS,
  HEADINGS,
  names,
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
 * Open elements from the outermost to the innermost. An element may stand here longer than a
 * browser holds it open, never shorter. Formatting outlives the block that ends around it: browsers
 * open it again in the next one ("active formatting elements").
 */
export type OpenElements = OpenElement[];

interface Names {
  has(name: string): boolean;
}

/** Browsers open formatting again that is the same this often ("Noah's Ark clause"). */
export const MOST_SAME = 3;

const TABLE = names('table');
/** Out of these reaches no tag ("has an element in scope"). */
const SCOPES: Names = new Set(['table', ...CELLS]);
const ITEM_SCOPES: Names = new Set(['table', 'ul', 'ol', ...CELLS]);
const ITEMS = names('li dd dt');
/** A start tag of one ends another that is the innermost open element. */
const SIBLINGS: readonly Names[] = [names('li'), names('dt dd'), HEADINGS];

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
    return parent >= 0;
  }
  if (PARAGRAPH_CLOSERS.has(name)) {
    closeElement(open, 'p');
  }
  if (name === 'table' && open.findLast((one) => SCOPES.has(one.name))?.name === 'table') {
    closeElement(open, 'table');
  }
  const top = open.at(-1)?.name ?? '';
  const isSibling = SIBLINGS.some((kin) => kin.has(name) && kin.has(top));
  if (isSibling || name === 'a' || name === 'nobr') {
    closeElement(open, isSibling ? top : name);
  }
  return true;
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
  const stops = scopeOf(name);
  const index = open.findLastIndex((one) => ends.has(one.name) || stops.has(one.name));
  if (!ends.has(open[index]?.name ?? '')) {
    return false;
  }
  if (FORMATTING_ELEMENTS.has(name)) {
    open.splice(index, 1);
  } else {
    closeFrom(open, index);
  }
  return true;
}

function scopeOf(name: string): Names {
  if (name === 'table' || TABLE_PARTS.has(name)) {
    return TABLE;
  }
  if (ITEMS.has(name)) {
    return ITEM_SCOPES;
  }
  return BLOCK_ELEMENTS.has(name) || FORMATTING_ELEMENTS.has(name) ? SCOPES : BLOCK_ELEMENTS;
}

/** Closes all from the element at `index` on; formatting stays, but not what a cell holds. */
function closeFrom(open: OpenElements, index: number): void {
  const closed = open.splice(index);
  const cell = closed.findIndex((element) => CELLS.has(element.name));
  const left = cell < 0 ? closed : closed.slice(0, cell);
  for (const element of left) {
    const same = open.filter(({ tag }) => tag === element.tag).length;
    if (FORMATTING_ELEMENTS.has(element.name) && same < MOST_SAME) {
      open.push(element);
    }
  }
}
