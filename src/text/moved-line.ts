import { createLineIndex } from './text-lines.ts';

/**
 * Where a line has come in a later version of a text, 1-based: lines above what was changed stay,
 * those below it move, and one in between is looked for at its own number.
 */
export function movedLine(line: number, before: string, now: string): number {
  const shorter = Math.min(before.length, now.length);
  let start = 0;
  while (start < shorter && before.charCodeAt(start) === now.charCodeAt(start)) {
    start += 1;
  }
  let rest = 0;
  while (rest < shorter - start && before.at(-1 - rest) === now.at(-1 - rest)) {
    rest += 1;
  }
  const [from, to] = [before.length - rest, now.length - rest];
  const lineBefore = createLineIndex(before);
  const lineNow = createLineIndex(now);
  const lastChanged = from === 0 ? 0 : lineBefore(from - 1);
  return line > lastChanged ? line + lineNow(to) - lineBefore(from) : Math.min(line, lineNow(to));
}
