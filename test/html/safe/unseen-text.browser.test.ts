import { describe, expect, test } from 'vitest';
import { createSanitizer } from '../../../src/html/safe/sanitize.ts';

const { sanitizeSlice } = createSanitizer(window, { base: null, nonce: 'n' });

function htmlOf(html: string): string {
  const holder = document.createElement('div');
  holder.append(sanitizeSlice(html).fragment);
  return holder.innerHTML;
}

describe('a block of code is what is copied of it', () => {
  test.each([
    ['a break is a line end', 'a # x<br>b', 'a # x\nb'],
    ['a rule is a line end', 'a<hr>b', 'a\nb'],
    ['text for browsers without ruby is seen', '<ruby>a<rp>; evil</rp></ruby>', 'a; evil'],
    ['a reading stands in the line', '<ruby>漢<rp>(</rp><rt>kan</rt><rp>)</rp></ruby>', '漢kan'],
    ['details are open', '<details><summary>a</summary>; evil</details>', 'a\n; evil'],
    ['blocks are lines', '<div>a</div><div>b</div>c', 'a\nb\nc'],
    ['blocks in lines are no further lines', '<div>a</div>\n<p>b</p>\n', 'a\nb\n'],
    ['cells are lines', '<table><tr><td>a</td><td>b</td></tr></table>c', 'a\nb\nc'],
    ['quotation marks that a browser adds are none', '<q>a</q>', 'a'],
    ['small text is as large as the rest', '<small><small>a</small></small>', 'a'],
    ['highlighting stays', '<b>a</b> <span>b</span>', '<b>a</b> <span>b</span>'],
    [
      'nothing in it runs from right to left',
      '<span dir="rtl">rm -rf /</span>',
      '<span>rm -rf /</span>',
    ],
    ['a character of no width is marked', 'pip\u200binstall', 'pip⟨U+200B⟩install'],
    ['a return of the carriage is marked', 'a&#13;b', 'a⟨U+000D⟩b'],
    ['a no-break space is marked', 'a&nbsp;b', 'a⟨U+00A0⟩b'],
  ])('%s', (_, inside, shown) => {
    expect(htmlOf(`<pre>${inside}</pre>`)).toBe(`<pre>${shown}</pre>`);
    expect(htmlOf(`<pre><code>${inside}</code></pre>`)).toBe(`<pre><code>${shown}</code></pre>`);
  });

  test('images and players stand behind it', () => {
    expect(htmlOf('<pre>a<img alt="; evil">b<video>; evil</video></pre>')).toMatch(
      /^<pre>ab; evil<\/pre><img [^>]*><video [^>]*><\/video>$/,
    );
  });

  test('has no styles of the author', () => {
    const { styles } = sanitizeSlice(
      '<pre data-inert-style="color:red"><b data-inert-style="color:#fff">a</b></pre>',
    );
    expect(styles).toEqual([]);
  });
});

describe('what browsers would not show', () => {
  test.each([
    ['in ruby is text', '<ruby>a<rp>SECRET</rp></ruby>', '<ruby>aSECRET</ruby>'],
    ['brackets of ruby go', '<ruby>a<rp>（</rp><rt>b</rt></ruby>', '<ruby>a<rt>b</rt></ruby>'],
    ['in a picture stands behind it', '<picture>SECRET</picture>', '<picture></picture>SECRET'],
  ])('%s', (_, html, shown) => {
    expect(htmlOf(html)).toBe(shown);
  });

  test.each(['video', 'audio'])('in a player (%s) stands behind it', (name) => {
    expect(htmlOf(`<${name}>SECRET <b>too</b></${name}>`)).toMatch(/><\/\w+>SECRET <b>too<\/b>$/);
  });

  test.each([
    'Your browser does not support the video tag.',
    "Sorry, your browser doesn't support embedded videos",
  ])('of a player, where it says only that: %s', (text) => {
    expect(htmlOf(`<video>${text}</video>`)).toMatch(/><\/video>$/);
  });

  test('in prose is marked, but for what a script needs', () => {
    expect(htmlOf('<p>a\u202eb می\u200cخواهم a\u200bb</p>')).toBe(
      '<p>a⟨U+202E⟩b می\u200cخواهم a\u200bb</p>',
    );
  });
});
