import { names } from '../../text/names.ts';
import { BLOCK_ELEMENTS } from '../slices/html-elements.ts';

/** What stays in a block of code: inline text that is seen as it is copied. */
const STAYING = names(
  'a abbr b bdi cite code del dfn em i ins kbd mark s samp span strike strong sub sup time u var wbr',
);
const MEDIA = names('img picture video audio');
const LINE = names('br hr');

/** How far the text of a block of code has come. */
interface Place {
  last: string;
  /** The next text begins a line. */
  isOwed: boolean;
  readonly media: Element[];
}

/**
 * Makes each block of code one run of text, so that what is copied of it is what is seen: other
 * elements give way to their text, blocks to lines, and media come behind it.
 */
export function finishCode(fragment: DocumentFragment): void {
  for (const pre of fragment.querySelectorAll('pre:not(pre pre)')) {
    const place: Place = { last: '', isOwed: false, media: [] };
    flatten(pre, place);
    pre.after(...place.media);
    if (pre.hasAttribute('lang')) {
      nameCode(pre);
    }
  }
  // Turned around, a command is seen as another.
  for (const turned of fragment.querySelectorAll(':is(pre, code)[dir], :is(pre, code) [dir]')) {
    turned.removeAttribute('dir');
  }
}

/** GitHub colours `<pre lang="python">` as it does a fence. */
function nameCode(pre: Element): void {
  let code = pre.querySelector(':scope > code');
  if (code === null) {
    code = pre.ownerDocument.createElement('code');
    code.append(...pre.childNodes);
    pre.append(code);
  }
  code.className ||= `language-${pre.getAttribute('lang')?.toLowerCase()}`;
}

function flatten(parent: Element, place: Place): void {
  for (const child of [...parent.childNodes]) {
    if (isElement(child)) {
      flattenElement(child, place);
    } else if (child.nodeValue) {
      const text = child.nodeValue;
      if (place.isOwed && !text.startsWith('\n')) {
        child.nodeValue = `\n${text}`;
      }
      place.isOwed = false;
      place.last = text.slice(-1);
    }
  }
}

function flattenElement(element: Element, place: Place): void {
  const { localName } = element;
  if (LINE.has(localName)) {
    element.replaceWith('\n');
    place.isOwed = false;
    place.last = '\n';
  } else if (MEDIA.has(localName)) {
    element.remove();
    place.media.push(element);
  } else if (STAYING.has(localName)) {
    flatten(element, place);
  } else {
    const isBlock = BLOCK_ELEMENTS.has(localName);
    const isLate = isBlock && place.last !== '' && place.last !== '\n';
    place.isOwed ||= isLate;
    flatten(element, place);
    place.isOwed ||= isBlock && place.last !== '' && place.last !== '\n';
    element.replaceWith(...element.childNodes);
  }
}

function isElement(node: Node): node is Element {
  // Node.ELEMENT_NODE; the name is not global in Node.
  return node.nodeType === 1;
}
