import { names } from '../../text/names.ts';

/** Stand above the text, and part no word of it. */
const ANNOTATIONS = names('rt rtc');
const INLINE = names(
  'a abbr b bdi big cite code del dfn em font i ins kbd mark nobr q rb ruby s samp small span',
  'strike strong sub sup time tt u var wbr',
);

/** So much of a word is read, in characters. */
const MAX_WORD = 100;

/**
 * What a reader can see in an element, of which `showUnseen` has taken the rest. Lines and blocks are parted by blanks, and then stand once
 * more without them, as a style may set them side by side; then come annotations.
 */
function seenText(element: Element): string {
  const seen: string[] = [];
  const annotations: string[] = [];
  collect(element, seen, annotations);
  const isParted = seen.includes(' ');
  return [seen.join(''), ...(isParted ? [seen.filter((text) => text !== ' ').join('')] : [])]
    .concat(annotations)
    .join(' ')
    .trim();
}

function collect(element: Element, seen: string[], annotations: string[]): void {
  for (const node of element.childNodes) {
    if (node.nodeType === 3) {
      seen.push(node.nodeValue ?? '');
    } else if (node.nodeType === 1) {
      collectElement(node as Element, seen, annotations);
    }
  }
}

function collectElement(element: Element, seen: string[], annotations: string[]): void {
  const { localName: name } = element;
  if (ANNOTATIONS.has(name)) {
    annotations.push(element.textContent);
  } else {
    const edge = INLINE.has(name) ? [] : [' '];
    seen.push(...edge, element.getAttribute('alt') ?? '');
    collect(element, seen, annotations);
    seen.push(...edge);
  }
}

/** What a reader sees in a link; in the middle of a word with that: `huggingface<a>.co</a>`. */
export function seenLinkText(link: Element): string {
  const text = seenText(link);
  const [, before = ''] =
    /([\p{L}\p{N}_.-]*)$/u.exec(textOf(link.previousSibling).slice(-MAX_WORD)) ?? [];
  const [after = ''] = /^[\p{L}\p{N}_.-]*/u.exec(textOf(link.nextSibling).slice(0, MAX_WORD)) ?? [];
  const start = /^[\p{L}\p{N}_.-]/u.test(text) ? before : '';
  const end = /[\p{L}\p{N}_.-]$/u.test(text) ? after : '';
  return start + end === '' ? text : `${text} ${start}${text}${end}`;
}

function textOf(node: Node | null): string {
  return node?.nodeType === 3 ? (node.nodeValue ?? '') : '';
}
