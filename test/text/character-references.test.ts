import { describe, expect, test } from 'vitest';
import { decodeMarkdownReferences, decodeReferences } from '../../src/text/character-references.ts';

describe('a character reference', () => {
  test.each([
    ['&amp;&lt;&gt;&quot;&apos;', '&<>"\''],
    ['A&mdash;B &Eacute; &alpha;&nbsp;&rarr;', 'A—B É α\u00a0→'],
    ['java&Tab;script&colon;x&lpar;1&rpar;', 'java\tscript:x(1)'],
    ['&#65;&#x42;&#X43;&#1048577', 'ABC\u{100001}'],
    ['&#0;&#xD800;&#x110000;&#99999999999;', '\ufffd'.repeat(4)],
    ['&#x80;&#150;&#x81;', '€–\u0081'],
    ['&copy 2024, AT&ampT, &notit; &frac12x', '© 2024, AT&T, ¬it; ½x'],
    ['AT&T, a & b, &unknown; &; &#; &#x;', 'AT&T, a & b, &unknown; &; &#; &#x;'],
  ])('%j reads %j', (html, text) => {
    expect(decodeReferences(html)).toBe(text);
  });

  test('without its “;” is none in an address', () => {
    expect(decodeReferences('?a=1&copy=2&amp;reg&regx&reg', true)).toBe('?a=1&copy=2&reg&regx®');
  });

  test('without its “;” is none in Markdown', () => {
    expect(decodeMarkdownReferences('&copy &copy; &#65 &#65;')).toBe('&copy © &#65 A');
  });
});
