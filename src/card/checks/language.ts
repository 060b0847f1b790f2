import { isLanguageCode, languageCodeOf } from '../../hub/languages.ts';
import { onTexts, quote } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

/** Codes of countries, and old codes, that are no codes of languages themselves. */
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

/** The Hub's code for `zh-CN`, `en_US`, `English`, `jp`; null when none is meant for certain. */
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
  find: ({ root }) =>
    onTexts(root, 'language', (text) => {
      if (isLanguageCode(text)) {
        return null;
      }
      const meant = meantLanguage(text);
      const region = /[-_]/.test(text) ? '; a region can stand in “language_bcp47”' : '';
      const wayOut =
        meant === null
          ? 'Write a code of two or three letters, “code” or “multilingual”.'
          : `“${meant}” is${region}.`;
      const message = `${quote(text)} is no language code for the Hub (ISO 639-1, -2 or -3): it refuses the metadata. ${wayOut}`;
      return [message, meant];
    }),
};
