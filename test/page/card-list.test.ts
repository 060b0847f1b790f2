import { mkdirSync, mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { dropPath } from './open-folder.ts';
import { drop, dropCard, openLab, settled, type Viewer, type ViewerLab } from './viewer.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

const CARDS: Files = {
  'heron/README.md': `---
license: mit
pipeline_tag: text-generation
language: [en, de]
---
# Heron 7B
`,
  'crane/README.md': `---
license: other
license_name: crane-license
license_link: LICENSE
tags: [text-to-image]
---
# Crane

![](missing.png)
`,
  'crane/LICENSE': 'Be kind.',
  // The Hub reads none of this.
  'stork/README.md': '---\nlicense: [\n---\n# اللقلق\n',
};

let lab: ViewerLab;
let root = '';
function write(files: Files): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

async function open(url?: string, options?: Parameters<ViewerLab['open']>[1]): Promise<Viewer> {
  const viewer = await lab.open(url, options);
  await viewer.page.locator('html[data-revision]').waitFor();
  return viewer;
}

/** Drops the folder and waits for its list, with all that is said of its cards. */
async function openList(page: Page): Promise<void> {
  await dropPath(page, root);
  await whole(page);
}

/** Of a folder with a card of its own. */
async function openOthers(page: Page): Promise<void> {
  await dropPath(page, root);
  await expect.poll(() => page.locator('article h1').innerText()).toBe('Aviary');
  await page.getByText('3 more cards in the folder birds.').waitFor();
  await page.getByRole('button', { name: 'Show them as a list' }).click();
  await whole(page);
}

async function whole(page: Page): Promise<void> {
  await expect.poll(() => page.locator('.card-list tbody tr').count()).toBeGreaterThan(0);
  await expect
    .poll(() => page.locator('.card-list caption').innerText(), { timeout: 30_000 })
    .not.toMatch(/ of [\d,]+ (?:read|checked)$/);
}

function rows(page: Page): Locator {
  return page.locator('.card-list tbody tr');
}

/** A column of the rows as a reader sees it. */
function column(page: Page, name: string): Promise<readonly string[]> {
  return page.locator(`.card-list tbody [data-column="${name}"]`).allInnerTexts();
}

const titles = (page: Page): Promise<readonly string[]> =>
  page.locator('.card-list tbody [data-column="title"] button').allInnerTexts();

// Chromium 156 breaks when folders are dropped in one context after another.
beforeEach(async () => {
  lab = await openLab();
  root = join(mkdtempSync(join(tmpdir(), 'page-')), 'birds');
  write(CARDS);
});

afterEach(async () => {
  await lab.close();
  rmSync(join(root, '..'), { recursive: true });
});

describe('a folder of cards', () => {
  test.each(['http', 'file'] as const)('is a list when it is dropped, over %s', async (scheme) => {
    const { page, complaints, requests } = await open(
      scheme === 'http' ? lab.httpUrl : lab.fileUrl,
    );
    await openList(page);
    expect(await titles(page)).toEqual(['Crane', 'Heron 7B', 'اللقلق']);
    expect(await column(page, 'license')).toEqual(['crane-license', 'mit', '']);
    expect(await column(page, 'task')).toEqual(['Text-to-Image', 'Text Generation', '']);
    expect(await column(page, 'languages')).toEqual(['', 'English, German', '']);
    expect(await column(page, 'path')).toEqual([
      'crane/README.md',
      'heron/README.md',
      'stork/README.md',
    ]);
    expect((await column(page, 'findings'))[2]).toMatch(/^[1-9]\d* errors?/);
    expect(await page.locator('.card-list caption').innerText()).toMatch(
      /^3 cards in birds · \d with errors$/,
    );
    expect(await page.title()).toBe('birds · Model card viewer');
    const list = page.getByRole('region', { name: 'Cards in birds' });
    await expect.poll(() => list.getAttribute('aria-busy')).toBe('false');
    await expect.poll(() => list.getByRole('table').getByRole('row').count()).toBe(4);
    expect(await settled(page)).toBe('ready');
    expect(await page.locator('article').count()).toBe(1);
    expect(await page.locator('article').innerText()).toBe('');
    // The hosted card before it has an image.
    expect([
      ...complaints,
      ...requests.filter((url) => !url.includes('/marin-community/')),
    ]).toEqual([]);
  });

  test('is a list when it is picked, of files with metadata as well', async () => {
    rmSync(root, { recursive: true });
    write({
      'heron.md': CARDS['heron/README.md'] ?? '',
      'crane.md': CARDS['crane/README.md'] ?? '',
      'plain.md': '# Only a text\n',
      'LICENSE.txt': 'x',
    });
    const { page, complaints } = await open(lab.fileUrl);
    const choosing = page.waitForEvent('filechooser');
    await page.locator('main').press('f');
    await (await choosing).setFiles(root);
    await whole(page);
    // Among cards, a text without metadata is one that lacks them.
    expect(await titles(page)).toEqual(['Crane', 'Heron 7B', 'Only a text']);
    expect(complaints).toEqual([]);
  });

  test('with one card alone is that card, in its folder', async () => {
    rmSync(join(root, 'heron'), { recursive: true });
    rmSync(join(root, 'stork'), { recursive: true });
    const { page } = await open();
    await dropPath(page, root);
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Crane');
    await page.locator('[data-check="linked-file-missing"]').waitFor({ state: 'attached' });
    await expect.poll(() => page.locator('.card-list').count()).toBe(0);
  });

  test('with a card of its own is that card, which leads to the others and back', async () => {
    write({ 'README.md': '---\nlicense: mit\n---\n# Aviary\n', 'docs/README.md': '# Plain\n' });
    const { page } = await open();
    // The plain text is no card: it has no metadata.
    await openOthers(page);
    expect(await titles(page)).toEqual(['Crane', 'Heron 7B', 'Aviary', 'اللقلق']);
    await page.goBack();
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Aviary');
    await page.goForward();
    await expect.poll(() => rows(page).count()).toBe(4);
  });

  test('offers its other cards again when it is opened from the recent ones', async () => {
    write({ 'README.md': '---\nlicense: mit\n---\n# Aviary\n' });
    const { page } = await open();
    await openOthers(page);
    await page.getByRole('button', { name: 'Crane' }).click();
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Crane');
    await settled(page);
    // A card of a list is a file of its own.
    const recent = page.getByRole('dialog', { name: 'Recent cards' });
    await expect
      .poll(async () => {
        await page.keyboard.press('Escape');
        await page.locator('#Main').press('r');
        await recent.waitFor();
        return recent.locator('li strong').allInnerTexts();
      })
      .toEqual(['Crane', 'Aviary']);
    await recent.getByRole('button', { name: 'folder birds' }).click();
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Aviary');
    await page.getByRole('button', { name: 'Show them as a list' }).click();
    await expect.poll(() => rows(page).count()).toBe(4);
  });

  test('beside another one that is dropped with it is in a list with its cards', async () => {
    const other = join(root, '..', 'fish');
    mkdirSync(other);
    writeFileSync(join(other, 'README.md'), '---\nlicense: mit\n---\n# Trout\n');
    const { page, complaints } = await open();
    await dropPath(page, root, other);
    await whole(page);
    expect(await titles(page)).toEqual(['Crane', 'Heron 7B', 'اللقلق', 'Trout']);
    await page.getByRole('button', { name: 'Trout' }).click();
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Trout');
    expect(complaints).toEqual([]);
  });

  test('beside a text that only tells of them is a list', async () => {
    rmSync(root, { recursive: true });
    write({
      'README.md': '# Cards for tests\n',
      'heron.md': CARDS['heron/README.md'] ?? '',
      'crane.md': CARDS['crane/README.md'] ?? '',
    });
    const { page } = await open();
    await openList(page);
    expect(await titles(page)).toEqual(['Crane', 'Heron 7B', 'Cards for tests']);
  });

  test('whose own card has versions in other languages has no more cards', async () => {
    rmSync(root, { recursive: true });
    write({
      'README.md': CARDS['heron/README.md'] ?? '',
      'README_zh.md': '---\na: 1\n---\n# 鹭\n',
    });
    const { page } = await open();
    await dropPath(page, root);
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Heron 7B');
    await expect.poll(() => page.getByText('more card').count()).toBe(0);
  });
});

test('files that are dropped together are offered as a list from three on', async () => {
  const { page } = await open();
  const card = (name: string) => ({ name: `${name}.md`, content: `# ${name}\n` });
  await drop(page, card('heron'), { name: 'crane.txt', content: 'A text.\n' });
  await page.getByText('heron.md was opened. Not opened: crane.txt.').waitFor();
  expect(await page.getByRole('button', { name: 'Show them as a list' }).count()).toBe(0);
  await drop(page, card('heron'), card('crane'), card('stork'));
  await page.getByRole('button', { name: 'Show them as a list' }).click();
  await whole(page);
  expect(await titles(page)).toEqual(['crane', 'heron', 'stork']);
});

describe('a list of cards', () => {
  test('is sorted by each column, by mouse and keyboard, and says so', async () => {
    const { page } = await open();
    await openList(page);
    const head = page.getByRole('columnheader', { name: 'Title' });
    await page.getByRole('button', { name: 'Title' }).click();
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('ascending');
    await page.getByRole('button', { name: 'Title' }).press('Enter');
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('descending');
    await expect.poll(() => titles(page)).toEqual(['اللقلق', 'Heron 7B', 'Crane']);
    await page.getByRole('button', { name: 'License' }).press('Space');
    await expect.poll(() => head.getAttribute('aria-sort')).toBe('none');
    // What states none comes last, in either order.
    await expect.poll(() => titles(page)).toEqual(['Crane', 'Heron 7B', 'اللقلق']);
    await page.getByRole('button', { name: 'License' }).press('Space');
    await expect.poll(() => titles(page)).toEqual(['Heron 7B', 'Crane', 'اللقلق']);
    await page.getByRole('button', { name: 'Findings' }).click();
    await expect.poll(async () => (await titles(page))[0]).toBe('اللقلق');
    await expect
      .poll(() => page.locator('#Status').innerText())
      .toBe('Sorted by Findings, descending.');
  });

  test('is filtered by words of any column, and by errors', async () => {
    const { page } = await open();
    await openList(page);
    await page.keyboard.press('/');
    await page.keyboard.type('GERMAN mit');
    await expect.poll(() => titles(page)).toEqual(['Heron 7B']);
    await expect
      .poll(() => page.locator('.card-list caption').innerText())
      .toContain('1 of 3 cards in birds');
    await page.keyboard.type(' nothing');
    await page.getByText('No card is like that.').waitFor();
    await page.getByLabel('Filter').fill('');
    await page.getByLabel('With errors').check();
    await expect.poll(() => titles(page)).toContain('اللقلق');
    await expect.poll(() => titles(page)).not.toContain('Heron 7B');
  });

  test('is walked through by the arrow keys', async () => {
    const { page } = await open();
    await openList(page);
    await page.getByRole('button', { name: 'Crane' }).focus();
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => page.locator(':focus').innerText()).toBe('Heron 7B');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Heron 7B');
  });

  test('is saved as CSV as it is shown, of which no sheet runs anything', async () => {
    write({
      'evil/README.md': '---\nlicense: mit\n---\n# =HYPERLINK("https://x.example", "a, b")\n',
    });
    const { page } = await open();
    await openList(page);
    await page.getByLabel('Filter').fill('mit');
    await expect.poll(() => rows(page).count()).toBe(2);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save as CSV' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('birds cards.csv');
    const lines = readFileSync(await download.path(), 'utf8').split('\r\n');
    expect(lines[0]).toBe('Title,License,Task,Errors,Warnings,Hints,Languages,Path,Note');
    expect(lines[1]).toMatch(
      /^"'=HYPERLINK\(""https:\/\/x\.example"", ""a, b""\)",mit,,\d+,\d+,\d+,,evil\/README\.md,$/,
    );
    expect(lines[2]).toMatch(
      /^Heron 7B,mit,Text Generation,\d+,\d+,\d+,"English, German",heron\/README\.md,$/,
    );
    expect(lines.slice(3)).toEqual(['']);
  });

  test('leads to a card in its folder, and back to how it was left', async () => {
    const card = (n: number): string => `---\nlicense: mit\n---\n# Bird ${n}\n`;
    write(
      Object.fromEntries(Array.from({ length: 80 }, (_, n) => [`bird${n}/README.md`, card(n)])),
    );
    const { page } = await open();
    await openList(page);
    await page.getByLabel('Filter').fill('bird');
    await page.getByRole('button', { name: 'Path' }).click();
    await expect.poll(async () => (await titles(page))[0]).toBe('Bird 79');
    await page.getByRole('button', { name: 'Bird 30', exact: true }).scrollIntoViewIfNeeded();
    expect(await page.evaluate(() => scrollY)).toBeGreaterThan(500);
    // Anywhere in the row.
    await page.getByText('bird30/README.md').click();
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Bird 30');
    await expect.poll(() => page.locator('.card-source').innerText()).toBe('bird30/README.md');
    await expect.poll(() => page.title()).toBe('Bird 30 · Model card viewer');
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(0);
    const isAsBefore = async (): Promise<void> => {
      await expect.poll(async () => (await titles(page))[0]).toBe('Bird 79');
      await expect.poll(() => page.getByLabel('Filter').inputValue()).toBe('bird');
      await expect.poll(() => page.locator(':focus').innerText()).toBe('Bird 30');
      await expect
        .poll(() =>
          page.locator(':focus').evaluate((row) => {
            const { top, bottom } = row.getBoundingClientRect();
            return top > 0 && bottom < innerHeight;
          }),
        )
        .toBe(true);
      expect(await page.title()).toBe('birds · Model card viewer');
    };
    await page.goBack();
    await isAsBefore();
    await page.goForward();
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Bird 30');
    await page.getByRole('button', { name: 'All 83 cards in birds' }).click();
    await isAsBefore();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Bird 30');
    await page.keyboard.press('l');
    await isAsBefore();
  });

  test('a card from it stays where it is when the way back leads over a section', async () => {
    write({ 'heron/README.md': `${CARDS['heron/README.md']}\n[down](#end)\n\n## End\n\nHere.\n` });
    const { page } = await open();
    await openList(page);
    await page.getByRole('button', { name: 'Heron 7B' }).click();
    await page.locator('html[data-state="ready"] article h1').waitFor();
    const revision = await page.locator('html').getAttribute('data-revision');
    await page.locator('article').getByRole('link', { name: 'down' }).click();
    await expect.poll(() => page.url()).toContain('#end');
    await page.goBack();
    await expect.poll(() => page.url()).not.toContain('#end');
    expect(await page.locator('html').getAttribute('data-revision')).toBe(revision);
    await page.goBack();
    await expect.poll(() => rows(page).count()).toBe(3);
  });

  test('leads back over the files that a card of it links to', async () => {
    write({
      'heron/README.md': `${CARDS['heron/README.md']}\n[more](notes.md)\n`,
      'heron/notes.md': '# Notes\n',
    });
    const { page } = await open();
    await openList(page);
    const heading = page.locator('article h1');
    await page.getByRole('button', { name: 'Heron 7B' }).click();
    await page.locator('article').getByRole('link', { name: 'more' }).click();
    await expect.poll(() => heading.innerText()).toBe('Notes');
    await page.goBack();
    await expect.poll(() => heading.innerText()).toBe('Heron 7B');
    await page.goBack();
    await expect.poll(() => rows(page).count()).toBe(3);
    await page.goForward();
    await expect.poll(() => heading.innerText()).toBe('Heron 7B');
  });

  test('is come back to from such a file, from where one press leads back to it', async () => {
    write({
      'heron/README.md': `${CARDS['heron/README.md']}\n[more](notes.md)\n`,
      'heron/notes.md': '# Notes\n',
      'heron/bias.md': '# Bias\n',
    });
    const { page, complaints } = await open();
    await openList(page);
    const heading = page.locator('article h1');
    await page.getByRole('button', { name: 'Heron 7B' }).click();
    const tabs = page.getByRole('navigation', { name: 'Parts of this card' });
    await tabs.getByRole('link', { name: 'Bias' }).waitFor();
    await page.locator('article').getByRole('link', { name: 'more' }).click();
    await expect.poll(() => heading.innerText()).toBe('Notes');
    await settled(page);
    await page.keyboard.press('l');
    await expect.poll(() => rows(page).count()).toBe(3);
    await expect.poll(() => tabs.count()).toBe(0);
    await page.goBack();
    await expect.poll(() => heading.innerText()).toBe('Notes');
    await settled(page);
    await page.goBack();
    await expect.poll(() => heading.innerText()).toBe('Heron 7B');
    await settled(page);
    await page.goBack();
    await expect.poll(() => rows(page).count()).toBe(3);
    expect(complaints).toEqual([]);
  });

  test('makes room for a card that is dropped, and has no way back in another', async () => {
    const { page } = await open();
    await openList(page);
    await dropCard(page, '# Another\n');
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Another');
    await expect.poll(() => page.locator('.card-list').count()).toBe(0);
    await expect.poll(() => page.locator('#WayBack').isVisible()).toBe(false);
    await page.keyboard.press('l');
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Another');
  });

  test('stays when what is dropped on it is no card', async () => {
    const { page } = await open();
    await openList(page);
    await dropCard(page, new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), 'a.png');
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('a.png is a PNG image');
    await expect.poll(() => rows(page).count()).toBe(3);
    expect(await page.title()).toBe('birds · Model card viewer');
  });

  test('on paper is a table of all its cards, without its tools', async () => {
    const { page } = await open();
    await openList(page);
    await page.emulateMedia({ media: 'print' });
    const display = (selector: string): Promise<string> =>
      page
        .locator(selector)
        .first()
        .evaluate((element) => getComputedStyle(element).display);
    await expect.poll(() => display('.card-list thead')).toBe('table-header-group');
    await expect.poll(() => display('.card-list tbody tr')).toBe('table-row');
    await expect.poll(() => display('.list-tools')).toBe('none');
  });

  test('on a phone is a column of small cards, and nothing scrolls sideways', async () => {
    write({ 'w/README.md': `---\nlicense: mit\n---\n# ${'Wide'.repeat(60)}\n` });
    const { page } = await open(lab.httpUrl, { viewport: { width: 320, height: 700 } });
    await openList(page);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.scrollWidth))
      .toBeLessThanOrEqual(320);
    await page.getByRole('button', { name: 'Heron 7B' }).click();
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Heron 7B');
  });

  test('of one that is renamed meanwhile still opens what it can', async () => {
    const { page } = await open();
    await openList(page);
    rmSync(join(root, 'heron'), { recursive: true });
    await page.getByRole('button', { name: 'Heron 7B' }).click();
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('could not be read');
    await page.getByRole('button', { name: 'Crane' }).click();
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Crane');
  });
});

describe('a hostile folder', () => {
  test('has rows that say what cannot be read', async () => {
    rmSync(root, { recursive: true });
    const front = '---\nlicense: mit\n---\n';
    write({
      'image/README.md': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      'empty/README.md': '',
      'wide/README.md': Buffer.from(`${front}# Wide\n`, 'utf16le'),
      'marked/README.md': Buffer.from(`\ufeff${front}# Marked\n`, 'utf16le'),
      'large/README.md': front,
      'good/README.md': `${front}# Good\n`,
    });
    truncateSync(join(root, 'large/README.md'), 17 * 2 ** 20);
    const { page, complaints } = await open();
    await openList(page);
    const said = await page
      .locator('.card-list tbody tr')
      .evaluateAll((all) => all.map((row) => row.querySelector('.row-fault')?.textContent ?? ''));
    expect(said).toEqual([
      expect.stringContaining('is empty'),
      '',
      expect.stringContaining('is a PNG image'),
      expect.stringContaining('has 17 MB'),
      '',
      expect.stringContaining('UTF-16 without a byte order mark'),
    ]);
    expect(await titles(page)).toContain('Marked');
    await page.getByLabel('With errors').check();
    await expect.poll(() => rows(page).count()).toBe(4);
    expect(complaints).toEqual([]);
  });

  test('has names that are shown as they are', async () => {
    const names = [
      '<img src=x onerror=alert(1)>',
      'evil\u202egpj',
      `${'long'.repeat(50)}`,
      '=1+1',
      '__proto__',
      'a\nb',
    ];
    write(
      Object.fromEntries(
        names.map((name) => [
          `${name}/README.md`,
          '---\nlicense: "<b>mit</b>"\npipeline_tag: "\u202etxet"\n---\n# <script>alert(1)</script>A\n',
        ]),
      ),
    );
    const { page, complaints } = await open();
    await openList(page);
    const paths = await column(page, 'path');
    expect(paths).toContain('<img src=x onerror=alert(1)>/README.md');
    expect(paths).toContain('evil⟨U+202E⟩gpj/README.md');
    expect(paths).toContain('a⏎b/README.md');
    expect(await column(page, 'license')).toContain('<b>mit</b>');
    expect(await column(page, 'task')).toContain('⟨U+202E⟩txet');
    expect(await page.locator('.card-list :is(img, b, script)').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('with a card that never ends tells of all others, and of that one', async () => {
    write({ 'endless/README.md': '---\nlicense: mit\n---\n# Endless\n' });
    const { page } = await open(lab.httpUrl);
    // As if its worker did not come to an end with it.
    await page.evaluate(() => {
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (message: { kind: string; input: { path: string } }) {
        if (message.kind !== 'check-listed' || !message.input.path.startsWith('endless')) {
          postMessage.call(this, message);
        }
      };
    });
    await openList(page);
    expect(await titles(page)).toEqual(['Crane', 'Endless', 'Heron 7B', 'اللقلق']);
    expect(await column(page, 'title')).toEqual([
      expect.not.stringContaining('too long'),
      expect.stringContaining('Checking it took too long.'),
      expect.not.stringContaining('too long'),
      expect.not.stringContaining('too long'),
    ]);
  });
});

describe('a thousand cards', () => {
  beforeEach(() => {
    const card = (n: number): string =>
      `---\nlicense: ${n % 2 === 0 ? 'mit' : 'apache-2.0'}\nlanguage: en\n---\n# Bird ${n}\n\n${'Sings. '.repeat(300)}\n`;
    write(
      Object.fromEntries(Array.from({ length: 1000 }, (_, n) => [`bird${n}/README.md`, card(n)])),
    );
  });

  test('are all listed, while the page answers', async () => {
    const { page, complaints } = await open();
    await dropPath(page, root);
    await expect.poll(() => rows(page).count(), { timeout: 30_000 }).toBeGreaterThan(0);
    await page.getByLabel('Filter').fill('bird 99');
    await whole(page);
    await expect.poll(() => rows(page).count()).toBe(19);
    await page.getByLabel('Filter').fill('');
    await expect.poll(() => rows(page).count()).toBe(1003);
    expect(complaints).toEqual([]);
  });

  test('are read no further once a card is opened, and go on where they were left off', async () => {
    const { page } = await open();
    await dropPath(page, root);
    await page.getByRole('button', { name: 'Bird 0', exact: true }).click();
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Bird 0');
    // One is kept for the card.
    await expect.poll(() => page.workers().length).toBeLessThanOrEqual(1);
    await page.goBack();
    await whole(page);
    await expect.poll(() => rows(page).count()).toBe(1003);
    expect(await page.locator('.row-fault').count()).toBe(0);
  });
});
