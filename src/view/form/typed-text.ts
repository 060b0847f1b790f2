import type { Control, FieldState } from '../../card/form/form.ts';

/** A value as it is written into a card. */
export interface Typed {
  readonly value: string | number | boolean;
  /** A number as it was typed. */
  readonly written?: string;
}

type Holds = Extract<Control, { kind: 'text' }>['holds'];

export const NO_NUMBER = 'Write a number, such as 12 or 0.5.';

/** Numbers that read the same for all who read cards: 24_700_000, but no 010, no 1e5. */
const SIMPLE = /^-?(?:0|[1-9][\d_]*)(?:\.\d+)?$/;

/** A number that is written as one; null for what is none. */
function numberOf(text: string): number | null {
  const number = Number(SIMPLE.test(text) ? text.replaceAll('_', '') : text);
  return text !== '' && Number.isFinite(number) ? number : null;
}

/**
 * What is meant by a text: where anything may stand, a number is one, but for those that stood there
 * in quotes. Null where only a number may stand, and it is none.
 */
export function typedText(text: string, holds: Holds, before?: FieldState): Typed | null {
  const number = holds === undefined ? null : numberOf(text);
  const wasText = before?.kind === 'text' && before.isQuoted && numberOf(before.text) !== null;
  if (holds === 'any' && !wasText && (text === 'true' || text === 'false')) {
    return { value: text === 'true' };
  }
  if (number === null || (holds === 'any' && wasText)) {
    return holds === 'number' ? null : { value: text };
  }
  return { value: number, ...(SIMPLE.test(text) ? { written: text } : {}) };
}
