import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropCard, framesDone, openLab, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const WIDTHS = [320, 375, 768, 1440];

const LONG_LINE =
  'huggingface-cli download acme/tiny-model --local-dir ./tiny-model --include "*.safetensors"';

const TABLE =
  '| Model | MMLU ↑ | F1 |\n|---|---|---|\n| a | 1 | 2 |\n| b | 3 | 4 |\n| c | 5 | 6 |\n';

function indented(text: string, by: string): string {
  return text.replace(/^/gm, by);
}

function fence(code: string, language = ''): string {
  return `\`\`\`${language}\n${code}\n\`\`\`\n`;
}

/** What the viewer puts beside text, in every place that is narrow or has no margin. */
const TOOLS_EVERYWHERE = `# A card

${fence('tokenizer = AutoTokenizer.from_pretrained("acme/tiny-model", use_fast=1)\nx = 1', 'python')}
${fence(LONG_LINE, 'bash')}
${fence(LONG_LINE)}
- item
${indented(fence('pip install transformers accelerate', 'sh'), '  ')}
  - nested

        indented code in a nested list

> ${fence('quoted', 'text').replaceAll('\n', '\n> ')}

| Before | After |
|---|---|
| <pre>pip install transformers</pre> | <pre>x = load()</pre> |

<table><tr><td width="60">

${fence('x = load()', 'python')}
</td><td>

${fence(LONG_LINE, 'bash')}
and text below it
</td></tr></table>

<div>text without a margin</div>

${TABLE}
- text of an item
${indented(TABLE, '  ')}
<p>One.</p><table><tr><th>A<th>B</tr><tr><td>1<td>2<tr><td>3<td>4</table>text between<table><tr><th>A<th>B</tr><tr><td>1<td>2<tr><td>3<td>4</table>
`;

/** What of the viewer's own lies on painted text of the card, as "what on which text". */
function overlapsIn(page: Page): Promise<readonly string[]> {
  return page.locator('article').evaluate((article) => {
    const painted: { text: string; box: DOMRect }[] = [];
    const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const parent = node.parentElement;
      const text = node.nodeValue?.trim() ?? '';
      if (parent !== null && text !== '' && parent.closest('[data-ui]') === null) {
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) {
          let [left, right] = [rect.left, rect.right];
          for (let at: Element = parent; at !== article; at = at.parentElement ?? article) {
            if (getComputedStyle(at).overflowX !== 'visible') {
              const frame = at.getBoundingClientRect();
              left = Math.max(left, frame.left);
              right = Math.min(right, frame.right);
            }
          }
          if (right > left) {
            painted.push({ text, box: new DOMRect(left, rect.top, right - left, rect.height) });
          }
        }
      }
    }
    // A sort button is as wide as the padding of its cell and a little more, and transparent.
    const own = article.querySelectorAll('.code-head, .code-head *, .table-bar *');
    return [...own].flatMap((element) => {
      const tool = element.getBoundingClientRect();
      return painted
        .filter(
          ({ box }) =>
            Math.min(tool.right, box.right) - Math.max(tool.left, box.left) > 1 &&
            Math.min(tool.bottom, box.bottom) - Math.max(tool.top, box.top) > 1,
        )
        .map(({ text }) => `${element.className} on ${text}`);
    });
  });
}

describe('nothing lies on what a card says', () => {
  test.each(WIDTHS)('in a window of %i px, scrolled or not', async (width) => {
    const viewer = await lab.reopen(lab.httpUrl, { viewport: { width, height: 800 } });
    const { page } = viewer;
    await dropCard(page, TOOLS_EVERYWHERE);
    const tables = page.locator('.table-frame');
    for (const table of await tables.all()) {
      await table.focus();
    }
    // The last two have a header, and so tools.
    await page.locator('.table-bar').last().waitFor();
    await expect.poll(() => page.locator('.code-head').count()).toBe(10);
    await expect.poll(() => overlapsIn(page)).toEqual([]);
    await page.locator('pre').evaluateAll((all) => {
      for (const pre of all) {
        pre.scrollLeft = pre.scrollWidth;
      }
    });
    await expect.poll(() => overlapsIn(page)).toEqual([]);
    await lab.leave(viewer);
  });

  test('also while the Copy button is used, and nothing moves then', async () => {
    const viewer = await lab.reopen(lab.httpUrl, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const { page } = viewer;
    await dropCard(page, TOOLS_EVERYWHERE);
    const places = (): Promise<unknown> =>
      page
        .locator('article pre')
        .evaluateAll((all) => all.map((pre) => pre.getBoundingClientRect().toJSON()));
    const cell = page.locator('.code-frame', { hasText: 'x = load()' }).last();
    await cell.scrollIntoViewIfNeeded();
    const before = await places();
    await cell.hover();
    await cell.getByRole('button', { name: 'Copy' }).click();
    await cell.getByRole('button', { name: 'Copied' }).waitFor();
    await expect.poll(() => overlapsIn(page)).toEqual([]);
    await expect.poll(() => places()).toEqual(before);
    await lab.leave(viewer);
  });

  test('no row of a header that sticks covers another', async () => {
    const viewer = await lab.reopen();
    const { page } = viewer;
    const rows = '<tr><td>1<td>2<td>3</tr>'.repeat(100);
    await dropCard(
      page,
      `<table><thead><tr><th rowspan=2>A<th colspan=2>Scores</tr><tr><th>x<th>y</tr></thead>${rows}</table>`,
    );
    const tops = await page.locator('.table-frame').evaluate((frame) => {
      frame.scrollTop = 300;
      return [...frame.querySelectorAll('thead tr')].map(
        (row) => row.getBoundingClientRect().top - frame.getBoundingClientRect().top,
      );
    });
    expect(tops[0]).toBeCloseTo(1, 0);
    expect(tops[1]).toBeGreaterThan(20);
    await lab.leave(viewer);
  });
});

describe('a passage that is copied', () => {
  test('is the text of the card, without the names of its tools', async () => {
    const viewer = await lab.reopen();
    const { page } = viewer;
    await dropCard(
      page,
      `## Install\n\nRun this[^1]:\n\n${fence('pip install x', 'bash')}\nThen that.\n\n${TABLE}\nEnd.\n\n[^1]: Note.\n`,
    );
    await page.locator('.table-frame').hover();
    await page.locator('.table-bar').waitFor();
    const selected = await page.evaluate(() => {
      const selection = getSelection();
      selection?.selectAllChildren(document.querySelector('article') ?? document.body);
      return selection?.toString() ?? '';
    });
    expect(selected.trim().split(/\s+/).join(' ')).toBe(
      'Install Run this1: pip install x Then that. Model MMLU ↑ F1 a 1 2 b 3 4 c 5 6 End. Note.',
    );
    await lab.leave(viewer);
  });
});

/** An image, 400 × 200 px by itself. */
function image(attributes: string): string {
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' width='400' height='200'/>`;
  return `<img ${attributes} src="data:image/svg+xml,${encodeURIComponent(svg)}">`;
}

/** Width × height of all images in a part of a page, once they have come. */
async function sizesIn(page: Page, selector: string): Promise<readonly string[]> {
  return page.locator(`${selector} img`).evaluateAll(async (all) => {
    const images = all.filter((one) => one instanceof HTMLImageElement);
    for (const one of images) {
      one.loading = 'eager';
      await one.decode();
    }
    return images.map((one) => {
      const { width, height } = one.getBoundingClientRect();
      return `${Math.round(width)} × ${Math.round(height)}`;
    });
  });
}

describe('an image', () => {
  const SIZES = [
    ...['', 'width="200"', 'width="200 px"', 'width="100px;"', 'width="25%"', 'width="25 %"'],
    ...['width=" 60 "', 'width=50/', 'width="50em"', 'width="50,5"', 'width="50.5"'],
    ...['width="20vw"', 'width=auto', 'width="+50"', 'width="0050"', 'width="600" height="auto"'],
    ...['height="54"', 'height=40/', 'height="40px;"', 'height="50%"', 'width="25%" height="30"'],
    ...['width="50" height="50"', 'width=300 height=150', 'height="40px;" width="60px"'],
    ...['style="max-height:40px"', 'style="max-width:60px"', 'style="height:40px"'],
    ...['style="width:10%"', 'style="width:50px;height:50px"', 'style="max-height:10vh"'],
    ...['style="max-height: 40px; max-width: 100%"', 'style="max-width:none"'],
    ...['width=100 style="height:20px"', 'width=100 height=50 style="width:200px"'],
    ...['width=100 height=50 style="height:auto"', 'height=50 style="max-width:50px"'],
    ...['style="height:2em"', 'style="object-fit:cover;width:60px;height:60px"'],
  ];

  test('has the size that it has in a bare page', async () => {
    const viewer = await lab.reopen();
    const { page } = viewer;
    const images = SIZES.map((attributes) => `<p>${image(attributes)}</p>`);
    await dropCard(page, images.join('\n\n'));
    const room = await page
      .locator('article p')
      .first()
      .evaluate((paragraph) => paragraph.clientWidth);
    const bare = await page.context().newPage();
    await bare.setContent(`<!doctype html><div style="width:${room}px">${images.join('')}</div>`);
    const expected = await sizesIn(bare, 'div');
    const named = (list: readonly string[]): readonly string[] =>
      list.map((size, index) => `${SIZES[index]}: ${size}`);
    // The page hears of an image after it has been decoded.
    await expect.poll(async () => named(await sizesIn(page, 'article'))).toEqual(named(expected));
    await lab.leave(viewer);
  });

  test.each([
    ['width=600 height=300', '288 × 144'],
    ['width=600 height=100', '288 × 48'],
    ['style="width:600px;height:100px"', '288 × 48'],
    ['height=300', '288 × 144'],
    ['style="height:300px"', '288 × 144'],
    ['style="max-width:600px"', '288 × 144'],
    ['width=100000', '288 × 144'],
    ['height=100000', '288 × 144'],
    ['width=40 height=600000', '40 × 20'],
    ['width=100000 height=100000', '288 × 288'],
  ])('keeps the proportions of %s where there is less room', async (attributes, size) => {
    const viewer = await lab.reopen(lab.httpUrl, { viewport: { width: 320, height: 800 } });
    const { page } = viewer;
    await dropCard(page, image(attributes));
    // The page hears of an image after it has been decoded.
    await expect.poll(() => sizesIn(page, 'article')).toEqual([size]);
    await lab.leave(viewer);
  });

  test.each([320, 1440])('leaves others their place at %i px', async (width) => {
    const viewer = await lab.reopen(lab.httpUrl, { viewport: { width, height: 800 } });
    const { page } = viewer;
    const text = 'word '.repeat(60);
    await dropCard(
      page,
      [
        `<div style="display:flex">${image('width=100000')}${image('width=300')}</div>`,
        `<table><tr><td>${image('width=24')}</td><td>${text}</td></tr></table>`,
        `<p>${image('align="left" width="49%"')}${image('align="right" width="49%"')}</p>`,
        `<p>${image('align="left" width="50%"')}${image('align="left" width="50%"')}</p>`,
      ].join('\n\n'),
    );
    await sizesIn(page, 'article');
    await framesDone(page);
    const boxes = await page
      .locator('article img')
      .evaluateAll((all) => all.map((one) => one.getBoundingClientRect().toJSON()));
    expect(boxes[0].right).toBeLessThanOrEqual(boxes[1].left);
    expect(boxes[1].width).toBeGreaterThan(50);
    expect(boxes[1].right).toBeLessThanOrEqual(width);
    expect(boxes[2].width).toBe(24);
    expect(boxes[3].top).toBe(boxes[4].top);
    expect(boxes[5].top).toBe(boxes[6].top);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    await lab.leave(viewer);
  });

  test('of a known size finds its place when it comes', async () => {
    const viewer = await lab.reopen();
    const { page } = viewer;
    const remote = (attributes: string): string =>
      `<img src="https://example.com/a.svg" alt="A badge with words" ${attributes}>`;
    await dropCard(
      page,
      [
        `<p>${remote('width=90 height=20')} ${remote('style="width:60px;height:20px"')}</p>`,
        `<p>${remote('width="80px;" height="18/"')} ${remote('width=20 height=20 align=right')}</p>`,
        '# Below',
      ].join('\n\n'),
    );
    // The line that asked is gone then: all is measured from the first.
    const places = (): Promise<unknown> =>
      page.locator('article :is(img, .media-placeholder, h1)').evaluateAll((all) => {
        const top = all[0]?.getBoundingClientRect().top ?? 0;
        return all.map((one) => {
          const { x, y, width, height } = one.getBoundingClientRect();
          return { x, y: y - top, width, height };
        });
      });
    const before = await places();
    await page.getByRole('button', { name: 'Load', exact: true }).click();
    await expect.poll(() => page.locator('article img').count()).toBe(4);
    await expect.poll(() => places()).toEqual(before);
    await lab.leave(viewer);
  });
});

describe('the numbers of a list', () => {
  const LISTS = `2024. A good year

text

999999999. the most

text

1. one

- nested

  100. hundred
  101. more

<ol start="-1000"><li>a</li></ol>
<ol reversed><li value="12345">a</li><li>b</li></ol>
<ol type="i"><li value="38">a</li></ol>
<ol type="A" start="26"><li>a</li><li>b</li></ol>

${Array.from({ length: 12 }, (_, index) => `${index + 1}. item`).join('\n')}

سطر

1000. ألف
`;
  const MARKERS = [
    '2024.',
    '999999999.',
    '1.',
    '100.',
    '-1000.',
    '12345.',
    'xxxviii.',
    'AA.',
    '12.',
  ];

  test.each([
    ['in a narrow window', { width: 320, height: 800 }, 'screen'],
    ['in a wide one', { width: 1440, height: 900 }, 'screen'],
    ['on paper', { width: 700, height: 900 }, 'print'],
  ] as const)('are whole %s', async (_, viewport, media) => {
    const viewer = await lab.reopen(lab.httpUrl, { viewport });
    const { page } = viewer;
    await dropCard(page, LISTS);
    await page.emulateMedia({ media });
    const rooms = await page.locator('article ol').evaluateAll(
      (lists, markers) =>
        lists.map((list, index) => {
          const { fontSize, fontFamily, paddingInlineStart } = getComputedStyle(list);
          const pen = new OffscreenCanvas(1, 1).getContext('2d');
          if (pen !== null) {
            pen.font = `${fontSize} ${fontFamily}`;
          }
          const needed = pen?.measureText(`${markers[index]} `).width ?? Number.NaN;
          return Number.parseFloat(paddingInlineStart) - needed;
        }),
      [...MARKERS, '1000.'],
    );
    expect(rooms.length).toBe(MARKERS.length + 1);
    expect(rooms.filter((room) => !(room >= 0))).toEqual([]);
    // Short numbers stand where they stood.
    const short = page.locator('article ol').nth(2);
    await expect
      .poll(() => short.evaluate((list) => getComputedStyle(list).paddingInlineStart))
      .toMatch(media === 'screen' ? '25.6px' : /px$/);
    await lab.leave(viewer);
  });
});

describe('on paper', () => {
  test('what is folded is open, and folded again on the screen', async () => {
    const viewer = await lab.reopen();
    const { page } = viewer;
    await dropCard(
      page,
      `<details><summary>Results</summary>\n\nAll of them.\n\n${TABLE}\n<details><summary>More</summary><p>deep inside</p></details>\n</details>\n\nBelow.\n`,
    );
    const [outer, inner] = [page.locator('article table'), page.getByText('deep inside')];
    const areVisible = (): Promise<boolean[]> =>
      Promise.all([outer, inner].map((part) => part.evaluate((one) => one.checkVisibility())));
    const height = (): Promise<number> =>
      page.locator('article').evaluate((article) => article.getBoundingClientRect().height);
    await expect.poll(() => areVisible()).toEqual([false, false]);
    const folded = await height();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => areVisible()).toEqual([true, true]);
    await expect.poll(() => height()).toBeGreaterThan(folded + 100);
    await page.emulateMedia({ media: 'screen' });
    await expect.poll(() => areVisible()).toEqual([false, false]);
    await expect.poll(() => height()).toBe(folded);
    await lab.leave(viewer);
  });
});
