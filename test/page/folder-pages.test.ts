import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { dropPath, folderLab, openFolder, revision, writeFolder } from './open-folder.ts';
import { dropCard, framesDone, started } from './viewer.ts';

const HOSTILE = '<img src=x onerror=alert(1)>.md';
const WORDS = 'Words of a paragraph.\n\n'.repeat(80);
const FILES = {
  'README.md': `---
license: mit
---

# Tiny

[Guide](docs/guide.md), [its usage](./docs/guide.md#usage), [docs](docs), [data](data/)

[License](LICENSE), [code](src/run.py), [page](page.html), [weights](model.bin)

[gone](gone.md), [outside](../other.md), [case](DOCS/guide.md), [hostile](<${encodeURI(HOSTILE)}>)

${WORDS}
## Far down

[Guide from below](docs/guide.md)
`,
  'docs/guide.md': `# The guide\n\n[Home](../README.md) [License](../LICENSE)\n\n![logo](logo.png)\n\n[to usage](#usage)\n\n${WORDS}\n## Usage\n\nUse it.\n`,
  'docs/README.md': '# All documents\n\n[Guide](guide.md)\n',
  'data/a.csv': 'a,b\n',
  LICENSE: `Free.\n${'More of it.\n'.repeat(400)}`,
  'src/run.py': 'print("<b>run</b>")\n',
  'page.html': '<!doctype html><script>document.title = "run"</script>',
  'model.bin': new Uint8Array([0x80, 2, 0, 0, 0]),
  [HOSTILE]: '# Hostile\n\n<script>document.title = "run"</script>\n',
};

const folder = folderLab(FILES);

async function atFolder(scheme: 'http' | 'file' = 'http') {
  const viewer = await folder.lab.open(scheme === 'http' ? folder.lab.httpUrl : folder.lab.fileUrl);
  await openFolder(viewer.page, folder.root);
  return viewer;
}

const heading = (page: Page): Promise<string> =>
  page
    .locator('article h1')
    .innerText()
    .then((text) => text.split('\n')[0] ?? '');
const press = (page: Page, name: string): Promise<void> =>
  page.locator('article').getByRole('link', { name, exact: true }).click();
const fragment = async (page: Page): Promise<string> => decodeURI(new URL(page.url()).hash);
async function fixLicense(page: Page): Promise<void> {
  await page.keyboard.press('c');
  await page
    .getByRole('button', { name: /^Fix: Write .*mit/ })
    .first()
    .click();
  await page.locator('.save-offer').waitFor({ state: 'attached' });
  await page.keyboard.press('Escape');
}

const alert = (page: Page) => page.getByRole('alert');

describe('links to files of a folder', () => {
  test('followed while the card is still arriving lead there once it is complete', async () => {
    const root = writeFolder({
      'README.md': `# Long\n\n[Guide](docs/guide.md)\n\n${WORDS.repeat(400)}`,
      'docs/guide.md': '# The guide\n',
    });
    const { page, complaints } = await folder.lab.open(folder.lab.httpUrl);
    await revision(page);
    const state = page.evaluate(
      () =>
        new Promise((resolve) => {
          new MutationObserver((_, observer) => {
            const link = document.querySelector<HTMLElement>('article a[href^="#/"]');
            if (link !== null) {
              observer.disconnect();
              link.click();
              resolve(document.documentElement.dataset['state']);
            }
          }).observe(document.body, { subtree: true, childList: true });
        }),
    );
    await dropPath(page, root);
    expect(await state).toBe('loading');
    await expect.poll(() => heading(page)).toBe('The guide');
    await page.goBack();
    await expect.poll(() => heading(page)).toBe('Long');
    expect(complaints).toEqual([]);
    await page.context().close();
    rmSync(join(root, '..'), { recursive: true });
  });

  test.each(['http', 'file'] as const)(
    'open here, and Back leads to the place before, over %s',
    async (scheme) => {
      const { page, complaints, requests } = await atFolder(scheme);
      const link = page.getByRole('link', { name: 'Guide from below' });
      await link.scrollIntoViewIfNeeded();
      const before = (await link.boundingBox())?.y ?? 0;
      await link.click();
      await expect.poll(() => heading(page)).toBe('The guide');
      await expect.poll(() => page.title()).toBe('The guide · Model card viewer');
      expect(await fragment(page)).toBe('#/docs/guide.md');
      expect(await page.evaluate(() => scrollY)).toBe(0);
      await page.goBack();
      await expect.poll(() => heading(page)).toBe('Tiny');
      await expect
        .poll(async () => Math.abs(((await link.boundingBox())?.y ?? 0) - before))
        .toBeLessThan(3);
      expect(await fragment(page)).toBe('');
      await page.goForward();
      await expect.poll(() => heading(page)).toBe('The guide');
      expect(await fragment(page)).toBe('#/docs/guide.md');
      expect(complaints).toEqual([]);
      expect(requests.filter((url) => !url.includes('/marin-community/'))).toEqual([]);
      await page.context().close();
    },
  );

  test('lead to a section; places of that file are its own', async () => {
    const { page } = await atFolder();
    await press(page, 'its usage');
    await expect.poll(() => heading(page)).toBe('The guide');
    const usage = page.getByRole('heading', { name: 'Usage' });
    await expect
      .poll(() => usage.evaluate((one) => one.getBoundingClientRect().top))
      .toBeLessThan(850);
    expect(await fragment(page)).toBe('#/docs/guide.md#usage');
    await press(page, 'to usage');
    expect(await fragment(page)).toBe('#usage');
    await press(page, 'Home');
    await expect.poll(() => heading(page)).toBe('Tiny');
    await page.goBack();
    await expect.poll(() => heading(page)).toBe('The guide');
    expect(await fragment(page)).toBe('#usage');
    await page.goBack();
    await page.goBack();
    await expect.poll(() => heading(page)).toBe('Tiny');
    await page.context().close();
  });

  test('open folders by their README.md, and texts as source with numbered lines', async () => {
    const { page, complaints } = await atFolder();
    await press(page, 'docs');
    await expect.poll(() => heading(page)).toBe('All documents');
    await press(page, 'Guide');
    await expect.poll(() => heading(page)).toBe('The guide');
    await press(page, 'License');
    await expect.poll(() => page.locator('article').innerText()).toContain('Free.');
    await expect.poll(() => page.title()).toBe('LICENSE · Model card viewer');
    await expect
      .poll(() => page.locator('article [data-line], article .source-text').count())
      .toBeGreaterThan(0);
    await page.goBack();
    await page.goBack();
    await page.goBack();
    for (const [name, text] of [
      ['code', 'print("<b>run</b>")'],
      ['page', '<!doctype html><script>'],
    ] as const) {
      await expect.poll(() => heading(page)).toBe('Tiny');
      await press(page, name);
      await expect.poll(() => page.locator('article').innerText()).toContain(text);
      await page.goBack();
    }
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['weights', 'model.bin is a Python pickle of 5 bytes: it is not shown here.'],
    ['gone', 'gone.md is not in the folder.'],
    ['outside', '../other.md lies outside of the folder tiny.'],
    ['case', 'DOCS/guide.md is not in the folder, docs/guide.md is: upper and lower case count.'],
    ['data', 'The folder data holds no README.md, but a.csv.'],
  ])('to %s say why nothing opens, and the card stays', async (name, why) => {
    const { page } = await atFolder();
    await press(page, name);
    await expect.poll(() => alert(page).innerText()).toContain(why);
    expect(await heading(page)).toBe('Tiny');
    expect(await fragment(page)).toBe('');
    await page.context().close();
  });

  test('with a hostile name, to a hostile card, are safe', async () => {
    const { page, complaints } = await atFolder();
    await press(page, 'hostile');
    await expect.poll(() => page.title()).toBe('Hostile · Model card viewer');
    expect(await heading(page)).toBe('Hostile');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a document has no findings of metadata, no brief and no list of what is stated', async () => {
    const { page } = await atFolder();
    await press(page, 'Guide');
    await expect.poll(() => heading(page)).toBe('The guide');
    await expect
      .poll(() =>
        page
          .locator('[data-check]')
          .evaluateAll((all) => all.map((one) => one.getAttribute('data-check'))),
      )
      .toEqual(['linked-file-missing']);
    expect(await page.locator('.completeness').count()).toBe(0);
    expect(await page.locator('#Brief, #Metadata').allInnerTexts()).toEqual(['', '']);
    await page.context().close();
  });

  test('open nothing here when they are to open elsewhere, where it is said why', async () => {
    const { page } = await atFolder();
    const opening = page.context().waitForEvent('page');
    await page
      .locator('article')
      .getByRole('link', { name: 'Guide', exact: true })
      .click({ modifiers: ['Control'] });
    const other = await opening;
    await expect
      .poll(() => other.locator('.notices').innerText())
      .toContain('docs/guide.md is a file of a folder that is not open here.');
    expect(await heading(page)).toBe('Tiny');
    await page.context().close();
  });

  test('are left behind by another card: Back shows nothing of the folder', async () => {
    const { page, complaints } = await atFolder();
    await press(page, 'Guide');
    await expect.poll(() => heading(page)).toBe('The guide');
    await dropCard(page, '# Another');
    expect(await fragment(page)).toBe('');
    await page.goBack();
    expect(await heading(page)).toBe('Another');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('of another folder with the same paths have neither its places nor its unsaved texts', async () => {
    const files = (name: string) => ({
      'README.md': `---\nlicense: MIT\n---\n\n# ${name}\n\n[other](other.md)\n\n${WORDS}\n[below](other.md)\n`,
      'other.md': `# Other of ${name}\n\n[Home](README.md)\n`,
    });
    const [one, two] = [writeFolder(files('One')), writeFolder(files('Two'))];
    const { page, complaints } = await folder.lab.open();
    await openFolder(page, one);
    await fixLicense(page);
    await page.locator('article').getByRole('link', { name: 'below' }).scrollIntoViewIfNeeded();
    await press(page, 'below');
    await expect.poll(() => heading(page)).toBe('Other of One');
    await openFolder(page, two);
    await expect.poll(() => heading(page)).toBe('Two');
    await press(page, 'other');
    await expect.poll(() => heading(page)).toBe('Other of Two');
    await press(page, 'Home');
    await expect.poll(() => heading(page)).toBe('Two');
    expect(await page.locator('.save-offer').count()).toBe(0);
    expect(await page.evaluate(() => scrollY)).toBe(0);
    await page.goBack();
    await expect.poll(() => heading(page)).toBe('Other of Two');
    await page.goBack();
    await expect.poll(() => heading(page)).toBe('Two');
    // What is behind that is of a folder that is no longer open.
    await page.goBack();
    await framesDone(page);
    expect(await heading(page)).toBe('Two');
    expect(complaints).toEqual([]);
    for (const root of [one, two]) {
      rmSync(join(root, '..'), { recursive: true });
    }
    await page.context().close();
  });

  test('are not brought back by the history of a page that was loaded again', async () => {
    const { page, complaints } = await atFolder();
    await press(page, 'Guide');
    await expect.poll(() => heading(page)).toBe('The guide');
    await page.goBack();
    await expect.poll(() => heading(page)).toBe('Tiny');
    await page.reload();
    await started(page);
    const before = await heading(page);
    await page.goForward();
    await framesDone(page);
    expect(await heading(page)).toBe(before);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('keep what was changed here and not yet saved', async () => {
    const changed = writeFolder({
      'README.md': '---\nlicense: MIT\n---\n\n# Tiny\n\n[other](other.md)\n',
      'other.md': '# Other\n',
    });
    const { page } = await folder.lab.open();
    await openFolder(page, changed);
    await fixLicense(page);
    await press(page, 'other');
    await expect.poll(() => heading(page)).toBe('Other');
    await page.goBack();
    await expect.poll(() => heading(page)).toBe('Tiny');
    await expect.poll(() => page.locator('.save-offer').count()).toBe(1);
    rmSync(join(changed, '..'), { recursive: true });
    await page.context().close();
  });
});
