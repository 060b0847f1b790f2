import { describe, expect, test } from 'vitest';
import { renderBody } from '../../../src/html/markdown/render-body.ts';
import { createSanitizer } from '../../../src/html/safe/sanitize.ts';
import { appendSlice } from '../../../src/html/slices/append-slice.ts';
import type { HtmlSlice, SliceSize } from '../../../src/html/slices/slice-draft.ts';
import { createSlicer } from '../../../src/html/slices/slice-html.ts';

const TINY: SliceSize = { length: 1, tags: 1 };
const WHOLE: SliceSize = { length: Number.MAX_SAFE_INTEGER, tags: Number.MAX_SAFE_INTEGER };

const sanitizer = createSanitizer(window, { base: null, nonce: 'N' });

/** What a reader gets of the slices, as the page puts them together. */
function assembled(slices: readonly Pick<HtmlSlice, 'html' | 'depth'>[]): string {
  const article = document.createElement('article');
  for (const { html, depth } of slices) {
    appendSlice(article, sanitizer.sanitizeSlice(html).fragment, depth);
  }
  return article.innerHTML;
}

function slicesOfCard(body: string, sliceSize: SliceSize): readonly HtmlSlice[] {
  return [...renderBody(body, { nonce: 'N', gallery: [], bodyLine: 1, sliceSize })];
}

function slicesOfHtml(blocks: readonly string[], sliceSize?: SliceSize): readonly HtmlSlice[] {
  const slicer = createSlicer({
    gallery: { html: '', startTag: '<div>' },
    noteTag: '<span>',
    isEndedLater: () => false,
    sliceSize,
  });
  for (const block of blocks) {
    slicer.feed(block);
  }
  slicer.end();
  return slicer.take();
}

const MORE = '\n\n# Heading\n\ntext\n\n- a\n- b\n\n> quote\n\nlast\n';

/** Bodies, and in how many slices they come at least when they are cut wherever they may be. */
const BODIES: readonly (readonly [title: string, body: string, slices: number])[] = [
  ['blocks', `${MORE}${MORE}`, 10],
  ['nested lists', `- a\n  - b\n    1. c\n\n    d\n  - e\n- f\n${MORE}`, 5],
  ['an open paragraph', `<p align="center">\n<img src="a.png">${MORE}`, 6],
  ['paragraphs as separators', `<p>\n\none\n\n<p>\n\ntwo\n\n</p>${MORE}`, 6],
  ['a paragraph around a heading', `<p align="center"><h1>a</h1></p>${MORE}`, 5],
  ['a paragraph around a table', `<p align="center"><table><tr><td>a</table></p>${MORE}`, 5],
  ['items without end tags', `<ul>\n<li>a\n<li>b\n<ul><li>c</ul>\n</ul>${MORE}`, 5],
  ['an item without a list', `<li>a\n\n- b\n\n<li>c${MORE}`, 1],
  ['terms', `<dl><dt>a<dd>b<dt>c<dd><p>d</dl>${MORE}`, 5],
  ['bold that is never closed', `one <b>two${MORE}`, 1],
  ['bold that is closed later', `one <b>two\n\nthree</b> four${MORE}`, 5],
  ['the same bold, left open four times', `${'<b>a\n\n'.repeat(4)}</b></b></b></b>${MORE}`, 1],
  ['a box that is never closed', `<div align="center">${MORE}${MORE}`, 1],
  ['a centred part', `<div align="center">\n\n# a\n\n[b](c)\n\n</div>${MORE}`, 5],
  ['two boxes, one end tag', `<center>\n<div>\n\na\n\n</center>${MORE}`, 5],
  [
    'details',
    `<details><summary>a</summary>\n\n- b\n\n<details>\n\nc\n</details>\n\nd\n</details>${MORE}`,
    5,
  ],
  ['a Markdown table of 1,300 rows', `a\n\n|b|c|\n|-|-|\n${'|d|e|\n'.repeat(1300)}${MORE}`, 7],
  ['a table in whose cell bold stays open', `|a|\n|-|\n|<b>b|\n|c|\n|d|${MORE}`, 8],
  ['a table in whose cell another is', `|a|\n|-|\n|<table><tr><td>b|\n|c|\n|d|${MORE}`, 1],
  ['a table out of whose cell something falls', `|a|\n|-|\n|b|\n|</td>c<i>|\n|d|${MORE}`, 1],
  [
    'a table of the author',
    `<table><tr><td>a<td>b<tr><th colspan=2><b>c</tr>stray</table>${MORE}`,
    5,
  ],
  [
    'a table with Markdown in it',
    `<table>\n<tr><td>\n\n- a\n\n</td><td>\n\n**b**\n\n</td></tr>\n</table>${MORE}`,
    5,
  ],
  ['a table without end', `<table><tr><td>a${MORE}`, 1],
  ['a paragraph in a table', `<table><p>a<tr><td>b<p>c</table>${MORE}`, 5],
  ['cells without a table', `<tr><td>a</td></tr>${MORE}`, 5],
  ['bold that does not reach into a table', `<b>a<table><td>b</table>c</b>${MORE}`, 5],
  ['crossed formatting', `<b>a<i>b</b>c</i>d${MORE}`, 5],
  ['bold that ends in a paragraph', `<b><p>a</b>b</p>c${MORE}`, 1],
  ['a span that bold ends', `<b><span>a</b>b</span>c${MORE}`, 1],
  ['bold around nine boxes', `<b>${'<div>'.repeat(9)}a</b>b${'</div>'.repeat(9)}c${MORE}`, 1],
  ['a link in a link', `<a href="#x">a<a href="#y">b</a>${MORE}`, 5],
  ['a link around a heading', `<p align="center"><a href="#x"><h3>a</h3></a></p>${MORE}`, 5],
  ['a link around Markdown', `<p align="center">\n<a href="#x">\n\n![a](b)\n\n</a></p>${MORE}`, 5],
  ['anchors that are never closed', `<a name="x"/>\n\na\n\n<a id="y"/>\n\n[b](c)${MORE}`, 5],
  ['a heading that is never closed', `<h1 align="center">a\n\nb${MORE}`, 5],
  ['a heading in a heading', `<h2><b>a<h3>b</h3></b></h2>${MORE}`, 1],
  ['ruby', `<ruby>漢<rt>kan</rt></ruby>${MORE}`, 5],
  ['ruby without end tags', `<ruby>漢<rt>kan<rp>)</ruby>${MORE}`, 1],
  ['code that spans blocks', `<pre>\n\n<b>a</b>\n\n  b\n</pre>${MORE}`, 5],
  ['end tags without a start', `a</p></div></b>\n\n</td></table></p></br>${MORE}`, 5],
  ['a drawing over blank lines', `<svg>\n\n<path d="M0"/>\n\n</svg>${MORE}`, 5],
  ['a drawing that is never closed', `<svg>\n\n<path d="M0"/>${MORE}`, 1],
  ['a gallery with content', `<Gallery>\n\n![a](b.png)\n\n</Gallery>${MORE}`, 5],
  ['items without a list around boxes', `<li><div><li></li><div></li>a<li>b${MORE}`, 1],
  ['terms without a list around boxes', `<dd><div><dd></dd><span></dd>a<dd>b${MORE}`, 1],
  ['footnotes behind an open box', `a[^1]\n\n<div>${MORE}\n\n[^1]: b\n`, 2],
];

describe('slices make the same page as the whole body', () => {
  test.each(BODIES)('%s', (_, body, slices) => {
    const cut = slicesOfCard(body, TINY);
    const whole = slicesOfCard(body, WHOLE);
    expect(whole).toHaveLength(1);
    expect(assembled(cut)).toBe(assembled(whole));
    expect(cut.length).toBeGreaterThanOrEqual(slices);
  });

  test('every shared card', async ({ skip }) => {
    const cards = import.meta.glob<string>('../../../../shared/cards/*.md', {
      query: '?raw',
      import: 'default',
    });
    skip(Object.keys(cards).length === 0, '../shared/cards is not on this machine');
    for (const [name, load] of Object.entries(cards)) {
      const body = (await load()).replace(/\r\n?/g, '\n');
      expect(assembled(slicesOfCard(body, TINY)), name).toBe(assembled(slicesOfCard(body, WHOLE)));
    }
  }, 60_000);

  test.each([
    'b i a font p div h1 h2 li',
    'table caption tr td tbody col b a p div li',
    'ruby rt p li ul span b a svg hr br',
    'a b nobr i p div ul li dl dd details h2 table tr td pre code img',
  ])(
    'any tags in any order: %s',
    (names) => {
      const random = randomNumbers();
      for (let count = 0; count < 300; count += 1) {
        const blocks = Array.from({ length: 3 }, () => tagSoup(names.split(' '), random));
        const whole = assembled(slicesOfHtml(blocks, WHOLE));
        expect(assembled(slicesOfHtml(blocks, TINY)), blocks.join('\n')).toBe(whole);
      }
    },
    60_000,
  );
});

describe('what stays open for more than 10,000 tags goes on in the next slice', () => {
  test.each([
    ['a box', '<div align="center">', '<p>a</p>', '</div>'],
    ['a list', '<ul>', '<li>a</li>', '</ul>'],
    ['items without end tags', '<ul><li>a<ol>', '<li>b', '</ol></ul>'],
    ['code', '<pre>', '<b>a</b>\n', '</pre>'],
    ['a line', '<p>', '<b>a</b> <i>b</i>', '</p>'],
    ['rows of a table without its optional parts', '<table>', '<tr><td>a<td>b', '</table>'],
    ['the cell of a layout table', '<table><tr><td>', '<p>a</p>', '</table>'],
  ])('%s', (_, start, middle, end) => {
    const blocks = [start, ...Array<string>(12_000).fill(middle), end];
    const slices = slicesOfHtml(blocks);
    expect(slices.length).toBeGreaterThan(1);
    expect(assembled(slices)).toBe(sanitized(blocks.join('')));
  });

  test('bold text, in a way that looks the same', () => {
    const slices = slicesOfHtml(['<b>', ...Array<string>(12_000).fill('<p>a</p>')]);
    const article = document.createElement('article');
    article.innerHTML = assembled(slices);
    expect(slices).toHaveLength(2);
    expect(article.querySelectorAll('b p, p b')).toHaveLength(12_000);
  });
});

function sanitized(html: string): string {
  return assembled([{ html, depth: 0 }]);
}

function tagSoup(names: readonly string[], random: (below: number) => number): string {
  const few = Array.from({ length: 2 + random(4) }, () => names[random(names.length)] ?? '');
  const name = (): string => few[random(few.length)] ?? '';
  return Array.from({ length: 3 + random(25) }, () => {
    const kind = random(10);
    if (kind > 7) {
      return ['x', ' ', '\n'][random(3)];
    }
    return kind > 4 ? `</${name()}>` : `<${name()}${random(4) === 0 ? ' title=x' : ''}>`;
  }).join('');
}

/** The same numbers in each run. */
function randomNumbers(): (below: number) => number {
  let state = 1;
  return (below) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
