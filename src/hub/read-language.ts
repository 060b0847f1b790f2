import { nearestOf } from '../text/near-match.ts';
import { LIBRARY_CODES, OTHER_CODES, OTHER_NAMES, UNCERTAIN_CODES } from './language-names.ts';
import { isLanguageCode, LANGUAGE_CODES, languageCodeOf, languageName } from './languages.ts';

/** Scripts that cards name behind a code, also in lower case (ISO 15924). */
const SCRIPT =
  /^(?:arab|armn|beng|cyrl|deva|ethi|geor|grek|gujr|guru|hang|hans|hant|hebr|jpan|khmr|knda|kore|laoo|latn|mlym|mymr|olck|orya|sinh|taml|telu|tfng|thai|tibt)$/i;

/** Regions whose codes are codes of languages too, and that are written in lower case. */
const REGIONS: ReadonlySet<string> = new Set(['pt-br', 'zh-tw']);

const NAMES = LANGUAGE_CODES.map((code) => languageName(code) ?? '');

/** In shorter names one letter makes another language. */
const SHORTEST_NAME = 6;

/** Longer texts name no language. */
const LONGEST_TEXT = 200;

export interface LanguageReading {
  /** Of `language`; more than one for a text such as `en, fr`. */
  readonly codes: readonly string[];
  /** Nothing else can be meant. */
  readonly isCertain: boolean;
  /** With the scripts and regions that are named as well, as tags of BCP 47. */
  readonly tags: readonly string[];
}

/** What is meant by a text that is no code of the Hub’s; null if that cannot be told. */
export function readLanguage(written: string): LanguageReading | null {
  const text = written.trim().replace(/^["'“”‘’`]+|["'“”‘’`.,;]+$/g, '');
  if (text === '' || text.length > LONGEST_TEXT) {
    return null;
  }
  const one = readOne(text);
  if (one !== null) {
    return one;
  }
  const parts = partsOf(text, /\s*(?:[,;/|&+、，→()[\]'"]|-+>)\s*|\s+(?:and|und|et|y|to)\s+/);
  // Of three letters nearly every word is the code of some language.
  const words = /(?:^|\s)[a-z]{3}(?:$|\s)/i.test(text) ? null : partsOf(text, /\s+/);
  if (parts !== null || words !== null) {
    return parts ?? words;
  }
  const uncertain = guess(text);
  return uncertain.length === 0 ? null : { codes: uncertain, isCertain: false, tags: [] };
}

function readOne(text: string): LanguageReading | null {
  const code = codeNamed(text);
  if (code !== null) {
    return { codes: [code], isCertain: true, tags: [] };
  }
  const [first = '', ...subtags] = text.split(/[-_]/);
  const base = codeNamed(first);
  return base !== null &&
    /^[a-z]{2,3}$/i.test(first) &&
    subtags.length > 0 &&
    subtags.every((subtag) => isSubtag(subtag, first))
    ? {
        codes: [base],
        isCertain: true,
        tags: Intl.getCanonicalLocales([base, ...subtags].join('-')),
      }
    : null;
}

/** Whether it is a code of ISO 639-2 with which the Hub’s list does not have the language. */
export function isLibraryCode(text: string): boolean {
  return LIBRARY_CODES.has(text);
}

/** The code by itself, in any case, or by a name. */
function codeNamed(text: string): string | null {
  const lower = text.toLowerCase();
  const name = lower
    .replace(/[()]/g, '')
    .replace(/[\s_-]+/g, ' ')
    .replace(/ languages?$/, '');
  return isLanguageCode(lower)
    ? lower
    : (LIBRARY_CODES.get(lower) ??
        OTHER_CODES.get(lower) ??
        OTHER_NAMES.get(name) ??
        languageCodeOf(name));
}

/** Whether it is a script or a region behind a code, and no second language. */
function isSubtag(text: string, code: string): boolean {
  const lower = text.toLowerCase();
  return (
    /^\d{3}$|^[A-Z][a-z]{3}$/.test(text) ||
    SCRIPT.test(text) ||
    (/^[A-Z]{2}$/.test(text) && code !== code.toUpperCase()) ||
    (/^[a-z]{2}$/.test(lower) &&
      (languageName(lower) === null ||
        lower === code.toLowerCase() ||
        REGIONS.has(`${code}-${text}`.toLowerCase())))
  );
}

function partsOf(text: string, separator: RegExp): LanguageReading | null {
  const parts = text.split(separator).filter((part) => part !== '');
  const read = parts.flatMap((part) => readOne(part) ?? []);
  return parts.length < 2 || read.length < parts.length
    ? null
    : {
        codes: [...new Set(read.flatMap(({ codes }) => codes))],
        isCertain: true,
        tags: read.flatMap(({ tags }) => tags),
      };
}

/** What may be meant: two languages (`hi-en`), the one before another word, a misspelt name. */
function guess(text: string): readonly string[] {
  const other = UNCERTAIN_CODES.get(text.toLowerCase());
  if (other !== undefined) {
    return [other];
  }
  const words = text.toLowerCase().split(/[-_]/);
  const codes = words.filter(
    (word) => languageName(word) !== null || (word.length === 3 && isLanguageCode(word)),
  );
  const [first = ''] = words;
  if (words.length === 2 && codes.length === 2) {
    return codes;
  }
  if (words.length > 1 && codes[0] === first) {
    return [first];
  }
  const name = text.length < SHORTEST_NAME ? null : nearestOf(text, NAMES, 1);
  return name === null ? [] : [codeNamed(name) ?? ''];
}
