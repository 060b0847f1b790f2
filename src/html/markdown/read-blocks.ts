import type { Token } from 'marked';
import type { Dialect } from './dialect.ts';
import { mayHaveMath } from './math.ts';
import { deepRanges } from './nesting.ts';

/** A part of the body that is rendered on its own. */
export interface Block {
  /** Null where the parser may not see the source. */
  readonly token: Token | null;
  /** Offsets in the body. */
  readonly start: number;
  readonly end: number;
}

/** The first screen need not wait for the last page. */
const WINDOW = 32_768;
/** How far display math may look ahead for its end; all else is told by the line after it. */
export const MATH_MARGIN = 8192;

/**
 * What may define a link or a footnote, also in a list or a quote. Definitions hold for the text
 * before them: where there are any, all blocks are read before the first is rendered.
 */
const MAYBE_DEFINITION = /^[ \t>*+\-\d.)]*\[(?:\\.|[^[\]\\]){1,999}\]:/m;

/** May it define something that holds for all of it? */
export function mayDefine(body: string): boolean {
  return MAYBE_DEFINITION.test(body);
}

/**
 * The blocks of a body, read as they are asked for; together they are the whole body. `window` is
 * how much is parsed at once, in UTF-16 units.
 */
export function createBlockReader(body: string, dialect: Dialect, window: number = WINDOW) {
  const hasDefinitions = mayDefine(body);
  const blocks = readBlocks(body, hasDefinitions ? body.length : window, dialect);
  let read: Block[] = [];
  let first = 0;
  let isOver = false;
  let hasFailed = false;

  function readTo(index: number): void {
    try {
      while (!isOver && index >= first + read.length) {
        const { done, value } = blocks.next();
        if (done === true) {
          isOver = true;
        } else {
          read.push(value);
        }
      }
    } catch {
      isOver = true;
      hasFailed = true;
    }
  }

  if (hasDefinitions) {
    readTo(Number.POSITIVE_INFINITY);
  }
  return {
    /** The block at an index; undefined behind the last one, or where reading has failed. */
    at(index: number): Block | undefined {
      readTo(index);
      return read[index - first];
    },
    /** Lets go of the blocks before an index. */
    release(index: number): void {
      // In bulk, so that it costs next to nothing.
      if (index - first >= 256) {
        read = read.slice(index - first);
        first = index;
      }
    },
    /** True once the parser's stack has overflowed: it recurses into quotes and lists. */
    hasFailed: (): boolean => hasFailed,
  };
}

function* readBlocks(body: string, window: number, dialect: Dialect): Generator<Block, void> {
  const margin = mayHaveMath(body) ? MATH_MARGIN : 0;
  let at = 0;
  for (const { start, end } of deepRanges(body)) {
    yield* readPart(body.slice(0, start), at, window, margin, dialect);
    yield { token: null, start, end };
    at = end;
  }
  yield* readPart(body, at, window, margin, dialect);
}

/** Reads on from `at`, window after window. What a window's end may have cut is read once more. */
function* readPart(
  body: string,
  start: number,
  window: number,
  margin: number,
  dialect: Dialect,
): Generator<Block, void> {
  let at = start;
  let length = window;
  while (at < body.length) {
    const newline = body.indexOf('\n', at + length);
    const windowEnd = newline < 0 ? body.length : newline + 1;
    const tokens = dialect.parseBlocks(body.slice(at, windowEnd));
    const isLast = windowEnd === body.length;
    const known = isLast ? tokens : tokens.slice(0, tokens.findLastIndex(isInk));
    const limit = isLast ? windowEnd : windowEnd - margin;
    const before = at;
    for (const token of known) {
      const next = Math.min(at + token.raw.length, body.length);
      if (next > limit) {
        break;
      }
      yield { token, start: at, end: next };
      at = next;
    }
    if (isLast) {
      return;
    }
    // A block that is longer than the window: twice as much, so that reading again stays linear.
    length = at === before ? length * 2 : window;
  }
}

/** The last block may go on behind blank lines, as a list does. */
function isInk({ type }: Token): boolean {
  return type !== 'space';
}
