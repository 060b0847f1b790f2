import { languageName } from './languages.ts';
import { ISO_639_3_BITS } from './vocabulary/language-code-table.ts';

// Apart from languages.ts, so that pages which only show names need not carry the 7,916 codes.

const FIRST_LETTER = 'a'.charCodeAt(0);
const LETTERS = 26;

/**
 * Whether the Hub takes the text as a language: an ISO 639-1 or ISO 639-3 code in lower case, `code` or `multilingual`.
 * Refused are region tags (`zh-CN`), names (`English`), and codes that ISO 639-3 does not have (`jp`, `ber`).
 */
export function isLanguageCode(code: string): boolean {
  return languageName(code) !== null || isThreeLetterCode(code);
}

let names: Intl.DisplayNames | null = null;

/** The English name of an ISO 639-3 code as the browser knows it (some 500 of them); else null. */
export function threeLetterLanguageName(code: string): string | null {
  if (!isThreeLetterCode(code)) {
    return null;
  }
  // Made once: it takes some ms.
  names ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return names.of(code) ?? null;
}

/** Read on first use. */
let bytes: string | null = null;

function isThreeLetterCode(code: string): boolean {
  if (!/^[a-z]{3}$/.test(code)) {
    return false;
  }
  const place = [...code].reduce(
    (sum, letter) => sum * LETTERS + letter.charCodeAt(0) - FIRST_LETTER,
    0,
  );
  bytes ??= atob(ISO_639_3_BITS);
  return ((bytes.charCodeAt(place >> 3) >> (7 - (place & 7))) & 1) === 1;
}
