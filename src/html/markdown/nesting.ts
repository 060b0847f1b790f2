import { LIMITS } from '../../limits.ts';
import { lineEnd } from '../../text/text-lines.ts';

/** Lines of a body that are nested too deep for the parser. */
interface DeepRange {
  readonly start: number;
  readonly end: number;
}

const NESTING_LIMIT = LIMITS.markdownDepth.most;

const FENCE = /^ {0,3}(`{3,}(?=[^`]*$)|~{3,})/;
const MARKER = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]|$))/y;
const RULE = /^[ \t]*(?:(?:-[ \t]*)+|(?:\*[ \t]*)+|(?:_[ \t]*)+)$/;
const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
/** A shorter line cannot hold that many markers. */
const SHORTEST_DEEP_LINE = NESTING_LIMIT;

/** Finds lines that open more containers than the limit, by their marks or by indentation. */
export function deepRanges(body: string): readonly DeepRange[] {
  const ranges: DeepRange[] = [];
  let fence: string | null = null;
  let indents: number[] = [];
  let at = 0;
  while (at < body.length) {
    const end = lineEnd(body, at);
    const first = body[at];
    const mayMatter = first === ' ' || first === '\t' || end - at >= SHORTEST_DEEP_LINE;
    if (first === '`' || first === '~' || mayMatter || ITEM.test(body.slice(at, at + 12))) {
      const line = body.slice(at, end);
      const mark: string | null = FENCE.exec(line)?.[1] ?? null;
      if (fence !== null) {
        fence = mark?.startsWith(fence) === true ? null : fence;
      } else if (mark !== null) {
        fence = mark;
      } else {
        indents = nestedIndents(line, indents);
        if (indents.length > NESTING_LIMIT || markerCount(line) > NESTING_LIMIT) {
          addLine(ranges, at, Math.min(end + 1, body.length));
        }
      }
    } else if (end > at) {
      indents = [];
    }
    at = end + 1;
  }
  return ranges;
}

/** Indentations of the list items around a line, outermost first. */
function nestedIndents(line: string, around: number[]): number[] {
  const indent = line.search(/[^ \t]/);
  if (indent < 0 || (indent > 0 && !ITEM.test(line))) {
    return around;
  }
  while ((around.at(-1) ?? -1) >= indent) {
    around.pop();
  }
  if (ITEM.test(line)) {
    around.push(indent);
  }
  return around;
}

function markerCount(line: string): number {
  if (line.length < SHORTEST_DEEP_LINE || RULE.test(line)) {
    return 0;
  }
  let count = 0;
  MARKER.lastIndex = 0;
  while (count <= NESTING_LIMIT && MARKER.test(line)) {
    count += 1;
  }
  return count;
}

/** Adjacent lines make one range. */
function addLine(ranges: DeepRange[], start: number, end: number): void {
  const last = ranges.at(-1);
  if (last?.end === start) {
    ranges[ranges.length - 1] = { start: last.start, end };
  } else {
    ranges.push({ start, end });
  }
}
