import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropCard, openLab, sharedViewer, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const CARD = `# Tiny-1B

| Model | MMLU | ARC |
|---|---|---|
| Tiny-1B (25-shot) | **61.0** | **50.1** |
| Llama-2-7B (5-shot) | 65.2 | 49.0 |
| Falcon 7B (5-shot) | 60.0 | 47.9 |
| Falcon 7B (5-shot) | 60.0 | 47.9 |

| Benchmark | Llama-2-7B | Falcon 7B |
|---|---|---|
| MMLU | 65.2 | 60.0 |

| Model | MMLU |
|---|---|
| Tiny-1B | **61.0** |
| Falcon 7B | 60.0 |
`;

function notesOf(page: Page): Locator {
  return page.locator('article').getByRole('note', { name: 'Before you compare' });
}

/** The text of the row that is shown and has the focus. */
function shownRow(page: Page): Promise<string> {
  return page.evaluate(() => {
    const { activeElement } = document;
    return activeElement?.matches('tr[data-shown-place]') ? activeElement.textContent : '';
  });
}

describe.each(['http', 'file'])('below a table, over %s,', (scheme) => {
  const viewer = sharedViewer(() =>
    lab.open(scheme === 'http' ? lab.httpUrl : lab.fileUrl, {
      viewport: { width: 375, height: 700 },
    }),
  );

  test('what must be known before its values are compared is asked, where all is well nothing', async () => {
    const { page, complaints } = viewer;
    await dropCard(page, CARD);

    expect(await notesOf(page).count()).toBe(2);
    const folded = notesOf(page).first();
    expect(await folded.locator('summary').textContent()).toBe('3 questions on this table');
    expect(await folded.getByRole('button').count()).toBe(0);
    await folded.locator('summary').click();
    expect(await folded.getByRole('button').allTextContents()).toEqual([
      expect.stringContaining('Bold marks “Tiny-1B (25-shot)”'),
      expect.stringContaining('is measured with “25-shot”'),
      expect.stringContaining('is there twice'),
    ]);
    expect(await notesOf(page).nth(1).innerText()).toContain('None of these models is “Tiny-1B”');
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    expect(complaints).toEqual([]);
  });

  test('a note leads by key to its row, wherever that is now', async () => {
    const { page } = viewer;
    await dropCard(page, CARD);
    const folded = notesOf(page).first();
    const box = page.locator('article .table-box').first();
    await folded.locator('summary').click();
    const note = folded.getByRole('button', { name: 'is measured with' });
    await note.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => shownRow(page)).toContain('Tiny-1B (25-shot)');

    await box.locator('.sort-button').nth(2).click();
    await note.click();
    await expect.poll(() => shownRow(page)).toContain('Tiny-1B (25-shot)');

    // A row that is filtered away is told by its table.
    await box.getByRole('button', { name: 'Filter' }).click();
    await box.getByRole('searchbox').fill('falcon');
    await expect.poll(() => box.locator('tbody tr').count()).toBe(2);
    await note.click();
    await expect.poll(() => page.locator('.table-frame[data-shown-place]:focus').count()).toBe(1);
  });
});

describe('the notes on a table', () => {
  const viewer = sharedViewer(() => lab.open());

  test('are no part of the card: not selected, and not found by the search', async () => {
    const { page } = viewer;
    await dropCard(page, CARD);
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('article') as Element);
      return String(getSelection());
    });

    expect(copied).toContain('Llama-2-7B');
    expect(copied).not.toContain('None of these models');
    await page.keyboard.press('/');
    await page.locator('search input').fill('None of these');
    await expect.poll(() => page.locator('search [role="status"]').innerText()).toBe('No matches');
  });

  test('stand in the enlarged table and on paper as well, unfolded there', async () => {
    const { page } = viewer;
    await dropCard(page, CARD);
    const box = page.locator('article .table-box').first();
    await box.hover();
    await box.getByRole('button', { name: 'Enlarge' }).click();
    const enlarged = page.locator('dialog[open] .table-notes');
    await enlarged.locator('summary').click();
    await enlarged.getByRole('button', { name: 'is there twice' }).click();
    await expect.poll(() => shownRow(page)).toContain('Falcon 7B');
    await page.keyboard.press('Escape');
    await enlarged.waitFor({ state: 'hidden' });
    await notesOf(page).first().locator('summary').click();
    await page.emulateMedia({ media: 'print' });

    const printed = notesOf(page).first().locator('li').first();
    await expect.poll(() => printed.evaluate((item) => item.checkVisibility())).toBe(true);
    await page.emulateMedia({ media: null });
  });

  test('are found by axe to be without fault, in both themes and from right to left', async () => {
    const { page } = viewer;
    const path = createRequire(import.meta.url).resolve('axe-core/axe.min.js');
    const program = readFileSync(path, 'utf8');
    await dropCard(page, `<div dir="rtl">\n\n${CARD}\n</div>\n`);
    await notesOf(page).first().locator('summary').click();
    await page.evaluate(program);
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      const found = await page.evaluate(async () => {
        const { axe } = globalThis as unknown as {
          axe: { run(context: string): Promise<AxeResults> };
        };
        const { violations } = await axe.run('.table-notes');
        return violations.map(({ id }) => id);
      });

      expect(found).toEqual([]);
    }
  });

  test('of the hosted card are there before any program runs', async () => {
    const still = await lab.open(lab.httpUrl, { javaScriptEnabled: false });
    const notes = notesOf(still.page);

    expect(await notes.count()).toBe(1);
    expect(await notes.innerText()).toContain('None of these models is “Marin 8B Base”');
    await still.page.context().close();
  });
});
