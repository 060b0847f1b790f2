import { firstIndex } from './first-index.ts';

/** A text as a search compares it, and where in the text each of its parts comes from. */
export interface FoldedText {
  readonly text: string;
  /** Offsets in `text` from which on the source is `shifts` further, in UTF-16 units. */
  readonly breaks: readonly number[];
  readonly shifts: readonly number[];
}

/** Letters of which the small ones are all there is to fold: what most cards are written in. */
const PLAIN =
  '!-~\u03b1-\u03c1\u03c3-\u03c9\u0410-\u044f\u05d0-\u05ea\u0627-\u063a\u0641-\u0648\u064a\u3041-\u3096\u30a1-\u30fa\u4e00-\u9fff\uac00-\ud7a3';
const MARK = '[\\p{M}\uff9e\uff9f]';

/**
 * All but plain letters: runs of blanks and of what nobody sees, marked letters, Hangul in pieces.
 */
const FOLDED = new RegExp(
  `[\\s\\p{DI}]{2,}|[^\\S ]|\\p{DI}|[\u1100-\u115f]+[\u1160-\u11a7]*[\u11a8-\u11ff]*|[${PLAIN}]${MARK}+|[^\\0-\x20\x7f${PLAIN}]${MARK}*`,
  'gu',
);

/**
 * Marks over and under letters: accents, harakat, niqqud, the stroke that lengthens Arabic words.
 * Others are letters: vowels of India's scripts, kana with another sound, the Russian й.
 */
const MARKS =
  /(?<![иИ])\u0306|(?![\u0306\u3099\u309a])(?=\p{M})[\p{sc=Zinh}\p{sc=Hebr}\p{sc=Arab}\p{sc=Syrc}\p{sc=Cyrl}]|\u0640|\p{DI}/gu;

/** Letters that Unicode takes for ones of their own, and signs that are typed in other ways. */
const SAME: Readonly<Record<string, string>> = {
  ...{ æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ħ: 'h', ی: 'ي', ى: 'ي', ک: 'ك' },
  ...sameAs("'", '\u2018\u2019\u201a\u201b\u02bc\u2032\u00b4'),
  ...sameAs('"', '\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb'),
  ...sameAs('-', '\u2010\u2011\u2012\u2013\u2014\u2015\u2212'),
  ...sameAs('0123456789', '٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹'),
};

function sameAs(signs: string, others: string): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Array.from(others, (other, index) => [other, signs[index % signs.length] ?? '']),
  );
}

/** JavaScript takes the byte order mark for a blank; it has no width. */
const BLANK = /[^\S\ufeff]/;

/** A card uses few letters again and again. */
const folded = new Map<string, string>();
/** Longer ones are no letter of any script. */
const LONGEST_KEPT = 8;

/**
 * Folds what readers do not tell apart when they search: case, accents, widths, kinds of quotes and
 * dashes, runs of blanks; what has no width is left out.
 */
export function foldText(source: string): FoldedText {
  const breaks: number[] = [];
  const shifts: number[] = [];
  const mark = (at: number, from: number): void => {
    breaks.push(at);
    shifts.push(from - at);
  };
  let text = '';
  let done = 0;
  for (const { 0: part, index } of source.matchAll(FOLDED)) {
    const shown = foldPart(part);
    text += source.slice(done, index).toLowerCase();
    done = index + part.length;
    if (shown.length !== part.length) {
      for (let at = 1; at < shown.length; at += 1) {
        mark(text.length + at, index);
      }
      mark(text.length + shown.length, done);
    }
    text += shown;
  }
  return { text: text + source.slice(done).toLowerCase(), breaks, shifts };
}

/** Where in its source the character at an offset of a folded text begins. */
export function sourceOffset({ breaks, shifts }: FoldedText, offset: number): number {
  const next = firstIndex(breaks.length, (index) => (breaks[index] ?? 0) > offset);
  return offset + (shifts[next - 1] ?? 0);
}

function foldPart(part: string): string {
  let shown = folded.get(part);
  if (shown === undefined) {
    shown = BLANK.test(part) ? ' ' : foldLetter(part);
    if (part.length <= LONGEST_KEPT) {
      folded.set(part, shown);
    }
  }
  return shown;
}

function foldLetter(letter: string): string {
  const bare = (SAME[letter] ?? letter).normalize('NFKD').replace(MARKS, '');
  // By way of capitals: ß is ss, ς is σ, and the dotless i an i.
  const small = bare.toLowerCase().toUpperCase().toLowerCase();
  return Array.from(small, (one) => SAME[one] ?? one)
    .join('')
    .normalize('NFC');
}
