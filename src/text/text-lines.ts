import { firstIndex } from './first-index.ts';

/** A line of a text; lines end with `\n`, `\r\n` or a lone `\r`. All fields are offsets. */
export interface TextLine {
  readonly start: number;
  /** End of the content, before the line end. */
  readonly end: number;
  /** Start of the next line; equals `end` on a last line without a line end. */
  readonly next: number;
}

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;

/** The rest of the line from `start` on. */
export function lineAt(text: string, start: number): TextLine {
  let end = start;
  while (end < text.length) {
    const code = text.charCodeAt(end);
    if (code === LINE_FEED) {
      return { start, end, next: end + 1 };
    }
    if (code === CARRIAGE_RETURN) {
      const isPair = text.charCodeAt(end + 1) === LINE_FEED;
      return { start, end, next: end + (isPair ? 2 : 1) };
    }
    end += 1;
  }
  return { start, end, next: end };
}

/** Where the line ends that holds `from`, in a text whose only line ends are `\n`. */
export function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** How many line ends a text has that has only `\n`. */
export function countLineEnds(text: string, start = 0, end = text.length): number {
  let count = 0;
  for (let at = text.indexOf('\n', start); at >= 0 && at < end; at = text.indexOf('\n', at + 1)) {
    count += 1;
  }
  return count;
}

/** All lines from `start` on. A final line end makes no empty last line. */
export function* linesFrom(text: string, start: number): Generator<TextLine, void> {
  let at = start;
  while (at < text.length) {
    const line = lineAt(text, at);
    yield line;
    at = line.next;
  }
}

/** 1-based number of the line that holds the offset. */
export function lineNumberAt(text: string, offset: number): number {
  let number = 1;
  if (!text.includes('\r')) {
    return number + countLineEnds(text, 0, offset);
  }
  for (let at = 0; at < offset; at += 1) {
    const code = text.charCodeAt(at);
    const isPair = code === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED;
    if (code === LINE_FEED || (code === CARRIAGE_RETURN && !isPair)) {
      number += 1;
    }
  }
  return number;
}

/** Like `lineNumberAt`, for many offsets in one text. */
export function createLineIndex(text: string): (offset: number) => number {
  let found: readonly number[] | null = null;
  return (offset) => {
    found ??= lineStarts(text);
    const starts = found;
    const line = firstIndex(starts.length, (index) => (starts[index] ?? 0) > offset);
    return Math.max(1, line);
  };
}

function lineStarts(text: string): readonly number[] {
  if (text.includes('\r')) {
    return Array.from(linesFrom(text, 0), ({ start }) => start);
  }
  const starts = [0];
  for (
    let at = text.indexOf('\n') + 1;
    at > 0 && at < text.length;
    at = text.indexOf('\n', at) + 1
  ) {
    starts.push(at);
  }
  return starts;
}

/** On its line, 1-based and in UTF-16 units: where a part of a text begins and ends. */
export function columnsOf(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): { readonly column: number; readonly endColumn?: number } {
  const lineStart = /[\r\n]/.test(text.charAt(start - 1)) ? start : startOfLine(text, start);
  const isOnLine = end >= start && end <= lineAt(text, start).end;
  const column = start - lineStart + 1;
  return isOnLine ? { column, endColumn: end - lineStart + 1 } : { column };
}

function startOfLine(text: string, offset: number): number {
  let start = offset;
  while (start > 0 && !/[\r\n]/.test(text.charAt(start - 1))) {
    start -= 1;
  }
  return start;
}
