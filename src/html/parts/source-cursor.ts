import type { BodyRange } from '../../card/body-parts.ts';
import { createLineIndex } from '../../text/text-lines.ts';

export type SourceCursor = ReturnType<typeof createSourceCursor>;

/** What may stand before a token, in UTF-16 units: marks, indentation, definitions. */
const WINDOW = 4096;

/** The last of the characters that are white space in ASCII. */
const BLANK = 32;

/**
 * Finds the source of tokens, which come in the order of the body. What stands in a quote or a list
 * was indented or marked there, so it is looked for line by line. All offsets are those of the
 * body.
 */
export function createSourceCursor(body: string, bodyLine: number) {
  let source = '';
  let offset = 0;
  let at = 0;
  /** Characters that searches in vain may cost, so that many of them stay linear. */
  let patience = 0;
  const lineIn = createLineIndex(body);

  /** Moves to a text, unless it stands too far behind the cursor. */
  function seek(text: string): void {
    if (patience >= 0 && !source.startsWith(text, at)) {
      const found = source.slice(at, at + WINDOW + text.length).indexOf(text);
      patience -= found < 0 ? WINDOW : found;
      at += Math.max(found, 0);
    }
  }

  /** Passes by text that stands at the cursor; false where it does not. */
  function pass(raw: string): boolean {
    const isHere = source.startsWith(raw, at);
    at += isHere ? raw.length : 0;
    return isHere;
  }

  return {
    /** Where the next tokens are looked for. */
    enter(start: number, end: number): void {
      source = body.slice(start, end);
      offset = start;
      at = 0;
      patience = source.length * 4 + WINDOW;
    },
    moveTo(place: number): void {
      at = place - offset;
    },
    pass,
    /** Finds the source of a token at the cursor or behind it, and moves behind it. */
    locate(raw: string): BodyRange {
      while (source.charCodeAt(at) <= BLANK && !source.startsWith(raw, at)) {
        at += 1;
      }
      let start = at;
      if (!pass(raw)) {
        const [first = '', ...others] = raw.split('\n');
        seek(first);
        start = at;
        if (!pass(raw)) {
          pass(first);
          for (const text of others) {
            seek(text.trim());
            pass(text.trim());
          }
        }
      }
      return { start: offset + start, end: offset + at };
    },
    /** Where the characters of a token stand that begins at `start`, by their offsets in it. */
    spotsOf(raw: string, start: number): (at: number) => number {
      return body.startsWith(raw, start)
        ? (at) => start + at
        : spotsByLine(raw, body.slice(start, offset + source.length), start);
    },
    /** 1-based line in the file. */
    lineOf: (place: number): number => bodyLine - 1 + lineIn(place),
  };
}

/** In lists and quotes, each line of a token is one of the source that was indented or marked. */
function spotsByLine(raw: string, source: string, start: number): (at: number) => number {
  const lineOf = createLineIndex(raw);
  const lines: { readonly from: number; readonly spot: number }[] = [];
  let from = 0;
  let place = 0;
  for (const line of raw.split('\n')) {
    const end = source.indexOf('\n', place);
    const written = source.slice(place, end < 0 ? source.length : end);
    const column = written.indexOf(line.trimStart()) - (line.length - line.trimStart().length);
    lines.push({ from, spot: start + place + Math.max(column, 0) });
    from += line.length + 1;
    place = Math.min(place + written.length + 1, source.length);
  }
  return (at) => {
    const { from, spot } = lines[lineOf(at) - 1] ?? { from: 0, spot: start };
    return spot + at - from;
  };
}
