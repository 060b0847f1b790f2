// Takes the README's screenshots from the built page: node scripts/screenshots.js [folder]
// [card.md] With FULL=1 also of the whole length, and the print as PDF.
import { mkdirSync, readFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { chromium } from 'playwright-core';
import { preview } from 'vite';
import { chromiumLaunchOptions } from '../build/chromium.js';
import { run } from './packages.js';

const SHOTS = [
  { name: 'wide', viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  { name: 'dark', viewport: { width: 1440, height: 900 }, colorScheme: 'dark' },
  { name: 'middle', viewport: { width: 900, height: 900 }, colorScheme: 'light' },
  { name: 'narrow', viewport: { width: 375, height: 812 }, colorScheme: 'light' },
];

/** A card of our own that has much of what a card can have, and some faults. */
const SHOWCASE = 'scripts/showcase/README.md';

/** Two versions of one, the older one first. */
const VERSIONS = ['scripts/showcase/wren-encoder-1.0.md', 'scripts/showcase/wren-encoder-1.1.md'];

const folder = process.argv[2] ?? 'screenshots';
const card = process.argv[3];

if (process.env['SKIP_BUILD'] === undefined) {
  run('npx', ['vite', 'build']);
}
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch(chromiumLaunchOptions);
const prefix = card === undefined ? '' : `${basename(card, '.md')}-`;
for (const { name, viewport, colorScheme } of SHOTS) {
  const page = await openCard({ viewport, colorScheme: colorScheme === 'dark' ? 'dark' : 'light' });
  await page.screenshot({ path: join(folder, `${prefix}${name}.png`) });
  if (process.env['FULL'] !== undefined) {
    await page.screenshot({ path: join(folder, `${prefix}${name}-full.png`), fullPage: true });
  }
  await page.context().close();
}
if (process.env['FULL'] !== undefined) {
  const page = await openCard({ viewport: { width: 1440, height: 900 } });
  await page.pdf({ path: join(folder, `${prefix}print.pdf`), format: 'A4' });
}
if (card === undefined) {
  const page = await openCard({ viewport: { width: 1440, height: 900 } }, SHOWCASE);
  await page.screenshot({ path: join(folder, 'metadata.png') });
  await page.keyboard.press('c');
  await page.screenshot({ path: join(folder, 'checks.png') });
  await takePaper(join(folder, 'paper.png'));
  const hosted = await openCard({ viewport: { width: 1440, height: 1100 } });
  const box = hosted.locator('article .table-box', { hasText: 'Average' });
  await box.evaluate((element) => element.scrollIntoView());
  await box.getByRole('button', { name: 'Chart' }).click();
  await box.getByRole('combobox').selectOption({ label: 'Average by Train FLOPs' });
  await box.getByRole('button', { name: 'Sort by Average' }).click();
  await hosted.screenshot({ path: join(folder, 'tables.png') });
  await takeEditor(join(folder, 'editor.png'));
  const compared = await openCard({ viewport: { width: 1440, height: 900 } });
  await compared.setInputFiles('input[type=file]', VERSIONS);
  await compared.locator('section[aria-label="Changes"][aria-busy="false"]').waitFor();
  await compared.screenshot({ path: join(folder, 'compare.png') });
}
await browser.close();

/**
 * A card that is written on. Its editor is a file beside the page, which is read over http alone.
 * @param {string} path
 */
async function takeEditor(path) {
  const server = await preview({ preview: { port: 0, host: '127.0.0.1' }, logLevel: 'warn' });
  const [address] = server.resolvedUrls?.local ?? [];
  const page = await openCard({ viewport: { width: 1440, height: 900 } }, SHOWCASE, address);
  await page.keyboard.press('e');
  const text = page.getByRole('textbox', { name: /^Source/ });
  await text.waitFor();
  await page.locator('.cm-lint-marker').first().waitFor();
  await page.screenshot({ path });
  await server.close();
}

/**
 * The first page of the hosted card on A4, at 96 px to the inch.
 * @param {string} path
 */
async function takePaper(path) {
  const page = await openCard({ viewport: { width: 794, height: 1123 } });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => {
    document.body.style.padding = '57px';
  });
  await page.screenshot({ path });
  await page.context().close();
}

/**
 * The hosted card, or the one given, on the page.
 * @param {import('playwright-core').BrowserContextOptions} options
 * @param {string | undefined} path of a card's file
 * @param {string | undefined} address of the page
 */
async function openCard(
  options,
  path = card,
  address = pathToFileURL(resolve('dist/index.html')).href,
) {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  // A card's images come from the network: without one they are shown as failed.
  await page.goto(address);
  await isReady(page);
  if (path !== undefined) {
    await page.setInputFiles('input[type=file]', {
      name: basename(path),
      mimeType: 'text/markdown',
      buffer: readFileSync(path),
    });
    await isReady(page);
  }
  return page;
}

/** @param {import('playwright-core').Page} page */
async function isReady(page) {
  await page.waitForFunction(() => document.documentElement.dataset['state'] !== 'loading');
}
