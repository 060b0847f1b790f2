import { rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import {
  dropPath,
  folderLab,
  nextCard,
  openFolder,
  pickFolder,
  revision,
  writeFolder,
} from './open-folder.ts';
import { dropCard, type Viewer } from './viewer.ts';

const PNG = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==',
  'base64',
);
/** A tenth of a second of silence. */
const WAV = Buffer.concat([
  Buffer.from(
    'RIFF$\x03\0\0WAVEfmt \x10\0\0\0\x01\0\x01\0@\x1f\0\0@\x1f\0\0\x01\0\x08\0data',
    'latin1',
  ),
  Buffer.from([0x20, 3, 0, 0]),
  Buffer.alloc(800, 128),
]);
const SVG = `<svg xmlns="http://www.w3.org/2000/svg" width="120" height="90"><rect width="9" height="9"/>
<script>document.title = 'run'; fetch('http://127.0.0.1:1/leak')</script>
<image href="http://127.0.0.1:1/leak.png" width="9" height="9"/></svg>`;
const LFS = `version https://git-lfs.github.com/spec/v1
oid sha256:4d7a214614ab2935c943f9e0ff69d22eadbb8f32b1258daaa5e2ca24d17e2393
size 12345
`;
const MISSING = 'a-missing-one.png';

const CARD = `---
license: mit
widget:
- text: A cat
  output:
    url: images/gallery.png
---

# Tiny

![plain](assets/plot.png)
![dotted](./assets/../assets/plot.png?raw=true#x)
![encoded](assets/two%20words%20%C3%A9.png)
![vector](assets/drawing.svg)
<img src="assets/plot.png" alt="html" width="40">
<picture><source media="(prefers-color-scheme: dark)" srcset="assets/dark.png"><img src="assets/plot.png" alt="picture"></picture>

<video src="clip.mp4" poster="assets/plot.png"></video>

<audio src="sound.wav"></audio>

<Gallery />

![lfs](assets/lfs.png)
![text](assets/text.png)
![empty](assets/empty.png)
![case](assets/PLOT.png)
![missing](${MISSING})
![outside](../secret.png)
![folder](assets/)
![remote](https://images.example/remote.png)
`;

const FILES = {
  'README.md': CARD,
  'assets/plot.png': PNG,
  'assets/dark.png': PNG,
  'assets/two words é.png': PNG,
  'assets/drawing.svg': SVG,
  'images/gallery.png': PNG,
  'clip.mp4': 'no video',
  'sound.wav': WAV,
  'assets/lfs.png': LFS,
  'assets/text.png': 'Only words, and many of them.',
  'assets/empty.png': '',
};

const folder = folderLab(FILES);

/** By their alternative texts, those that have a picture. */
async function shownImages(page: Page): Promise<readonly string[]> {
  return await page
    .locator('article img')
    .evaluateAll((images) =>
      (images as HTMLImageElement[])
        .filter(({ complete, naturalWidth }) => complete && naturalWidth > 0)
        .map(({ alt }) => alt),
    );
}

async function boxes(page: Page): Promise<readonly string[]> {
  return await page.locator('article .media-placeholder').allInnerTexts();
}

const IMAGES = ['A cat', 'dotted', 'encoded', 'html', 'picture', 'plain', 'vector'];
const REASONS = [
  'assets/lfs.png is a Git LFS pointer, and not the image itself. Get it with “git lfs pull”.',
  'assets/text.png is no image that this browser shows.',
  'assets/empty.png is empty.',
  'assets/PLOT.png is not in the folder, assets/plot.png is: upper and lower case count.',
  `${MISSING} is not in the folder.`,
  '../secret.png lies outside of the folder tiny.',
  'assets is a folder.',
  'clip.mp4 is no video that this browser shows.',
];

describe('media of a folder', () => {
  const ways: readonly [string, (viewer: Viewer) => Promise<void>][] = [
    ['dropped', ({ page }) => dropPath(page, folder.root)],
    ['picked', ({ page }) => pickFolder(page, folder.root)],
  ];
  const schemes = ['http', 'file'] as const;
  const all = ways.flatMap(([way, open]) => schemes.map((scheme) => [way, scheme, open] as const));

  test.each(all)(
    'are shown when it is %s, over %s, or a box says why not',
    async (_, scheme, open) => {
      const viewer = await folder.lab.open(
        scheme === 'http' ? folder.lab.httpUrl : folder.lab.fileUrl,
      );
      const { page, complaints, requests } = viewer;
      const before = await revision(page);
      await open(viewer);
      await nextCard(page, before);
      // The last of them are further down than a browser loads by itself.
      await page.locator('article figure').scrollIntoViewIfNeeded();
      await expect.poll(async () => (await shownImages(page)).toSorted()).toEqual(IMAGES);
      for (const reason of REASONS) {
        await expect.poll(async () => (await boxes(page)).join('\n')).toContain(reason);
      }
      const bar = page.getByRole('group', { name: 'Images not loaded' });
      await expect.poll(() => bar.innerText()).toContain('1 image from 1 host not loaded');
      await expect
        .poll(() => page.locator('audio').evaluate((one) => (one as HTMLAudioElement).duration))
        .toBeCloseTo(0.1);
      expect(await page.title()).toContain('Tiny');
      expect(complaints).toEqual([]);
      expect(requests.filter((url) => !url.includes('/marin-community/'))).toEqual([]);
      await page.context().close();
    },
  );

  test('are told of: no note says that their place is not known', async () => {
    const { page } = await folder.lab.open();
    await openFolder(page, folder.root);
    await expect.poll(() => page.locator('[data-check="linked-file-missing"]').count()).toBe(2);
    await expect.poll(() => page.locator('[data-check="relative-image"]').count()).toBe(0);
    await page.context().close();
  });

  test('are enlarged, by their names; their addresses end with the next card', async () => {
    const { page } = await folder.lab.open();
    await openFolder(page, folder.root);
    const vector = page.locator('article img[alt="vector"]');
    await vector.scrollIntoViewIfNeeded();
    await vector.click();
    const about = page.getByRole('group', { name: 'About this image' });
    await expect.poll(() => about.innerText()).toContain('assets/drawing.svg');
    const url = await page.locator('.image-stage img').getAttribute('src');
    const isThere = (): Promise<boolean> =>
      page.evaluate(
        (src) =>
          new Promise<boolean>((done) => {
            const image = new Image();
            image.onload = () => done(true);
            image.onerror = () => done(false);
            image.src = src ?? '';
          }),
        url,
      );
    expect(await isThere()).toBe(true);
    await page.keyboard.press('Escape');
    await dropCard(page, '# Another');
    await expect.poll(isThere).toBe(false);
    await page.context().close();
  });

  test('that are deleted or changed before they are near say so', async () => {
    const gone = writeFolder({
      'README.md': `# Gone\n\n${'Words.\n\n'.repeat(2000)}![late](late.png) ![gone](gone.png)\n`,
      'late.png': PNG,
      'gone.png': PNG,
    });
    const { page } = await folder.lab.open();
    await openFolder(page, gone);
    writeFileSync(join(gone, 'late.png'), 'another file of another length');
    rmSync(join(gone, 'gone.png'));
    await page
      .locator('article img')
      .last()
      .evaluate((image) => image.scrollIntoView());
    const why = 'has been moved, changed or deleted since its folder was opened.';
    for (const name of ['late.png', 'gone.png']) {
      await expect.poll(async () => (await boxes(page)).join()).toContain(`${name} ${why}`);
    }
    rmSync(join(gone, '..'), { recursive: true });
    await page.context().close();
  });

  test('of 50 MB do not keep the card waiting, and 1,000 files are listed', async () => {
    const many = Object.fromEntries(
      Array.from({ length: 1000 }, (_, at) => [`data/${at % 7}/x/y/${at}.txt`, `${at}`]),
    );
    const large = writeFolder({
      ...many,
      'README.md': '# Large\n\n![a](a.png) ![b](b.png)\n\n![small](data/../small.png)\n',
      'a.png': PNG,
      'b.png': PNG,
      'small.png': PNG,
    });
    truncateSync(join(large, 'a.png'), 50_000_000);
    truncateSync(join(large, 'b.png'), 50_000_000);
    const { page, complaints } = await folder.lab.open();
    await openFolder(page, large);
    await expect.poll(() => shownImages(page)).toContain('small');
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Large');
    expect(complaints).toEqual([]);
    rmSync(join(large, '..'), { recursive: true });
    await page.context().close();
  });
});
