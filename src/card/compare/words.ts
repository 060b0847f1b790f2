import { foldText } from '../../text/fold-text.ts';

/** Signs that say nothing by themselves; not those within numbers, nor signs of quantities. */
const SILENT =
  /(?<!\d)[.,:'-]|[.,:'-](?!\d)|[^\p{L}\p{N}\s.,:'%+<>=≥≤±$€£#@/&-]|\p{Extended_Pictographic}/gu;

/** What a text says: equal for other cases, quotes, marks, emphasis and blanks. */
export function plainText(text: string): string {
  return foldText(text.replace(/\[\^[^\]]{1,40}\]/g, ' '))
    .text.replace(SILENT, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const WORD = /\p{N}+(?:[.,]\p{N}+)*%?|[\p{L}\p{M}\p{N}]+/gu;
/** Written without blanks between words. */
const DENSE = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}]/u;
const DENSE_RUN = /[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}ー]+/gu;
/** What follows is mostly an ending. */
const STEM = 6;

/** The words of a plain text, of longer ones the beginning; pairs of letters where no blanks part words. */
export function wordsOf(plain: string): readonly string[] {
  return (plain.match(WORD) ?? []).flatMap((word) =>
    DENSE.test(word) ? denseWords(word) : /\d/.test(word) ? word : word.slice(0, STEM),
  );
}

function denseWords(word: string): readonly string[] {
  const others = word.replace(DENSE_RUN, ' ').split(' ').filter(Boolean);
  const pairs = (word.match(DENSE_RUN) ?? []).flatMap((run) => {
    const letters = [...run];
    return letters.length === 1
      ? letters
      : letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
  });
  return [...others, ...pairs];
}

/** Words that stand in any text. */
const COMMON = new Set(
  (
    'a an the of to in on for and or with by is are was were be been it its this that these those as at from we our you your they their has have had do does not no can may might will should must ' +
    'der die das und oder mit von zu ist sind wird werden ein eine im in den dem des fur auf nicht ' +
    'le la les un une et ou de du des est sont pour par dans en sur ne pas ce cette il elle que qui ' +
    'el los las una y o del es son para por con no se que su o os as um uma e do da dos das em ao na nos ' +
    'и или в на с для не по это что как из к от он она'
  )
    .split(' ')
    .map((word) => word.slice(0, STEM)),
);

export function contentWords(plain: string): readonly string[] {
  return wordsOf(plain).filter((word) => !COMMON.has(word));
}

/** `isn’t` as `is not`, and Arabic without its vowels: what is denied is so, however written. */
export function spelledOut(text: string): string {
  return text
    .replace(/\bcan['’]t\b/gi, 'cannot')
    .replace(/\bwon['’]t\b/gi, 'will not')
    .replace(/n['’]t\b/gi, ' not')
    .replace(/[\u064b-\u0652]/g, '');
}

/** How many of the words of one are in the other: 0 to 1. */
export function shareIn(words: readonly string[], other: ReadonlySet<string>): number {
  return words.length === 0 ? 0 : words.filter((word) => other.has(word)).length / words.length;
}
