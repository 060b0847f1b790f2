import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropCard, openLab, stateOf, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const CARD = '---\nlicence: MIT\nlanguage: zh-CN\n---\n# A card\n\nText.\n';

describe('a finding whose way out is mechanical', () => {
  test('is fixed in the text, again and again, and the card is saved as a file', async () => {
    const { page, complaints } = await lab.open();
    await dropCard(page, CARD, 'my-card.md');
    await page.keyboard.press('c');
    await expect.poll(() => page.getByRole('button', { name: 'Save' }).count()).toBe(0);
    await page.getByRole('button', { name: 'Fix: Write “license”' }).click();
    await expect.poll(() => page.locator('[data-field="license"]').count()).toBe(1);
    await page.getByRole('button', { name: 'Fix: Write “mit”' }).click();
    await page.getByRole('button', { name: 'Fix: Write “zh”' }).click();
    await expect.poll(() => page.locator('[data-field="language"]').innerText()).toMatch(/zh$/);
    await expect.poll(() => page.locator('li[data-severity="error"]').count()).toBe(0);
    await expect.poll(() => stateOf(page)).toBe('ready');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('my-card.md');
    expect(readFileSync(await download.path(), 'utf8')).toBe(
      CARD.replace('licence: MIT', 'license: mit').replace('zh-CN', 'zh\nlanguage_bcp47:\n- zh-CN'),
    );
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('leaves the reader where they were, with the checks open', async () => {
    const { page } = await lab.open();
    await dropCard(page, CARD + 'A paragraph.\n\n'.repeat(200));
    await page.evaluate(() => scrollTo(0, 900));
    const top = (): Promise<number> =>
      page
        .locator('article p')
        .nth(20)
        .evaluate((read) => read.getBoundingClientRect().top);
    const place = await top();
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Fix: Write “zh”' }).click();
    await expect.poll(() => page.getByRole('button', { name: 'Save' }).count()).toBe(1);
    await expect.poll(() => page.locator('section[aria-label="Checks"]').isVisible()).toBe(true);
    await expect.poll(async () => Math.abs((await top()) - place)).toBeLessThan(2);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('Checks');
    await page.context().close();
  });

  test('is not offered where it would lead to another fault', async () => {
    const { page } = await lab.open();
    await dropCard(page, '---\nlicense: mit\nbase_model: "x", "y z"\n---\n# T\n');
    const offers = page.locator('section[aria-label="Checks"] .fix-button');
    await expect.poll(() => offers.count()).toBe(1);
    await page.keyboard.press('c');
    await expect.poll(() => offers.isVisible()).toBe(false);
    await expect.poll(() => page.locator('[data-check="yaml-syntax"]').isVisible()).toBe(true);
    await dropCard(page, CARD);
    await expect
      .poll(() => offers.evaluateAll((all) => all.map((one) => one.checkVisibility())))
      .toEqual([true, true]);
    await page.context().close();
  });
});
