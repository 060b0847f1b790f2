import { h } from './h.ts';

/** Lines in one block: what lies outside the window is not laid out (`content-visibility` in source-text.css). */
const LINES_PER_BLOCK = 500;
/** A longer line is shown in pieces: one line of megabytes stalls every browser's layout. */
const MAX_LINE_LENGTH = 2000;
/** Work in one task before the page may answer the reader, in ms. */
const TASK_TIME = 8;

export interface SourceText {
  readonly element: HTMLElement;
  /** Scrolls to a line of the file and marks it. */
  showLine(line: number): void;
}

/**
 * A text as it stands, with line numbers that copying leaves out. `firstLine` is the 1-based number of its first line.
 * Any length is safe: blocks are added in tasks of their own until `signal` aborts.
 */
export function sourceText(text: string, firstLine: number, signal: AbortSignal): SourceText {
  const marker = h('div', { class: 'line-marker', hidden: true });
  const element = h(
    'div',
    { class: 'source-text', tabindex: 0, role: 'group', 'aria-label': 'Source text', dir: 'ltr' },
    marker,
  );
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
      if ((shown.at(-1)?.lastLine ?? 0) < line) {
        add(() => (shown.at(-1)?.lastLine ?? 0) >= line);
      }
      const block = shown.find(({ lastLine }) => lastLine >= line) ?? shown.at(-1);
      if (block === undefined) {
        return;
      }
      block.element.append(marker);
      marker.style.setProperty('--row', String(block.rows.indexOf(line)));
      marker.hidden = false;
      marker.scrollIntoView({ block: 'center' });
    },
  };
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
  let line = firstLine;
  for (const content of lines(text)) {
    for (let at = 0; at === 0 || at < content.length; at += MAX_LINE_LENGTH) {
      rows.push(at === 0 ? line : null);
      texts.push(content.slice(at, at + MAX_LINE_LENGTH));
      if (rows.length >= LINES_PER_BLOCK) {
        yield sourceBlock(rows, texts, line);
        rows = [];
        texts = [];
      }
    }
    line += 1;
  }
  if (rows.length > 0) {
    yield sourceBlock(rows, texts, line - 1);
  }
}

function sourceBlock(
  rows: readonly (number | null)[],
  texts: readonly string[],
  lastLine: number,
): SourceBlock {
  const element = h(
    'div',
    { class: 'source-block' },
    h(
      'pre',
      { class: 'line-numbers', 'aria-hidden': 'true' },
      rows.map((row) => row ?? '').join('\n'),
    ),
    h('pre', {}, `${texts.join('\n')}\n`),
  );
  element.style.setProperty('--rows', String(rows.length));
  return { element, lastLine, rows };
}

/** The lines of a text without their ends (`\n`, `\r\n` or `\r`), one at a time. */
function* lines(text: string): Generator<string> {
  const end = /\r\n|\r|\n/g;
  let start = 0;
  for (let match = end.exec(text); match !== null; match = end.exec(text)) {
    yield text.slice(start, match.index);
    start = end.lastIndex;
  }
  if (start < text.length || start === 0) {
    yield text.slice(start);
  }
}
