import { BLOCK_ELEMENTS, FORMATTING_ELEMENTS, TABLE_PARTS } from './html-elements.ts';

const names = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Elements of a table that hold no text of their own. */
export const TABLE_LEVELS = names('table thead tbody tfoot tr colgroup');

/** Elements of a table that hold text. */
export const CELLS = names('td th caption');

/** Blocks through which a `<li>`, `<dt>` or `<dd>` still closes another. */
const OPEN_BOXES = names('address div p li dd dt');

/** Where the parts of a table stand; the others stand in the table itself. */
const TABLE_PARENTS: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['td', names('tr thead tbody tfoot')],
  ['th', names('tr thead tbody tfoot')],
  ['tr', names('thead tbody tfoot')],
  ['col', names('colgroup')],
]);

export function isTableParent(part: string, name: string): boolean {
  return TABLE_PARENTS.get(part)?.has(name) ?? false;
}

export function isHeading(name: string): boolean {
  return /^h[1-6]$/.test(name);
}

/** Elements out of which no tag reaches ("scope"). */
export function isScope(name: string): boolean {
  return name === 'table' || CELLS.has(name);
}

/** Elements out of which no list item and no term reaches. */
export function isItemScope(name: string): boolean {
  return isScope(name) || (BLOCK_ELEMENTS.has(name) && !OPEN_BOXES.has(name));
}

/** Does an open `other` keep the end tag of `name` from what is around it? */
export function endsSearch(name: string, other: string): boolean {
  if (name === 'table' || TABLE_PARTS.has(name)) {
    return other === 'table';
  }
  if (name === 'li' && (other === 'ul' || other === 'ol')) {
    return true;
  }
  const isInline = !BLOCK_ELEMENTS.has(name) && !FORMATTING_ELEMENTS.has(name);
  return isScope(other) || (isInline && BLOCK_ELEMENTS.has(other));
}
