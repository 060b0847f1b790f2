import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { testLaunchOptions } from '../../build/chromium.js';
import { type Serving, startServing } from './serving.ts';

let browser: Browser;
let folder = '';
let serving: Serving;
let page: Page;
let complaints: string[] = [];

const paragraphs = Array.from({ length: 80 }, (_, index) => `Paragraph ${index} of it.\n\n`).join(
  '',
);
const CARD = [
  '---\nlicense: mit\nlanguage: zh-CN\n---\n# Tiny\n\n![plot](plot.svg)\n\n',
  '<details><summary>More</summary>\n\nInside.\n\n</details>\n\n',
  `## Uses\n\nA [link](docs/use.md).\n\n${paragraphs}`,
].join('');

const plot = (width: number, height = 300): string =>
  `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="90" height="90"/></svg>`;

beforeAll(async () => {
  browser = await chromium.launch(testLaunchOptions);
});

afterAll(() => browser.close());

beforeEach(async () => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'live-')));
  write('README.md', CARD);
  write('plot.svg', plot(200));
  serving = await startServing(folder, ['--port', '0']);
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  page = await context.newPage();
  complaints = [];
  page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(String(error)));
  await page.goto(serving.url);
  await shown('Tiny');
});

afterEach(async () => {
  await page.context().close();
  await serving.stop();
  rmSync(folder, { recursive: true, force: true });
});

function write(path: string, text: string): void {
  writeFileSync(join(folder, path), text);
}

/** Waits until the card on the page has a heading. */
async function shown(heading: string): Promise<void> {
  await expect.poll(() => page.locator('article :is(h1, h2)').allInnerTexts()).toContain(heading);
  await expect.poll(state).toBe('ready');
}

function state(): Promise<string | undefined> {
  return page.evaluate(() => document.documentElement.dataset['state']);
}

function revision(): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset['revision']));
}

/** Where on the screen the paragraph is that is being read. */
function placeOfReader(): Promise<number> {
  return page
    .getByText('Paragraph 40 of it.')
    .evaluate((paragraph) => paragraph.getBoundingClientRect().top);
}

async function isStillAt(place: number): Promise<void> {
  await expect.poll(async () => Math.abs((await placeOfReader()) - place)).toBeLessThan(2);
}

/** What the card says now, saved as an editor does. */
async function save(text: string): Promise<void> {
  const before = await revision();
  write('README.md', text);
  await expect.poll(revision).toBeGreaterThan(before);
  await expect.poll(state).toBe('ready');
}

describe('a card that is served, in the browser', () => {
  test('is shown with the images and the evaluation results of its folder', async () => {
    const image = page.locator('article img');
    await expect.poll(() => image.evaluate((one: HTMLImageElement) => one.naturalWidth)).toBe(200);
    await expect
      .poll(() => page.locator(`article a[href="${serving.url}docs/use.md"]`).count())
      .toBe(1);
    await expect.poll(() => page.title()).toBe('Tiny · Model card viewer');
    mkdirSync(join(folder, '.eval_results'));
    write('.eval_results/a.yaml', '- dataset: {id: lab/bench, task_id: "x"}\n  value: 77.7\n');
    await expect.poll(() => page.locator('#Metadata').innerText()).toContain('77.7');
    expect(complaints).toEqual([]);
  });

  test('is shown anew on every save, where the reader was', async () => {
    await page.locator('article summary').click();
    await page.keyboard.press('c');
    await page.getByText('Paragraph 40 of it.').evaluate((one) => one.scrollIntoView());
    const place = await placeOfReader();
    await save(CARD.replace('## Uses', 'A new paragraph.\n\n```sh\nls\n```\n\n## Uses'));
    await expect.poll(() => page.getByText('A new paragraph.').count()).toBe(1);
    await isStillAt(place);
    await expect.poll(() => page.locator('article details').getAttribute('open')).toBe('');
    await expect.poll(() => page.locator('#Checks').isVisible()).toBe(true);
    await expect.poll(() => page.title()).toBe('Tiny · Model card viewer');
    // The image above comes again only now.
    await page.locator('article img').evaluate((one: HTMLImageElement) => one.decode());
    await isStillAt(place);
    await save(CARD.replace('Paragraph 3 of it.\n\n', ''));
    await isStillAt(place);
    expect(complaints).toEqual([]);
  });

  test('keeps what the reader closed, and takes over what its author opened', async () => {
    await save(CARD.replace('<details>', '<details open>'));
    await expect.poll(() => page.locator('article details').getAttribute('open')).toBe('');
    await page.locator('article summary').click();
    await save(CARD.replace('<details>', '<details open>').replace('Inside.', 'Inside it.'));
    await expect.poll(() => page.locator('article details').getAttribute('open')).toBe(null);
  });

  test('keeps the focus and the fragment of the address', async () => {
    await page.evaluate(() => {
      location.hash = '#uses';
    });
    await page.locator('article a', { hasText: 'link' }).focus();
    await page.evaluate(() => scrollTo(0, 0));
    await save(`${CARD}\nThe end.\n`);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toContain('link');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    expect(new URL(page.url()).hash).toBe('#uses');
  });

  test('keeps the source open, with its new text', async () => {
    await page.keyboard.press('s');
    await expect.poll(() => page.locator('dialog .source-text').count()).toBe(1);
    await save(CARD.replace('# Tiny', '# Small'));
    await expect.poll(() => page.locator('dialog[open]').innerText()).toContain('# Small');
  });

  test('stays as the Hub shows it', async () => {
    await page.keyboard.press('m');
    await page.getByRole('button', { name: 'Hub', exact: true }).click();
    await expect.poll(() => page.locator('.host-bar').count()).toBe(1);
    await page.getByText('Paragraph 40 of it.').evaluate((one) => one.scrollIntoView());
    const place = await placeOfReader();
    write('README.md', CARD.replace('# Tiny', 'Text.\n\n# Tiny'));
    await expect.poll(() => page.getByText('Text.', { exact: true }).count()).toBe(1);
    await expect.poll(() => page.locator('.host-bar').count()).toBe(1);
    await isStillAt(place);
  });

  test('is shown anew when an image of its is another one, or is there at last', async () => {
    const width = (): Promise<number> =>
      page.locator('article img').evaluate((one: HTMLImageElement) => one.naturalWidth);
    await expect.poll(width).toBe(200);
    write('plot.svg', plot(120));
    await expect.poll(width).toBe(120);
    rmSync(join(folder, 'plot.svg'));
    await expect.poll(() => page.locator('article .media-placeholder').count()).toBe(1);
    write('plot.svg', plot(80));
    await expect.poll(() => page.locator('article img').count()).toBe(1);
    await expect.poll(width).toBe(80);
  });

  test('survives metadata that are broken, and an editor that puts a new file in its place', async () => {
    await save(CARD.replace('license: mit', 'license: [mit\n  : :'));
    await page.locator('li[data-check="yaml-syntax"]').first().waitFor({ state: 'attached' });
    const before = await revision();
    write('README.md~', CARD.replace('# Tiny', '# Renamed'));
    renameSync(join(folder, 'README.md~'), join(folder, 'README.md'));
    await expect.poll(revision).toBeGreaterThan(before);
    await shown('Renamed');
  });

  test.each([
    ['is deleted', () => rmSync(join(folder, 'README.md'))],
    ['is emptied', () => write('README.md', '')],
    ['is removed with its folder', () => rmSync(folder, { recursive: true })],
  ])('stays on the page when it %s, until it is saved again', async (_, remove) => {
    remove();
    await expect.poll(() => page.locator('[role="alert"]').innerText()).toContain('README.md is ');
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Tiny');
    await expect.poll(() => page.title()).toBe('Tiny · Model card viewer');
    mkdirSync(folder, { recursive: true });
    await save(CARD);
    await expect.poll(() => page.locator('[role="alert"]').count()).toBe(0);
    // The image may be gone, too.
    expect(complaints.filter((complaint) => !complaint.includes('404'))).toEqual([]);
  });

  test('does not take the place of another card that the reader has opened', async () => {
    await page.evaluate(() => {
      const data = new DataTransfer();
      data.items.add(new File(['# Dropped'], 'other.md'));
      document.body.dispatchEvent(
        new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }),
      );
    });
    await shown('Dropped');
    // One version is asked for after the other: the second, once nothing has come of the first.
    for (const text of ['# Saved', '# Saved again']) {
      const asked = page.waitForResponse(`${serving.url}README.md`);
      write('README.md', text);
      await asked;
    }
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Dropped');
  });

  test('says that the server has stopped, and follows it when it is there again', async () => {
    await serving.stop();
    await expect.poll(() => page.locator('[role="alert"]').innerText()).toContain('has stopped');
    write('README.md', CARD.replace('# Tiny', '# Again'));
    serving = await startServing(folder, ['--port', new URL(serving.url).port]);
    await shown('Again');
    await expect.poll(() => page.locator('[role="alert"]').count()).toBe(0);
  });

  test('has files that run nothing, whatever they hold', async () => {
    const script = `<script>document.title = 'ran'; fetch('README.md');</script>`;
    write(
      'evil.html',
      `<!doctype html><title>still</title><body onload="document.title='ran'">${script}`,
    );
    write(
      'evil.svg',
      `<svg xmlns="http://www.w3.org/2000/svg" onload="document.title='ran'">${script}</svg>`,
    );
    for (const name of ['evil.html', 'evil.svg']) {
      const requests: string[] = [];
      page.on('request', (request) => requests.push(new URL(request.url()).pathname));
      await page.goto(serving.url + name);
      await expect.poll(() => page.title()).not.toBe('ran');
      expect(requests).not.toContain('/README.md');
    }
  });
});

test('what is written in the page stays when another program saves the file', async () => {
  await page.keyboard.press('e');
  // The server has the code editor.
  const source = page.getByRole('textbox', { name: 'Source of README.md' });
  await page.locator('.code-editor').waitFor();
  await source.waitFor();
  await page.keyboard.press('Control+End');
  await page.keyboard.type('Written here.');
  await expect.poll(() => page.locator('article').innerText()).toContain('Written here.');
  write('README.md', CARD.replace('# Tiny', '# Renamed'));
  await shown('Renamed');
  expect(await page.locator('article').innerText()).toContain('Written here.');
  await expect.poll(() => source.innerText()).toContain('Written here.');
  write('README.md', CARD.replace('# Tiny', '# Renamed').concat('Written there.'));
  const dialog = page.getByRole('dialog', { name: 'Two versions of the card' });
  await dialog.getByRole('button', { name: 'Leave both as they are' }).click();
  expect(await page.locator('article').innerText()).toContain('Written here.');

  const theirs = CARD.replace('# Tiny', '# Renamed').concat('Written there, again.');
  write('README.md', theirs);
  await dialog.getByRole('button', { name: 'Keep what is here' }).click();
  // What is written there from now on does not ask about it any more.
  write('README.md', theirs.replace('# Renamed', '# Named anew'));
  await shown('Named anew');
  expect(await dialog.isVisible()).toBe(false);
  const both = await page.locator('article').innerText();
  expect(both).toContain('Written here.');
  expect(both).not.toContain('Written there');

  write('README.md', theirs.concat(' And once more.'));
  await dialog.getByRole('button', { name: 'Take what is in the file' }).click();
  await shown('Renamed');
  const taken = await page.locator('article').innerText();
  expect(taken).toContain('And once more.');
  expect(taken).not.toContain('Written here.');
  expect(complaints).toEqual([]);
});
