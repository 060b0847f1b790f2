/** A letter of Hebrew, Arabic or another script that runs from right to left. */
const RIGHT_TO_LEFT =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
const STRONG = new RegExp(`(${RIGHT_TO_LEFT.source})|\\p{L}`, 'u');
const BLOCKS = 'p, ul, ol, dl, h1, h2, h3, h4, h5, h6, blockquote, table, summary, figcaption';

/** Of the viewer's own, and what stands for media that its author gave no words. */
const OF_VIEWER = '[data-ui], .media-placeholder';

/** Blocks that have their direction from here, and not from their author. */
const followed = new WeakSet<Element>();

/**
 * The direction of the first letter in `root`, looking past blocks of code and inner elements that
 * have one of their own; null without letters. It is what `dir="auto"` means; but with that, browsers look again
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
  let at = element;
  while (at !== null && at !== root) {
    const isOwn = at.matches('[dir], bdi, pre') && !followed.has(at);
    if (isOwn || at.matches(OF_VIEWER)) {
      return true;
    }
    at = at.parentElement;
  }
  return false;
}

/**
 * Gives blocks their own direction where a card mixes them; lists and tables turn as a whole.
 * `isMirrored`: what is around them runs from right to left.
 */
export function followDirections(root: ParentNode & Node, isMirrored: boolean): void {
  if (!(isMirrored || RIGHT_TO_LEFT.test(root.textContent ?? ''))) {
    return;
  }
  for (const block of root.querySelectorAll(BLOCKS)) {
    const around = block.closest('[dir]');
    const isOf = isMirrored || RIGHT_TO_LEFT.test(block.textContent);
    if ((around === null || around === root) && isOf) {
      block.setAttribute('dir', directionOf(block) ?? 'ltr');
      followed.add(block);
    }
  }
}

/** What `followDirections` has done, once the direction around it is another one. */
export function forgetDirections(root: ParentNode): void {
  for (const block of root.querySelectorAll('[dir]')) {
    if (followed.has(block)) {
      block.removeAttribute('dir');
      followed.delete(block);
    }
  }
}
