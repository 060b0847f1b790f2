/** A letter of Hebrew, Arabic or another script that runs from right to left. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const STRONG = new RegExp(`(${RIGHT_TO_LEFT.source})|\\p{L}`, 'u');
const BLOCKS = 'p, ul, ol, dl, h1, h2, h3, h4, h5, h6, blockquote, table, summary, figcaption';

/**
 * The direction of the first letter in `root`, looking past inner elements that have one of their
 * own; null without letters. It is what `dir="auto"` means; but with that, browsers look again
 * through all the text for each slice that is added to it.
 */
export function directionOf(root: Node): 'ltr' | 'rtl' | null {
  const document = root.ownerDocument;
  // NodeFilter.SHOW_TEXT; the name is not global in Node.
  const texts = document?.createTreeWalker(root, 4);
  for (let node = texts?.nextNode(); node; node = texts?.nextNode()) {
    const letter = STRONG.exec(node.nodeValue ?? '');
    if (letter !== null && !hasOwnDirection(node.parentElement, root)) {
      return letter[1] === undefined ? 'ltr' : 'rtl';
    }
  }
  return null;
}

function hasOwnDirection(element: Element | null, root: Node): boolean {
  const own = element?.closest('[dir], bdi') ?? root;
  return own !== root && root.contains(own);
}

/** Gives each block its own direction where a card mixes them; lists and tables turn as a whole. */
export function followDirections(fragment: DocumentFragment): void {
  if (!RIGHT_TO_LEFT.test(fragment.textContent ?? '')) {
    return;
  }
  for (const block of fragment.querySelectorAll(BLOCKS)) {
    if (block.closest('[dir]') === null) {
      block.setAttribute('dir', directionOf(block) ?? 'ltr');
    }
  }
}
