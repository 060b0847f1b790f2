import { tableRows } from './packed-table.ts';
import { LANGUAGE_TABLE } from './vocabulary/language-table.ts';

/** What `language` may say instead of a code; the Hub's chips show it as it is. */
const SPECIAL_ROWS = 'code\nmultilingual';

/** Rows are `deGerman`, or `English` where the code is the name's start. */
const names = tableRows(LANGUAGE_TABLE + SPECIAL_ROWS, ([row = '']) => {
  const [, code = '', name = ''] = /^([a-z]*)(.*)/.exec(row) ?? [];
  return [code || name.slice(0, 2).toLowerCase(), name || code];
});

/** All ISO 639-1 codes, then `code` and `multilingual`. */
export const LANGUAGE_CODES: readonly string[] = [...names().keys()];

/**
 * The English name of an ISO 639-1 code in lower case, and of `code` and `multilingual`; else null.
 * For codes of three letters see `threeLetterLanguageName` in language-codes.ts.
 */
export function languageName(code: string): string | null {
  return names().get(code) ?? null;
}

/** The ISO 639-1 code of a language by its English name, in any case: `en` for `english`; null if none is called so. */
export function languageCodeOf(name: string): string | null {
  const wanted = name.toLowerCase();
  const named = [...names()].find(([, other]) => other.toLowerCase() === wanted);
  return named?.[0] ?? null;
}
