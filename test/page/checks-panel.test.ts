import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
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

const FILL = 'A paragraph of text that says little.\n\n'.repeat(40);

const CARD = `---
licence: MIT
language: zh-CN
---
# A card

Text [here]() and more of it.

${FILL}- one [a](#gone)
- two

  1. three [b](#none)

| a | b |
|---|---|
| 1 | [z](#nowhere) |

<details><summary>More</summary>

Hidden [r](#never)

</details>

${FILL}## Uses

[end](#lost)
`;

async function openChecks(options: Parameters<ViewerLab['open']>[1] = {}): Promise<Viewer> {
  const viewer = await lab.open(undefined, options);
  await dropCard(viewer.page, CARD);
  await viewer.page.keyboard.press('c');
  await viewer.page.locator('.finding-mark').first().waitFor();
  return viewer;
}

const findingOf = (page: Page, message: string) =>
  page.locator('.findings [data-check]', { hasText: message });

const isOpen = (page: Page): Promise<boolean> =>
  page.locator('section[aria-label="Checks"]').isVisible();

/** What is marked as the place, and how much of it the reader sees below the header. */
function shownPlace(page: Page): Promise<{ readonly text: string; readonly isSeen: boolean }> {
  return page.evaluate(() => {
    const place = document.querySelector<HTMLElement>('[data-shown-place]');
    const { top = -1, bottom = -1 } = place?.getBoundingClientRect() ?? {};
    const x = (place?.getBoundingClientRect().left ?? 0) + 40;
    const hit = document.elementFromPoint(x, (top + bottom) / 2);
    return { text: place?.innerText ?? '', isSeen: place?.contains(hit) === true };
  });
}

describe.each([
  ['wide', { width: 1440, height: 900 }],
  ['on a phone', { width: 375, height: 800 }],
])('the checks beside the card, %s', (_, viewport) => {
  const viewer = sharedViewer(() => openChecks({ viewport }));

  afterEach(() => {
    expect(viewer.complaints).toEqual([]);
  });

  test.each([
    ['#gone', 'one a'],
    ['#none', 'three b'],
    ['#nowhere', '1'],
    ['#never', 'Hidden r'],
    ['#lost', 'end'],
    ['This leads nowhere', 'Text here'],
  ])('a finding of %s shows its block, marked, beside the panel', async (message, text) => {
    const { page } = viewer;
    await findingOf(page, message).locator('.finding-message').click();
    await expect.poll(() => shownPlace(page)).toMatchObject({ isSeen: true });
    await expect.poll(async () => (await shownPlace(page)).text).toContain(text);
    await expect.poll(() => isOpen(page)).toBe(true);
    await expect.poll(() => page.locator('[data-shown-place]').count()).toBe(1);
  });

  test('one of the front matter shows its field', async () => {
    const { page } = viewer;
    await findingOf(page, 'zh-CN').getByRole('button', { name: 'Line 3', exact: true }).click();
    await expect.poll(() => shownPlace(page)).toMatchObject({ isSeen: true });
    await expect
      .poll(() => page.locator('[data-shown-place]').getAttribute('data-field'))
      .toBe('language');
  });

  test('a mark at the block leads back to its finding', async () => {
    const { page } = viewer;
    const mark = page.locator('article li', { hasText: 'one' }).locator('.finding-mark').first();
    await expect
      .poll(() => mark.getAttribute('aria-label'))
      .toMatch(/^1 finding: No heading .*#gone/);
    await mark.click();
    const focused = page.locator('li[data-check]:has(:focus)');
    await expect.poll(() => focused.innerText()).toContain('#gone');
    await expect
      .poll(() =>
        focused.evaluate((item) => {
          const { top, bottom } = item.getBoundingClientRect();
          const panel = item.closest('section')?.getBoundingClientRect();
          return top >= (panel?.top ?? 0) && bottom <= innerHeight;
        }),
      )
      .toBe(true);
  });

  test('nothing lies on the text, and the marks are no part of what is copied', async () => {
    const { page } = viewer;
    const covered = await page.evaluate(() => {
      const words = [...document.querySelectorAll('article :is(p, li, td, h1, h2)')].flatMap(
        (block) => [...block.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE),
      );
      const marks = [...document.querySelectorAll('article .finding-mark')].map((mark) =>
        mark.getBoundingClientRect(),
      );
      return words.filter((word) => {
        const range = document.createRange();
        range.selectNodeContents(word);
        return [...range.getClientRects()].some((text) =>
          marks.some(
            (mark) =>
              mark.left < text.right - 1 &&
              text.left < mark.right - 1 &&
              mark.top < text.bottom - 1 &&
              text.top < mark.bottom - 1,
          ),
        );
      }).length;
    });
    expect(covered).toBe(0);
    const selected = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('article') as Element);
      const text = getSelection()?.toString() ?? '';
      getSelection()?.removeAllRanges();
      return text;
    });
    expect(selected.replace(/\s+/g, ' ')).toContain('Text here and more of it.');
    expect(selected).not.toMatch(/1\s*Text here/);
  });

  test('nothing is wider than the window, and the card can be read to its end', async () => {
    const { page } = viewer;
    const rest = (): Promise<{ readonly overflow: number; readonly unread: number }> =>
      page.evaluate(() => {
        // How long the card is shows only where it is laid out.
        scrollTo(0, document.body.scrollHeight);
        const end = document.querySelector('article')?.getBoundingClientRect().bottom ?? 0;
        const panel = document.getElementById('Checks')?.getBoundingClientRect().top ?? 0;
        return {
          overflow: Math.max(0, document.documentElement.scrollWidth - innerWidth),
          unread: Math.max(0, end - (innerWidth < 1200 ? panel : innerHeight)),
        };
      });
    await expect.poll(rest).toEqual({ overflow: 0, unread: 0 });
  });
});

describe('the panel of the checks', () => {
  test('stays while the reader reads, fixes and opens another card; Escape closes it', async () => {
    const { page } = await openChecks();
    await page.locator('article p').first().click();
    await page.evaluate(() => scrollTo(0, 400));
    await expect.poll(() => isOpen(page)).toBe(true);
    await page.getByRole('button', { name: 'Fix: Write “zh”' }).click();
    await page.getByRole('button', { name: 'Save' }).waitFor();
    await expect.poll(() => isOpen(page)).toBe(true);
    await expect
      .poll(() => page.locator('#Status').textContent())
      .toMatch(/Fixed\. There were \d+ findings, now there are \d+\./);
    await expect.poll(() => page.locator('article .finding-mark').count()).toBeGreaterThan(4);
    await dropCard(page, '---\nlicense: mit\n---\n# Another\n\n[x](#gone)\n');
    await expect.poll(() => isOpen(page)).toBe(true);
    await expect.poll(() => page.locator('article .finding-mark').count()).toBe(1);
    await findingOf(page, '#gone').getByTitle('Show in the card').focus();
    await page.keyboard.press('Escape');
    await expect.poll(() => isOpen(page)).toBe(false);
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('ChecksControl');
    await expect.poll(() => page.locator('.finding-mark').count()).toBe(0);
    await page.context().close();
  });

  test('does not take the line where something is missing for what stands there', async () => {
    const { page } = await lab.open();
    await dropCard(page, '---\nlanguage: en\n---\n# A card\n');
    await page.keyboard.press('c');
    const missing = page.locator('[data-check="missing-license"]');
    await missing.locator('.finding-message').click();
    await expect.poll(() => page.locator('.finding-mark, [data-shown-place]').count()).toBe(0);
    await missing.getByRole('button', { name: 'Line 2' }).click();
    await expect.poll(() => page.locator('dialog .line-marker').isVisible()).toBe(true);
    await page.context().close();
  });

  test('opens and closes without moving what is read', async () => {
    const { page } = await openChecks();
    await page.keyboard.press('Escape');
    await page.evaluate(() => scrollTo(0, 700));
    const top = (): Promise<number> =>
      page
        .locator('article p')
        .nth(15)
        .evaluate((read) => Math.round(read.getBoundingClientRect().top));
    // What comes into view for the first time is laid out then.
    await framesDone(page);
    const before = await top();
    for (const shown of [true, false]) {
      await page.keyboard.press('c');
      await expect.poll(() => isOpen(page)).toBe(shown);
      await framesDone(page);
      await expect.poll(async () => Math.abs((await top()) - before)).toBeLessThanOrEqual(1);
    }
    await page.context().close();
  });

  test('lists by severity or by line, and keeps the choice', async () => {
    const { page } = await openChecks();
    const lines = (): Promise<number[]> =>
      page
        .locator('.findings')
        .first()
        .locator('[data-line]')
        .evaluateAll((all) => all.map((one) => Number((one as HTMLElement).dataset['line'])));
    await dropCard(page, '[a](#gone)\n\n| a\n\n<b>x\n\n---\nlicense: mit\n---\n\n#No\n');
    const bySeverity = await lines();
    await page.getByRole('button', { name: 'By line' }).click();
    await expect.poll(() => lines()).toEqual(bySeverity.toSorted((a, b) => a - b));
    await dropCard(page, CARD);
    const sorted = await lines();
    expect(sorted).toEqual(sorted.toSorted((a, b) => a - b));
    await expect
      .poll(() => page.getByRole('button', { name: 'By line' }).getAttribute('aria-pressed'))
      .toBe('true');
    await page.context().close();
  });

  test('copies all for the author, as text and as Markdown that is none of the card’s', async () => {
    const { page } = await lab.open(undefined, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await dropCard(page, '---\nlicense: "![x](https://e.example/@you)\u202e"\n---\n# A\n\n[q]()\n');
    await page.keyboard.press('c');
    const copied = async (name: string): Promise<string> => {
      await page.getByRole('button', { name }).click();
      await page.locator(`[data-label="${name}"]`).waitFor();
      return page.evaluate(() => navigator.clipboard.readText());
    };
    const text = await copied('Copy as text');
    expect(text).toMatch(/^Checks of README\.md: \d/);
    expect(text).toMatch(/Line 6: This leads nowhere: write its address\. \(empty-link\)/);
    expect(text).not.toContain('\u202e');
    const markdown = await copied('Copy as Markdown');
    expect(markdown).toMatch(/^- \*\*Warning\*\*, Line 6: This leads/m);
    expect(markdown).not.toMatch(/!\[|https:\/\/|@y|\u202e/);
    await page.context().close();
  });

  test('by keyboard alone: to a finding, its place, its source and back', async () => {
    const { page } = await openChecks();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id)).toBe('Checks');
    const place = findingOf(page, '#none').getByTitle('Show in the card');
    await place.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => shownPlace(page)).toMatchObject({ isSeen: true });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('dialog .source-note').innerText()).toContain('#none');
    await page.keyboard.press('Escape');
    await expect.poll(() => isOpen(page)).toBe(true);
    await page.context().close();
  });
});
