import type { CompilerExt } from 'highlight.js';

/** A string between single or double quotes ends with its line, closed or not. */
export const endStringsWithLine: CompilerExt = (mode) => {
  const end = source(mode.end);
  if (end === '"' || end === "'") {
    mode.end = `${end}|$`;
  }
};

/**
 * The same, where a grammar calls a line's end in the string an error: code in cards has prose
 * in it, whose apostrophes shall not colour all that follows.
 */
export const endFaultyStrings: CompilerExt = (mode, parent) => {
  if (source(mode.illegal) === '\\n') {
    endStringsWithLine(mode, parent);
  }
};

function source(pattern: unknown): string {
  return pattern instanceof RegExp ? pattern.source : String(pattern);
}
