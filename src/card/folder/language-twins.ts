import { OTHER_CODES } from '../../hub/language-names.ts';
import { languageName } from '../../hub/languages.ts';
import { readLanguage } from '../../hub/read-language.ts';
import { README } from '../../text/file-names.ts';

/** The folder's card in another language. */
export interface LanguageTwin {
  readonly path: string;
  /** Of its language, as BCP 47 has it: `zh`, `zh-CN`. */
  readonly tag: string;
}

/** `README_zh.md`, `README.zh-CN.md`, `zh_README.md`. */
const NAMED = /^(?:readme[._-]+(.+)|(.+)[._-]readme)\.(?:md|markdown)$/i;
/** Folders in which such files of the card above them lie. */
const AROUND = /^(?:docs?|i18n|l10n|readmes?|translations?|lang(?:uage)?s?|locales?|\.github)$/i;

/** Codes of languages that mean another thing in capitals: machine learning, an ending of files. */
const OTHER_WORDS = /^(?:ML|CV|IO|OS|TO|TS|SO|AS|IS|IE|RM)$/;

/** Where the code of a country stands for the language of its cards. */
const COUNTRIES: ReadonlyMap<string, string> = new Map(
  Object.entries({ kr: 'ko', tw: 'zh-TW', hk: 'zh-HK', br: 'pt-BR', us: 'en', gb: 'en' }),
);

/** Codes of three letters and more; of three letters nearly every word is one. */
const LONGER_CODES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    ...{ chs: 'zh-Hans', cht: 'zh-Hant', zhs: 'zh-Hans', zht: 'zh-Hant', zho: 'zh', chi: 'zh' },
    ...{ eng: 'en', jpn: 'ja', jap: 'ja', kor: 'ko', deu: 'de', ger: 'de', fra: 'fr', fre: 'fr' },
    ...{ spa: 'es', rus: 'ru', por: 'pt', ita: 'it', vie: 'vi', fil: 'fil', yue: 'yue' },
    ...{ 简体: 'zh-Hans', 简体中文: 'zh-Hans', 繁體: 'zh-Hant', 繁體中文: 'zh-Hant' },
  }),
);

export function languageTwins(paths: readonly string[]): readonly LanguageTwin[] {
  return paths.flatMap((path) => {
    const steps = path.split('/');
    const name = steps.pop() ?? '';
    const [, behind, before] = NAMED.exec(name) ?? [];
    const ofName = tagOf(behind ?? before ?? '');
    const last = README.test(name) || ofName !== null ? tagOf(steps.at(-1) ?? '') : null;
    const around = last === null ? steps : steps.slice(0, -1);
    const tag = ofName ?? last;
    return tag === null || around.length > 2 || !around.every((step) => AROUND.test(step))
      ? []
      : { path, tag };
  });
}

/** The language that a part of a file's name names; null for `old`, `GGUF`, `v2`. */
function tagOf(part: string): string | null {
  const lower = part.toLowerCase();
  const known = LONGER_CODES.get(lower);
  if (known !== undefined || OTHER_WORDS.test(part)) {
    return known ?? null;
  }
  const [first = '', ...rest] = lower.split(/[-_]/);
  if (/^[a-z]{2}$/.test(first)) {
    const code = COUNTRIES.get(first) ?? OTHER_CODES.get(first) ?? first;
    const isLanguage = languageName(code.slice(0, 2)) !== null;
    const isTag = rest.length < 2 && rest.every((one) => /^(?:[a-z]{2}|[a-z]{4}|\d{3})$/.test(one));
    return isLanguage && isTag ? tagFrom([code, ...rest]) : null;
  }
  const read = /^[a-z]{1,3}$/.test(lower) ? null : readLanguage(part.replaceAll(/[_.]/g, ' '));
  const [code] = read?.codes ?? [];
  return read?.isCertain && read.codes.length === 1 && code !== undefined
    ? tagFrom([read.tags[0] ?? code])
    : null;
}

function tagFrom(parts: readonly string[]): string | null {
  try {
    return Intl.getCanonicalLocales(parts.join('-'))[0] ?? null;
  } catch {
    return null;
  }
}
