import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { COPIED_CODES, copiedCard, HIDDEN_TEXTS, HONEST_TEXTS } from '../html/safe/hidden-texts.ts';
import { findUnreadable } from './find-unreadable.ts';
import {
  dropCard,
  openLab,
  readCard,
  sharedCards,
  sharedViewer,
  type Viewer,
  type ViewerLab,
} from './viewer.ts';

/** A wide page in the light and a narrow one in the dark. */
const VIEWS = [
  { colorScheme: 'light', viewport: { width: 1440, height: 900 } },
  { colorScheme: 'dark', viewport: { width: 375, height: 800 } },
] as const;

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const viewers = VIEWS.map((view) => sharedViewer(() => lab.open(lab.fileUrl, view)));

/** What `findUnreadable` finds. */
function unreadable(page: Page, word: string, most: number): Promise<readonly string[]> {
  const call = `(${String(findUnreadable)})(${JSON.stringify(word)}, ${most})`;
  return page.evaluate(call) as Promise<readonly string[]>;
}

describe('a text that a card would hide can be read, or is not there', () => {
  test.each(HIDDEN_TEXTS)('$title', async ({ markdown }) => {
    for (const { page } of viewers) {
      expect(await dropCard(page, `# Title\n\n${markdown}\n\nThe end.\n`)).toBe('ready');
      await expect.poll(() => unreadable(page, 'SECRET', 20)).toEqual([]);
    }
  });

  test.each(HIDDEN_TEXTS.filter(({ why }) => why === undefined))(
    'and is there: $title',
    async ({ markdown }) => {
      const page = viewers[0]?.page;
      await dropCard(page as Page, `# Title\n\n${markdown}\n`);
      await expect.poll(() => page?.locator('article').innerText()).toContain('SECRET');
    },
  );
});

describe('the copy button gives what is seen', () => {
  test.each(COPIED_CODES)('%s', async (code) => {
    const { page } = viewers[0] as Viewer;
    await page.evaluate(() => {
      Object.assign(globalThis, { __copied: null });
      navigator.clipboard.writeText = async (text) => {
        Object.assign(globalThis, { __copied: text });
      };
    });
    await dropCard(page, copiedCard(code));
    const seen = await page.locator('article pre').evaluate((pre: HTMLElement) => {
      for (const label of pre.querySelectorAll('.link-host, [data-ui]')) {
        label.remove();
      }
      return pre.innerText;
    });
    await page.locator('.copy-button').click();
    await expect
      .poll(() => page.evaluate(() => (globalThis as { __copied?: string }).__copied?.trim()))
      .toBe(seen.trim());
    await expect.poll(() => unreadable(page, '', 50)).toEqual([]);
  });
});

describe('honest cards hide nothing', () => {
  test('of markup that looks like it', async () => {
    for (const { page } of viewers) {
      await dropCard(page, HONEST_TEXTS.join('\n\n'));
      await expect.poll(() => unreadable(page, '', 300)).toEqual([]);
    }
  });

  const names =
    sharedCards === null ? [] : readdirSync(sharedCards).filter((name) => name.endsWith('.md'));

  test.skipIf(names.length === 0).each(names.length === 0 ? ['../shared/cards'] : names)(
    '%s',
    async (name) => {
      for (const { page } of viewers) {
        await dropCard(page, readCard(name), name);
        await expect.poll(() => unreadable(page, '', 200)).toEqual([]);
        await expect.poll(() => page.locator('[data-check="hidden-text"]').count()).toBe(0);
      }
    },
  );
});
