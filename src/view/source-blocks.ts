import { markInvisible } from '../text/mark-invisible.ts';
import { linesFrom } from '../text/text-lines.ts';
import { h } from './h.ts';

/** Lines in one block: one outside the window is not laid out (see source-text.css). */
const LINES_PER_BLOCK = 500;
/** A longer line is shown in pieces: one line of megabytes stalls every browser's layout. */
const MAX_LINE_LENGTH = 2000;

export interface SourceBlock {
  readonly element: HTMLElement;
  readonly lastLine: number;
  /** Offset in the text behind its last row. */
  readonly end: number;
  readonly rows: readonly SourceRow[];
}

export interface SourceRow {
  /** Null for the further pieces of a long line. */
  readonly line: number | null;
  /** Offset in the text. */
  readonly start: number;
  readonly text: string;
}

/** A text beside the numbers of its lines. */
export function numberedLines(
  numbers: readonly (number | null)[],
  text: Node | string,
): HTMLElement {
  const column = numbers.map((number) => number ?? '').join('\n');
  return h(
    'div',
    { class: 'source-block' },
    h('pre', { class: 'line-numbers', 'aria-hidden': 'true' }, column),
    h('pre', {}, text),
  );
}

/** A text in blocks, whose first line is `firstLine` of the file. */
export function* sourceBlocks(text: string, firstLine: number): Generator<SourceBlock> {
  let rows: SourceRow[] = [];
  let line = firstLine - 1;
  const block = (): SourceBlock => {
    const numbers = rows.map((row) => row.line);
    const element = numberedLines(numbers, rows.map((row) => `${row.text}\n`).join(''));
    element.style.setProperty('--rows', String(rows.length));
    const last = rows.at(-1);
    return { element, lastLine: line, end: last ? last.start + last.text.length : 0, rows };
  };
  // An empty text has a line as well.
  for (const { start, end } of text === '' ? [{ start: 0, end: 0 }] : linesFrom(text, 0)) {
    line += 1;
    for (let at = start; at === start || at < end; at += MAX_LINE_LENGTH) {
      const piece = text.slice(at, Math.min(at + MAX_LINE_LENGTH, end));
      rows.push({ line: at === start ? line : null, start: at, text: piece });
      if (rows.length >= LINES_PER_BLOCK) {
        yield block();
        rows = [];
      }
    }
  }
  if (rows.length > 0) {
    yield block();
  }
}

/** The element with its text. */
export function textOf(block: HTMLElement): Element {
  return block.querySelector('pre:not(.line-numbers)') ?? block;
}

/** Puts nodes in the place of rows of a block; what each says is the same. */
export function replaceRows(
  { element, rows }: SourceBlock,
  nodesOf: (row: SourceRow) => readonly (Node | string)[],
): void {
  const text = textOf(element);
  const parted = text.querySelectorAll('.source-row');
  if (parted.length > 0) {
    for (const [index, row] of rows.entries()) {
      parted[index]?.replaceChildren(...nodesOf(row), '\n');
    }
  } else {
    text.replaceChildren(...rows.flatMap((row) => [...nodesOf(row), '\n']));
  }
}

/** A passage, as far as it stands in the block. */
export function rangeIn({ element, rows }: SourceBlock, start: number, end: number): Range {
  const pre = textOf(element);
  const range = document.createRange();
  range.selectNodeContents(pre);
  // What does not show in the text is written out.
  const lengthOf = (text: string): number => markInvisible(text).length;
  const [from, to] = [start, end].map((offset) => {
    const row = Math.max(
      rows.findLastIndex((one) => one.start <= offset),
      0,
    );
    const before = rows.slice(0, row).reduce((sum, one) => sum + lengthOf(one.text) + 1, 0);
    const { start: first = 0, text = '' } = rows[row] ?? {};
    return before + lengthOf(text.slice(0, offset - first));
  });
  const texts = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT);
  let at = 0;
  for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
    const next = at + (node.nodeValue ?? '').length;
    if (from !== undefined && at <= from && from < next) {
      range.setStart(node, from - at);
    }
    if (to !== undefined && at < to && to <= next) {
      range.setEnd(node, to - at);
    }
    at = next;
  }
  return range;
}
