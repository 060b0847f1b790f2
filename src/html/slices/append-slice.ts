/**
 * Appends a slice to what is there already. The first `depth` levels of the slice repeat elements
 * that are still open: the children of each go into the last element of `parent`. A depth of 2 and
 * `<table><tbody><tr>…` adds rows to the table that the slice before began. `inside` leads from a
 * last element to the one that is meant, where the page has put a frame around it, as `wrap` may
 * around what is added to an element.
 */
export function appendSlice(
  parent: Element,
  slice: ParentNode,
  depth: number,
  inside: (last: Element) => Element = (last) => last,
  wrap: (rest: DocumentFragment, parent: Element) => Node = (rest) => rest,
): void {
  const [opener] = continuedElements(slice, Math.min(depth, 1));
  const last = parent.lastElementChild;
  const open = last === null ? null : inside(last);
  if (opener !== undefined && opener.localName === open?.localName) {
    appendSlice(open, opener, depth - 1, inside, wrap);
    opener.remove();
  }
  const rest = parent.ownerDocument.createDocumentFragment();
  while (slice.firstChild !== null) {
    rest.append(slice.firstChild);
  }
  if (rest.firstChild !== null) {
    parent.append(wrap(rest, parent));
  }
}

/** The chain of first elements that a slice repeats from the one before. */
export function continuedElements(slice: ParentNode, depth: number): ReadonlySet<Element> {
  const continued = new Set<Element>();
  let element = slice.firstElementChild;
  while (continued.size < depth && element !== null && element === element.parentNode?.firstChild) {
    continued.add(element);
    element = element.firstElementChild;
  }
  return continued;
}
