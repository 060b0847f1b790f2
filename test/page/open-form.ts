import { readFileSync } from 'node:fs';
import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';
import { dropCard, stateOf } from './viewer.ts';

export const formOf = (page: Page): Locator => page.locator('section[aria-label="Front matter"]');
export const fieldOf = (page: Page, key: string): Locator =>
  formOf(page).locator(`[data-form-field="${key}"]`);

export async function openForm(page: Page, card: string): Promise<void> {
  await dropCard(page, card);
  if (!(await formOf(page).isVisible())) {
    await page.keyboard.press('y');
  }
  await formOf(page).locator('[data-form-field]').first().waitFor();
}

export function openGroups(page: Page): Promise<void> {
  return formOf(page).evaluate((form) => {
    for (const group of form.querySelectorAll('details')) {
      group.open = true;
    }
  });
}

/** Also what is made only when it is opened. */
export function openEverything(page: Page): Promise<void> {
  return formOf(page).evaluate((form) => {
    const closed = (): HTMLElement | null =>
      form.querySelector<HTMLElement>('details:not([open]) > summary');
    for (let next = closed(); next !== null; next = closed()) {
      next.click();
    }
  });
}

/** What the card's file would hold if it were saved now. */
export async function saved(page: Page): Promise<string> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    formOf(page).getByRole('button', { name: 'Save' }).click(),
  ]);
  return readFileSync(await download.path(), 'utf8');
}

/** Waits for the next version of the card. */
export async function afterEdit(page: Page, edit: () => Promise<unknown>): Promise<void> {
  const revision = (): Promise<number> =>
    page.evaluate(() => Number(document.documentElement.dataset['revision']));
  const before = await revision();
  await edit();
  await expect.poll(revision).toBeGreaterThan(before);
  await expect.poll(() => stateOf(page)).toBe('ready');
}

/** Writes a text into a field, and leaves it by Enter. */
export async function type(field: Locator, text: string): Promise<void> {
  await field.fill(text);
  await field.press('Enter');
}
