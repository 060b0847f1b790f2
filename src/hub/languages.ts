import { ISO_639_3_LAST_LETTERS } from './vocabulary/language-code-table.ts';
import { LANGUAGES } from './vocabulary/language-table.ts';

/** Also what `language` may say instead of a code; the Hub's chips show it as it is. */
const NAMES: Readonly<Record<string, string>> = {
  ...LANGUAGES,
  code: 'code',
  multilingual: 'multilingual',
};

export const LANGUAGE_CODES: readonly string[] = Object.keys(NAMES);

/** The English name of an ISO 639-1 code in lower case, and of `code` and `multilingual`. */
export function languageName(code: string): string | null {
  return Object.hasOwn(NAMES, code) ? (NAMES[code] ?? null) : null;
}

/** The ISO 639-1 code of a language by its English name, in any case. */
export function languageCodeOf(name: string): string | null {
  const wanted = name.toLowerCase();
  return LANGUAGE_CODES.find((code) => NAMES[code]?.toLowerCase() === wanted) ?? null;
}

/**
 * Whether the Hub takes the text as a language. It refuses region tags (`zh-CN`), names
 * (`English`), and codes that ISO 639-3 does not have (`jp`, `ber`).
 */
export function isLanguageCode(code: string): boolean {
  return languageName(code) !== null || isThreeLetterCode(code);
}

let displayNames: Intl.DisplayNames | null = null;

/** The English name of an ISO 639-3 code that the browser knows, as it does some 500. */
export function threeLetterLanguageName(code: string): string | null {
  if (!isThreeLetterCode(code)) {
    return null;
  }
  // Made once: it takes some ms.
  displayNames ??= new Intl.DisplayNames('en', { type: 'language', fallback: 'none' });
  return displayNames.of(code) ?? null;
}

function isThreeLetterCode(code: string): boolean {
  const [, start = '', last = ''] = /^([a-z]{2})([a-z])$/.exec(code) ?? [];
  return last !== '' && (ISO_639_3_LAST_LETTERS[start] ?? '').includes(last);
}
