import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  dropCard,
  framesDone,
  openLab,
  sharedViewer,
  type Viewer,
  type ViewerLab,
} from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

/** An image that needs no network. */
function image(width: number, height: number, attributes = ''): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"/>`;
  const source = Buffer.from(svg).toString('base64');
  return `<img src="data:image/svg+xml;base64,${source}" ${attributes}>`;
}

const SENTENCE = 'Words of a description that would take much room in a table beside all others.';

const CARD = `# Room

| a | b | c | d |
|---|---|---|---|
| ${image(400, 100, 'height=60')} | ${image(900, 300)} | ${image(20, 20, 'width=20')} | some words about them |

<table><tr>${`<td>${image(900, 300)}</td>`.repeat(6)}</tr></table>

${image(400, 100, 'align="left" width="49%"')}${image(400, 100, 'align="right" width="49%"')} Behind two halves.

${`${image(400, 100, 'align="left" width="33%"')}\n`.repeat(3)}

Behind three thirds.

${image(400, 100, 'align="left" width="85%"')} Behind a wide one.

${image(400, 100, 'style="float:right;width:90%"')} Behind a styled one.

${image(400, 100, 'align="right" width="320"')} Beside a large one.

${image(100, 100, 'align="left" width="100"')} Beside a small one.

<br clear="all">

| 模型名称 | 参数量 | 训练数据集 | 评测结果 | 许可协议 | 下载地址 |
|---|---|---|---|---|---|
| 千问七B | 七十亿 | 三万亿词元的中英文语料 | 八十五点二分 | 阿帕奇 | 抱抱脸 |

| Name | Description | Default | ${'Another | '.repeat(8)}
|---|---|---|${'---|'.repeat(8)}
| rate | ${SENTENCE} | constant | ${'other words | '.repeat(8)}

${image(200, 50)}
<p>Behind a bare image.</p>
`;

async function openCard(width: number): Promise<Viewer> {
  const viewer = await lab.open(lab.httpUrl, { viewport: { width, height: 900 } });
  const { page } = viewer;
  await dropCard(page, CARD);
  await page.locator('article img').evaluateAll(async (all) => {
    for (const image of all as HTMLImageElement[]) {
      image.loading = 'eager';
      await image.decode();
    }
  });
  // The page hears of an image after it has been decoded.
  await framesDone(page);
  return viewer;
}

/** The lines of a text, and the last image before it. */
async function placesOf(page: Page, text: string) {
  return page.locator('article p', { hasText: text }).evaluate((paragraph, sought) => {
    const range = document.createRange();
    const node = [...paragraph.childNodes].find((child) => child.nodeValue?.includes(sought));
    range.selectNodeContents(node ?? paragraph);
    const images = [...document.querySelectorAll('article img')];
    const image = images.findLast(
      (one) =>
        one.compareDocumentPosition(paragraph) & Node.DOCUMENT_POSITION_FOLLOWING ||
        paragraph.contains(one),
    );
    const lines = [...range.getClientRects()].map(({ top, width }) => ({ top, width }));
    const { top = 0, bottom = 0 } = image?.getBoundingClientRect() ?? {};
    return { lines, image: { top, bottom } };
  }, text);
}

/** The card is only looked at. */
const viewers = {
  375: sharedViewer(() => openCard(375)),
  1440: sharedViewer(() => openCard(1440)),
};

const WIDTHS = [375, 1440] as const;

test.each(WIDTHS)('no image leaves its cell, %i px wide', async (width) => {
  const { page } = viewers[width];
  const images = await page.locator('article td img').evaluateAll((all) =>
    all.map((image) => {
      const cell = image.closest('td')?.getBoundingClientRect();
      const { right, width: shown } = image.getBoundingClientRect();
      return { isInside: right < (cell?.right ?? 0), shown };
    }),
  );
  expect(images).toHaveLength(9);
  expect(images.every(({ isInside }) => isInside)).toBe(true);
  expect(Math.min(...images.map(({ shown }) => shown))).toBe(20);
});

test.each(WIDTHS)('text stands below images that leave it no room, %i px wide', async (width) => {
  const { page } = viewers[width];
  for (const text of [
    'Behind two halves.',
    'Behind three thirds.',
    'Behind a wide one.',
    'Behind a styled one.',
  ]) {
    const { lines, image } = await placesOf(page, text);
    expect(lines, text).toHaveLength(1);
    expect(lines[0]?.top, text).toBeGreaterThan(image.bottom - 2);
  }
  const large = await placesOf(page, 'Beside a large one.');
  expect(large.lines).toHaveLength(1);
  expect((large.lines[0]?.top ?? 0) < large.image.bottom).toBe(width > 1000);
  const small = await placesOf(page, 'Beside a small one.');
  expect(small.lines[0]?.top).toBeLessThan(small.image.bottom);
  const bare = await placesOf(page, 'Behind a bare image.');
  expect((bare.lines[0]?.top ?? 0) - bare.image.bottom).toBeGreaterThan(8);
});

test('halves and thirds of the column stay in one row', async () => {
  const { page } = viewers[1440];
  const tops = await page
    .locator('article img[width="33%"]')
    .evaluateAll((all) => all.map((image) => image.getBoundingClientRect().top));
  expect(new Set(tops).size).toBe(1);
});

test.each(WIDTHS)('columns of words are no towers of letters, %i px wide', async (width) => {
  const { page } = viewers[width];
  const heights = await page
    .locator('th', { hasText: /\p{Script=Han}/u })
    .evaluateAll((all) => all.map((cell) => cell.clientHeight));
  expect(new Set(heights).size).toBe(1);
  expect(heights[0]).toBeLessThan(50);
  const sentence = page.locator('td', { hasText: SENTENCE });
  await expect.poll(async () => (await sentence.boundingBox())?.width).toBeGreaterThan(120);
});
