import {
  existsSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testLaunchOptions } from '../../build/chromium.js';
import type { ExportQuestion } from '../../src/command/export-worker.ts';
import { folderImages } from '../../src/command/folder-images.ts';
import { openThreads } from '../../src/command/threads.ts';
import { exportCard } from '../../src/prerender/export-card.ts';
import { ATTACKS, cardOf } from '../html/safe/attacks.ts';
import { htmlFaults } from '../html-faults.ts';
import { COMMAND, run } from './run.ts';

const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

const FIELDS =
  '---\nlicense: mit\nlibrary_name: transformers\npipeline_tag: text-generation\n---\n';

/** What no exported card may hold, whatever it says. */
const NEVER =
  'script, iframe, object, embed, form, base, link:not([rel="icon"]), [onerror], [onload]';

const sharedCards = existsSync('../shared/cards') ? '../shared/cards' : null;

let folder = '';
let browser: Browser;

beforeAll(async () => {
  browser = await chromium.launch(testLaunchOptions);
});

afterAll(() => browser.close());

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'card-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, content: string | Uint8Array): void {
  writeFileSync(join(folder, name), content);
}

/** Exports the folder's card, and reads what came of it. */
function exported(card: string, ...flags: readonly string[]): string {
  write('README.md', card);
  const { status, stderr } = run(['export', 'README.md', '-o', 'card.html', ...flags], {
    cwd: folder,
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return readFileSync(join(folder, 'card.html'), 'utf8');
}

interface Opened {
  readonly page: Page;
  readonly complaints: string[];
  readonly requests: string[];
}

async function open(path: string, options = {}): Promise<Opened> {
  const page = await browser.newPage(options);
  const complaints: string[] = [];
  const requests: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  const own = pathToFileURL(path).href;
  page.on('request', (request) => {
    if (!request.url().startsWith('data:') && request.url() !== own) {
      requests.push(request.url());
    }
  });
  await page.goto(own);
  return { page, complaints, requests };
}

describe('a card as one file', () => {
  test('shows what the page shows, without a script, and asks for nothing', async () => {
    const html = exported(
      `${FIELDS}# Tiny\n\n## Limits\n\nIt is not suitable for medical advice.\n\n$$x^2$$\n\n\`\`\`python\nimport os\n\`\`\`\n\n![far](https://example.org/a.png) [more](docs/more.md)\n`,
    );
    expect(html).not.toMatch(/<script|<link rel="stylesheet|\son\w+=|<iframe/);
    expect(html).toContain("content=\"default-src 'none'; style-src 'sha256-");
    const { page, complaints, requests } = await open(join(folder, 'card.html'));
    expect(await page.title()).toContain('Tiny');
    expect(await page.locator('html').getAttribute('data-state')).toBe('ready');
    const brief = page.getByRole('region', { name: 'In brief' });
    expect(await brief.textContent()).toContain('It is not suitable for medical advice.');
    for (const field of ['license', 'library_name', 'pipeline_tag']) {
      expect(await page.locator(`[data-field="${field}"]`).count(), field).toBeGreaterThan(0);
    }
    expect(await page.locator('article h1').textContent()).toBe('Tiny');
    expect(await page.locator('article math').count()).toBe(1);
    expect(await page.locator('article .hljs-keyword').count()).toBe(1);
    expect(await page.locator('article img').count()).toBe(0);
    const far = page.getByRole('link', { name: 'At example.org' });
    expect(await far.getAttribute('href')).toBe('https://example.org/a.png');
    expect(await page.getByText('more', { exact: true }).getAttribute('href')).toBeNull();
    await page.getByRole('link', { name: 'Limits', exact: true }).click();
    expect(page.url()).toMatch(/#limits$/);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
    await page.close();
  });

  test('has no control that does nothing, and its contents open on a narrow screen', async () => {
    exported(`${FIELDS}# Tiny\n\n## First\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n## Second\n`);
    const options = { viewport: { width: 375, height: 800 } };
    const { page } = await open(join(folder, 'card.html'), options);
    for (const control of await page.getByRole('button').all()) {
      const target = await control.getAttribute('popovertarget');
      expect(await page.locator(`#${target}`).count()).toBe(1);
    }
    await page.getByRole('button', { name: 'Contents' }).click();
    expect(await page.getByRole('link', { name: 'Second', exact: true }).isVisible()).toBe(true);
    const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(scrollWidth).toBeLessThanOrEqual(375);
    await page.close();
  });

  test('leads relative links to the model that is named', async () => {
    const html = exported('# x\n\n[more](docs/more.md)\n', '--id', 'lab/tiny');
    expect(html).toContain('href="https://huggingface.co/lab/tiny/blob/main/docs/more.md"');
  });

  test('holds the results of .eval_results beside the card', () => {
    mkdirSync(join(folder, '.eval_results'));
    write('.eval_results/a.yaml', '- dataset: {id: lab/bench, task_id: main}\n  value: 12.5\n');
    expect(exported('# x\n')).toContain('12.5');
  });

  test('holds the images of its folder, and none of elsewhere', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    writeFileSync(join(outside, 'secret.png'), PIXEL);
    mkdirSync(join(folder, 'my images'));
    write('my images/ä #1.png', PIXEL);
    write('drawing.svg', '<svg xmlns="http://www.w3.org/2000/svg"><script>x</script></svg>');
    write('page.png', '<html><script>x</script></html>');
    symlinkSync(join(outside, 'secret.png'), join(folder, 'link.png'));
    symlinkSync(outside, join(folder, 'linked'));
    const images = [
      ...['my%20images/%C3%A4%20%231.png', './drawing.svg?raw=true', 'page.png', 'link.png'],
      ...['linked/secret.png', `..${outside.slice(outside.lastIndexOf('/'))}/secret.png`],
      ...[`${outside}/secret.png`, `file://${outside}/secret.png`, '%2e%2e/secret.png'],
      ...['..%2fsecret.png', 'none.png', '//example.org/x.png', 'a\\..\\..\\x.png'],
    ];
    exported(images.map((path) => `![${path.replaceAll('\\', '')}](<${path}>)`).join('\n\n'));
    const { page, complaints, requests } = await open(join(folder, 'card.html'));
    const sources = await page
      .locator('article img')
      .evaluateAll((all) => all.map((image) => image.getAttribute('src')?.slice(0, 19)));
    expect(sources).toEqual(['data:image/png;base', 'data:image/svg+xml;']);
    expect(await page.locator('.media-placeholder').count()).toBe(images.length - 2);
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
    await page.close();
    rmSync(outside, { recursive: true });
  });

  test('is written to standard output, and cannot be where it was not possible', () => {
    write('README.md', '# x\n');
    expect(run(['export', '.', '-o', '-'], { cwd: folder }).stdout).toMatch(/^<!DOCTYPE html>/);
    symlinkSync('README.md', join(folder, 'link.html'));
    linkSync(join(folder, 'README.md'), join(folder, 'hard.html'));
    const failures: readonly (readonly [readonly string[], RegExp])[] = [
      [['none.md', '-o', 'a.html'], /none\.md cannot be read/],
      [['README.md', '-o', 'no/such/a.html'], /no\/such\/a\.html cannot be written/],
      [['README.md', '-o', 'README.md'], /is the card itself/],
      [['README.md', '-o', 'link.html'], /is the card itself/],
      [['README.md', '-o', 'hard.html'], /is the card itself/],
      [['README.md'], /--output/],
      [['README.md', '-o', 'a.html', '--id', 'x y'], /is no id of the Hub/],
    ];
    for (const [args, said] of failures) {
      const { status, stderr } = run(['export', ...args], { cwd: folder });
      expect(stderr).toMatch(said);
      expect(stderr).not.toMatch(/^\s+at /m);
      expect(status).toBe(2);
    }
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('# x\n');
  });
});

describe('an exported attack', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'attack-')), 'card.html');
  let opened: Opened;

  // One window for all: without a script nothing of a page stays when the next one is loaded.
  beforeAll(async () => {
    writeFileSync(path, '');
    opened = await open(path);
  });

  afterAll(() => rmSync(dirname(path), { recursive: true }));

  test.each(ATTACKS)('$title', async (attack) => {
    const text = cardOf(attack);
    const source = { kind: 'local', name: 'README.md', href: null, base: null } as const;
    const card = { source, text, hasInvalidBytes: false };
    writeFileSync(path, await exportCard(card, folderImages(folder)));
    const { page, complaints, requests } = opened;
    complaints.length = 0;
    requests.length = 0;
    await page.goto(pathToFileURL(path).href);
    expect(await page.evaluate(() => (globalThis as { __canary?: unknown }).__canary)).toBe(
      undefined,
    );
    expect(await page.locator(NEVER).count()).toBe(0);
    for (const selector of attack.absent ?? []) {
      expect(await page.locator('article').locator(selector).count(), selector).toBe(0);
    }
    for (const selector of attack.present ?? []) {
      expect(await page.locator('article').locator(selector).count(), selector).toBeGreaterThan(0);
    }
    if (attack.text !== undefined) {
      expect(await page.locator('article').textContent()).toContain(attack.text);
    }
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
    expect(page.context().pages()).toHaveLength(1);
  });
});

describe.skipIf(sharedCards === null)('real cards', () => {
  const names = sharedCards === null ? [] : readdirSync(sharedCards);
  const cards = names.filter((name) => name.endsWith('.md') && name !== 'README.md');
  const path = join(mkdtempSync(join(tmpdir(), 'real-')), 'card.html');
  // What the command asks, as often as there are cards: it starts a thread for each.
  const threads = openThreads<ExportQuestion, { readonly html: string }>(
    new URL('../lib/export-worker.js', pathToFileURL(COMMAND)),
    { count: 1, timeLimit: 60_000 },
  );
  let opened: Opened;

  beforeAll(async () => {
    writeFileSync(path, '');
    opened = await open(path);
  });

  afterAll(async () => {
    await threads.end();
    rmSync(dirname(path), { recursive: true });
  });

  test.each(cards)('%s is valid HTML, and opens without a complaint', async (name) => {
    const card = resolve(sharedCards ?? '', name);
    const answer = await threads.ask({ path: card, name, id: '' });
    const html = typeof answer === 'string' ? answer : answer.html;
    expect(htmlFaults(html)).toEqual([]);
    writeFileSync(path, html);
    const { page, complaints, requests } = opened;
    complaints.length = 0;
    requests.length = 0;
    await page.goto(pathToFileURL(path).href);
    expect(await page.locator(NEVER).count()).toBe(0);
    for (const width of [1440, 375]) {
      await page.setViewportSize({ width, height: 800 });
      const scrollWidth = await page.evaluate(() => document.documentElement.scrollWidth);
      expect(scrollWidth).toBeLessThanOrEqual(width);
    }
    expect(complaints).toEqual([]);
    expect(requests).toEqual([]);
  });
});
