import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { dropPath, revision } from './open-folder.ts';
import { drop, dropCard, openLab, settled, type Viewer, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;
let folder = '';
let path = '';
const viewers: Viewer[] = [];

async function open(url?: string, prepare?: () => void): Promise<Viewer> {
  const viewer = await lab.open(url, { prepare });
  viewers.push(viewer);
  await revision(viewer.page);
  return viewer;
}

beforeAll(async () => {
  lab = await openLab();
  lab.served.set('/served.md', '# A served card\n\nIts words.\n');
});

beforeEach(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'page-')), 'tiny');
  mkdirSync(folder);
  path = join(folder, 'README.md');
  writeFileSync(path, '# A followed card\n\nA secret.\n');
});

afterEach(async () => {
  rmSync(join(folder, '..'), { recursive: true, force: true });
  for (const { page } of viewers.splice(0)) {
    await page.context().close();
  }
});

afterAll(() => lab.close());

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Recent cards' });

/** Opens the list by its key, once it holds `count` cards, and tells their titles. */
async function titles(page: Page, count: number): Promise<readonly string[]> {
  const items = dialog(page).locator('li strong');
  await expect
    .poll(async () => {
      await page.keyboard.press('Escape');
      await page.locator('#Main').press('r');
      await dialog(page).waitFor();
      return items.count();
    })
    .toBe(count);
  return await items.allInnerTexts();
}

async function shows(page: Page, title: string): Promise<void> {
  await page.locator('article h1', { hasText: title }).waitFor();
  expect(await settled(page)).toBe('ready');
}

/** All that the browser keeps for the page, as text. */
function everythingKept(page: Page): Promise<string> {
  return page.evaluate(async () => {
    const found: unknown[] = [Object.entries(localStorage)];
    for (const { name = '' } of await indexedDB.databases()) {
      const database = await new Promise<IDBDatabase>((done) => {
        const request = indexedDB.open(name);
        request.onsuccess = () => done(request.result);
      });
      for (const store of database.objectStoreNames) {
        const request = database.transaction(store).objectStore(store).getAll();
        await new Promise((done) => {
          request.onsuccess = done;
        });
        found.push(request.result);
      }
      database.close();
    }
    return JSON.stringify(found);
  });
}

test('cards that were opened are listed, the newest first and each once, and open again', async () => {
  const { page, complaints } = await open();
  await dropPath(page, path);
  await shows(page, 'A followed card');
  expect(await titles(page, 1)).toEqual(['A followed card']);
  await page.keyboard.press('Escape');
  await page.goto(`${lab.httpUrl}?card=served.md`);
  await shows(page, 'A served card');
  expect(await titles(page, 2)).toEqual(['A served card', 'A followed card']);
  await dialog(page).getByRole('button', { name: 'A followed card' }).first().click();
  await shows(page, 'A followed card');
  await page.getByRole('button', { name: 'follows the file' }).waitFor();
  writeFileSync(path, '# A saved card\n');
  await shows(page, 'A saved card');
  expect(await titles(page, 2)).toEqual(['A followed card', 'A served card']);
  expect(await everythingKept(page)).not.toMatch(/secret|Its words/);
  expect(complaints).toEqual([]);
});

test('a folder is opened again with its files', async () => {
  const { page } = await open();
  await dropPath(page, folder);
  await shows(page, 'A followed card');
  expect(await titles(page, 1)).toEqual(['A followed card']);
  await page.keyboard.press('Escape');
  await dropCard(page, '# Another', 'other.md');
  expect(await titles(page, 2)).toEqual(['Another', 'A followed card']);
  await dialog(page).getByRole('button', { name: 'folder tiny' }).click();
  await shows(page, 'A followed card');
});

test('of a pasted card and of the hosted one nothing is kept', async () => {
  const { page } = await open();
  await page.evaluate(() => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', '# Pasted words');
    document.body.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true }));
  });
  await shows(page, 'Pasted words');
  await dropCard(page, '# Dropped', 'dropped.md');
  expect(await titles(page, 1)).toEqual(['Dropped']);
  expect(await everythingKept(page)).not.toContain('Pasted');
});

test('no more than twenty are kept', async () => {
  const { page } = await open();
  for (let card = 1; card <= 21; card += 1) {
    await drop(page, { name: `${card}.md`, content: `# Card ${card}` });
    await shows(page, `Card ${card}`);
    if (card <= 20) {
      expect((await titles(page, card))[0]).toBe(`Card ${card}`);
      await page.keyboard.press('Escape');
    }
  }
  await expect.poll(async () => (await titles(page, 20))[0]).toBe('Card 21');
  expect((await titles(page, 20)).at(-1)).toBe('Card 2');
});

describe('a reader', () => {
  test('forgets one card, then all, and turns the list off, by keys alone', async () => {
    const { page } = await open();
    for (const name of ['One', 'Two', 'Three']) {
      await dropCard(page, `# ${name}`, `${name}.md`);
      await shows(page, name);
      await titles(page, ['One', 'Two', 'Three'].indexOf(name) + 1);
      await page.keyboard.press('Escape');
    }
    await titles(page, 3);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => dialog(page).locator('li').count()).toBe(2);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.ariaLabel))
      .toBe('Forget Two');
    expect(await titles(page, 2)).toEqual(['Two', 'One']);
    await dialog(page).getByRole('button', { name: 'Forget all' }).press('Enter');
    await dialog(page).getByText('No card is remembered.').waitFor();
    await dialog(page).getByRole('checkbox').press('Space');
    await page.keyboard.press('Escape');
    await dropCard(page, '# Four', 'four.md');
    await shows(page, 'Four');
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    expect(await titles(page, 0)).toEqual([]);
    await expect.poll(() => dialog(page).getByRole('checkbox').isChecked()).toBe(false);
    expect(await everythingKept(page)).not.toContain('Four');
  });

  test('finds the list in the menu', async () => {
    const { page } = await open();
    await page.getByRole('button', { name: 'More' }).click();
    await page.locator('#Menu').getByRole('button', { name: 'Recent cards' }).click();
    await dialog(page).getByText('No card is remembered.').waitFor();
  });

  test('is told where a file is gone, and where it may not be read', async () => {
    const { page } = await open(lab.httpUrl, () => {
      const { prototype } = FileSystemHandle;
      Object.assign(globalThis, { isAllowed: true });
      const answer = async (): Promise<string> =>
        (globalThis as unknown as { isAllowed: boolean }).isAllowed ? 'granted' : 'prompt';
      Object.assign(prototype, { queryPermission: answer, requestPermission: answer });
    });
    await dropPath(page, path);
    await shows(page, 'A followed card');
    await titles(page, 1);
    await page.evaluate(() => Object.assign(globalThis, { isAllowed: false }));
    await dialog(page).getByRole('button', { name: 'A followed card' }).first().click();
    const alert = page.getByRole('alert');
    await alert.filter({ hasText: 'did not let the page read README.md' }).waitFor();
    await expect.poll(() => page.locator('article h1').innerText()).toContain('A followed card');
    await page.evaluate(() => Object.assign(globalThis, { isAllowed: true }));
    rmSync(path);
    await titles(page, 1);
    await dialog(page).getByRole('button', { name: 'A followed card' }).first().click();
    await alert.filter({ hasText: 'The file README.md is no longer where it was.' }).waitFor();
  });

  test('picks again what this browser cannot read again by itself', async () => {
    const { page } = await open(lab.fileUrl, () => {
      Reflect.deleteProperty(globalThis, 'showOpenFilePicker');
    });
    await dropPath(page, path);
    await shows(page, 'A followed card');
    await titles(page, 1);
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      dialog(page).getByRole('button', { name: 'to be picked again' }).click(),
    ]);
    await chooser.setFiles(path);
    await shows(page, 'A followed card');
  });

  test('without such memory has no such list, and no error', async () => {
    const { page, complaints } = await open(lab.httpUrl, () => {
      Object.defineProperty(globalThis, 'indexedDB', {
        get() {
          throw new DOMException('', 'SecurityError');
        },
      });
    });
    await dropCard(page, '# Card');
    await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
    await page.locator('#Main').press('r');
    await expect
      .poll(() => page.locator('#Status').innerText())
      .toBe('This browser remembers no cards.');
    await page.getByRole('button', { name: 'More' }).click();
    await expect.poll(() => page.locator('#Menu').getByText('Recent cards').count()).toBe(0);
    expect(complaints).toEqual([]);
  });
});
