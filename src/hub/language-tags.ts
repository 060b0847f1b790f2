import { isLanguageCode } from './languages.ts';
import { readLanguage } from './read-language.ts';

/** Codes that name no language: none in particular, many, or nothing spoken. */
const NO_LANGUAGE = /^(?:und|mul|mis|zxx)$/;

/** The languages that a card's `language` names, as tags of BCP 47; what is none is left out. */
export function languageTags(written: readonly string[]): readonly string[] {
  return written
    .flatMap(tagsOf)
    .filter((tag) => /^[a-z]{2,3}(?:-|$)/.test(tag) && !NO_LANGUAGE.test(tag));
}

function tagsOf(text: string): readonly string[] {
  const code = text.trim().toLowerCase();
  if (isLanguageCode(code)) {
    return [code];
  }
  const reading = readLanguage(text);
  if (reading?.isCertain !== true) {
    return [];
  }
  return reading.tags.length > 0 ? reading.tags : reading.codes;
}
