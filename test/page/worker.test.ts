import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import type { Question } from '../../src/html/jobs/jobs.ts';
import { TINY_CARD } from '../../src/html/jobs/warm-up.ts';
import { dropCard, openLab, started, type Viewer, type ViewerLab } from './viewer.ts';

declare global {
  var asked: { kind: string; text: string | null }[];
  var broken: Set<string>;
}

let lab: ViewerLab;
let viewer: Viewer;

beforeAll(async () => {
  lab = await openLab();
});

afterEach(() => viewer.page.context().close());

afterAll(() => lab.close());

/** A page whose workers break at the jobs that the page names as `broken`, and that notes what they are asked. */
async function open(): Promise<Page> {
  viewer = await lab.open('about:blank', { permissions: ['clipboard-read', 'clipboard-write'] });
  const { page } = viewer;
  await page.addInitScript(() => {
    globalThis.asked = [];
    globalThis.broken = new Set();
    const post: (this: Worker, message: unknown) => void = Worker.prototype.postMessage;
    Worker.prototype.postMessage = function (this: Worker, message: Question): void {
      const { text = null } = message.input as { text?: string };
      globalThis.asked.push({ kind: message.kind, text });
      if (globalThis.broken.has(message.kind)) {
        this.dispatchEvent(new Event('error'));
      } else {
        post.call(this, message);
      }
    };
  });
  await page.goto(lab.httpUrl);
  await started(page);
  return page;
}

async function setBroken(page: Page, ...kinds: readonly string[]): Promise<void> {
  await page.evaluate((names) => {
    globalThis.broken = new Set(names);
  }, kinds);
}

/** The texts of the cards that a worker was asked to render. */
function rendered(page: Page): Promise<readonly (string | null)[]> {
  return page.evaluate(() =>
    globalThis.asked.filter(({ kind }) => kind === 'render-card').map(({ text }) => text),
  );
}

describe('a page that is opened', () => {
  test('renders nothing of the hosted card again, and a tiny card to warm its worker', async () => {
    const page = await open();
    await expect.poll(() => rendered(page)).toEqual([TINY_CARD]);
    await page.mouse.wheel(0, 5000);
    await page.locator('article .table-box', { hasText: 'Train FLOPs' }).hover();
    await page.locator('.table-bar').waitFor();
    const asked = (): Promise<readonly string[]> =>
      page.evaluate(() => globalThis.asked.map(({ kind }) => kind).toSorted());
    await expect.poll(asked).toEqual(['read-citations', 'read-table', 'render-card']);
  });

  test('renders a card that is dropped before its worker has started', async () => {
    const page = await open();
    expect(await dropCard(page, '# Mine')).toBe('ready');
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Mine');
  });

  test('renders a card that is dropped once', async () => {
    const page = await open();
    await expect.poll(() => rendered(page)).toEqual([TINY_CARD]);
    await dropCard(page, '# Mine');
    await expect.poll(() => rendered(page)).toEqual([TINY_CARD, '# Mine']);
  });
});

const CARD = `---
license: mit
---
# A card

| Model | Score | Size |
|---|---|---|
| A | 1 | 7 |
| B | 2 | 70 |

~~~python
import a
~~~

$$x^2$$
`;

describe('a reader is told what the worker could not do, and how to go on,', () => {
  test('when a card is rendered', async () => {
    const page = await open();
    await setBroken(page, 'render-card');
    await dropCard(page, CARD);
    await expect.poll(() => page.locator('.rest').innerText()).toContain('The renderer stopped.');
    await expect
      .poll(() => page.locator('.rest .source-text').innerText())
      .toContain('| A | 1 | 7 |');
    await expect
      .poll(() => page.locator('.rest').innerText())
      .toContain('reload the page to try again');
  });

  test('when a browser cannot start it', async () => {
    viewer = await lab.open('about:blank');
    const { page } = viewer;
    await page.addInitScript(() => {
      Reflect.deleteProperty(globalThis, 'DecompressionStream');
    });
    await page.goto(lab.httpUrl);
    await started(page);
    await dropCard(page, CARD);
    await expect.poll(() => page.locator('.rest').innerText()).toContain('The renderer stopped.');
    await expect
      .poll(() => page.locator('.rest .source-text').innerText())
      .toContain('| A | 1 | 7 |');
  });

  test('when a table is read', async () => {
    const page = await open();
    await setBroken(page, 'read-table');
    await dropCard(page, CARD);
    const box = page.locator('article .table-box');
    await box.hover();
    await box.getByText('Reading this table broke off.').waitFor();
    await setBroken(page);
    await box.getByRole('button', { name: 'Try again' }).click();
    await box.getByRole('button', { name: 'Filter' }).waitFor();
    await expect.poll(() => box.getByText('broke off').count()).toBe(0);
  });

  test('when a table is copied', async () => {
    const page = await open();
    await setBroken(page, 'write-table');
    await dropCard(page, CARD);
    const box = page.locator('article .table-box');
    await box.hover();
    await box.getByRole('button', { name: 'Copy', exact: true }).click();
    await box.getByRole('button', { name: 'CSV', exact: true }).click();
    await box.getByRole('button', { name: 'Copying broke off. Try again.' }).waitFor();
    await setBroken(page);
    await box.getByRole('button', { name: 'CSV', exact: true }).click();
    await box.getByRole('button', { name: 'Copied' }).waitFor();
    const text = await page.evaluate(() => navigator.clipboard.readText());
    expect(text).toContain('A,1,7');
  });

  test('when the front matter is shown', async () => {
    const page = await open();
    await setBroken(page, 'front-matter');
    await dropCard(page, CARD);
    await page.getByRole('button', { name: 'Show the front matter' }).click();
    const dialog = page.getByRole('dialog', { name: 'Front matter' });
    await dialog.getByText('Reading the front matter broke off.').waitFor();
    await expect
      .poll(() => dialog.getByRole('button', { name: 'Copy as JSON' }).isVisible())
      .toBe(false);
    await setBroken(page);
    await dialog.getByRole('button', { name: 'Try again' }).click();
    await dialog.getByText('license: mit').waitFor();
    await expect
      .poll(() => dialog.getByRole('button', { name: 'Copy as JSON' }).isVisible())
      .toBe(true);
  });

  test('when code is coloured', async () => {
    const page = await open();
    await setBroken(page, 'highlight');
    await dropCard(page, CARD);
    await page.getByText('Colouring the code broke off. It is shown plain.').waitFor();
    await setBroken(page);
    await page.getByRole('button', { name: 'Try again' }).click();
    await page.locator('article .hljs-keyword').waitFor();
    await expect.poll(() => page.getByText('Colouring').count()).toBe(0);
  });

  test('when formulas are rendered', async () => {
    const page = await open();
    await setBroken(page, 'math');
    await dropCard(page, CARD);
    await expect.poll(() => page.locator('article').innerText()).toContain('x^2');
    await expect
      .poll(() => page.locator('[data-check="math-not-shown"]').textContent())
      .toContain('what renders formulas broke off; reload the page to try again.');
  });
});
