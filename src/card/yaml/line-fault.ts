import type { YamlLine } from './yaml-line.ts';

/** A line of YAML that cannot be read, or near one. */
export interface LinePlace extends YamlLine {
  readonly lines: readonly string[];
  readonly index: number;
  readonly line: string;
  /** The key at the start of a line that it belongs to. */
  readonly field: string;
  /** Why js-yaml stopped. */
  readonly reason: string;
}

/** What may be wrong with a line. Whether it is so shows when the mended lines can be read. */
export interface LineFault {
  /** What is wrong, and the way out. */
  readonly what: string;
  /** The lines by their indices as they may be meant: the first, where the fault is told, first. */
  readonly mended: ReadonlyMap<number, string>;
  /** What the fix does; null where the mended lines are not certain to be what is meant. */
  readonly fix: string | null;
  /**
   * Whether what is read behind it may be wrong because of what the mended lines take for meant.
   */
  readonly isGuess?: boolean;
  /** Where it is not “yaml-syntax”. */
  readonly rule?: 'yaml-tab' | 'front-matter-template';
}

/** One cause: null where the line has no such fault. */
export type Cause = (place: LinePlace) => LineFault | null;

/** Lines: whoever has more of one fault reads it once more. */
export const MOST_MENDED = 2000;

export const IN_QUOTES = 'Put it in quotes';

/** The line with another value. */
export function withValue(
  { index, lead, key, rest }: LinePlace,
  value: string,
): LineFault['mended'] {
  return new Map([[index, lead + key + value + rest]]);
}

/** A text as a message shows it. */
export function shown(text: string): string {
  const line = text.trim();
  return `“${line.length > 40 ? `${line.slice(0, 40)}…` : line}”`;
}

/** The line with another text. */
export function mendedLine({ index }: LinePlace, text: string): LineFault['mended'] {
  return new Map([[index, text]]);
}

/** The lines around a line that have the same fault, mended. */
export function run(
  { lines, index }: LinePlace,
  mend: (line: string) => string,
): Map<number, string> {
  const isFaulty = (at: number): boolean => at in lines && mend(lines[at] ?? '') !== lines[at];
  let first = index;
  while (index - first < MOST_MENDED && isFaulty(first - 1)) {
    first -= 1;
  }
  const mended = new Map<number, string>();
  for (let at = first; at - first < MOST_MENDED && isFaulty(at); at += 1) {
    mended.set(at, mend(lines[at] ?? ''));
  }
  return mended;
}
