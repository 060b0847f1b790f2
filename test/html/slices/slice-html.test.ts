import { describe, expect, test } from 'vitest';
import { ALLOWED_TAGS, RENAMED_TAGS } from '../../../src/html/safe/allow-list.ts';
import { KEPT_ELEMENTS } from '../../../src/html/slices/html-elements.ts';
import type { HtmlPiece, PieceSize } from '../../../src/html/slices/html-pieces.ts';
import { createSlicer } from '../../../src/html/slices/slice-html.ts';
import { render } from '../markdown/render-body-helpers.ts';

const WHOLE: PieceSize = { length: Number.MAX_SAFE_INTEGER, tags: Number.MAX_SAFE_INTEGER };
const TINY: PieceSize = { length: 1, tags: 0 };

function slice(html: string, pieceSize: PieceSize): readonly HtmlPiece[] {
  const slicer = createSlicer({
    gallery: { html: '', startTag: '<div>' },
    hasEndTagLater: () => false,
    onRemoved: () => {},
    onGallery: () => {},
    pieceSize,
  });
  expect(slicer.feed(html)).toBeNull();
  slicer.cut();
  return slicer.take();
}

/** Puts pieces together as a page does: the elements at a cut are one. */
function merge(pieces: readonly HtmlPiece[]): string {
  return pieces.reduce((html, { html: next, depth }) => {
    const openers = new RegExp(`^(?:<[^>]+>){${depth}}`);
    const closers = new RegExp(`(?:</[^>]+>){${depth}}$`);
    const closed = closers.exec(html)?.[0] ?? '';
    expect(openers.test(next)).toBe(true);
    return html.slice(0, html.length - closed.length) + next.replace(openers, '');
  }, '');
}

function repaired(html: string): string {
  return merge(slice(html, WHOLE));
}

const ROWS = '<tr><td>a</td><td><b>b</b></td></tr>'.repeat(40);

describe('slices merge into the whole', () => {
  test.each([
    [
      'a table',
      `<table><thead><tr><th>x</th></tr></thead><tbody>${ROWS}</tbody></table><p>after</p>`,
    ],
    ['a table without its optional parts', `<table>${'<tr><td>a<td>b'.repeat(20)}</table>after`],
    ['a table with stray text', `<table>${'<tr><td>a</td></tr>stray'.repeat(10)}</table>`],
    ['nested lists', `<ul>${'<li>a<ul><li>b<li>c</ul></li>'.repeat(20)}</ul>`],
    ['a quote', `<blockquote>${'<p>text <i>more</i></p>'.repeat(30)}</blockquote>`],
    ['a box that is never closed', `<div align="center">${'<p>a</p><hr>'.repeat(30)}`],
    ['details', `<details open><summary>s</summary>${'<h3>a</h3><p>b'.repeat(20)}</details>end`],
    ['misnested formatting', '<p><b>a<i>b</b>c</i></p><div>d</div>'.repeat(20)],
    ['links around blocks', '<p><a href="x"><h3>a</h3></a></p>'.repeat(20)],
    ['formatted text without blocks', `<p>${'<b>a</b> <i>b</i> '.repeat(200)}</p>`],
  ])('%s', (_, html) => {
    const pieces = slice(html, TINY);
    expect(pieces.length).toBeGreaterThan(5);
    expect(merge(pieces)).toBe(repaired(html));
  });

  test('code is never cut, because a parser would drop its first line end', () => {
    expect(slice(`<pre>\n\n${'<b>a</b>\n'.repeat(50)}</pre>`, TINY)).toHaveLength(1);
  });

  test('the first slice continues nothing, the others say what they continue', () => {
    const depths = slice(`<div><table>${ROWS}</table></div>`, { length: 500, tags: 100 }).map(
      ({ depth }) => depth,
    );
    expect(depths).toEqual([0, 4, 4]);
  });

  test('slices of a large card stay small', () => {
    const { slices } = render(
      '| a | b |\n|---|---|\n'.concat('| some text | more text |\n'.repeat(4000)),
    );
    expect(slices.length).toBeGreaterThan(10);
    expect(Math.max(...slices.map(({ html }) => html.length))).toBeLessThan(40_000);
  });
});

describe('what a browser would repair is written out', () => {
  test.each([
    [
      'optional end tags',
      '<p>a<p>b<ul><li>c<li>d</ul>',
      '<p>a</p><p>b</p><ul><li>c</li><li>d</li></ul>',
    ],
    ['a block in a link', '<p><a href="x"><h3>a</h3></a></p>', '<h3><a href="x">a</a></h3>'],
    ['crossed formatting', '<b>a<i>b</b>c</i>d', '<b>a<i>b</i></b><i>c</i>d'],
    ['bold that ends in a paragraph', '<b><p>a</b>b</p>', '<b><p>a</p></b><p>b</p>'],
    [
      'rows without a body',
      '<table><tr><td>a</table>',
      '<table><tbody><tr><td>a</td></tr></tbody></table>',
    ],
    ['a cell outside a table', '<td>a</td>', 'a'],
    [
      'bold that does not reach into a table',
      '<b>a<table><td>b</table>c',
      '<b>a<table><tbody><tr><td>b</td></tr></tbody></table>c</b>',
    ],
    ['end tags without a start', 'a</p></div></b></td>b', 'ab'],
    ['a link in a link', '<a href="x">a<a href="y">b</a>', '<a href="x">a</a><a href="y">b</a>'],
    ['terms', '<dl><dt>a<dd>b<dt>c</dl>', '<dl><dt>a</dt><dd>b</dd><dt>c</dt></dl>'],
    ['quotes around a greater-than sign', '<p title="a>b">c', '<p title="a>b">c</p>'],
    ['an unfinished tag', '<p>a <b title="x', '<p>a &lt;b title="x</p>'],
  ])('%s', (_, html, expected) => {
    expect(repaired(html)).toBe(expected);
  });

  test('all that stays open in the slicer stays in the sanitiser, or the pieces would not fit', () => {
    const isKept = (name: string): boolean => ALLOWED_TAGS.includes(name) || RENAMED_TAGS.has(name);
    const voids = ['area', 'track'];
    expect([...KEPT_ELEMENTS].filter((name) => !isKept(name) && !voids.includes(name))).toEqual([]);
  });
});

describe('limits', () => {
  function excess(html: string): unknown {
    const options = {
      gallery: { html: '', startTag: '' },
      hasEndTagLater: () => false,
      onGallery: () => {},
    };
    const slicer = createSlicer({ ...options, onRemoved: () => {} });
    const result = slicer.feed(html);
    slicer.cut();
    return [result, slicer.take().length];
  }

  test.each([
    ['depth', '<div>'.repeat(300)],
    ['columns', `<table><tr>${'<td>'.repeat(300)}`],
    ['cells', `<table>${`<tr>${'<td>'.repeat(250)}`.repeat(401)}`],
    ['elements', '<hr>'.repeat(250_001)],
    ['size', 'x'.repeat(16_000_001)],
  ])('%s: nothing of a block that goes over is shown', (limit, html) => {
    expect(excess(html)).toEqual([limit, 0]);
  });

  test('an element with thousands of attributes loses them', () => {
    const attributes = Array.from({ length: 5000 }, (_, index) => `a${index}=1`).join(' ');
    expect(repaired(`<p ${attributes}>text</p>`)).toBe('<p>text</p>');
  });
});
