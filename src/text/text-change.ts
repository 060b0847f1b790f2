import { changedRange } from './changed-range.ts';

/** One place in which a text has become another. Offsets are those of the text before. */
export interface TextChange {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The smallest place around all that differs; null where nothing does. */
export function changeBetween(before: string, now: string): TextChange | null {
  if (before === now) {
    return null;
  }
  let { start, rest } = changedRange(before, now);
  if (isHigh(before, start - 1)) {
    // Half a character is none.
    start -= 1;
  }
  if (isLow(before, before.length - rest)) {
    rest -= 1;
  }
  return { start, end: before.length - rest, text: now.slice(start, now.length - rest) };
}

export function applyChange(text: string, { start, end, text: written }: TextChange): string {
  return text.slice(0, start) + written + text.slice(end);
}

/**
 * A text with both what `mine` and what `theirs` changed of it; null where that is the same place,
 * so that one would have to be chosen.
 */
export function mergeTexts(base: string, mine: string, theirs: string): string | null {
  const [own, other] = [changeBetween(base, mine), changeBetween(base, theirs)];
  if (own === null || other === null || mine === theirs) {
    return own === null ? theirs : mine;
  }
  const [first, second] = own.start <= other.start ? [own, other] : [other, own];
  return first.end < second.start ? applyChange(applyChange(base, second), first) : null;
}

function isHigh(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xd800;
}

function isLow(text: string, at: number): boolean {
  return (text.charCodeAt(at) & 0xfc00) === 0xdc00;
}
