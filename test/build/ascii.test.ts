import { runInNewContext } from 'node:vm';
import { JSDOM } from 'jsdom';
import { describe, expect, test } from 'vitest';
import { asciiHtml, asciiScript, asciiStyle } from '../../build/ascii.ts';

const TEXTS = ['it’s', 'naïve', '漢字', '😀', '🏴󠁧󠁢󠁥󠁮󠁧󠁿', '\u2028', 'a b'];

describe('a page in ASCII says the same', () => {
  test.each(TEXTS)('in a string of a script: %j', (text) => {
    const script = asciiScript(JSON.stringify(text));
    expect(script).toMatch(/^\p{ASCII}*$/u);
    expect(runInNewContext(script)).toBe(text);
    expect(JSON.parse(script)).toBe(text);
  });

  test('in patterns, with and without the sign for Unicode', () => {
    const script = asciiScript('["a’b".replace(/[’“]/g, ""), "😀".replace(/^[😀-😂]$/u, "")]');
    expect(runInNewContext(script)).toEqual(['ab', '']);
  });

  test.each(TEXTS)('in a text and an attribute of HTML: %j', (text) => {
    const html = asciiHtml(`<p title="${text}">${text}</p>`);
    expect(html).toMatch(/^\p{ASCII}*$/u);
    const paragraph = new JSDOM(html).window.document.querySelector('p');
    expect([paragraph?.title, paragraph?.textContent]).toEqual([text, text]);
  });

  test('in a style, also before letters that could belong to a number', () => {
    expect(asciiStyle('q::before { content: "“ab"; }')).toBe('q::before { content: "\\201c ab"; }');
  });
});
