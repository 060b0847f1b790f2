import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ATTACKS, cardOf } from '../html/safe/attacks.ts';
import { htmlFaults } from '../html-faults.ts';
import { openFolder, writeFolder } from './open-folder.ts';
import { dropCard, openLab, sharedViewer, type Viewer, type ViewerLab } from './viewer.ts';

const CARD = `---
license: mit
library_name: transformers
tags: [birds]
---
# Heron

<p style="color: rgb(200, 0, 0)">A red sentence, and [a link](#uses).</p>

<center>In the middle, <font size="5">large</font></center>

<div align="right">At the end</div>

![The plot](https://img.example.org/plot.png)

## Uses

\`\`\`python
print("far below")
\`\`\`

| Model | MMLU |
|---|--:|
| **Heron** | 70.1 |
| Crow | 65.0 |

Mass is $$m^2$$.
`;

const folder = mkdtempSync(join(tmpdir(), 'saved-'));
let lab: ViewerLab;
/** Where saved pages are looked at. */
let reader: Viewer;

beforeAll(async () => {
  lab = await openLab();
  reader = await lab.open(lab.fileUrl);
});

afterAll(async () => {
  await lab.close();
  rmSync(folder, { recursive: true });
});

/** Saves the card on the page, and opens what was saved by double-click. */
async function reopen(page: Page, isWithRemote = false): Promise<string> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await page.getByRole('button', { name: 'Save as…' }).click();
  const dialog = page.getByRole('dialog', { name: 'Save as' });
  await dialog.getByLabel('Images of other sites').setChecked(isWithRemote);
  const coming = page.waitForEvent('download');
  await dialog.getByRole('button', { name: 'Save', exact: true }).click();
  const download = await coming;
  const path = join(folder, download.suggestedFilename());
  await download.saveAs(path);
  await page.keyboard.press('Escape');
  reader.complaints.length = 0;
  reader.requests.length = 0;
  await reader.page.goto(pathToFileURL(path).href);
  return path;
}

const textOf = (page: Page, selector: string): Promise<string> =>
  page.locator(selector).evaluate((element) => {
    const copy = element.cloneNode(true) as Element;
    for (const one of copy.querySelectorAll(
      'button, [data-ui], .media-placeholder, .section-findings',
    )) {
      one.remove();
    }
    return (copy.textContent ?? '').replace(/\s+/g, ' ').trim();
  });

const lookOf = (page: Page, text: string): Promise<readonly string[]> =>
  page
    .locator('article')
    .getByText(text)
    .evaluate((element) => {
      const { textAlign, fontSize, maxWidth } = getComputedStyle(element);
      return [textAlign.replace('-webkit-', ''), fontSize, maxWidth];
    });

describe.each(['httpUrl', 'fileUrl'] as const)('a card that is saved as HTML, by %s,', (url) => {
  const viewer = sharedViewer(() => lab.open(lab[url]));
  beforeEach(() => {
    viewer.complaints.length = 0;
    viewer.requests.length = 0;
  });

  test('is what the page shows, without a script, and asks for nothing', async () => {
    const { page } = viewer;
    await dropCard(page, CARD);
    const path = await reopen(page);
    expect(path.endsWith('Heron.html')).toBe(true);
    const saved = reader.page;
    for (const part of ['#Card', '#Brief', '#Summary', '#Contents']) {
      expect(await textOf(saved, part), part).toBe(await textOf(page, part));
    }
    expect(await saved.title()).toContain('Heron');
    const red = saved.getByText('A red sentence');
    expect(await red.evaluate((element) => getComputedStyle(element).color)).toBe('rgb(200, 0, 0)');
    expect(await saved.locator('article pre .hljs-built_in').count()).toBeGreaterThan(0);
    expect(await saved.locator('article math').count()).toBe(1);
    expect(await saved.getByRole('link', { name: 'At img.example.org' }).count()).toBe(1);
    expect(await saved.locator('script, [onclick], button:not([popovertarget])').count()).toBe(0);
    for (const text of ['In the middle', 'large', 'At the end', '65.0']) {
      expect(await lookOf(saved, text), text).toEqual(await lookOf(page, text));
    }
    expect(htmlFaults(readFileSync(path, 'utf8'))).toEqual([]);
    expect([reader.complaints, reader.requests]).toEqual([[], []]);
    expect([viewer.complaints, viewer.requests]).toEqual([[], []]);
  });

  test('has images of other sites only if its reader wants that, and of those sites alone', async () => {
    const { page } = viewer;
    await dropCard(page, CARD);
    const path = await reopen(page, true);
    await expect.poll(() => reader.requests).toEqual(['https://img.example.org/plot.png']);
    expect(readFileSync(path, 'utf8')).toContain('img-src data: https://img.example.org;');
    expect(reader.complaints).toEqual([]);
  });
});

describe('the images of a card’s folder', () => {
  test('are in the saved page', async () => {
    const { page } = await lab.open(lab.fileUrl);
    const square = '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="40"/>';
    const files = {
      'README.md': '# Heron\n\n![Here](plot.svg)\n\n![Gone](none.png)\n',
      'plot.svg': square,
    };
    await openFolder(page, writeFolder(files));
    await page.locator('article img[src^="blob:"]').waitFor();
    await reopen(page);
    const image = reader.page.getByRole('img', { name: 'Here' });
    expect(await image.evaluate((one) => (one as HTMLImageElement).naturalWidth)).toBe(40);
    expect(await reader.page.getByRole('img', { name: /^Gone/ }).count()).toBe(1);
    expect([reader.complaints, reader.requests]).toEqual([[], []]);
    await page.context().close();
  });
});

describe('an attack that is saved as HTML', () => {
  const viewer = sharedViewer(() => lab.open(lab.fileUrl));

  // By the command each is tried; here what the page itself does with them.
  test.each(ATTACKS.filter((_, index) => index % 8 === 3))('$title', async (attack) => {
    await dropCard(viewer.page, cardOf(attack));
    await reopen(viewer.page);
    const { page, complaints, requests } = reader;
    expect(await page.evaluate(() => (globalThis as { __canary?: unknown }).__canary)).toBe(
      undefined,
    );
    expect(await page.locator('script, iframe, object, embed, form, base').count()).toBe(0);
    for (const selector of attack.absent ?? []) {
      expect(await page.locator('article').locator(selector).count(), selector).toBe(0);
    }
    expect([complaints, requests]).toEqual([[], []]);
  });
});
