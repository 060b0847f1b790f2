import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { findings, render } from './render-body-helpers.ts';

const REPEATS = 50_000;
const SHARED_CARDS = '../shared/cards';

function lines(count: number, line: (index: number) => string): string {
  return Array.from({ length: count }, (_, index) => line(index)).join('\n');
}

/** cmark's pathological suite, and shapes of our own, of which each must come to its end. */
const SETTLING: readonly (readonly [string, string])[] = [
  ['emphasis closers without openers', 'a_ '.repeat(REPEATS)],
  ['emphasis openers without closers', '_a '.repeat(REPEATS)],
  ['mismatched openers and closers', '*a_ '.repeat(REPEATS)],
  ['link closers', 'a]'.repeat(REPEATS)],
  ['link openers', '[a'.repeat(REPEATS)],
  ['unclosed links', '[a](b'.repeat(REPEATS)],
  ['unclosed links in angle brackets', '[a](<b'.repeat(REPEATS)],
  ['brackets and parentheses', `[ ${']('.repeat(REPEATS)}`],
  ['nested brackets', `${'['.repeat(REPEATS)}a${']'.repeat(REPEATS)}`],
  ['nested quotes', `${'> '.repeat(REPEATS)}a`],
  ['nested quotes without spaces', `${'>'.repeat(REPEATS)}a`],
  ['nested lists on one line', `${'- '.repeat(REPEATS)}a`],
  ['nested ordered lists on one line', `${'1. '.repeat(REPEATS)}a`],
  ['lists nested by indentation', lines(1000, (level) => `${' '.repeat(2 * level)}- a`)],
  ['backtick runs', '`a``b'.repeat(REPEATS)],
  ['many definitions', `${lines(REPEATS, (index) => `[${index}]: u`)}\n\n[0]`],
  ['rows that are almost a table', 'aaa\nbbb\n-\v\n'.repeat(REPEATS)],
  ['many quotes', '> a\n'.repeat(REPEATS)],
  ['many items', '- a\n'.repeat(REPEATS)],
  ['many headings', '# a\n'.repeat(REPEATS)],
  ['many underlined headings', 'a\n---\n'.repeat(REPEATS)],
  ['less-than signs', '<'.repeat(REPEATS)],
  ['unfinished tags', `<div>\n${'<a b="c" '.repeat(REPEATS)}`],
  ['unfinished attributes', `<div>\n${'<a b="c>d'.repeat(REPEATS)}`],
  ['crossed formatting', '<b><i>x</b></i>'.repeat(REPEATS)],
  ['bold that is never closed', '<b>x\n\n'.repeat(10_000)],
  ['drawings that are never closed', '<svg>\n\n'.repeat(5000)],
  ['empty paragraphs behind a long text', `<div>${'x'.repeat(4_000_000)}${'<p>'.repeat(10_000)}`],
  ['nested tables', `<div>\n${'<table><tr><td>'.repeat(REPEATS)}`],
  ['dollar signs', '$$ '.repeat(REPEATS)],
  ['dollar signs on lines', '$$\n'.repeat(REPEATS)],
  ['footnote definitions', '[^a]: x\n'.repeat(REPEATS)],
  ['footnote references', `[^a]: x\n\n${'[^a] '.repeat(REPEATS)}`],
  ['shortcodes', ':tada:'.repeat(REPEATS)],
];

describe('inputs that break parsers come to an end, with all of their text', () => {
  test.each(SETTLING)(
    '%s',
    (_, body) => {
      expect(render(body).summary).toMatchObject({ end: body.length, stopped: null });
    },
    20_000,
  );
});

describe('limits', () => {
  const row = (count: number, cell: string): string => `|${`${cell}|`.repeat(count)}\n`;

  test('a table whose cells would multiply is shown as its source, and the card goes on', () => {
    const table = row(3000, 'a') + row(3000, '-') + '|x\n'.repeat(3000);
    const rendered = render(`# Before\n\n${table}\n# After\n`, { bodyLine: 5 });
    expect(findings(rendered)).toEqual([
      '7: This viewer shows this table as source: it has 3,000 columns; the viewer shows at most 256.',
    ]);
    expect(rendered.html).toContain('<h1>After</h1>');
    expect(rendered.html).toContain('<pre><code>|a|a|');
    expect(rendered.html).not.toContain('<table');
  });

  test('a long table is shown as its source', () => {
    const rendered = render(row(200, 'a') + row(200, '-') + '|x\n'.repeat(600));
    expect(findings(rendered)).toEqual([
      '1: This viewer shows this table as source: it has 120,200 cells; the viewer shows at most 100,000.',
    ]);
  });

  test('the widest and longest tables within the limits are tables', () => {
    expect(render(row(256, 'a') + row(256, '-') + row(256, 'x')).html).toContain('<table>');
    expect(render(row(2, 'a') + row(2, '-') + row(2, 'x').repeat(49_998)).html).toContain(
      '<table>',
    );
  });

  test('a part that is nested too deep is shown as its source, and the card goes on', () => {
    const rendered = render(`text\n\n${'>'.repeat(2000)} deep\n\n# After\n`);
    expect(findings(rendered)).toEqual([
      '3: This part is nested too deep for the viewer. It is shown as source.',
    ]);
    expect(rendered.html).toContain('&gt; deep');
    expect(rendered.html).toContain('<h1>After</h1>');
  });

  test('a hundred levels are rendered', () => {
    expect(render(`${'> '.repeat(100)}deep`).summary.findings).toEqual([]);
    expect(render('```\n'.concat('> '.repeat(200), '\n```\n')).summary.findings).toEqual([]);
    expect(render('- '.repeat(200)).html).toContain('<hr>');
  });

  test('link definitions hold across a part that is nested too deep', () => {
    const { html } = render(`[a]\n\n${'>'.repeat(200)}\n\n[a]: https://example.com\n`);
    expect(html).toContain('<a href="https://example.com">a</a>');
  });

  test('too many elements: what fits is shown, the rest is named', () => {
    const body = '- a\n\n# b\n\n'.repeat(90_000);
    const { slices, summary } = render(body);
    expect(summary.stopped).toBe(
      'This card has more than 250,000 elements. The rest is shown as source.',
    );
    expect(summary.end).toBe(slices.at(-1)?.end);
    expect(summary.end).toBeGreaterThan(body.length / 2);
    expect(body.slice(summary.end)).toMatch(/^(?:- a|# b)/);
  }, 60_000);

  test('a long address that is referred to again and again does not fill the memory', () => {
    const body = `# Before\n\n[a]: ${'x'.repeat(20_000)}\n\n${'[a] '.repeat(5000)}\n\n# After\n`;
    const { html, summary } = render(body);
    expect(html).toContain('<h1>After</h1>');
    expect(html.match(/<a>a<\/a>/g)).toHaveLength(5000);
    expect(html.length).toBeLessThan(100_000);
    expect(summary.stopped).toBeNull();
  }, 60_000);
});

describe('4 MB of ordinary Markdown', () => {
  test('are rendered whole', (context) => {
    context.skip(!existsSync(SHARED_CARDS), `${SHARED_CARDS} is not on this machine`);
    const cards = readdirSync(SHARED_CARDS)
      .map((name) => readFileSync(`${SHARED_CARDS}/${name}`, 'utf8').replace(/\r\n?/g, '\n'))
      .join('\n\n');
    const body = cards.repeat(Math.ceil(4_000_000 / cards.length)).slice(0, 4_000_000);
    expect(render(body).summary).toMatchObject({ end: body.length, stopped: null });
  }, 60_000);
});

describe('long runs of inline text', () => {
  const N = 30_000;

  test.each([
    ['emphasis with one closer', `${'*a '.repeat(N)}b*`],
    ['nested strong emphasis', `${'*a **a '.repeat(N)}b${' a** a*'.repeat(N)}`],
    ['emphasis that crosses', '_a*b_c*'.repeat(N)],
    ['emphasis without blanks', '*a*'.repeat(N)],
    ['strikethrough', `${'~~a '.repeat(N)}b~~`],
    ['an e-mail address without end', `${'a'.repeat(400_000)}@`],
    ['one word of marks', 'a_b_'.repeat(N)],
    ['links without blanks', '[a](b)'.repeat(N)],
    ['quotes that begin again', '> a\nb\n'.repeat(N)],
  ])(
    'of hostile %s are read to their end, and lose no text',
    (_, paragraph) => {
      const body = `# Ready\n\n${paragraph}\n`;
      const { html, summary } = render(body);
      expect(summary).toMatchObject({ end: body.length, stopped: null });
      const words = (text: string): string => text.replace(/<[^>]*>|&gt;|[^a-z]/gi, '');
      expect(words(html)).toBe(words(body.replaceAll('(b)', '')));
    },
    60_000,
  );

  test('are read as short ones are', () => {
    const sentence =
      'Some *emphasis*, **strong _both_ words**, `code *a*`, a [link](https://a.example/x_y_z "t") and ![an image](b.png), ' +
      'snake_case_names, 2 * 3 * 4, ~~old~~, https://b.example/c_d, d@e.example, &amp; and \\*no\\*.  \n';
    const htmlOf = (text: string): string => render(`${text}end`).html.slice('<p>'.length);
    const [short = ''] = htmlOf(sentence).split('<br>');
    expect(htmlOf(sentence.repeat(100))).toBe(`${`${short}<br>`.repeat(100)}end</p>\n`);
  });

  test('keep a word that is longer than all that is looked at, and an image in its address', () => {
    const word = 'w'.repeat(10_000);
    const data = `data:image/png;base64,${'A'.repeat(50_000)}`;
    const { html } = render(`*a* ${word} [![b](${data})](https://c.example) *d*`);
    expect(html).toContain(`<em>a</em> ${word} <a href="https://c.example"><img src="${data}"`);
    expect(html).toContain('<em>d</em>');
  });
});
