import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { decoder, safetensors } from '../card/folder/folders.ts';
import { dropPath, nextCard, pickFolder, revision } from './open-folder.ts';
import { openLab, settled, type Viewer, type ViewerLab } from './viewer.ts';

const CARD = `---
license: mit
---

# Tiny

- **Parameters:** 7B
- **Context length:** 32K

![plot](assets/plot.png)
`;

let lab: ViewerLab;
let root = '';
const viewers: Viewer[] = [];

async function open(url?: string): Promise<Viewer> {
  const viewer = await lab.open(url);
  viewers.push(viewer);
  return viewer;
}

beforeAll(async () => {
  lab = await openLab();
});

beforeEach(() => {
  root = join(mkdtempSync(join(tmpdir(), 'page-')), 'tiny');
  mkdirSync(join(root, 'assets'), { recursive: true });
  const { head, size } = safetensors(decoder(35e9));
  writeFileSync(join(root, 'README.md'), CARD);
  writeFileSync(join(root, 'model.safetensors'), head);
  truncateSync(join(root, 'model.safetensors'), size);
  writeFileSync(join(root, 'config.json'), '{"max_position_embeddings": 8192}');
  writeFileSync(join(root, 'assets', 'Plot.png'), 'x');
});

afterEach(async () => {
  rmSync(join(root, '..'), { recursive: true });
  for (const { page } of viewers.splice(0)) {
    await page.context().close();
  }
});

afterAll(() => lab.close());

async function findings(page: Page): Promise<readonly string[]> {
  return await page
    .locator('[data-check]')
    .evaluateAll((items) =>
      items
        .map((item) => `${item.getAttribute('data-line')} ${item.getAttribute('data-check')}`)
        .filter((found) => /differ|missing$/.test(found)),
    );
}

const FOUND = ['7 parameters-differ', '8 context-length-differs', '10 linked-file-missing'];

describe('a folder with its card', () => {
  test.each(['http', 'file'] as const)('is checked when it is dropped, over %s', async (scheme) => {
    const { page, complaints, requests } = await open(
      scheme === 'http' ? lab.httpUrl : lab.fileUrl,
    );
    const before = await revision(page);
    await dropPath(page, root);
    await nextCard(page, before);
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Tiny');
    await expect.poll(async () => (await findings(page)).toSorted()).toEqual(FOUND.toSorted());
    await expect.poll(() => page.getByText('Not opened').count()).toBe(0);
    // The hosted card before it has an image.
    expect([
      ...complaints,
      ...requests.filter((url) => !url.includes('/marin-community/')),
    ]).toEqual([]);
  });

  test('is checked when it is picked, and after a fix', async () => {
    const { page, complaints } = await open();
    const before = await revision(page);
    await pickFolder(page, root);
    await nextCard(page, before);
    await expect.poll(async () => (await findings(page)).toSorted()).toEqual(FOUND.toSorted());
    await page.keyboard.press('c');
    await page
      .locator('[data-check="linked-file-missing"]')
      .getByRole('button', { name: 'Fix: Write “assets/Plot.png”' })
      .click();
    await page.locator('[data-check="linked-file-missing"]').waitFor({ state: 'detached' });
    expect(await settled(page)).toBe('ready');
    await expect.poll(async () => (await findings(page)).toSorted()).toEqual(FOUND.slice(0, 2));
    expect(complaints).toEqual([]);
  });

  test('is offered in the menu, by its name and key', async () => {
    const { page } = await open();
    await revision(page);
    await page.getByRole('button', { name: 'More' }).click();
    const control = page.locator('#Menu').getByRole('button', { name: 'Open a folder' });
    const choosing = page.waitForEvent('filechooser');
    await control.click();
    await choosing;
    await expect.poll(() => control.isVisible()).toBe(false);
  });

  test('without a card says so', async () => {
    rmSync(join(root, 'README.md'));
    const { page } = await open();
    await revision(page);
    await dropPath(page, root);
    await expect
      .poll(() => page.getByRole('alert').innerText())
      .toContain('The folder tiny holds no README.md.');
  });
});
