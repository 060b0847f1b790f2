import { ownText } from './own-text.ts';

/** Of so many characters the script is counted. */
const SAMPLE = 4000;

/** A text with so large a share of letters of another script than Latin is written in it. */
const SHARE = 0.2;

/** Letters by which a script of ISO 15924 is known that is made of several. */
const LETTERS: Readonly<Record<string, string>> = {
  Jpan: '[\\p{sc=Hira}\\p{sc=Kana}]',
  Kore: '\\p{sc=Hang}',
  Hans: '\\p{sc=Han}',
  Hant: '\\p{sc=Han}',
};

const ENGLISH_WORDS = /\b(?:the|of|and|this|that|with|for|from|are|was)\b/gi;

/** In other languages of Latin letters hardly one word in a hundred is one of these. */
const ENGLISH_SHARE = 0.08;

/**
 * The language that a text is written in, by its script: the first of `languages` (tags of BCP 47)
 * that fits. A card that says in English what its model does in French is English. Null when none
 * fits.
 */
export function languageOf(text: string, languages: readonly string[]): string | null {
  const sample = text.slice(0, SAMPLE);
  if (isEnglishAlone(sample, languages)) {
    return 'en';
  }
  const letters = count(sample, '\\p{L}');
  const isIn = (script: string): boolean =>
    count(sample, LETTERS[script] ?? `\\p{sc=${script}}`) > SHARE * letters;
  const isJapanese = isIn('Jpan');
  const tag = languages.find((language) => {
    const script = scriptOf(language);
    return (
      script !== 'Latn' && isIn(script) && !(isJapanese && LETTERS[script] === LETTERS['Hans'])
    );
  });
  if (tag !== undefined || letters === 0) {
    return tag ?? null;
  }
  const latin = languages.find((language) => scriptOf(language) === 'Latn');
  if (latin === undefined || count(sample, '\\p{sc=Latn}') < (1 - SHARE) * letters) {
    return null;
  }
  const words = sample.match(/\p{L}+/gu)?.length ?? 0;
  const english = sample.match(ENGLISH_WORDS)?.length ?? 0;
  return english >= 3 && english > ENGLISH_SHARE * words ? 'en' : latin;
}

/**
 * True for what most cards are, without the patterns of Unicode: so few others stand among the
 * letters of ASCII that no other script has its share.
 */
function isEnglishAlone(sample: string, languages: readonly string[]): boolean {
  if (languages.length !== 1 || languages[0] !== 'en') {
    return false;
  }
  const letters = sample.match(/[a-z]/gi)?.length ?? 0;
  const others = sample.match(/[^\0-\x7f]/g)?.length ?? 0;
  return letters > 0 && others <= SHARE * letters;
}

function count(text: string, letter: string): number {
  return text.match(new RegExp(letter, 'gu'))?.length ?? 0;
}

/**
 * Of what is likely where the tag does not say it; Latin for languages that the browser does not
 * know.
 */
function scriptOf(language: string): string {
  return new Intl.Locale(language).maximize().script ?? 'Latn';
}

/** Says in which of `languages` the card is written, once a slice of it tells. */
export function nameLanguage(
  article: HTMLElement,
  slice: ParentNode,
  languages: readonly string[],
): void {
  if (languages.length > 0 && !article.hasAttribute('lang')) {
    const language = languageOf(proseOf(slice), languages);
    if (language !== null) {
      article.lang = language;
    }
  }
}

/** Once all of the card is there, or another version of it. */
export function nameLanguageAgain(article: HTMLElement, languages: readonly string[]): void {
  const language = languages.length > 0 ? languageOf(proseOf(article), languages) : null;
  // To set the same once more would have the browser lay out the whole card again.
  if (language === null) {
    article.removeAttribute('lang');
  } else if (article.lang !== language) {
    article.lang = language;
  }
}

/** A card's prose, without its blocks of code. */
function proseOf(root: ParentNode): string {
  let text = '';
  for (const part of root.querySelectorAll('h1, h2, h3, h4, p, li, td, summary')) {
    text += `${ownText(part, SAMPLE)}\n`;
    if (text.length > SAMPLE) {
      break;
    }
  }
  return text;
}
