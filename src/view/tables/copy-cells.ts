import { sheetCell } from '../../card/tables/sheet-cell.ts';
import { h } from '../h.ts';
import { ADDED, cellText } from './cell-text.ts';

/**
 * Copies cells that are selected as rows and columns with their links, as spreadsheets take them.
 * A selection in one cell, or one that goes beyond its table, is copied as by any page.
 */
export function copySelectedCells(article: HTMLElement): void {
  article.addEventListener('copy', (event) => {
    const selection = getSelection();
    const range = selection?.rangeCount === 1 ? selection.getRangeAt(0) : null;
    const table = range && tableOf(range.commonAncestorContainer);
    const rows = range && table ? selectedRows(table, range) : [];
    if (rows.flat().filter((cell) => cell !== null).length < 2 || event.clipboardData === null) {
      return;
    }
    const lines = rows.map((cells) => cells.map((cell) => (cell ? textOf(cell) : '')).join('\t'));
    const copy = h(
      'table',
      {},
      ...rows.map((cells) => h('tr', {}, ...cells.map((cell) => h('td', {}, ...partsOf(cell))))),
    );
    event.clipboardData.setData('text/plain', lines.join('\n'));
    event.clipboardData.setData('text/html', new XMLSerializer().serializeToString(copy));
    event.preventDefault();
  });
}

function tableOf(node: Node): HTMLTableElement | null {
  const element = node instanceof Element ? node : node.parentElement;
  return (
    element?.closest('table') ?? element?.closest('.table-box')?.querySelector('table') ?? null
  );
}

/** Of each row the cells in the columns of the selection; null for those beside it. */
function selectedRows(
  table: HTMLTableElement,
  range: Range,
): readonly (readonly (HTMLTableCellElement | null)[])[] {
  const rows = [...table.rows]
    .filter((row) => range.intersectsNode(row) && row.checkVisibility())
    .map((row) => [...row.cells].filter((cell) => isSelected(cell, range)))
    .filter((cells) => cells.length > 0);
  const first = Math.min(...rows.map((cells) => cells[0]?.cellIndex ?? 0));
  return rows.map((cells) => {
    const missing = (cells[0]?.cellIndex ?? 0) - first;
    return [...new Array<null>(missing).fill(null), ...cells];
  });
}

/** More than its edge is in the selection: three clicks select up to the next cell. */
function isSelected(cell: HTMLTableCellElement, range: Range): boolean {
  if (!range.intersectsNode(cell)) {
    return false;
  }
  const part = document.createRange();
  part.selectNodeContents(cell);
  if (range.compareBoundaryPoints(Range.START_TO_START, part) > 0) {
    part.setStart(range.startContainer, range.startOffset);
  }
  if (range.compareBoundaryPoints(Range.END_TO_END, part) < 0) {
    part.setEnd(range.endContainer, range.endOffset);
  }
  return part.toString() !== '' || cell.textContent === '';
}

function textOf(cell: Element): string {
  return sheetCell(cellText(cell));
}

/** The text of a cell and its links; only the text where a sheet would run it as a formula. */
function partsOf(cell: Element | null): readonly (Node | string)[] {
  if (cell === null) {
    return [];
  }
  const text = cellText(cell);
  const isInert = textOf(cell) === text;
  return isInert && cell.querySelector('a[href]') !== null ? linkedParts(cell) : [textOf(cell)];
}

function linkedParts(parent: Element): readonly (Node | string)[] {
  return [...parent.childNodes].flatMap((node): readonly (Node | string)[] => {
    if (!(node instanceof Element)) {
      return [node.nodeValue ?? ''];
    }
    if (node.matches(ADDED)) {
      return [];
    }
    return node instanceof HTMLAnchorElement && node.href !== ''
      ? [h('a', { href: node.href }, cellText(node))]
      : linkedParts(node);
  });
}
