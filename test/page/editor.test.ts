import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropCard, openLab, type Viewer, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const CARD = '---\nlicense: mit\nlanguage: en\n---\n# A card\n\nText.\n';

/** By the code editor over http, by the plain text field on `file://`. */
const SCHEMES = [
  ['http', 'httpUrl'],
  ['file', 'fileUrl'],
] as const;

/** A card that is open in the editor. */
async function editing(url: string, card: string, options = {}): Promise<Viewer> {
  const viewer = await lab.open(url, options);
  await dropCard(viewer.page, card);
  await viewer.page.keyboard.press('e');
  await viewer.page.getByRole('textbox', { name: 'Source of README.md' }).waitFor();
  return viewer;
}

describe.each(SCHEMES)('over %s', (_, scheme) => {
  test('what is typed is shown after a pause, and the cursor stays in the text', async () => {
    const { page, complaints } = await editing(lab[scheme], CARD);
    const source = page.getByRole('textbox', { name: 'Source of README.md' });
    expect(await source.evaluate((field) => field.matches(':focus'))).toBe(true);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nMore of it: e, s and o are letters here.');
    await expect
      .poll(() => page.locator('article p').allInnerTexts())
      .toEqual(['Text.', 'More of it: e, s and o are letters here.']);
    await page.keyboard.type('!');
    await expect.poll(() => page.locator('article p').last().innerText()).toMatch(/here\.!$/);
    expect(await source.evaluate((field) => field.matches(':focus'))).toBe(true);
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a fix is taken into the text, and what was typed before it stays', async () => {
    const { page, complaints } = await editing(lab[scheme], CARD.replace('license', 'licence'));
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Typed.');
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.fix-button')?.click();
    });
    await expect.poll(() => page.locator('[data-field="license"]').count()).toBe(1);
    await expect.poll(() => page.locator('article').innerText()).toContain('Typed.');
    await page.keyboard.type(' On.');
    await expect.poll(() => page.locator('article').innerText()).toContain('Typed. On.');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
