import { nearestOf } from '../text/near-match.ts';
import { isLanguageCode, LANGUAGE_CODES, languageCodeOf, languageName } from './languages.ts';

/** `written:meant`, one or more of them. */
function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(' ').map((pair) => pair.split(':') as [string, string]));
}

/** Of ISO 639-2, for libraries; it has other codes for the same, which ISO 639-3 took over. */
const LIBRARY_CODES = pairs(
  'alb:sq arm:hy baq:eu bur:my chi:zh cze:cs dut:nl fre:fr geo:ka ger:de gre:el ice:is mac:mk mao:mi may:ms per:fa rum:ro slo:sk tib:bo wel:cy',
);

/**
 * Codes that were withdrawn from ISO 639; then those of countries and of systems, where no other
 * language has that code, and the country has one language.
 */
const OTHER_CODES = pairs(
  'iw:he ji:yi jw:jv mo:ro mol:ro scc:sr scr:hr sh:hbs cn:zh cz:cs dk:da gr:el jp:ja jap:ja ua:uk vn:vi chs:zh zhs:zh zht:zh',
);

/** Codes that may mean more than one: `in` was Indonesian once, and is India. */
const UNCERTAIN_CODES = pairs('esp:es gb:en in:id ir:fa mx:es ptb:pt sp:es us:en');

/** What languages are called besides the English names of the Hub’s list. */
const OTHER_NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ar: 'العربية|modern standard arabic',
    bn: 'bangla|বাংলা',
    cs: 'čeština',
    de: 'deutsch',
    en: 'american english|british english|english us|english uk',
    es: 'castilian|español|espanol',
    eu: 'euskara',
    fa: 'farsi|فارسی',
    fil: 'filipino|pilipino',
    fr: 'français|francais',
    he: 'עברית',
    hi: 'हिन्दी|हिंदी',
    ht: 'haitian creole',
    id: 'bahasa indonesia',
    it: 'italiano',
    ja: '日本語',
    ko: '한국어',
    multilingual: 'multi|multi lingual|multilanguage|multi language|multiple languages',
    my: 'myanmar',
    nb: 'bokmål|bokmal|norwegian bokmal',
    nl: 'flemish|nederlands',
    nn: 'nynorsk',
    or: 'odia',
    pa: 'punjabi',
    pl: 'polski',
    pt: 'brazilian portuguese|european portuguese|portuguese brazil|português|portugues',
    ru: 'русский',
    si: 'sinhalese',
    sl: 'slovene',
    st: 'sesotho',
    sw: 'kiswahili',
    ta: 'தமிழ்',
    th: 'ไทย',
    tn: 'setswana',
    tr: 'türkçe',
    ug: 'uighur',
    uk: 'українська',
    vi: 'tiếng việt',
    xh: 'isixhosa',
    yue: 'cantonese',
    zh: '中文|汉语|漢語|mandarin|mandarin chinese|chinese mandarin|simplified chinese|chinese simplified|traditional chinese|chinese traditional',
    zu: 'isizulu',
  }).flatMap(([code, names]) => names.split('|').map((name): [string, string] => [name, code])),
);

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
