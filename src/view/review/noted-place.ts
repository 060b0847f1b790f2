import type { ShownCard } from '../../app-state.ts';
import type { QuotedPlace } from '../../card/review/quote-place.ts';
import { lineBeingRead, lineOf } from '../block-lines.ts';
import { ownText } from '../own-text.ts';
import type { PageElements } from '../page-elements.ts';

/** Of a row, how many cells it has. */
export type NotedPlace = QuotedPlace & { readonly cells?: number };

type Page = Pick<PageElements, 'article' | 'root'>;

/** These hold blocks, which may be parted by blank lines. */
const HOLDERS = 'li, blockquote, dd, section, div';
/** What of it was selected is looked for up to this length, in UTF-16 units. */
const MOST_SELECTED = 5000;

/** What a node of the page is of the card: a field, a cell, a block; null where it is nothing. */
export function placeAt(page: Page, card: ShownCard, node: Node): NotedPlace | null {
  const element = node instanceof Element ? node : node.parentElement;
  if (element === null) {
    return null;
  }
  if (!page.article.contains(element) || element === page.article) {
    const key = element.closest<HTMLElement>('[data-field]')?.dataset['field'];
    const [, line] = card.fieldLines.find(([name]) => name === key) ?? [];
    return line === undefined ? null : fieldPlace(card, line);
  }
  const cell = element.closest<HTMLTableCellElement>('td, th');
  const table = cell?.closest<HTMLElement>('table[data-line]');
  if (cell && table) {
    const line = lineOf(cell) ?? 0;
    return { ...rowPlace(cell.closest('tr'), line), cell: cell.cellIndex };
  }
  const block = element.closest('[data-line]') ?? blockBefore(page, element);
  return block === null ? null : blockPlace(page, block);
}

/** What is selected: some words of a block, or blocks; null where nothing of the card is. */
export function placeOfSelection(page: Page, card: ShownCard): NotedPlace | null {
  const selection = getSelection();
  const range = selection?.isCollapsed === false ? selection.getRangeAt(0) : null;
  if (range === null) {
    return null;
  }
  const [first, last] = [range.startContainer, lastNode(range)].map((node) =>
    placeAt(page, card, node),
  );
  if (!first || !last) {
    return first ?? null;
  }
  if (first.line === last.line && first.cell === last.cell) {
    const selected = ownText(range.cloneContents(), MOST_SELECTED).slice(0, MOST_SELECTED);
    return { ...first, selected };
  }
  const { line, next } = last.line < first.line ? first : last;
  return { line: Math.min(first.line, line), next, kind: 'blocks' };
}

/** A selection that ends where a block begins has nothing of it. */
function lastNode({ endContainer, endOffset, startContainer }: Range): Node {
  if (endOffset > 0 || endContainer === startContainer) {
    return endContainer;
  }
  const nodes = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  nodes.currentNode = endContainer;
  let node = nodes.previousNode();
  while (node !== null && node.nodeValue?.trim() === '') {
    node = nodes.previousNode();
  }
  return node ?? endContainer;
}

/** What the keyboard means: what is selected or has the focus, else what is read. */
export function placeMeant(page: Page, card: ShownCard): NotedPlace | null {
  const { activeElement } = document;
  const focused = activeElement === null ? null : placeAt(page, card, activeElement);
  const line = lineBeingRead(page.article) ?? 1;
  return placeOfSelection(page, card) ?? focused ?? placeOnLine(page, card, line);
}

/** The place that begins on a line, or the first behind it (`step` -1: the last before it). */
export function placeOnLine(
  page: Page,
  card: ShownCard,
  line: number,
  step: 0 | 1 | -1 = 0,
): NotedPlace | null {
  const lines = [...card.fieldLines.map(([, at]) => at), ...blocksOf(page).map(({ at }) => at)];
  const wanted = [...new Set(lines)].toSorted((a, b) => a - b);
  const found =
    step < 0 ? wanted.findLast((at) => at < line) : wanted.find((at) => at >= line + step);
  if (found === undefined) {
    return null;
  }
  if (found < card.bodyLine) {
    return fieldPlace(card, found);
  }
  const block = blocksOf(page).find(({ at }) => at === found)?.element;
  return block === undefined ? null : blockPlace(page, block);
}

function fieldPlace({ fieldLines, bodyLine }: ShownCard, line: number): NotedPlace {
  // The line before the body ends the front matter.
  const next = Math.min(bodyLine - 1, ...fieldLines.map(([, at]) => at).filter((at) => at > line));
  return { line, next, kind: 'field' };
}

function blockPlace(page: Page, block: Element): NotedPlace {
  const line = lineOf(block) ?? 1;
  if (block.matches('tr')) {
    return rowPlace(block, line);
  }
  const behind = blocksOf(page).filter(({ at, element }) => at > line && !block.contains(element));
  const next = behind.length === 0 ? null : Math.min(...behind.map(({ at }) => at));
  return { line, next, kind: block.matches(HOLDERS) ? 'blocks' : 'block' };
}

function rowPlace(row: Element | null, line: number): NotedPlace {
  return { line, next: line + 1, kind: 'row', cells: row?.children.length ?? 0 };
}

/** HTML of the author has no lines: it is a part of what is from the block before it on. */
function blockBefore(page: Page, element: Element): Element | null {
  const before = blocksOf(page).findLast(
    ({ element: block }) =>
      (block.compareDocumentPosition(element) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
  );
  return before?.element ?? null;
}

function blocksOf({
  article,
}: Page): readonly { readonly at: number; readonly element: Element }[] {
  return Array.from(article.querySelectorAll('[data-line]:not(img, a)'), (element) => ({
    element,
    at: lineOf(element) ?? 0,
  }));
}
