import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropCard, openLab, stateOf, type Viewer, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const HUB = 'https://huggingface.co';

const CARDS = [
  [`${HUB}/lab/model`, '?card=lab/model'],
  ['https://hf.co/lab/model?library=timm#usage', '?card=lab/model'],
  ['http://www.huggingface.co/lab/model/', '?card=lab/model'],
  [`${HUB}/lab/model/tree/main`, '?card=lab/model'],
  [`${HUB}/lab/model/blob/main/README.md`, '?card=lab/model'],
  [`${HUB}/lab/model/tree/v1.5`, '?card=lab/model@v1.5'],
  [`${HUB}/datasets/lab/data`, '?card=datasets/lab/data'],
  [`${HUB}/datasets/lab/data/tree/main`, '?card=datasets/lab/data'],
  [`${HUB}/datasets/squad`, '?card=datasets/squad'],
  [`${HUB}/bert-base-uncased`, '?card=google-bert/bert-base-uncased'],
] as const;

const OTHERS = [
  `${HUB}/spaces/lab/demo`,
  `${HUB}/docs/transformers/index`,
  `${HUB}/papers/2401.00001`,
  `${HUB}/blog/lab/post`,
  `${HUB}/collections/lab/all-0123`,
  `${HUB}/lab`,
  `${HUB}/models?other=x`,
  `${HUB}/lab/model/resolve/main/model.gguf`,
  `${HUB}/lab/model/blob/main/config.json`,
  `${HUB}/lab/model/tree/main/sub`,
  `${HUB}/lab/model/discussions/3`,
  'https://example.com/huggingface.co/lab/model',
  'https://huggingface.co.evil.example/lab/model',
];

const CARD = [
  '---\nbase_model: lab/base\n---\n# Mine\n',
  ...[...CARDS.map(([url]) => url), ...OTHERS].map((url, index) => `- [link ${index}](${url})\n`),
].join('\n');

const control = (viewer: Viewer) => viewer.page.locator('.view-card');

function link({ page }: Viewer, index: number) {
  return page.locator('article').getByRole('link', { name: `link ${index}`, exact: true });
}

describe('beside a link to a model or a dataset of the Hub', () => {
  test('a pointer finds what opens its card here, and beside no other link', async () => {
    const viewer = await lab.open();
    await dropCard(viewer.page, CARD);
    for (const [index, [url, href]] of CARDS.entries()) {
      await link(viewer, index).hover();
      await expect.poll(() => control(viewer).getAttribute('href'), { message: url }).toBe(href);
    }
    for (const [index, url] of OTHERS.entries()) {
      await link(viewer, CARDS.length + index).hover();
      await control(viewer).waitFor({ state: 'detached' });
      await expect.poll(() => control(viewer).count(), { message: url }).toBe(0);
    }
    expect(viewer.requests.filter((url) => !url.endsWith('marin-boat.png'))).toEqual([]);
    expect(viewer.complaints).toEqual([]);
  });

  test('it stays while the pointer goes to it, moves nothing, and Escape takes it away', async () => {
    const viewer = await lab.open();
    const { page } = viewer;
    await dropCard(page, `See [the base](${HUB}/lab/base) and more.`);
    const before = await page.locator('article p').boundingBox();
    await page.locator('article a').first().hover();
    await expect.poll(() => page.locator('article p').boundingBox()).toEqual(before);
    await control(viewer).hover();
    await expect.poll(() => control(viewer).isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => control(viewer).count()).toBe(0);
  });

  test('the Tab key reaches it behind the link, and Escape leads back', async () => {
    const viewer = await lab.open();
    const { page } = viewer;
    await dropCard(page, `See [the base](${HUB}/lab/base) and [more](https://example.com).`);
    await page.locator('article').getByRole('link', { name: 'the base' }).focus();
    await page.keyboard.press('Tab');
    const name = 'View card of lab/base';
    const focused = page.locator(':focus');
    await expect.poll(() => focused.getAttribute('aria-label')).toBe(name);
    await page.keyboard.press('Escape');
    await expect.poll(() => focused.innerText()).toBe('the base');
    await page.keyboard.press('Tab');
    await expect.poll(() => focused.innerText()).toBe('more');
    await expect.poll(() => control(viewer).count()).toBe(0);
  });

  test('it is in the metadata, too', async () => {
    const viewer = await lab.open();
    await dropCard(viewer.page, CARD);
    await viewer.page.locator('main section a', { hasText: 'lab/base' }).first().hover();
    await expect.poll(() => control(viewer).getAttribute('href')).toBe('?card=lab/base');
  });

  test('it opens the card: in a new tab beside a card of this computer, which would be lost', async () => {
    const viewer = await lab.open();
    const { page } = viewer;
    await page.context().route(`${HUB}/**`, (route) =>
      route.fulfill({
        headers: { 'access-control-allow-origin': '*', 'content-type': 'text/markdown' },
        body: `# Base\n\n[older](${HUB}/lab/older)`,
      }),
    );
    await dropCard(page, `[the base](${HUB}/lab/base)`);
    await page.locator('article a').first().hover();
    await expect
      .poll(() => control(viewer).getAttribute('title'))
      .toContain('huggingface.co, in a new tab');
    const opening = page.context().waitForEvent('page');
    await control(viewer).click();
    const opened = await opening;
    await opened.waitForFunction(() => document.documentElement.dataset['state'] === 'ready');
    await expect.poll(() => opened.locator('article h1').innerText()).toBe('Base');
    await expect.poll(() => stateOf(page)).toBe('ready');

    await opened.locator('article a').last().hover();
    await opened.locator('.view-card').click();
    await opened.waitForURL(/\?card=lab\/older$/);
  });

  test('where nothing can be pointed at it stands there, and no table, copy or print has it', async () => {
    const viewer = await lab.open(lab.fileUrl, { hasTouch: true, isMobile: true });
    const { page } = viewer;
    await dropCard(
      page,
      `| a |\n|--|\n| [the base](${HUB}/lab/base) |\n| [x](https://example.com) |`,
    );
    await control(viewer).waitFor();
    await expect.poll(() => control(viewer).count()).toBe(1);
    const box = await control(viewer).boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('article table') as Element);
      return String(getSelection());
    });
    expect(copied).not.toContain('View card');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => control(viewer).isVisible()).toBe(false);
  });
});
