import { isLanguageCode, languageCodeOf } from '../../hub/languages.ts';
import { quote, replaceBy, textsOf } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

/** Codes of countries, and old codes, where a language is meant. Only what is no code of a language itself. */
const MEANT: ReadonlyMap<string, string> = new Map([
  ['cn', 'zh'],
  ['dk', 'da'],
  ['gr', 'el'],
  ['in', 'id'],
  ['iw', 'he'],
  ['jp', 'ja'],
  ['multi', 'multilingual'],
  ['multi-lingual', 'multilingual'],
  ['ua', 'uk'],
  ['vn', 'vi'],
]);

/** The Hub's code for what was written: `zh-CN`, `en_US`, `English`, `jp`. Null when none is meant for certain. */
function meantLanguage(written: string): string | null {
  const text = written
    .trim()
    .toLowerCase()
    .replace(/[,;.]$/, '');
  const [base = ''] = text.split(/[-_]/);
  const code = MEANT.get(text) ?? languageCodeOf(text);
  if (code !== null && code !== undefined) {
    return code;
  }
  // A region or a script behind the code; not two languages, as in `hi-en`.
  const hasRegion = /^[a-z]{2,3}[-_](?:[a-z]{4}|[A-Z]{2}|\d{3})(?:[-_]\w+)?$/.test(written.trim());
  const isCode =
    text === base || hasRegion || /^[a-z]{2}[-_](?:cn|tw|hk|us|gb|br|pt|es|mx)$/.test(text);
  return isCode && isLanguageCode(base) ? base : null;
}

export const LANGUAGE_RULE: FrontMatterRule = {
  id: 'language-code',
  severity: 'error',
  *find({ root }) {
    for (const value of textsOf(root, 'language')) {
      if (isLanguageCode(value.text)) {
        continue;
      }
      const meant = meantLanguage(value.text);
      const region = meant !== null && /[-_]/.test(value.text);
      const wayOut =
        meant === null
          ? 'Write a code of two or three letters, “code” or “multilingual”.'
          : `“${meant}” is${region ? '; a region can stand in “language_bcp47”' : ''}.`;
      const message = `${quote(value.text)} is no language code for the Hub (ISO 639-1, -2 or -3): it refuses the metadata. ${wayOut}`;
      yield { line: value.line, message, ...replaceBy(value, meant) };
    }
  },
};
