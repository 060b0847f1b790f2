import { describe, expect, test } from 'vitest';
import { codePointName, markIn, type Place, withoutMarks } from '../../src/text/mark-invisible.ts';

const PLACES: readonly Place[] = ['prose', 'name', 'code'];

/** Where each is marked: a place, and those behind it. */
const MARKED: readonly (readonly [what: string, text: string, shown: string, from: Place])[] = [
  ['an override', 'a\u202eb', 'a⟨U+202E⟩b', 'prose'],
  ['an embedding', 'a\u202ab\u202c', 'a⟨U+202A⟩b⟨U+202C⟩', 'prose'],
  ['an isolate', '\u2067a\u2069', '⟨U+2067⟩a⟨U+2069⟩', 'prose'],
  ['a tag character', 'a\u{e0041}', 'a⟨U+E0041⟩', 'prose'],
  [
    'the flag of Texas, which no browser draws',
    '🏴\u{e0075}\u{e0073}\u{e0074}\u{e0078}\u{e007f}',
    '🏴⟨U+E0075⟩⟨U+E0073⟩⟨U+E0074⟩⟨U+E0078⟩⟨U+E007F⟩',
    'prose',
  ],
  ['controls', '\x1b[31m\x7f\x9b', '⟨U+001B⟩[31m⟨U+007F⟩⟨U+009B⟩', 'prose'],
  ['the end of a line of no system', 'a\rb', 'a⟨U+000D⟩b', 'prose'],
  ['a null', 'a\0', 'a⟨U+0000⟩', 'prose'],
  ['half a character', '\ud800', '⟨U+D800⟩', 'prose'],
  ['a selector behind a letter', 'a\ufe01', 'a⟨U+FE01⟩', 'prose'],
  ['a selector behind a digit', '1\ufe0f', '1⟨U+FE0F⟩', 'name'],
  ['a second selector', '❤\ufe0f\ufe01', '❤\ufe0f⟨U+FE01⟩', 'prose'],
  ['bytes behind an emoji', '😀\u{e0155}\u{e0156}', '😀⟨U+E0155⟩⟨U+E0156⟩', 'prose'],
  ['bits of no width', 'a\u200b\u200c\u200bb', 'a⟨U+200B⟩⟨U+200C⟩⟨U+200B⟩b', 'prose'],
  ['a joiner in a word of ASCII', 'ro\u200dot', 'ro⟨U+200D⟩ot', 'prose'],
  ['a non-joiner in a word of ASCII', 'ro\u200cot', 'ro⟨U+200C⟩ot', 'prose'],
  ['a space of no width', 'a\u200b b', 'a⟨U+200B⟩ b', 'name'],
  ['a soft hyphen', 'a\u00adb', 'a⟨U+00AD⟩b', 'name'],
  ['marks of direction', 'a\u200e\u061c', 'a⟨U+200E⟩⟨U+061C⟩', 'name'],
  ['a line separator', 'a\u2028b', 'a⟨U+2028⟩b', 'name'],
  ['fillers of Hangul', '\u3164\u115f\u1160\uffa0', '⟨U+3164⟩⟨U+115F⟩⟨U+1160⟩⟨U+FFA0⟩', 'name'],
  ['a separator of vowels', 'a\u180eb', 'a⟨U+180E⟩b', 'name'],
  ['a control of notes', 'a\u{1d173}b', 'a⟨U+1D173⟩b', 'name'],
  ['a no-break space', 'a\u00a0b', 'a⟨U+00A0⟩b', 'code'],
  [
    'blanks of other widths',
    '\u2002\u200a\u202f\u205f',
    '⟨U+2002⟩⟨U+200A⟩⟨U+202F⟩⟨U+205F⟩',
    'code',
  ],
  ['a blank of Ogham', 'a\u1680b', 'a⟨U+1680⟩b', 'code'],
  ['a wide space', 'a\u3000b', 'a⟨U+3000⟩b', 'code'],
  ['an empty cell of Braille', 'a\u2800b', 'a⟨U+2800⟩b', 'code'],
  ['an empty note head', 'a\u{1d159}b', 'a⟨U+1D159⟩b', 'code'],
  ['a joiner alone', 'a \u200d', 'a ⟨U+200D⟩', 'code'],
  ['a joiner of letters that do not join', 'д\u200dд', 'д⟨U+200D⟩д', 'code'],
];

describe('an invisible character is shown by its number', () => {
  test.each(MARKED)('%s', (_, text, shown, from) => {
    for (const place of PLACES.slice(PLACES.indexOf(from))) {
      expect(markIn(text, place), place).toBe(shown);
      expect(markIn(shown, place), place).toBe(shown);
    }
  });

  test.each(MARKED.filter(([, , , from]) => from !== 'prose'))(
    'but for %s where it does no harm',
    (_, text, __, from) => {
      const place = from === 'code' ? 'name' : 'prose';
      expect(markIn(text, place)).toBe(text);
    },
  );

  test.each([
    ...['\u00a0', '\u00ad', '\u2009', '\u200b', '\u2028', '\u202e', '\u202f', '\u205f', '\u2060'],
    '\u007f',
  ])(
    'also between letters of Latin and the marks of typesetters, which need no closer look: %j',
    (one) => {
      expect(markIn(`“né${one}e” – it’s …`, 'code')).toBe(`“né${codePointName(one)}e” – it’s …`);
    },
  );

  test('and the numbers can be taken out again', () => {
    expect(withoutMarks(markIn('a\u202eb', 'prose'))).toBe('ab');
  });
});

describe('an invisible character that a script, an emoji or a drawing needs is left', () => {
  test.each([
    ['tabs and line ends', '\ttab\r\n'],
    ['Persian', 'می\u200cخواهم'],
    ['Hindi', 'क्\u200dष'],
    ['Malayalam', 'ന്\u200d'],
    ['an emoji of two', '👩\u200d💻'],
    ['an emoji with a skin', '👩🏽\u200d💻'],
    ['a family', '👨\u200d👩\u200d👧'],
    ['a heart', '❤\ufe0f'],
    ['a burning heart', '❤\ufe0f\u200d🔥'],
    ['the flag of rainbow', '🏳\ufe0f\u200d🌈'],
    ['a key cap', '1\ufe0f\u20e3'],
    ['a check mark as text', '✔\ufe0e'],
    ['an arrow', '→\ufe0f'],
    ['a trade mark', '™\ufe0f'],
    ['the flag of England', '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}'],
    ['the flag of Wales', '🏴\u{e0067}\u{e0062}\u{e0077}\u{e006c}\u{e0073}\u{e007f}'],
    ['a variant of an ideograph', '葛\u{e0100}'],
    ['a standard variant of an ideograph', '海\ufe00'],
    ['a wide space between ideographs', '模型\u3000训练'],
    ['Mongolian', 'ᠭ\u180b'],
    ['a tree of files', '├──\u00a0src\n│\u00a0\u00a0 └──\u00a0main.py'],
    ['a picture in Braille', '⠁\u2800\u2800⠂\n\u2800⠁'],
    ['accents and emoji', 'é😀'],
  ])('%s', (_, text) => {
    for (const place of PLACES) {
      expect(markIn(text, place), place).toBe(text);
    }
  });

  test('long runs of blanks take no long time', () => {
    const many = '\u2800'.repeat(20_000) + '\u00a0'.repeat(20_000) + '\u200b'.repeat(20_000);
    expect(markIn(many, 'code')).toContain('⟨U+2800⟩');
  });
});

test('a text in characters of no width is not unseen in prose, whichever they are', () => {
  for (const one of [
    '\u180e',
    '\u034f',
    '\u{1d173}',
    '\u{1bca0}',
    '\u{13430}',
    '\u061c',
    '\u3164',
  ]) {
    expect(markIn(`a${one.repeat(48)}b`, 'prose'), one).toContain('⟨U+');
    expect(markIn(`a${one}b`, 'prose'), one).toBe(`a${one}b`);
  }
});
