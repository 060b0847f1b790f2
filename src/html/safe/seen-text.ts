import { names } from '../../text/names.ts';
import { textOfFormula } from '../math/formula-text.ts';
import { readings, type SeenLink, WITHIN_WORDS } from './link-host.ts';

/** Stand above the text, and part no word of it. */
const ANNOTATIONS = names('rt rtc');
const FORMULA = /(?:^| )part-math-/;

/** So much of what adjoins a link is read, in characters. */
const MOST_AROUND = 100;
/** Nodes that are passed for it: most may be empty. */
const MOST_NODES = 200;

/**
 * What a reader can see in a link, of which `showUnseen` has taken the rest, and around it. Lines
 * and blocks are parted by blanks, and then stand once more without them, as a style may set them
 * side by side; then come annotations, and alternative texts.
 */
export function seenLink(link: Element): SeenLink {
  const seen: string[] = [];
  const beside: string[] = [];
  collect(link, seen, beside);
  return {
    texts: readings(seen, beside),
    before: textBeside(link, 'previousSibling', 'lastChild'),
    after: textBeside(link, 'nextSibling', 'firstChild'),
  };
}

function collect(element: Element, seen: string[], beside: string[]): void {
  for (const node of element.childNodes) {
    if (node.nodeType === 3) {
      seen.push(node.nodeValue ?? '');
    } else if (node.nodeType === 1) {
      collectElement(node as Element, seen, beside);
    }
  }
}

function collectElement(element: Element, seen: string[], beside: string[]): void {
  const { localName: name } = element;
  if (FORMULA.test(element.className)) {
    seen.push(textOfFormula(element.textContent));
  } else if (ANNOTATIONS.has(name)) {
    beside.push(element.textContent);
  } else {
    const edge = WITHIN_WORDS.has(name) ? [] : [' '];
    seen.push(...edge, element.getAttribute('alt') ?? '');
    collect(element, seen, beside);
    seen.push(...edge);
  }
}

/** What adjoins a link on one side, up to a blank or the end of its line. */
function textBeside(
  link: Element,
  next: 'nextSibling' | 'previousSibling',
  first: 'firstChild' | 'lastChild',
): string {
  const isBefore = next === 'previousSibling';
  let text = '';
  let node: Node | null = link;
  let isInside = false;
  for (
    let nodes = 0;
    node !== null && text.length < MOST_AROUND && nodes < MOST_NODES;
    nodes += 1
  ) {
    const following: Node | null = (isInside ? node[first] : null) ?? node[next];
    if (following === null) {
      node = isInline(node.parentNode) ? node.parentNode : null;
      isInside = false;
    } else if (following.nodeType === 3) {
      const value = (following.nodeValue ?? '')
        .slice(isBefore ? -MOST_AROUND : 0)
        .slice(0, MOST_AROUND);
      const word = (isBefore ? /\S*$/ : /^\S*/).exec(value)?.[0] ?? '';
      text = isBefore ? word + text : text + word;
      if (word.length < value.length) {
        break;
      }
      node = following;
      isInside = false;
    } else if (!isInline(following)) {
      break;
    } else {
      // Labels of the viewer's are no part of it.
      isInside = !(following as Element).hasAttribute('data-ui');
      node = following;
    }
  }
  return text;
}

function isInline(node: Node | null): boolean {
  return node?.nodeType === 1 && WITHIN_WORDS.has((node as Element).localName);
}
