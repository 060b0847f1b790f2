import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parseModelCard } from '../../../src/card/parse-model-card.ts';
import { ALLOWED_TAGS, RENAMED_TAGS } from '../../../src/html/safe/allow-list.ts';
import { KEPT_ELEMENTS } from '../../../src/html/slices/html-elements.ts';
import type { HtmlSlice, SliceSize } from '../../../src/html/slices/slice-draft.ts';
import { createSlicer } from '../../../src/html/slices/slice-html.ts';
import { render } from '../markdown/render-body-helpers.ts';

const SHARED_CARDS = '../shared/cards';
const TINY: SliceSize = { length: 1, tags: 1 };

const NOTE = '<span>&lt;svg&gt; is not shown here</span>';

function sliced(blocks: readonly string[], sliceSize?: SliceSize): readonly HtmlSlice[] {
  let fed = 0;
  const slicer = createSlicer({
    gallery: { html: '', startTag: '<div>' },
    noteTag: '<span>',
    isEndedLater: (name) => blocks.slice(fed).some((block) => block.includes(`</${name}>`)),
    sliceSize,
  });
  const slices = blocks.flatMap((block) => {
    fed += 1;
    expect(slicer.feed(block)).toBeNull();
    return slicer.take();
  });
  slicer.end();
  return [...slices, ...slicer.take()];
}

function htmlOf(...blocks: readonly string[]): readonly string[] {
  return sliced(blocks, TINY).map(({ html }) => html);
}

function tagsIn(html: string): number {
  return html.match(/<[a-z]/g)?.length ?? 0;
}

describe('a body is cut', () => {
  test('between blocks', () => {
    expect(htmlOf('<p>a</p>\n', '<p>b</p>\n')).toEqual(['<p>a</p>\n', '<p>b</p>\n']);
  });

  test('where the next block ends what an author left open', () => {
    expect(htmlOf('<p align="center">a', '<h2>b</h2>', '<ul><li>c<li>d</ul>', '<p>e</p>')).toEqual([
      '<p align="center">a',
      '<h2>b</h2>',
      '<ul><li>c<li>d</ul>',
      '<p>e</p>',
    ]);
  });

  test.each([
    ['a box', ['<div>', '<p>a</p>', '<p>b</p>', '</div>']],
    ['a list', ['<ul><li>a</li><li>b</li></ul>']],
    ['a table of the author', ['<table><tr><td>a</td></tr><tr><td>b</td></tr></table>']],
    ['bold text that goes on in the next paragraph', ['<p><b>a</p>', '<p>b</b></p>']],
    ['a line', ['<img src="a">', '<img src="b">', 'text']],
  ])('not in %s', (_, blocks) => {
    expect(htmlOf(...blocks)).toEqual([blocks.join('')]);
  });

  test('a start tag is not written again and again for what is in it', () => {
    const title = 'a'.repeat(100_000);
    const slices = sliced([`<div title="${title}">`, ...Array(50_000).fill('<p>b</p>')]);
    expect(slices.map(({ html }) => html).join('')).not.toContain('title');
    const image = `<img alt="c" src="data:image/png;base64,${title}">`;
    expect(sliced([image])).toMatchObject([{ html: image, depth: 0 }]);
  });

  test('between rows of a Markdown table, and the next slice says what it continues', () => {
    const { slices } = render(`a\n\n|b|\n|-|\n${'|c|\n'.repeat(2000)}\nd\n`);
    expect(slices.map(({ depth }) => depth)).toEqual([0, 2, 2, 0]);
    expect(slices[1]?.html).toMatch(/^<table><tbody><tr>/);
  });

  test('not between rows if the author wrote parts of a table into a cell', () => {
    const { slices } = render(`|b|\n|-|\n${'|c|\n'.repeat(2000)}|</td></tr>d|\n`);
    expect(slices.map(({ depth }) => depth)).toEqual([0]);
  });

  test('after so many tags, whatever is open: in a box, then in a list', () => {
    const sizes = (box: string, item: string): readonly number[] =>
      sliced([box, ...Array(35_000).fill(item)]).map(({ html }) => Math.round(tagsIn(html) / 1000));
    expect(sizes('<div>', '<p>b</p>')).toEqual([4, 4, 4, 4, 4, 4, 4, 4, 3]);
    // The page lays out the whole list with each.
    expect(sizes('<ul>', '<li>b</li>')).toEqual([10, 20, 5]);
    const [, second] = sliced(['<div id="a">', ...Array(6000).fill('<p>b</p>')]);
    expect(second).toMatchObject({ html: `<div id="a">${'<p>b</p>'.repeat(2000)}`, depth: 1 });
  });

  test('in code, too, of which no line gets lost', () => {
    const [first, second] = sliced([`<pre>\n${'<b>a</b>\n'.repeat(12_000)}</pre>`]);
    expect(`${first?.html}${second?.html.slice('<pre>\n'.length)}`).toBe(
      `<pre>\n${'<b>a</b>\n'.repeat(12_000)}</pre>`,
    );
  });
});

describe('slices stay small', () => {
  test.skipIf(!existsSync(SHARED_CARDS))(
    'in every shared card',
    () => {
      for (const name of readdirSync(SHARED_CARDS)) {
        const { body } = parseModelCard(readFileSync(`${SHARED_CARDS}/${name}`, 'utf8'));
        for (const { html } of render(body).slices) {
          // A full slice and what the largest block of a real card may add: 770 elements, 23 kB.
          expect(tagsIn(html), name).toBeLessThan(400 + 770);
          expect(html.length, name).toBeLessThan(20_000 + 23_000);
        }
      }
    },
    30_000,
  );

  test('in a card of 4 MB', () => {
    const section = `## Section\n\n${'Some more words. '.repeat(18)}\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n`;
    const { slices } = render(section.repeat(10_500));
    expect(slices.length).toBeGreaterThan(200);
    expect(Math.max(...slices.map(({ html }) => tagsIn(html)))).toBeLessThan(420);
    expect(Math.max(...slices.map(({ html }) => html.length))).toBeLessThan(21_000);
  }, 60_000);

  test('in a long table they grow, for the page lays it out anew with each', () => {
    const { slices } = render(`|a|b|c|\n|-|-|-|\n${'|1|2|3|\n'.repeat(9000)}`);
    const tags = slices.map(({ html }) => Math.round(tagsIn(html) / 100) * 100);
    expect(tags.slice(0, 5)).toEqual([800, 1600, 3200, 6400, 10_000]);
    expect(slices).toHaveLength(7);
  }, 30_000);
});

describe('markup', () => {
  test.each([
    ['end tags without a start are dropped', 'a</p></div></b></td>b', 'ab'],
    [
      'a paragraph that a block ends at once is dropped',
      '<p align="center">\n<h1>a</h1></p>',
      '<h1>a</h1>',
    ],
    ['a cell outside a table is dropped', '<td>a</td>', 'a'],
    ['a value may hold a greater-than sign', '<p title="a>b">c', '<p title="a>b">c'],
    ['a tag without an end is text', '<p>a <b title="x', '<p>a &lt;b title="x'],
    [
      'line ends between cells are dropped',
      '<table>\n<tr>\n<td>a\n</table>',
      '<table><tr><td>a\n</table>',
    ],
  ])('%s', (_, html, expected) => {
    expect(htmlOf(html)).toEqual([expected]);
  });

  test('of an element with thousands of attributes loses them', () => {
    const attributes = Array.from({ length: 5000 }, (_, index) => `a${index}=1`).join(' ');
    expect(htmlOf(`<p ${attributes}>text</p>`)).toEqual(['<p>text</p>']);
  });

  test('that stays open in the slicer stays in the sanitiser, or the slices would not fit', () => {
    const isKept = (name: string): boolean => ALLOWED_TAGS.includes(name) || RENAMED_TAGS.has(name);
    const voids = ['area', 'track'];
    expect([...KEPT_ELEMENTS].filter((name) => !isKept(name) && !voids.includes(name))).toEqual([]);
  });
});

describe('what is dropped with its content', () => {
  test('goes with all blocks up to its end tag', () => {
    expect(htmlOf('a<svg>', '<p>b</p>', '</svg>c')).toEqual([`a${NOTE}c`]);
    expect(htmlOf('<p>a</p><p>b</p><svg>', '<p>c</p>', '</svg>')).toEqual([
      '<p>a</p>',
      `<p>b</p>${NOTE}`,
    ]);
  });

  test('leaves a word behind where other pages show it, and none in code', () => {
    expect(htmlOf('a <svg><path/></svg> b')).toEqual([`a ${NOTE} b`]);
    expect(htmlOf('a <template>c</template><datalist>d</datalist> b')).toEqual(['a  b']);
    expect(htmlOf('<pre>a<svg></svg>b</pre>')).toEqual(['<pre>ab</pre>']);
    expect(htmlOf('a<object>b<svg>c</svg>', 'd</object>e').join('')).toBe(
      `a${NOTE.replace('svg', 'object')}e`,
    );
  });

  test('loses only its tag if it is never closed, or around it something ends', () => {
    expect(htmlOf('a<svg id="b">', '<h1>b</h1>', '<svg id="b">')).toEqual(['a<h1>b</h1>']);
    expect(htmlOf('<p>a<svg></p>', '<p>b</p>', '</svg>c').join('')).toBe('<p>a</p><p>b</p>c');
  });

  test('is shown after all once too much has waited for its end tag', () => {
    const slices = sliced(['<svg>', ...Array(12_000).fill('<p>b</p>'), '</svg>']);
    expect(slices.map(({ html }) => html).join('')).toBe('<p>b</p>'.repeat(12_000));
  });
});

describe('limits', () => {
  function excess(html: string): unknown {
    const options = {
      gallery: { html: '', startTag: '' },
      noteTag: '<span>',
      isEndedLater: () => false,
    };
    const slicer = createSlicer(options);
    const result = slicer.feed(html);
    slicer.end();
    return [result, slicer.take().length];
  }

  test.each([
    ['depth', '<div>'.repeat(300)],
    [
      'depth',
      '<p>'
        .repeat(2)
        .concat(...Array.from({ length: 300 }, (_, index) => `<font color="${index}">a`)),
    ],
    ['columns', `<table><tr>${'<td>'.repeat(300)}`],
    ['columns', `<table>${'<td>'.repeat(300)}`],
    ['cells', `<table>${`<tr>${'<td>'.repeat(250)}`.repeat(401)}`],
    ['elements', '<hr>'.repeat(250_001)],
    [
      'elements',
      `<p>${Array.from({ length: 100 }, (_, i) => `<font color="${i}">`).join('')}`.concat(
        '<p>a'.repeat(2500),
      ),
    ],
    ['size', 'x'.repeat(16_000_001)],
  ])('%s: nothing of a block that goes over is shown', (limit, html) => {
    expect(excess(html)).toEqual([limit, 0]);
  });
});
