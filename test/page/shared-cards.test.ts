import { readdirSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropCard, openLab, readCard, sharedCards, type Viewer, type ViewerLab } from './viewer.ts';

const names =
  sharedCards === null
    ? []
    : readdirSync(sharedCards).filter((name) => name.endsWith('.md') && name !== 'README.md');

describe.skipIf(names.length === 0)(
  'the real cards beside the project (skipped where ../shared/cards is absent)',
  () => {
    let lab: ViewerLab;
    let viewer: Viewer;

    beforeAll(async () => {
      lab = await openLab();
      viewer = await lab.open(lab.fileUrl);
    });

    afterAll(() => lab.close());

    // One row, so that a clone without the cards reports a skipped test.
    test.each(names.length === 0 ? ['../shared/cards'] : names)(
      '%s shows whole, without a complaint, a request or a sideways scroll',
      async (name) => {
        viewer.complaints.length = 0;
        viewer.requests.length = 0;
        expect(await dropCard(viewer.page, readCard(name), name)).toBe('ready');
        expect(
          viewer.complaints.filter((text) => !/Executing inline event handler/.test(text)),
        ).toEqual([]);
        expect(viewer.requests).toEqual([]);
        await expect.poll(() => viewer.page.locator('.rest').count()).toBe(0);
        await expect
          .poll(() => viewer.page.locator('[data-check="body-not-rendered"]').count())
          .toBe(0);
        const ids = await viewer.page.locator('[id]').evaluateAll((all) => all.map(({ id }) => id));
        expect(new Set(ids).size).toBe(ids.length);
        for (const width of [1440, 900, 375]) {
          await viewer.page.setViewportSize({ width, height: 900 });
          const overflow = (): Promise<number> =>
            viewer.page.evaluate(
              () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
            );
          await expect.poll(overflow, { message: `at ${width} px` }).toBe(0);
        }
      },
    );
  },
);
