import { changeBetween } from './text-change.ts';
import { createLineIndex } from './text-lines.ts';

/**
 * Where a line has come in a later version of a text, 1-based: lines above what was changed stay,
 * those below it move, and one in between is looked for at its own number.
 */
export function movedLine(line: number, before: string, now: string): number {
  const change = changeBetween(before, now);
  if (change === null) {
    return line;
  }
  const { start, end, text } = change;
  const lineBefore = createLineIndex(before);
  const lineNow = createLineIndex(now);
  const lastChanged = end === 0 ? 0 : lineBefore(end - 1);
  const to = start + text.length;
  return line > lastChanged ? line + lineNow(to) - lineBefore(end) : Math.min(line, lineNow(to));
}
