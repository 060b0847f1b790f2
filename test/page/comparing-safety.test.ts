import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ATTACKS, cardOf } from '../html/safe/attacks.ts';
import { touchEverything } from './touch-everything.ts';
import { drop, openLab, sharedViewer, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const canary = (page: Page): Promise<unknown> =>
  page.evaluate(() => (globalThis as { __canary?: unknown }).__canary);

/** Both cards, and what is said of the two; but not what loads their images. */
const BOTH =
  'article *, .other-card :not(.media-bar, .media-bar *), .change-list li *, .compared-fields *';

describe('attacks by two cards', () => {
  const viewer = sharedViewer(() => lab.open(lab.fileUrl));

  beforeEach(() => {
    viewer.requests.length = 0;
    viewer.complaints.length = 0;
  });

  test.each(ATTACKS)('$title', async (attack) => {
    const { page, requests, complaints } = viewer;
    const url = page.url();
    const card = cardOf(attack);
    const changed = card.replace(/(?<=^---\n[\s\S]*\n)---\n/, 'extra: 1\n---\n');
    const [name, other] = ['README.md', 'other.md'];
    await drop(page, { name, content: card }, { name: other, content: `${changed}\n\nMore.\n` });
    await page.locator('.comparison[aria-busy="false"]').waitFor();
    await page.evaluate(touchEverything, BOTH);
    // Copies of what the other card says stand in the one on the page then.
    await page.getByRole('button', { name: 'Inline' }).click();
    await page.evaluate(touchEverything, BOTH);
    await expect.poll(() => canary(page)).toBeUndefined();
    expect(requests).toEqual([]);
    expect(page.url().replace(/#.*/, '')).toBe(url.replace(/#.*/, ''));
    expect(page.context().pages()).toHaveLength(1);
    expect(complaints.filter((text) => !/inline event handler/.test(text))).toEqual([]);
    for (const selector of attack.absent ?? []) {
      for (const side of ['article', '.other-card']) {
        await expect
          .poll(() => page.locator(side).locator(selector).count(), { message: selector })
          .toBe(0);
      }
    }
    expect(await page.locator('article').count()).toBe(1);
    expect(await page.locator('.other-card [id]').count()).toBe(0);
    const ids = await page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    const control = await page.locator('#OpenControl').boundingBox();
    const hit = await page.evaluate(
      ([x, y]) => document.elementFromPoint(x ?? 0, y ?? 0)?.closest('button')?.id,
      [(control?.x ?? 0) + 10, (control?.y ?? 0) + 10],
    );
    expect(hit).toBe('OpenControl');
  });
});
