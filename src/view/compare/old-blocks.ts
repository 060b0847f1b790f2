import { h } from '../h.ts';
import { type ComparedBlock, readBlock } from './compared-blocks.ts';
import { type AlignedBlocks, MARK } from './mark-changes.ts';

/** What the other card says, among what the one on the page does. */
interface OldCopy {
  readonly element: HTMLElement;
  readonly block: ComparedBlock;
}

/**
 * In one column: puts copies of what the other card says before what has taken its place in the one
 * on the page. Returns them by their originals.
 */
export function insertOldBlocks(
  { old, new: now, pairs }: AlignedBlocks,
  article: HTMLElement,
  side: string,
): ReadonlyMap<Element, OldCopy> {
  const copies = new Map<Element, OldCopy>();
  /** Behind which a block stands that nothing has taken the place of. */
  let last: Element | null = null;
  for (const { kind, old: one, new: other } of pairs) {
    const [there, here] = [old[one ?? -1], now[other ?? -1]];
    if (there !== undefined && kind !== 'same') {
      const copy = copyOf(there, here?.element ?? last, side);
      copies.set(there.element, copy);
      if (here !== undefined) {
        here.element.before(copy.element);
      } else if (last === null) {
        article.prepend(copy.element);
        last = copy.element;
      } else {
        last.after(copy.element);
        last = copy.element;
      }
    }
    last = here?.element ?? last;
  }
  return copies;
}

/** An item of a list stands in one, or in its own. */
function copyOf({ element }: ComparedBlock, beside: Element | null, side: string): OldCopy {
  const copy = element.cloneNode(true) as HTMLElement;
  for (const part of [copy, ...copy.querySelectorAll('[data-line]')]) {
    part.removeAttribute('data-line');
  }
  copy.removeAttribute(MARK);
  for (const part of copy.querySelectorAll('[data-ui], button')) {
    part.remove();
  }
  const block = readBlock(copy);
  const name = h('span', { class: 'side-name', 'data-ui': true }, `${side}: `);
  const isInList = beside?.localName === 'li';
  if (copy.localName === 'li' && isInList) {
    copy.prepend(name);
    copy.setAttribute('data-ui', '');
    copy.classList.add('old-block');
    return { element: copy, block };
  }
  const attributes = { class: 'old-block', 'data-ui': true };
  const list = element.parentElement?.localName === 'ol' ? 'ol' : 'ul';
  const shown = copy.localName === 'li' ? h(list, {}, copy) : copy;
  return { element: h(isInList ? 'li' : 'div', attributes, name, shown), block };
}
