import { LIMITS } from '../limits.ts';
import { button, h } from './h.ts';

/** Code of so many lines has them numbered. */
const NUMBERED = 20;
/** More lines are folded away; the style knows the number, too. */
const FOLDED = 40;
/** At least so many places for a number; the style leaves room for one more. */
const PLACES = 3;

/** Leaves room for the numbers of long code, and folds very long code behind a button. */
export function markLongCode(frame: Element, pre: Element): void {
  const lines = lineCount(pre.textContent);
  pre.classList.toggle('numbered', lines >= NUMBERED && lines <= LIMITS.numberedLines.most);
  const fold = frame.querySelector<HTMLElement>('.fold-button');
  if (lines > FOLDED && fold?.dataset['lines'] !== String(lines)) {
    // One that is there is of the code's first part: the rest has come later.
    fold?.remove();
    frame.classList.add('folded');
    const attributes = { class: 'fold-button', 'data-ui': true, 'data-lines': lines };
    frame.append(button(attributes, foldLabel(lines, true)));
  }
}

function lineCount(text: string): number {
  const ends = text.split('\n').length - 1;
  return text === '' || text.endsWith('\n') ? ends : ends + 1;
}

function foldLabel(lines: number, isFolded: boolean): string {
  return isFolded ? `Show all ${lines} lines` : `Show ${FOLDED} of ${lines} lines`;
}

/** Unfolds code if this line of it is folded away; true if so. */
export function unfoldForLine(frame: Element, line: number): boolean {
  const fold = frame.querySelector<HTMLElement>('.fold-button');
  const isHidden = line > FOLDED && fold !== null && frame.matches('.folded');
  if (isHidden) {
    toggleFold(fold);
  }
  return isHidden;
}

/** Unfolds the code whose button this is, or folds it again. */
export function toggleFold(fold: HTMLElement): void {
  const isFolded = fold.closest('.code-frame')?.classList.toggle('folded') === true;
  fold.textContent = foldLabel(Number(fold.dataset['lines']), isFolded);
  if (isFolded) {
    fold.scrollIntoView({ block: 'nearest' });
  }
}

/**
 * Unfolds code in which a search has found something, or into whose hidden lines something has
 * scrolled: the browser's find, a link, a selection. What was found stays where it is on the
 * screen.
 */
export function unfoldWhenFound(article: HTMLElement, lifetime: AbortSignal): void {
  const unfold = ({ type, target }: Event): void => {
    const pre = target instanceof Element ? target.closest('.folded > pre') : null;
    const fold = pre?.parentElement?.querySelector<HTMLElement>('.fold-button');
    if (pre && fold && (pre.scrollTop > 0 || type === 'beforematch')) {
      const { scrollTop } = pre;
      toggleFold(fold);
      scrollBy({ top: scrollTop, behavior: 'instant' });
    }
  };
  // What scrolls does not bubble.
  article.addEventListener('scroll', unfold, { capture: true, signal: lifetime });
  article.addEventListener('beforematch', unfold, { capture: true, signal: lifetime });
}

/** Numbers the lines of long code, where it has no numbers yet; nobody selects or copies them. */
export function numberLines(pre: Element): void {
  if (!pre.matches('.numbered') || pre.querySelector('.line-number') !== null) {
    return;
  }
  // NodeFilter.SHOW_TEXT; the name is not global in Node.
  const walker = pre.ownerDocument.createTreeWalker(pre, 4);
  const texts: Node[] = [];
  while (walker.nextNode() !== null) {
    texts.push(walker.currentNode);
  }
  const places = Math.max(PLACES, String(lineCount(pre.textContent)).length);
  let count = 0;
  let isLineStart = true;
  for (const text of texts) {
    // Not an array that is spread: each line has two parts, and a stack has an end.
    const parts = pre.ownerDocument.createDocumentFragment();
    for (const part of text.nodeValue?.split(/(?<=\n)/) ?? []) {
      if (isLineStart) {
        count += 1;
        const number = String(count).padStart(places, '\u00a0');
        parts.append(h('span', { class: 'line-number', 'data-ui': true, 'data-number': number }));
      }
      parts.append(part);
      isLineStart = part.endsWith('\n');
    }
    if (parts.childNodes.length > 1) {
      (text as Text).replaceWith(parts);
    }
  }
}
