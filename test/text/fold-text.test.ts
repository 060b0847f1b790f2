import { describe, expect, test } from 'vitest';
import { foldText, sourceOffset } from '../../src/text/fold-text.ts';

/** The part of a text in which a reader who types `typed` finds it. */
function found(text: string, typed: string): string | null {
  const folded = foldText(text);
  const wanted = foldText(typed).text;
  const at = folded.text.indexOf(wanted);
  return at === -1
    ? null
    : text.slice(sourceOffset(folded, at), sourceOffset(folded, at + wanted.length));
}

describe('a reader finds', () => {
  test.each([
    ['capitals', 'The MODEL card', 'model', 'MODEL'],
    ['accents', 'her résumé here', 'resume', 'résumé'],
    ['accents that the reader types and the card leaves out', 'her resume', 'résumé', 'resume'],
    ['accents in pieces', 'her re\u0301sume\u0301 here', 'resume', 're\u0301sume\u0301'],
    ['letters with a stroke', 'Łódź, Smørrebrød', 'smorrebrod', 'Smørrebrød'],
    ['ß as ss', 'die Straße hier', 'strasse', 'Straße'],
    ['ẞ as ss', 'DIE STRAẞE', 'strasse', 'STRAẞE'],
    ['the Turkish i with and without a dot', 'İstanbul, ısı', 'isi', 'ısı'],
    ['the Turkish capital', 'in İstanbul now', 'istanbul', 'İstanbul'],
    ['Greek sigma at the end of a word', 'ΟΔΟΣ', 'οδος', 'ΟΔΟΣ'],
    ['ё as е', 'ещё одна', 'еще', 'ещё'],
    ['Arabic without its vowels', 'كِتَابٌ جديد', 'كتاب', 'كِتَابٌ'],
    ['alef with and without hamza', 'الأداء', 'الاداء', 'الأداء'],
    ['lengthened Arabic', 'نمـــوذج', 'نموذج', 'نمـــوذج'],
    ['the Persian yeh as the Arabic one', 'فارسی', 'فارسي', 'فارسی'],
    ['Arabic digits', 'سنة ٢٠٢٤', '2024', '٢٠٢٤'],
    ['Hebrew without its vowels', 'שָׁלוֹם עולם', 'שלום', 'שָׁלוֹם'],
    ['full-width letters', 'ＧＰＴ－４ モデル', 'gpt-4', 'ＧＰＴ－４'],
    ['half-width kana', 'ﾃﾞｰﾀ です', 'データ', 'ﾃﾞｰﾀ'],
    [
      'Hangul in pieces',
      '\u1112\u1161\u11ab\u1100\u116e\u11a8 모델',
      '한국',
      '\u1112\u1161\u11ab\u1100\u116e\u11a8',
    ],
    ['Chinese', '训练数据集', '数据', '数据'],
    ['Hindi', 'हिन्दी मॉडल', 'मॉडल', 'मॉडल'],
    ['ligatures', 'ﬁne-tuned', 'fine-tuned', 'ﬁne-tuned'],
    ['part of a ligature and what follows', 'ﬁne', 'ine', 'ﬁne'],
    ['mathematical letters', 'the 𝐦𝐨𝐝𝐞𝐥', 'model', '𝐦𝐨𝐝𝐞𝐥'],
    ['curly quotes', 'it’s “good”', 'it\'s "good"', 'it’s “good”'],
    ['straight quotes by curly ones', 'it\'s "good"', 'it’s “good”', 'it\'s "good"'],
    ['dashes', 'fine‑tuned, 1–2', '1-2', '1–2'],
    ['an ellipsis', 'wait…', 'wait...', 'wait…'],
    ['runs of blanks', 'two \n\u00a0 words', 'two words', 'two \n\u00a0 words'],
    ['what has no width', 'trans\u00adfor\u200bmer', 'transformer', 'trans\u00adfor\u200bmer'],
    ['what has no width among blanks', 'a \u200b b', 'a b', 'a \u200b b'],
    ['a byte order mark within a word', 'mo\ufeffdel', 'model', 'mo\ufeffdel'],
    ['emoji with and without a selector', 'I ☺\ufe0f it', '☺ it', '☺\ufe0f it'],
  ])('%s', (_, text, typed, expected) => {
    expect(found(text, typed)).toBe(expected);
  });

  test.each([
    ['another letter', 'model', 'madel'],
    ['й by и: it is a letter of its own', 'чай', 'чаи'],
    ['kana with another sound', 'かがく', 'かかく'],
    ['hiragana by katakana', 'もでる', 'モデル'],
    ['an Indian consonant with another vowel', 'कि', 'की'],
    ['two words by one', 'two words', 'twowords'],
  ])('not %s', (_, text, typed) => {
    expect(found(text, typed)).toBeNull();
  });
});

test('a text of plain letters is itself in small ones, and keeps its offsets', () => {
  expect(foldText('Plain ASCII, данные и 数据')).toEqual({
    text: 'plain ascii, данные и 数据',
    breaks: [],
    shifts: [],
  });
});

test('offsets are right behind whatever has become longer or shorter', () => {
  const text = 'ﬃ ß e\u0301 \u00ad\u00ad  … ㍿ x';
  const folded = foldText(text);
  expect(folded.text).toBe('ffi ss e ... 株式会社 x');
  expect(sourceOffset(folded, folded.text.indexOf('x'))).toBe(text.indexOf('x'));
  expect(sourceOffset(folded, folded.text.indexOf('...'))).toBe(text.indexOf('…'));
  expect(sourceOffset(folded, folded.text.length)).toBe(text.length);
});
