import { readdirSync, readFileSync } from 'node:fs';
import type { Frame, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropCard, openLab, sharedViewer, started, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const CARD = `---
license: mit
---
# Heron

[Hub](https://huggingface.co/a/b) and [below](#below)

## Below
`;

/** A page with the viewer in a frame, which keeps what it is told. */
const host = (query: string, attributes = ''): string => `<!doctype html><title>Host</title>
<iframe src="/index.html?embed&card=heron.md${query}" width="800" height="300" ${attributes}></iframe>
<script>
  globalThis.told = [];
  addEventListener('message', ({ data }) => told.push(data));
</script>`;

async function openHost(page: Page, html: string): Promise<Frame> {
  lab.served.set('/heron.md', CARD);
  lab.served.set('/host.html', html);
  await page.goto(`${lab.httpUrl}host.html`);
  const frame = page.frames().find((one) => one !== page.mainFrame()) as Frame;
  await frame.waitForFunction(() => document.documentElement.dataset['state'] === 'ready');
  return frame;
}

const told = (page: Page): Promise<readonly { readonly height: number }[]> =>
  page.evaluate(() => (globalThis as unknown as { told: { height: number }[] }).told);

describe('a card in a frame', () => {
  const viewer = sharedViewer(() => lab.open());

  test('stands alone: no bar, no menu, no drop, no key that writes', async () => {
    const { page, complaints } = viewer;
    for (const url of [`${lab.httpUrl}?embed`, `${lab.fileUrl}?embed`]) {
      await page.goto(url);
      expect(await started(page)).toBe('ready');
      const title = await page.locator('article h1').innerText();
      for (const shell of ['.card-header', '#Menu', '#OpenControl', '.form-button']) {
        expect(await page.locator(shell).first().isVisible(), shell).toBe(false);
      }
      expect(await page.locator('[data-field="license"]').first().isVisible()).toBe(true);
      const top = await page.locator('article').boundingBox();
      expect(top?.y).toBeLessThan(450);
      await dropCard(page, '# Dropped');
      for (const key of ['m', 'e', 'y', 'c', 'w', 'f']) {
        await page.keyboard.press(key);
      }
      expect(await page.locator(':popover-open, dialog[open], .editor:not([hidden])').count()).toBe(
        0,
      );
      expect(await page.locator('article h1').innerText()).toBe(title);
      await page.keyboard.press('/');
      await page.getByRole('search').waitFor();
    }
    expect(complaints).toEqual([]);
  });

  test('tells its height to the origin that its address names, and follows it', async () => {
    const { page } = viewer;
    const { origin } = new URL(lab.httpUrl);
    const frame = await openHost(page, host(`&height=${origin}`));
    await expect.poll(async () => (await told(page)).at(-1)?.height).toBeGreaterThan(100);
    const heightOf = (): Promise<number> =>
      frame.evaluate(() => Math.ceil(document.body.getBoundingClientRect().height));
    expect(await told(page)).toContainEqual({
      type: 'model-card-height',
      height: await heightOf(),
    });
    // A lower card is told as well, also where the frame has room for more.
    await page.locator('iframe').evaluate((element: HTMLElement) => {
      element.style.height = '3000px';
    });
    await frame.locator('#Notices').evaluate((notices) => notices.append('A word more'));
    await expect.poll(async () => (await told(page)).at(-1)?.height).toBe(await heightOf());
    expect(await heightOf()).toBeLessThan(2000);
    // Nothing that it is told changes it.
    await page.evaluate(() =>
      frames[0]?.postMessage({ type: 'model-card-height', height: 1 }, '*'),
    );
    expect(await frame.locator('article h1').innerText()).toBe('Heron');
  });

  test.each(['', '&height=*', '&height=https://other.example'])(
    'tells nobody anything with %j',
    async (query) => {
      const { page } = viewer;
      const frame = await openHost(page, host(query));
      await frame.locator('#Notices').evaluate((notices) => notices.append('A word more'));
      await frame.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => setTimeout(done))),
      );
      expect(await told(page)).toEqual([]);
    },
  );

  test('opens its links outside, also in a sandbox that lets it; places are in the frame', async () => {
    const { page } = viewer;
    const frame = await openHost(
      page,
      host('', 'sandbox="allow-scripts allow-same-origin allow-popups"'),
    );
    const opened = page.context().waitForEvent('page');
    await frame.getByRole('link', { name: 'Hub' }).click();
    await (await opened).close();
    await frame.getByRole('link', { name: 'below', exact: true }).click();
    await expect.poll(() => frame.url()).toMatch(/#below$/);
    expect(page.url()).toBe(`${lab.httpUrl}host.html`);
    // In the strictest one that runs it, the page has no origin: its own card is there.
    const strict = await openHost(
      page,
      host('', 'sandbox="allow-scripts"').replace('&card=heron.md', ''),
    );
    await strict.waitForFunction(() => document.documentElement.dataset['revision'] !== undefined);
    expect(await strict.locator('article h1').isVisible()).toBe(true);
  });
});

describe('the template of a static Space', () => {
  const template = readFileSync('space/README.md', 'utf8');

  test('is a card of a Space without a fault, and names the files that the build makes', async () => {
    const { page } = await lab.open();
    expect(await dropCard(page, template)).toBe('ready');
    await page.keyboard.press('c');
    await page.locator('#Checks:popover-open').waitFor();
    expect(await page.locator('#Checks .findings li').allInnerTexts()).toEqual([]);
    const named = Array.from(template.matchAll(/\[`([^`]+)`\]\(([^)]+)\)/g), ([, , file]) => file);
    const built = readdirSync('dist').filter((file) => !file.endsWith('.md'));
    expect(named.toSorted()).toEqual(built.toSorted());
    const front = /^app_file: (.+)$/m.exec(template)?.[1];
    expect(built).toContain(front);
    await page.context().close();
  });
});
