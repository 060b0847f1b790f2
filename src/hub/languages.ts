import { ISO_639_3_LAST_LETTERS } from './vocabulary/language-code-table.ts';
import { LANGUAGES } from './vocabulary/language-table.ts';

/** What ISO 639-2 has and ISO 639-3 has not: groups of languages (Berber, Indic, Romance). */
const GROUP_CODES: ReadonlySet<string> = new Set(
  'afa alg apa art ath aus bad bai bat ber bih bnt btk cai cau cel cmc cpe cpf cpp crp cus day dra fiu gem him ijo inc ine ira iro kar khi kro map mkh mno mun myn nah nai nic nub oto paa phi pra roa sai sal sem sgn sio sit sla smi son ssa tai tup tut wak wen ypk znd'.split(
    ' ',
  ),
);

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

const CODES_BY_NAME: ReadonlyMap<string, string> = new Map(
  Object.entries(NAMES).map(([code, name]) => [name.toLowerCase(), code]),
);

/** The ISO 639-1 code of a language by its English name, in any case. */
export function languageCodeOf(name: string): string | null {
  return CODES_BY_NAME.get(name.toLowerCase()) ?? null;
}

/** Whether it is a code of ISO 639-1, -2 or -3, or what may stand in its place. */
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
  const isIn3 = last !== '' && (ISO_639_3_LAST_LETTERS[start] ?? '').includes(last);
  return isIn3 || GROUP_CODES.has(code);
}
