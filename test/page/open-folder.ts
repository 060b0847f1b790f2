import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach } from 'vitest';
import { openLab, type ViewerLab } from './viewer.ts';

/** Writes a folder called `tiny`, and the files that it holds by path; returns where it is. */
export function writeFolder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = join(mkdtempSync(join(tmpdir(), 'page-')), 'tiny');
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** Drops what lies at paths, as a reader would from the files of the computer. */
export async function dropPath(page: Page, ...files: readonly string[]): Promise<void> {
  const client = await page.context().newCDPSession(page);
  const data = { items: [], files: [...files], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await client.send('Input.dispatchDragEvent', { type, x: 300, y: 300, data });
  }
}

/** Picks a folder, as a reader would by the menu. */
export async function pickFolder(page: Page, path: string): Promise<void> {
  const choosing = page.waitForEvent('filechooser');
  await page.locator('main').press('f');
  await (await choosing).setFiles(path);
}

/** The revision of the card on the page, once the program answers its reader. */
export async function revision(page: Page): Promise<string | null> {
  await page.locator('html[data-state="ready"][data-revision]').waitFor();
  return await page.locator('html').getAttribute('data-revision');
}

/** Waits for the card that comes behind the one of that revision. */
export async function nextCard(page: Page, before: string | null): Promise<void> {
  await page.locator(`html[data-state="ready"]:not([data-revision="${before}"])`).waitFor();
}

/** Drops a folder and waits for its card. */
export async function openFolder(page: Page, path: string): Promise<void> {
  const before = await revision(page);
  await dropPath(page, path);
  await nextCard(page, before);
}

/**
 * A folder with these files for all tests around it, and a browser for each: Chromium 156 may break
 * when a folder is dropped after a context with followed files was closed.
 */
export function folderLab(files: Parameters<typeof writeFolder>[0]) {
  let lab: ViewerLab;
  let root = '';
  beforeAll(() => {
    root = writeFolder(files);
  });
  beforeEach(async () => {
    lab = await openLab();
  });
  afterEach(() => lab.close());
  afterAll(() => rmSync(join(root, '..'), { recursive: true }));
  return {
    get root(): string {
      return root;
    },
    get lab(): ViewerLab {
      return lab;
    },
  };
}
