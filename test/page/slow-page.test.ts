import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { dropCard, openLab, settled, signal, type ViewerLab } from './viewer.ts';

const built = readFileSync('dist/index.html');
const workersAt = built.indexOf('<script type="text/plain" id="CardWorker">');

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

/** Opens the page as far as its first `length` bytes; its program runs, and the rest waits. */
async function openPart(length: number) {
  const rest = signal();
  const server = createServer(async (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' });
    response.write(built.subarray(0, length));
    await rest.promise;
    response.end(built.subarray(length));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { page, complaints } = await lab.open('about:blank');
  await page.goto(`http://127.0.0.1:${(server.address() as AddressInfo).port}/`, {
    waitUntil: 'commit',
  });
  // The page comes as ready; its program, once started, says so itself.
  await page.locator('[data-module="./start.js"][type=""]').waitFor({ state: 'attached' });
  expect(await settled(page)).toBe('ready');
  expect(await page.evaluate(() => document.readyState)).toBe('loading');
  return { page, complaints, rest, server };
}

test('a page whose workers are still on their way answers, and a card dropped on it waits for them', async () => {
  // Some of the worker's program: what is there of it is no program.
  const { page, complaints, rest, server } = await openPart(workersAt + 5000);
  await page.keyboard.press('c');
  expect(await page.locator('section[aria-label="Checks"]').isVisible()).toBe(true);

  const dropped = dropCard(page, '# Mine\n\n$$x^2$$\n');
  await page.waitForFunction(() => document.documentElement.dataset['state'] === 'loading');
  rest.resolve();
  expect(await dropped).toBe('ready');
  // The open checks mark the heading with what they found there.
  expect(await page.locator('article h1').innerText()).toMatch(/^(?:\d+\n)?Mine$/);
  expect(await page.locator('article math').count()).toBe(1);
  expect(complaints).toEqual([]);
  await page.context().close();
  server.close();
});

test('a page that has no more than its first module answers; what is asked for later comes with the rest', async () => {
  const at = built.indexOf('<script type="text/plain" data-module="./other-cards.js">');
  const { page, complaints, rest, server } = await openPart(at + 500);
  await page.keyboard.press('/');
  const search = page.locator('search');
  expect(await search.isVisible()).toBe(false);
  const dropped = dropCard(page, '# Mine\n');
  rest.resolve();
  expect(await dropped).toBe('ready');
  await search.waitFor();
  expect(await page.locator('article h1').innerText()).toMatch(/Mine$/);
  expect(complaints).toEqual([]);
  await page.context().close();
  server.close();
});
