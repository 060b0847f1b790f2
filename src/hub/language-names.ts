/** `written:meant`, one or more of them. */
function pairs(text: string): ReadonlyMap<string, string> {
  return new Map(text.split(' ').map((pair) => pair.split(':') as [string, string]));
}

/** Of ISO 639-2, for libraries; it has other codes for the same, which ISO 639-3 took over. */
export const LIBRARY_CODES = pairs(
  'alb:sq arm:hy baq:eu bur:my chi:zh cze:cs dut:nl fre:fr geo:ka ger:de gre:el ice:is mac:mk mao:mi may:ms per:fa rum:ro slo:sk tib:bo wel:cy',
);

/**
 * Codes that were withdrawn from ISO 639; then those of countries and of systems, where no other
 * language has that code, and the country has one language.
 */
export const OTHER_CODES = pairs(
  'iw:he ji:yi jw:jv mo:ro mol:ro scc:sr scr:hr sh:hbs cn:zh cz:cs dk:da gr:el jp:ja jap:ja ua:uk vn:vi chs:zh zhs:zh zht:zh',
);

/** Codes that may mean more than one: `in` was Indonesian once, and is India. */
export const UNCERTAIN_CODES = pairs('esp:es gb:en in:id ir:fa mx:es ptb:pt sp:es us:en');

/** What languages are called besides the English names of the Hub’s list. */
export const OTHER_NAMES: ReadonlyMap<string, string> = new Map(
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
