import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createDialect } from '../../../src/html/markdown/dialect.ts';
import { findings, render } from './render-body-helpers.ts';

const SHARED_CARDS = '../shared/cards';
const GOLDEN = 'test/html/markdown/golden';

describe('the dialect of model cards', () => {
  const names = readdirSync(GOLDEN).filter((name) => name.endsWith('.md'));
  test.each(names)('%s renders as its golden page', async (name) => {
    const gallery = [
      { url: 'images/owl.png', caption: 'an "owl" & a <fox>' },
      { url: 'clips/run.MP4?download=true', caption: '' },
    ];
    const { html } = render(readFileSync(`${GOLDEN}/${name}`, 'utf8'), { gallery });
    await expect(html).toMatchFileSnapshot(`golden/${name.replace(/md$/, 'html')}`);
  });
});

describe('what a card asks for and does not get is said', () => {
  test('a removed page style is named once, with its first line and a count', () => {
    const body = 'Text\n\n<style>\np { color: red }\n</style>\n\n<style>a{}</style>\n';
    const rendered = render(body, { bodyLine: 10 });
    expect(findings(rendered)).toEqual([
      '12: This viewer does not show <style>. The Hub may show it. (2 times)',
    ]);
    expect(rendered.html).not.toContain('color');
  });

  test('an empty gallery is a finding', () => {
    const rendered = render('# Art\n\n<Gallery />\n');
    expect(rendered.summary.findings).toMatchObject([
      { rule: 'gallery-empty', severity: 'warning', line: 3 },
    ]);
    expect(rendered.html).not.toContain('gallery');
  });

  test('an unused footnote is a hint', () => {
    const rendered = render('Text.\n\n[^Later]: Never mentioned.\n');
    expect(rendered.summary.findings).toMatchObject([
      { rule: 'footnote-unused', severity: 'hint', line: 3 },
    ]);
  });

  test('a comment that is never closed is a finding', () => {
    const rendered = render('One\n\n<!-- two\n\nthree\n');
    expect(findings(rendered)).toEqual([
      '3: A comment (<!--) is never closed: it hides what follows.',
    ]);
  });

  test('a star button in a frame becomes a link', () => {
    const { html } = render('<iframe src="https://ghbtns.com/a?b=1&c=2" width="90"></iframe>\n');
    expect(html).toContain(
      '<a href="https://ghbtns.com/a?b=1&c=2">https://ghbtns.com/a?b=1&c=2</a>',
    );
  });

  test('a card that is a whole page loses its page, not its text', () => {
    const { html, summary } = render(
      '<!DOCTYPE html>\n<html>\n<head>\n<title>T</title>\n</head>\n<body>\n\n# Kept\n\n</body>\n</html>\n',
    );
    expect(html.trim()).toBe('<h1>Kept</h1>');
    expect(summary.findings).toEqual([]);
  });
});

describe('no text gets lost', () => {
  test.each([
    ['<plaintext> hides nothing', '&lt;plaintext&gt; hides nothing'],
    ['a <title> without end', 'a &lt;title&gt; without end'],
    ['a <textarea> without end', 'a &lt;textarea&gt; without end'],
    [
      'predict <mask> or <unk attr="1">',
      'predict &lt;mask&gt; or &lt;unk attr="1"&gt;'.replaceAll('"', '&quot;'),
    ],
    ['a < b and <|im_start|>', 'a &lt; b and &lt;|im_start|&gt;'],
    ['press <button type="button">Go</button> now', 'press Go now'],
    ['an <svg> without end', 'an &lt;svg&gt; without end'],
    ['an <svg width="1"> without end', 'an  without end'],
    ['an <object data="x" /> that ends', 'an  that ends'],
    ['the <image> and <video> tokens', 'the &lt;image&gt; and &lt;video&gt; tokens'],
    ['<audio>, <output>, <math>, <s>', '&lt;audio&gt;, &lt;output&gt;, &lt;math&gt;, &lt;s&gt;'],
    ['between <s> and </s>', 'between &lt;s&gt; and &lt;/s&gt;'],
    ['<s>[INST] a [/INST] b</s>', '&lt;s&gt;[INST] a [/INST] b&lt;/s&gt;'],
    ['ends in </s>', 'ends in &lt;/s&gt;'],
    ['<img>a.png</img>', '&lt;img&gt;a.png&lt;/img&gt;'],
    ['between <video> and </video>', 'between &lt;video&gt; and &lt;/video&gt;'],
    ['the <b> tag, <code>', 'the &lt;b&gt; tag, &lt;code&gt;'],
    ['a <details> that hides', 'a &lt;details&gt; that hides'],
    ['a <table> or <section>', 'a &lt;table&gt; or &lt;section&gt;'],
    ['`</s>` ends, <s> begins', '<code>&lt;/s&gt;</code> ends, &lt;s&gt; begins'],
    // What is markup stays.
    ['<s>gone</s>, <b>bold', '<s>gone</s>, <b>bold'],
    ['a<br>b<p>c', 'a<br>b<p>c'],
    ['<b>and</b> `and`', '<b>and</b> <code>and</code>'],
    ['a <img src="b"></img> c', 'a <img src="b"> c'],
    ['a <picture><img src="b"></picture>', 'a <picture><img src="b"></picture>'],
    ['a <video src="b"></video> c', 'a <video src="b"></video> c'],
    ['a <video src="b" /> c', 'a <video src="b" /></video> c'],
    ['a <audio src="b"> c', 'a <audio src="b"></audio> c'],
    ['a <video><source src="b">old</video> c', 'a <video><source src="b">old</video> c'],
  ])('%s', (body, html) => {
    expect(render(body).html).toBe(`<p>${html}</p>\n`);
  });

  test('a drawing that spans paragraphs goes, the text behind it stays', () => {
    const { html } = render('before\n\n<div><svg>\n\n<path d="M0"/>\n\n</svg></div>\n\nafter\n');
    expect(html).not.toContain('path');
    expect(html).toContain('<p>after</p>');
  });

  test('an end tag inside code does not make a drawing swallow the card', () => {
    const { html } = render('an <svg> tag\n\nafter\n\n`</svg>`\n');
    expect(html).toContain('<p>after</p>');
  });
});

function lengthOfBlocks(body: string): number {
  const dialect = createDialect(body, 'N');
  return dialect.parseBlocks(body).reduce((length, { raw }) => length + raw.length, 0);
}

describe('offsets', () => {
  test('every shared card is rendered to its end', (context) => {
    context.skip(!existsSync(SHARED_CARDS), `${SHARED_CARDS} is not on this machine`);
    for (const name of readdirSync(SHARED_CARDS)) {
      const body = readFileSync(`${SHARED_CARDS}/${name}`, 'utf8').replace(/\r\n?/g, '\n');
      const { slices, summary } = render(body);
      expect(summary, name).toMatchObject({ end: body.length, stopped: null });
      expect(slices.at(-1)?.end, name).toBe(body.length);
    }
  });

  test('the blocks of every shared card add up to it', (context) => {
    context.skip(!existsSync(SHARED_CARDS), `${SHARED_CARDS} is not on this machine`);
    for (const name of readdirSync(SHARED_CARDS)) {
      const body = readFileSync(`${SHARED_CARDS}/${name}`, 'utf8').replace(/\r\n?/g, '\n');
      expect(lengthOfBlocks(body), name).toBe(body.length);
    }
  });

  test.each([
    ['a list that ends in a space', '- a\n- '],
    ['tabs', '\tcode\n\n\t\n-\ta\n\n\tb\n'],
    ['blank lines around', '\n \n\ntext\n  \n\t\n'],
    ['code that continues a paragraph', 'text\n    more\n\n    code\n'],
    ['a definition that continues a paragraph', 'text\n[a]: b\n[a]: c\n'],
    ['a formula inside a paragraph', 'text\n$$\nx\n$$\nmore\n'],
    ['a footnote inside a paragraph', 'text[^a]\n[^a]: b\n    c\n\n    d\n\nmore'],
    ['a quote with a lazy line', '> - a\nb\n\n> c\n===\n'],
    ['a header that is no table', 'a | b\n|---|\ntext\n| c |\n|---|\n| d |\n'],
  ])('the blocks add up to %s', (_, body) => {
    expect(lengthOfBlocks(body)).toBe(body.length);
  });

  test('an empty body has no slices', () => {
    expect(render('')).toMatchObject({
      slices: [],
      summary: { end: 0, stopped: null, findings: [] },
    });
  });

  test('a small card is one slice', () => {
    expect(render('# One\n\ntext\n\n- a\n- b\n').slices).toHaveLength(1);
  });

  test('what is ready is handed over before a paragraph that may take long', () => {
    const body = `# Ready\n\n${'word '.repeat(2000)}\n`;
    const ends = render(body).slices.map(({ end }) => end);
    expect(ends).toEqual(['# Ready\n\n'.length, body.length]);
  });
});
