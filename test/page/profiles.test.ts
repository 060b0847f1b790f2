import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cardWithout } from '../card/profiles/complete-cards.ts';
import { dropCard, openLab, started, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const checksOf = (page: Page) => page.locator('section[aria-label="Checks"]');
const choiceOf = (page: Page) => checksOf(page).getByRole('combobox', { name: 'Profile' });
const summaryOf = (page: Page) => checksOf(page).locator('.completeness summary');

/** What of the list is not stated. */
async function notStated(page: Page): Promise<readonly string[]> {
  return checksOf(page)
    .locator('.completeness li:not([data-state="stated"]) > span:first-child')
    .evaluateAll((items) => items.map((item) => item.firstChild?.textContent ?? ''));
}

async function openList(page: Page, card: string): Promise<void> {
  await dropCard(page, card);
  await page.keyboard.press('c');
  await summaryOf(page).click();
}

describe('the list of what a card states', () => {
  test('follows the Hub’s template, until the reader chooses a profile, which is remembered', async () => {
    const { page, complaints } = await lab.open();
    const card = cardWithout('eu-gpai', 'energy');
    await openList(page, card);
    expect(await choiceOf(page).inputValue()).toBe('annotated');
    expect(await notStated(page)).toContain('Recommendations');
    await choiceOf(page).focus();
    await choiceOf(page).selectOption('eu-gpai');
    await summaryOf(page).filter({ hasText: ', 1 not stated' }).waitFor();
    expect(await notStated(page)).toEqual(['Energy consumption']);
    const after = await checksOf(page).locator('.completeness p').textContent();
    expect(after).toContain('Regulation (EU) 2024/1689 (2024-07-12)');
    expect(await choiceOf(page).evaluate((select) => select === document.activeElement)).toBe(true);

    // Another card, and another visit.
    await dropCard(page, cardWithout('eu-gpai', 'rights'));
    await summaryOf(page).filter({ hasText: ', 1 not stated' }).waitFor();
    expect(await notStated(page)).toEqual(['Rights and opt-outs']);
    await page.reload();
    await started(page);
    await openList(page, card);
    await summaryOf(page).filter({ hasText: ', 1 not stated' }).waitFor();
    expect(await choiceOf(page).inputValue()).toBe('eu-gpai');

    await choiceOf(page).selectOption('annotated');
    await checksOf(page).locator('.completeness li', { hasText: 'Recommendations' }).waitFor();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('leads to the place of what is stated, and by keys alone', async () => {
    const { page } = await lab.open();
    await dropCard(page, cardWithout('hub', 'limits'));
    await page.keyboard.press('c');
    await summaryOf(page).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await choiceOf(page).evaluate((select) => select === document.activeElement)).toBe(true);
    await choiceOf(page).selectOption('hub');
    const results = checksOf(page).locator('.completeness li', { hasText: 'Evaluation results' });
    await results.getByRole('button').focus();
    await page.keyboard.press('Enter');
    await page.locator('article [data-shown-place]', { hasText: 'Results' }).waitFor();
    const limits = checksOf(page).locator('.completeness li', { hasText: 'Limitations' });
    expect(await limits.locator('> :last-child').textContent()).toBe('not stated');
    expect(await limits.getByRole('button').count()).toBe(0);
    await page.context().close();
  });

  test('says nothing of a score, and is no finding', async () => {
    const { page } = await lab.open();
    await openList(page, '# Tiny\n');
    await choiceOf(page).selectOption('eu-gpai');
    await checksOf(page).locator('.completeness li', { hasText: 'Energy consumption' }).waitFor();
    const text = (await checksOf(page).locator('.completeness > div').textContent()) ?? '';
    expect(text).not.toMatch(/%|score|complian/i);
    expect(await checksOf(page).locator('[data-check="not-stated"]').count()).toBe(0);
    await page.context().close();
  });

  test('is none of a dataset’s card, whatever was chosen', async () => {
    const { page, complaints } = await lab.open();
    await openList(page, '# Tiny\n');
    await choiceOf(page).selectOption('minimal');
    await dropCard(page, '---\ntask_categories: [other]\n---\n# Notes\n');
    expect(await checksOf(page).locator('.completeness').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});
