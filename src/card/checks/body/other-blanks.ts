/**
 * Blanks that Markdown does not take for one: of Chinese and Japanese keyboards, of Option+Space.
 */
export const OTHER_BLANK = '[\\u00a0\\u1680\\u2000-\\u200b\\u202f\\u205f\\u3000\\ufeff]';

const NAMES: Readonly<Record<string, string>> = {
  '\u00a0': 'a no-break space',
  '\u3000': 'a full-width space',
  '\u200b': 'a zero-width space',
};

/** `a no-break space (U+00A0)`. */
export function nameOfBlank(blank: string): string {
  const code = (blank.codePointAt(0) ?? 0).toString(16).padStart(4, '0').toUpperCase();
  return `${NAMES[blank.charAt(0)] ?? 'another blank'} (U+${code})`;
}
