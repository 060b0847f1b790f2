import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropCard, openLab, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

async function opened(card: string, width = 1440): Promise<Page> {
  const { page } = await lab.open(undefined, { viewport: { width, height: 900 } });
  await dropCard(page, card);
  return page;
}

const section = (name: string, level: number): string =>
  `${'#'.repeat(level)} ${name}\n\n${'Words that say little. '.repeat(60)}\n\n`;

/** A title, ten chapters, each with ten sections that have two each. */
const LONG = [
  '# Title\n\n',
  ...Array.from({ length: 10 }, (_, chapter) => [
    section(`Chapter ${chapter}`, 2),
    ...Array.from({ length: 10 }, (__, inner) => [
      section(`Section ${chapter}.${inner}`, 3),
      section(`Detail ${chapter}.${inner}.0`, 4),
      section(`Detail ${chapter}.${inner}.1`, 4),
    ]).flat(),
  ]).flat(),
].join('');

const nav = (page: Page) => page.locator('nav[aria-label="Contents"]');

/** The entries that a reader sees. */
const seen = (page: Page): Promise<string[]> =>
  nav(page)
    .locator('a')
    .evaluateAll((links) =>
      links.filter((link) => link.checkVisibility()).map((link) => link.textContent ?? ''),
    );

async function scrollTo(page: Page, heading: string): Promise<void> {
  await page.evaluate((id) => document.getElementById(id)?.scrollIntoView(), heading);
}

const current = (page: Page): Promise<string> =>
  nav(page).locator('a[aria-current]').innerText({ timeout: 3000 });

describe('the contents', () => {
  test('of a long card show its chapters, and the branch that is read', async () => {
    const page = await opened(LONG);
    const atFirst = await seen(page);
    for (const chapter of [0, 1, 5, 9]) {
      expect(atFirst).toContain(`Chapter ${chapter}`);
    }
    expect(atFirst.filter((name) => /^Section [1-9]|^Detail/.test(name))).toEqual([]);
    await scrollTo(page, 'detail-751');
    await scrollTo(page, 'detail-441');
    await expect.poll(() => current(page)).toBe('Detail 4.4.1');
    await expect
      .poll(() => seen(page))
      .toEqual(expect.arrayContaining(['Section 4.9', 'Detail 4.4.0']));
    await expect.poll(() => seen(page)).not.toContain('Detail 4.5.0');
    await expect.poll(() => seen(page)).not.toContain('Section 7.5');
    await expect
      .poll(() =>
        nav(page)
          .locator('a[aria-current]')
          .evaluate((link) => {
            const { top, bottom } = link.getBoundingClientRect();
            return top > 0 && bottom < innerHeight;
          }),
      )
      .toBe(true);
    await page.context().close();
  });

  test('fold and unfold by mouse and by arrows, which a screen reader is told', async () => {
    const page = await opened(LONG);
    const fold = nav(page).getByRole('button', { name: 'Sections of Chapter 3' });
    await expect.poll(() => fold.getAttribute('aria-expanded')).toBe('false');
    await fold.click();
    await expect.poll(() => fold.getAttribute('aria-expanded')).toBe('true');
    await expect.poll(() => seen(page)).toContain('Section 3.0');
    await nav(page).getByText('Chapter 3', { exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    const focused = (): Promise<string | null | undefined> =>
      page.evaluate(() => document.activeElement?.textContent);
    await expect.poll(() => focused()).toBe('Section 3.0');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => focused()).toBe('Chapter 3');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => seen(page)).not.toContain('Section 3.0');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => seen(page)).toContain('Section 3.0');
    await page.context().close();
  });

  test('of a short card are all there', async () => {
    const page = await opened('# A\n\n## B\n\n### C\n\n## D\n');
    await expect.poll(() => seen(page)).toEqual(['A', 'B', 'C', 'D']);
    await page.context().close();
  });

  test.each([
    ['levels that skip', '### A\n\n##### B\n\n# C\n\n#### D\n', ['A', 'B', 'C', 'D']],
    ['one heading', '# Alone\n', ['Alone']],
    ['no heading', 'Text.\n', []],
  ])('with %s', async (_, card, expected) => {
    const page = await opened(card);
    await expect.poll(() => seen(page)).toEqual(expected);
    await page.context().close();
  });

  test('of 5,000 headings stop, and say so', async () => {
    const page = await opened('# A\n\n## B\n\n'.repeat(2500));
    await expect.poll(() => nav(page).locator('a').count()).toBe(1000);
    await expect.poll(() => nav(page).innerText()).toContain('4000 more headings');
    await expect.poll(() => current(page)).toBe('A');
    // Nor is the last one of them where another one is read.
    await page.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await expect.poll(() => nav(page).locator('[aria-current]').count()).toBe(0);
    await page.context().close();
  });

  test('say which sections have findings, and how many', async () => {
    const page = await opened(
      '---\nlicense: mit\n---\n# A\n\n[x]()\n\n## B\n\nFine.\n\n## C\n\n[y](#gone)\n\n- [z](#gone-too)\n',
    );
    const count = (name: string) =>
      nav(page)
        .locator('li', { has: page.locator(`a:text-is("${name}")`) })
        .last();
    await expect.poll(() => count('B').innerText()).toBe('B');
    await expect
      .poll(() => count('C').locator('.section-findings').getAttribute('title'))
      .toBe('2 findings');
    await expect.poll(() => count('C').textContent()).toContain('2 findings');
    const ofTitle = nav(page).locator('.section-findings.of-open').first();
    await expect.poll(() => ofTitle.getAttribute('title')).toBe('1 finding');
    await nav(page).getByRole('button', { name: 'Sections of A' }).click();
    await expect
      .poll(() => nav(page).locator('.of-folded').first().getAttribute('title'))
      .toBe('3 findings');
    await expect.poll(() => nav(page).locator('.of-folded').first().isVisible()).toBe(true);
    await expect.poll(() => ofTitle.isVisible()).toBe(false);
    await page.context().close();
  });

  test('can be hidden on wide screens, which is remembered, and brought back', async () => {
    const page = await opened(LONG);
    await scrollTo(page, 'chapter-5');
    const top = (): Promise<number> =>
      page.locator('#chapter-5').evaluate((one) => Math.round(one.getBoundingClientRect().top));
    const place = await top();
    await nav(page).getByRole('button', { name: 'Hide' }).click();
    await expect.poll(() => nav(page).isVisible()).toBe(false);
    await expect.poll(async () => Math.abs((await top()) - place)).toBeLessThanOrEqual(1);
    const control = page.getByRole('button', { name: 'Contents', exact: true });
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.id))
      .toBe('ContentsControl');
    await page.reload();
    await page.locator('html[data-state="ready"]').waitFor();
    await expect.poll(() => nav(page).isVisible()).toBe(false);
    await control.click();
    await expect.poll(() => nav(page).isVisible()).toBe(true);
    await expect.poll(() => control.isVisible()).toBe(false);
    await page.keyboard.press('t');
    await expect.poll(() => nav(page).isVisible()).toBe(false);
    await page.keyboard.press('t');
    await expect.poll(() => nav(page).isVisible()).toBe(true);
    await page.context().close();
  });

  test('are a popover on a phone, which shows where the reader is and closes on a choice', async () => {
    const page = await opened(LONG, 375);
    await scrollTo(page, 'section-95');
    await page.getByRole('button', { name: 'Contents', exact: true }).click();
    await expect.poll(() => current(page)).toMatch(/ 9\.[45]/);
    const entry = nav(page).locator('a[aria-current]');
    await expect
      .poll(() =>
        entry.evaluate((link) => {
          const { top, bottom } = link.getBoundingClientRect();
          const list = link.closest('nav')?.getBoundingClientRect();
          return top >= (list?.top ?? 0) && bottom <= (list?.bottom ?? 0);
        }),
      )
      .toBe(true);
    await nav(page).getByRole('button', { name: 'Sections of Chapter 1' }).click();
    await expect.poll(() => nav(page).isVisible()).toBe(true);
    await nav(page).getByText('Section 1.2', { exact: true }).click();
    await expect.poll(() => nav(page).isVisible()).toBe(false);
    await page.context().close();
  });

  test('of an Arabic card keep its direction', async () => {
    const page = await opened('# نموذج\n\n## استعمال\n\nكلمات.\n');
    await expect.poll(() => seen(page)).toEqual(['نموذج', 'استعمال']);
    await expect
      .poll(() =>
        nav(page)
          .locator('a')
          .first()
          .evaluate((link) => getComputedStyle(link).direction),
      )
      .toBe('rtl');
    await page.context().close();
  });
});
