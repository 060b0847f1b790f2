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

/** By its author: the page levels blocks that stand beside each other by this alone. */
const STYLED = '[style]:not([style^="margin-block-start"])';

/** Both cards, and what is said of the two; but not what loads their images. */
const BOTH =
  'article *, .other-card :not(.media-bar, .media-bar *), .change-list li *, .compared-fields *';

/** Each attack by one of the two: what the card on the page does alone is tried elsewhere. */
const PAIRS = ATTACKS.flatMap((old, index) => {
  const now = ATTACKS[index + 1] ?? ATTACKS[0];
  return index % 2 === 0 && now !== undefined
    ? [{ old, now, title: `${old.title}, ${now.title}` }]
    : [];
});

describe('attacks by two cards', () => {
  const viewer = sharedViewer(() => lab.open(lab.fileUrl));

  beforeEach(() => {
    viewer.requests.length = 0;
    viewer.complaints.length = 0;
  });

  test.each(PAIRS)('$title', async ({ old, now }) => {
    const { page, requests, complaints } = viewer;
    const url = page.url();
    await drop(
      page,
      { name: 'a.md', content: cardOf(old) },
      { name: 'b.md', content: `${cardOf(now)}\n\nMore.\n` },
    );
    await page.locator('.comparison[aria-busy="false"]').waitFor();
    const label = await page.locator('.other-card').getAttribute('aria-label');
    const [shown, other] = label?.endsWith('a.md') ? [now, old] : [old, now];
    for (const [side, { absent = [] }] of [
      ['article', shown],
      ['.other-card', other],
    ] as const) {
      for (const selector of absent.map((one) => (one === '[style]' ? STYLED : one))) {
        await expect
          .poll(() => page.locator(side).locator(selector).count(), { message: selector })
          .toBe(0);
      }
    }
    await page.evaluate(touchEverything, BOTH);
    // Copies of what the other card says stand in the one on the page then.
    await page.getByRole('button', { name: 'Inline' }).click();
    await page.evaluate(touchEverything, BOTH);
    await expect.poll(() => canary(page)).toBeUndefined();
    expect(requests).toEqual([]);
    expect(page.url().replace(/#.*/, '')).toBe(url.replace(/#.*/, ''));
    expect(page.context().pages()).toHaveLength(1);
    expect(complaints.filter((text) => !/inline event handler/.test(text))).toEqual([]);
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
