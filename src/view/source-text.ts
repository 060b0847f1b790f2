import { linesFrom } from '../text/text-lines.ts';
import { h } from './h.ts';

/** Lines in one block: one outside the window is not laid out (see source-text.css). */
const LINES_PER_BLOCK = 500;
/** A longer line is shown in pieces: one line of megabytes stalls every browser's layout. */
const MAX_LINE_LENGTH = 2000;
/** Work in one task before the page may answer the reader, in ms. */
const TASK_TIME = 8;

interface SourceText {
  readonly element: HTMLElement;
  /** Scrolls to a line of the file and marks it. */
  showLine(line: number): void;
}

/**
 * A text as it stands, with line numbers, from `firstLine` on, that copying leaves out.
 * Any length is safe: blocks are added in tasks of their own until `signal` aborts.
 */
export function sourceText(text: string, firstLine: number, signal: AbortSignal): SourceText {
  const marker = h('div', { class: 'line-marker', hidden: true });
  const element = sourceFrame('Source text', marker);
  const blocks = sourceBlocks(text, firstLine);
  const shown: SourceBlock[] = [];

  /** Adds blocks until `isEnough`; false when there are no more. */
  const add = (isEnough: () => boolean): boolean => {
    for (let next = blocks.next(); next.done !== true; next = blocks.next()) {
      shown.push(next.value);
      element.append(next.value.element);
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

  return {
    element,
    showLine(line): void {
      const isShown = (): boolean => (shown.at(-1)?.lastLine ?? 0) >= line;
      if (!isShown()) {
        add(isShown);
      }
      const block = shown.find(({ lastLine }) => lastLine >= line) ?? shown.at(-1);
      if (block !== undefined) {
        block.element.append(marker);
        marker.style.setProperty('--row', String(block.rows.indexOf(line)));
        marker.hidden = false;
        marker.scrollIntoView({ block: 'center' });
      }
    },
  };
}

/** What the blocks of a source stand in. */
export function sourceFrame(label: string, child: HTMLElement): HTMLElement {
  const attributes = { tabindex: 0, role: 'group', 'aria-label': label, dir: 'ltr' };
  return h('div', { class: 'source-text', ...attributes }, child);
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

interface SourceBlock {
  readonly element: HTMLElement;
  readonly lastLine: number;
  /** The line number of each row; null for the further pieces of a long line. */
  readonly rows: readonly (number | null)[];
}

function* sourceBlocks(text: string, firstLine: number): Generator<SourceBlock> {
  let rows: (number | null)[] = [];
  let texts: string[] = [];
  let line = firstLine - 1;
  const block = (): SourceBlock => {
    const element = numberedLines(rows, `${texts.join('\n')}\n`);
    element.style.setProperty('--rows', String(rows.length));
    return { element, lastLine: line, rows };
  };
  // An empty text has a line as well.
  for (const { start, end } of text === '' ? [{ start: 0, end: 0 }] : linesFrom(text, 0)) {
    line += 1;
    for (let at = start; at === start || at < end; at += MAX_LINE_LENGTH) {
      rows.push(at === start ? line : null);
      texts.push(text.slice(at, Math.min(at + MAX_LINE_LENGTH, end)));
      if (rows.length >= LINES_PER_BLOCK) {
        yield block();
        rows = [];
        texts = [];
      }
    }
  }
  if (rows.length > 0) {
    yield block();
  }
}
