import { h } from './h.ts';
import { rangeIn, type SourceBlock, sourceBlocks } from './source-blocks.ts';
import { type SourceRows, sourceRows } from './source-rows.ts';

/** Work in one task before the page may answer the reader, in ms. */
const TASK_TIME = 8;

export interface SourceText {
  readonly element: HTMLElement;
  readonly rows: SourceRows;
  /** Marks a line of the file, and scrolls to it unless it is to stay where it is. */
  showLine(line: number, isStill?: boolean): void;
  /** Marks the line of a passage, as `showLine`; offsets are into the text. */
  showPassage(
    start: number,
    end: number,
    isStill?: boolean,
  ): { readonly line: number; readonly range: Range } | null;
  /** The line that stands at a height in the window; without one, at the top of what is seen. */
  lineAt(clientY?: number): number | null;
  /** Calls `decorate` for each block, those that are there and those to come. */
  onBlock(decorate: (block: SourceBlock) => void): void;
}

/**
 * A text as it stands, with line numbers, from `firstLine` on, that copying leaves out.
 * Any length is safe: blocks are added in tasks of their own until `signal` aborts.
 */
export function sourceText(text: string, firstLine: number, signal: AbortSignal): SourceText {
  const marker = h('div', { class: 'line-marker', hidden: true });
  const element = sourceFrame('Source text', marker);
  const rows = sourceRows(element, signal);
  const blocks = sourceBlocks(text, firstLine);
  const shown: SourceBlock[] = [];
  const decorators: ((block: SourceBlock) => void)[] = [];

  /** Adds blocks until `isEnough`; false when there are no more. */
  const add = (isEnough: () => boolean): boolean => {
    for (let next = blocks.next(); next.done !== true; next = blocks.next()) {
      shown.push(next.value);
      element.append(next.value.element);
      rows.add(next.value);
      for (const decorate of decorators) {
        decorate(next.value);
      }
      if (isEnough()) {
        return true;
      }
    }
    return false;
  };
  const addSome = (): void => {
    const start = performance.now();
    if (!signal.aborted && add(() => performance.now() - start > TASK_TIME)) {
      setTimeout(addSome);
    }
  };
  addSome();

  /** The first block that `isIt`, once it is there; else the last of all. */
  const find = (isIt: (block: SourceBlock) => boolean): SourceBlock | undefined => {
    const known = shown.find(isIt);
    if (known === undefined) {
      add(() => shown.slice(-1).some(isIt));
    }
    return known ?? shown.at(-1);
  };
  const markRow = (block: SourceBlock, row: number, isStill = false): void => {
    rows.mark(block, row, marker);
    marker.hidden = false;
    if (!isStill) {
      marker.scrollIntoView({ block: 'center' });
    }
  };

  return {
    element,
    rows,
    showLine(line, isStill): void {
      const block = find(({ lastLine }) => lastLine >= line);
      if (block !== undefined) {
        const row = block.rows.findIndex((one) => one.line === line);
        markRow(block, row, isStill);
      }
    },
    showPassage(start, end, isStill) {
      const block = find(({ end: last }) => last >= start);
      const row = block?.rows.findLastIndex((one) => one.start <= start) ?? -1;
      if (block === undefined || row < 0) {
        return null;
      }
      markRow(block, row, isStill);
      const range = rangeIn(block, start, end);
      const line = block.rows.slice(0, row + 1).findLast((one) => one.line !== null)?.line;
      return { line: line ?? block.lastLine, range };
    },
    lineAt(clientY = element.getBoundingClientRect().top + 1) {
      const block = shown.find((one) => one.element.getBoundingClientRect().bottom > clientY);
      const before = block?.rows.slice(0, rows.at(block, clientY) + 1);
      return before?.findLast(({ line }) => line !== null)?.line ?? null;
    },
    onBlock(decorate): void {
      decorators.push(decorate);
      for (const block of shown) {
        decorate(block);
      }
    },
  };
}

/** What the blocks of a source stand in. */
export function sourceFrame(label: string, child: HTMLElement): HTMLElement {
  const attributes = { tabindex: 0, role: 'group', 'aria-label': label, dir: 'ltr' };
  return h('div', { class: 'source-text', ...attributes }, child);
}
