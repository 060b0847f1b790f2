import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { drop, dropCard, openLab, stateOf, type Viewer, type ViewerLab } from './viewer.ts';

declare global {
  /** Has the page hear, or not, what its workers say. */
  var setHeard: (isHeard: boolean) => void;
  /** What was said of waiting. */
  var said: string[];
}

let lab: ViewerLab;
let viewer: Viewer;

beforeAll(async () => {
  lab = await openLab();
});

afterEach(() => viewer.page.context().close());

afterAll(() => lab.close());

/** A page of which `hold`, for one, keeps what its workers say. */
async function open(script: string | (() => void) = hold): Promise<Page> {
  viewer = await lab.open('about:blank');
  const { page } = viewer;
  await page.addInitScript(typeof script === 'string' ? { content: script } : script);
  await page.goto(lab.httpUrl);
  await page.waitForFunction(() => document.documentElement.dataset['state'] === 'ready');
  await page.evaluate(() => {
    const place = document.querySelector('#Waiting') ?? document.body;
    globalThis.said = [];
    new MutationObserver(() => globalThis.said.push(place.textContent ?? '')).observe(place, {
      childList: true,
    });
  });
  return page;
}

function hold(): void {
  let isHeard = true;
  const kept: (() => void)[] = [];
  globalThis.setHeard = (value) => {
    isHeard = value;
    for (const say of isHeard ? kept.splice(0) : []) {
      say();
    }
  };
  const { addEventListener } = Worker.prototype;
  Worker.prototype.addEventListener = function (
    this: Worker,
    type: string,
    listener: (event: Event) => void,
    options?: AddEventListenerOptions,
  ): void {
    const hear = (event: Event): void => {
      if (isHeard || type !== 'message') {
        listener(event);
      } else {
        kept.push(() => listener(event));
      }
    };
    addEventListener.call(this, type, hear as EventListener, options);
  };
}

/** Begins the program of each worker with another one. */
function inWorkers(program: () => void): string {
  const wrap = (first: string): void => {
    const { createObjectURL } = URL;
    URL.createObjectURL = (blob: Blob): string => {
      const { type } = blob;
      const isProgram = type.startsWith('text/javascript');
      return createObjectURL(isProgram ? new Blob([first, blob], { type }) : blob);
    };
  };
  return `(${wrap})(${JSON.stringify(`(${program})();`)})`;
}

/** All that a worker says takes it ten times as long. */
const slowDown = inWorkers(() => {
  const post = globalThis.postMessage.bind(globalThis) as (message: unknown) => void;
  let start = 0;
  addEventListener('message', () => {
    start = performance.now();
  });
  Object.assign(globalThis, {
    postMessage(message: unknown): void {
      const now = performance.now();
      const end = now + 9 * (now - start);
      while (performance.now() < end) {
        // So does a slow machine.
      }
      post(message);
      start = performance.now();
    },
  });
});

/** Nothing is said behind the first slice of a card. */
const fallSilent = inWorkers(() => {
  const post = globalThis.postMessage.bind(globalThis) as (message: unknown) => void;
  let said = 0;
  addEventListener('message', () => {
    said = 0;
  });
  Object.assign(globalThis, {
    postMessage(message: unknown): void {
      said += 1;
      if (said <= 2) {
        post(message);
      }
    },
  });
});

const STATUS = '#Waiting[role="status"]';
const CARD = { name: 'README.md', content: '# A slow card\n\nText.\n' };

describe('while nothing comes of a card', () => {
  test('the page says so and offers the source; both go when the card comes', async () => {
    const page = await open();
    await page.evaluate(() => globalThis.setHeard(false));
    const dropped = drop(page, CARD);
    const status = page.locator(STATUS);
    await status.getByRole('button', { name: 'Keep waiting' }).waitFor();
    await expect.poll(() => status.innerText()).toContain('README.md: The metadata');
    await expect.poll(() => stateOf(page)).toBe('loading');
    await page.getByRole('button', { name: 'Keep waiting' }).press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Show its source now');
    await expect.poll(() => status.getByRole('button').count()).toBe(1);
    await page.evaluate(() => globalThis.setHeard(true));
    expect(await dropped).toBe('ready');
    await expect.poll(() => status.innerText()).toBe('');
    await expect.poll(() => page.locator('article h1').innerText()).toBe('A slow card');
    await expect.poll(() => page.locator('.rest').count()).toBe(0);
  });

  test('the reader has its source shown by a key, and the card all the same afterwards', async () => {
    const page = await open();
    await page.evaluate(() => globalThis.setHeard(false));
    const dropped = drop(page, CARD);
    await page.getByRole('button', { name: 'Show its source now' }).press('Enter');
    expect(await dropped).toBe('ready');
    await expect.poll(() => page.locator(STATUS).innerText()).toBe('');
    await expect.poll(() => page.locator('.rest .notice').innerText()).toContain('was stopped');
    await expect
      .poll(() => page.locator('.rest .source-text').innerText())
      .toContain('# A slow card');
    await page.evaluate(() => globalThis.setHeard(true));
    await page.getByRole('button', { name: 'Try longer' }).click();
    await expect.poll(() => page.locator('article').innerText()).toContain('A slow card');
    await expect.poll(() => page.locator('.rest').count()).toBe(0);
  });

  test('another card can be opened, which takes its place', async () => {
    const page = await open();
    await page.evaluate(() => globalThis.setHeard(false));
    const dropped = drop(page, CARD);
    await page.getByRole('button', { name: 'Keep waiting' }).waitFor();
    await page.evaluate(() => globalThis.setHeard(true));
    expect(await dropCard(page, '# Another')).toBe('ready');
    await dropped;
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Another');
    await expect.poll(() => page.locator(STATUS).innerText()).toBe('');
  });

  test('nothing is said when it is the page that is slow', async () => {
    const page = await open();
    const dropped = drop(page, CARD);
    await page.evaluate(() => {
      const end = performance.now() + 5000;
      while (performance.now() < end) {
        // So does a busy machine.
      }
    });
    expect(await dropped).toBe('ready');
    await expect.poll(() => page.evaluate(() => globalThis.said)).toEqual([]);
  });
});

describe('a worker that falls silent', () => {
  test('leaves the page usable, and the rest is shown as source with its lines', async () => {
    const page = await open(fallSilent);
    page.setDefaultTimeout(60_000);
    const long = 'word '.repeat(2000);
    const dropped = dropCard(
      page,
      `---\nlicense: mit\n---\n# Fine\n\nText before.\n\n${long}\n\nText after.`,
    );
    await page.getByRole('button', { name: 'Keep waiting' }).waitFor();
    await expect.poll(() => page.locator(STATUS).innerText()).toContain('at line 8');
    await expect.poll(() => page.locator('article').innerText()).toContain('Text before.');
    await page.keyboard.press('d');
    await expect.poll(() => page.locator('#ThemeLabel').textContent()).toBe('Theme: light');
    await expect.poll(() => stateOf(page)).toBe('loading');
    expect(await dropped).toBe('ready');
    const rest = page.locator('.rest');
    await expect.poll(() => rest.innerText()).toContain('too long');
    await expect.poll(() => rest.textContent()).toContain('Text after.');
    await expect.poll(() => rest.locator('.line-numbers').first().textContent()).toMatch(/^8\n/);
    const finding = page.locator('[data-check="body-not-rendered"]');
    await expect.poll(() => finding.getAttribute('data-line')).toBe('8');
    await expect.poll(() => page.getByRole('button', { name: 'Try longer' }).count()).toBe(1);
  });
});

describe('a worker that is ten times as slow', () => {
  const metric = (index: number): string =>
    `    - type: ndcg_at_${index}\n      value: ${(index * 37) % 100}.${index % 1000}\n`;
  const result = (index: number): string =>
    `  - task:\n      type: Retrieval\n    dataset:\n      type: mteb/set-${index}\n      name: MTEB Set${index}\n    metrics:\n${Array.from({ length: 30 }, (_, at) => metric(index * 30 + at)).join('')}`;

  test('shows a card with as many metrics as the largest real one whole', async () => {
    const page = await open(slowDown);
    page.setDefaultTimeout(60_000);
    const results = Array.from({ length: 371 }, (_, index) => result(index)).join('');
    const card = `---\nmodel-index:\n- name: a\n  results:\n${results}---\n# Many metrics\n`;
    expect(await dropCard(page, card)).toBe('ready');
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Many metrics');
    await expect.poll(() => page.locator('.rest').count()).toBe(0);
  });

  test('colours code and renders formulas', async () => {
    const page = await open(slowDown);
    page.setDefaultTimeout(60_000);
    const card = `# T\n\n${'$$\n\\frac{a}{b} + \\sum_{i=1}^{n} x_i\n$$\n\n'.repeat(100)}\`\`\`python\nimport a\n\`\`\`\n`;
    expect(await dropCard(page, card)).toBe('ready');
    await expect.poll(() => page.locator('article math').count()).toBe(100);
    await page.locator('article pre').scrollIntoViewIfNeeded();
    await expect.poll(() => page.locator('article .hljs-keyword').count()).toBe(1);
  });
});
