import { languageName } from './languages.ts';
import { tableRows } from './packed-table.ts';
import { ISO_639_3_BITS, LANGUAGE_CODE_TABLE } from './vocabulary/language-code-table.ts';

// Apart from languages.ts, so that pages which only show names need not carry the 7,916 codes.

const FIRST_LETTER = 'a'.charCodeAt(0);
const LETTERS = 26;
const BITS_PER_DIGIT = 5;
const BASE = 2 ** BITS_PER_DIGIT;

const names = tableRows(LANGUAGE_CODE_TABLE, ([, name = '']) => name);

/**
 * Whether the Hub takes the text as a language: an ISO 639-1 or ISO 639-3 code in lower case, `code` or `multilingual`.
 * Refused are region tags (`zh-CN`), names (`English`), and codes that ISO 639-3 does not have (`jp`, `ber`).
 */
export function isLanguageCode(code: string): boolean {
  return languageName(code) !== null || isThreeLetterCode(code);
}

/** The English name of an ISO 639-3 code, if it is one that cards use much; else null. */
export function threeLetterLanguageName(code: string): string | null {
  return names().get(code) ?? null;
}

function isThreeLetterCode(code: string): boolean {
  if (!/^[a-z]{3}$/.test(code)) {
    return false;
  }
  const place = [...code].reduce(
    (sum, letter) => sum * LETTERS + letter.charCodeAt(0) - FIRST_LETTER,
    0,
  );
  const digit = Number.parseInt(ISO_639_3_BITS.charAt(Math.floor(place / BITS_PER_DIGIT)), BASE);
  return ((digit >> (place % BITS_PER_DIGIT)) & 1) === 1;
}
