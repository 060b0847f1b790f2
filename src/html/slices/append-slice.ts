/**
 * Appends a slice to what is there already. The first `depth` levels of the slice repeat elements that are still open:
 * while the slice begins with an element of the same name as the last one of `parent`, its children go into that one. A depth
 * of 2 and `<table><tbody><tr>…` adds rows to the table that the slice before began. `inside` leads from a last element to the one
 * that is meant, where the page has put a frame around it.
 */
export function appendSlice(
  parent: Element,
  fragment: DocumentFragment,
  depth: number,
  inside: (last: Element) => Element = (last) => last,
): void {
  const levels: { readonly source: ParentNode; readonly target: Element }[] = [];
  let source: ParentNode = fragment;
  let target = parent;
  for (let level = 0; level < depth; level += 1) {
    levels.push({ source, target });
    const opener = firstNodeAsElement(source);
    const last = target.lastElementChild;
    const open = last === null ? null : inside(last);
    if (opener === null || open === null || opener.localName !== open.localName) {
      levels.pop();
      break;
    }
    source = opener;
    target = open;
  }
  moveChildren(source, target);
  // From the inside out, so that what follows a continued element comes after it.
  for (const outer of levels.reverse()) {
    outer.source.firstElementChild?.remove();
    moveChildren(outer.source, outer.target);
  }
}

/** The first element, unless text that is seen comes before it. */
function firstNodeAsElement(source: ParentNode): Element | null {
  const element = source.firstElementChild;
  let node = source.firstChild;
  while (node !== null && node !== element) {
    if (node.textContent?.trim() !== '') {
      return null;
    }
    node = node.nextSibling;
  }
  return element;
}

function moveChildren(source: ParentNode, target: Element): void {
  const pieces = target.ownerDocument.createDocumentFragment();
  while (source.firstChild !== null) {
    pieces.append(source.firstChild);
  }
  target.append(pieces);
}

/** The chain of first elements that a slice repeats from the one before. */
export function continuedElements(fragment: DocumentFragment, depth: number): ReadonlySet<Element> {
  const continued = new Set<Element>();
  let element = fragment.firstElementChild;
  while (element !== null && continued.size < depth) {
    continued.add(element);
    element = element.firstElementChild;
  }
  return continued;
}
