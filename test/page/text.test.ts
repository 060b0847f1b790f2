import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropCard, openLab, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

describe('no text of a card is lost', () => {
  test('behind a player that is not closed: it is seen, and in the contents', async () => {
    const { page } = await lab.open();
    await dropCard(
      page,
      '# Card\n\nThe <video> token and <image>.\n\n<video src="https://e.example/a.mp4" controls />\n\n## Results\n\nAll is well.\n',
    );
    await expect.poll(() => page.getByText('All is well.').isVisible()).toBe(true);
    await expect
      .poll(() => page.getByText('The <video> token and <image>.').isVisible())
      .toBe(true);
    const contents = page.getByRole('navigation', { name: 'Contents' });
    await expect.poll(() => contents.innerText()).toContain('Results');
    await expect
      .poll(() => page.locator('[data-check="media-not-closed"]').getAttribute('data-line'))
      .toBe('5');
    await page.context().close();
  });

  test('where a video or a sound of a local card is missing, a box says which', async () => {
    const { page, requests } = await lab.open();
    await dropCard(
      page,
      '<video src="docs/demo.mp4" controls width="320"></video>\n\n<audio controls><source src="a.mp3"></audio>\n\n<video controls></video>\n',
    );
    const boxes = page.locator('article .media-placeholder');
    await expect
      .poll(() => boxes.allInnerTexts())
      .toEqual(['Video: docs/demo.mp4', 'Sound: a.mp3', 'Video: This video has no address here']);
    await expect.poll(() => page.locator('article :is(video, audio)').count()).toBe(0);
    expect(requests.filter((url) => /demo\.mp4|a\.mp3/.test(url))).toEqual([]);
    await page.context().close();
  });

  test('Chinese and Japanese lines are joined without a space, others with one', async () => {
    const { page } = await lab.open();
    await dropCard(page, '第一行\n第二行\n\n한국어\n문장\n\none\ntwo\n');
    await expect
      .poll(() => page.locator('article p').allInnerTexts())
      .toEqual(['第一行第二行', '한국어 문장', 'one two']);
    await page.context().close();
  });

  test('code that names its language in HTML is coloured as a fence is', async () => {
    const { page } = await lab.open();
    await dropCard(page, '<pre lang="python">\nimport torch\n</pre>\n');
    await expect.poll(() => page.locator('article pre > code > span').count()).toBeGreaterThan(0);
    await expect.poll(() => page.locator('article pre').innerText()).toBe('import torch\n');
    await page.context().close();
  });
});
