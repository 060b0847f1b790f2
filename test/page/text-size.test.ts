import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropCard, openLab, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const CARD = `# A card\n\n${'Words of a paragraph that is long enough to wrap. '.repeat(12)}\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## Section\n\n\`\`\`\ncode\n\`\`\`\n`;

/** Size of the prose's letters and width of its lines, in px. */
function prose(page: Page): Promise<{ size: number; width: number; isSideways: boolean }> {
  return page.evaluate(() => {
    const paragraph = document.querySelector('article p') as Element;
    return {
      size: Number.parseFloat(getComputedStyle(paragraph).fontSize),
      width: paragraph.getBoundingClientRect().width,
      isSideways: document.documentElement.scrollWidth > innerWidth,
    };
  });
}

test('is chosen in the menu, remembered before anything is painted, and reset by one item', async () => {
  const { page, complaints } = await lab.open();
  await dropCard(page, CARD);
  const before = await prose(page);
  await page.keyboard.press('m');
  await page.getByRole('button', { name: 'Larger text' }).click();
  await page.getByRole('button', { name: 'narrow' }).click();
  const larger = await prose(page);
  expect(larger.size).toBeGreaterThan(before.size);
  await expect
    .poll(() => page.getByRole('group', { name: 'Text size' }).innerText())
    .toContain('113 %');
  await page.getByRole('button', { name: 'wide' }).click();
  await expect.poll(async () => (await prose(page)).width).toBeGreaterThan(larger.width);

  await page.reload();
  await page.waitForFunction(() => document.documentElement.dataset['state'] === 'ready');
  await expect.poll(async () => (await prose(page)).size).toBe(larger.size);
  // Paper keeps its own.
  await page.emulateMedia({ media: 'print' });
  const printed = (await prose(page)).size;
  await page.emulateMedia({ media: 'screen' });
  await page.keyboard.press('m');
  await page.getByRole('button', { name: 'Reset size and width' }).click();
  await expect.poll(async () => (await prose(page)).size).toBe(before.size);
  await page.emulateMedia({ media: 'print' });
  await expect.poll(async () => (await prose(page)).size).toBe(printed);
  expect(complaints).toEqual([]);
});

test.each([320, 375, 768, 1200, 1440])('nothing scrolls sideways at %i px', async (width) => {
  const { page } = await lab.open(lab.httpUrl, { viewport: { width, height: 800 } });
  await dropCard(page, CARD);
  const sizes: number[] = [(await prose(page)).size];
  await page.keyboard.press('-');
  for (let step = 0; step < 5; step += 1) {
    const { size, isSideways } = await prose(page);
    expect(isSideways).toBe(false);
    sizes.push(size);
    await page.keyboard.press('+');
  }
  expect(new Set(sizes).size).toBe(5);
  await page.keyboard.press('m');
  await expect.poll(async () => (await prose(page)).isSideways).toBe(false);
});

test('no chip is cut on a phone with the largest letters, and all are on two lines without', async () => {
  const { page } = await lab.open(lab.httpUrl, { viewport: { width: 320, height: 800 } });
  const name = 'meta-llama/Llama-3.1-8B-Instruct-with-a-long-name';
  await dropCard(page, `---\nbase_model: ${name}\nlanguage: en\n---\n${CARD}`);
  const link = page.locator('.header-chips a', { hasText: name });
  const isCut = (): Promise<boolean> => link.evaluate((it) => it.scrollWidth > it.clientWidth);
  const height = (): Promise<number> =>
    page.locator('.header-chips').evaluate((chips) => chips.getBoundingClientRect().height);
  await expect.poll(() => isCut()).toBe(true);
  await expect.poll(() => height()).toBeLessThan(80);
  for (let step = 0; step < 4; step++) {
    await page.keyboard.press('+');
  }
  await expect.poll(() => isCut()).toBe(false);
  await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
});
