import type { YamlReading } from './read-yaml.ts';

/** Reasons that js-yaml does not know: what it reads is no metadata. */
export const UNFILLED_TEMPLATE = 'unfilled template';
export const SINGLE_VALUE = 'a single value';

/** Of characters that js-yaml refuses before it reads. */
export const IN_ANY_LINE = /null byte/;

/** How far a source was read: a template shows only in what can be read. */
export interface Reach {
  readonly rank: number;
  readonly line: number;
  readonly column: number;
  /** UTF-16 units from there to the end. */
  readonly left: number;
}

export function reachOf(reading: YamlReading, length: number): Reach {
  if (reading.kind !== 'error') {
    return { rank: reading.kind === 'empty' ? -1 : 3, line: 0, column: 0, left: 0 };
  }
  const { reason, line, offset, mark } = reading.error;
  const rank = reason === UNFILLED_TEMPLATE ? 2 : IN_ANY_LINE.test(reason) ? 0 : 1;
  const column = Number(mark.slice(mark.indexOf(':') + 1));
  return { rank, line, column, left: length - offset };
}

/** Whether more can be read; on the same line, not only because it is longer or shorter. */
export function isFurther(next: Reach, now: Reach): boolean {
  if (next.rank !== now.rank || next.line !== now.line) {
    return next.rank > now.rank || (next.rank === now.rank && next.line > now.line);
  }
  return next.left < now.left && next.column > now.column;
}
