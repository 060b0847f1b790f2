import type { BodyRange } from '../../card/body-parts.ts';

/**
 * Finds the source of tokens, which come in the order of the body. What stands in a quote or a list was indented or
 * marked there, so it is looked for line by line.
 */
export interface SourceCursor {
  /** Where the next tokens are looked for; offsets of the body. */
  enter(start: number, end: number): void;
  moveTo(offset: number): void;
  /** Passes by text that stands at the cursor. */
  pass(raw: string): void;
  /** Finds the source of a token at the cursor or behind it, and moves behind it. */
  locate(raw: string): BodyRange;
  /** 1-based line in the file. */
  lineOf(offset: number): number;
}

/** What may stand before a token: marks of lists and quotes, indentation, definitions. In UTF-16 units. */
const WINDOW = 4096;

/** The last of the characters that are white space in ASCII. */
const BLANK = 32;

export function createSourceCursor(body: string, bodyLine: number): SourceCursor {
  let source = '';
  let offset = 0;
  let at = 0;
  /** Characters that searches in vain may cost, so that many of them stay linear. */
  let patience = 0;
  let counted = 0;
  let line = bodyLine;

  function find(text: string): number {
    if (patience < 0 || source.startsWith(text, at)) {
      return at;
    }
    const found = source.slice(at, at + WINDOW + text.length).indexOf(text);
    patience -= found < 0 ? WINDOW : found;
    return at + found;
  }

  function pass(raw: string): boolean {
    const isHere = source.startsWith(raw, at);
    at += isHere ? raw.length : 0;
    return isHere;
  }

  return {
    enter(start, end) {
      source = body.slice(start, end);
      offset = start;
      at = 0;
      patience = source.length * 4 + WINDOW;
    },
    moveTo(place) {
      at = place - offset;
    },
    pass,
    locate(raw) {
      while (source.charCodeAt(at) <= BLANK && !source.startsWith(raw, at)) {
        at += 1;
      }
      let start = at;
      if (!pass(raw)) {
        const [first = '', ...others] = raw.split('\n');
        start = Math.max(find(first), at);
        at = start;
        if (!pass(raw)) {
          pass(first);
          for (const text of others) {
            at = Math.max(find(text.trim()), at);
            pass(text.trim());
          }
        }
      }
      return { start: offset + start, end: offset + at };
    },
    lineOf(place) {
      while (counted > place) {
        counted = body.lastIndexOf('\n', counted - 2) + 1;
        line -= 1;
      }
      for (let next = body.indexOf('\n', counted); next >= 0 && next < place; ) {
        line += 1;
        counted = next + 1;
        next = body.indexOf('\n', counted);
      }
      return line;
    },
  };
}
