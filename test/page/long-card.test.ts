import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drop, dropCard, openLab, sharedViewer, stateOf, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const WORDS = 'More words follow here. '.repeat(12);

function section(index: number): string {
  return `## Section ${index}\n\nA paragraph with *emphasis*, a [link](https://example.com/${index}) and the word needle${index}, long enough to read like prose. ${WORDS}\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n`;
}

function longCard(sections: number): string {
  return `# Long card\n\n${Array.from({ length: sections }, (_, index) => section(index)).join('')}`;
}

describe('a card of 4 MB', () => {
  test('shows its first screen, scrolls, searches and answers keys while the rest is loading', async () => {
    const { page, complaints } = await lab.open();
    page.setDefaultTimeout(60_000);
    const card = longCard(9000);
    expect(card.length).toBeGreaterThan(4_000_000);
    // All in one go, and in the page, so that the card cannot be complete in between.
    const meanwhile = page.evaluate(async () => {
      while (document.querySelector('article #section-3') === null) {
        await new Promise((later) => setTimeout(later));
      }
      const stateBefore = document.documentElement.dataset['state'];
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'd', bubbles: true }));
      scrollBy(0, 600);
      const isFound = (window as unknown as { find(text: string): boolean }).find('needle2,');
      await new Promise(requestAnimationFrame);
      return {
        isLoading: stateBefore === 'loading',
        title: document.querySelector('header .card-title')?.textContent,
        theme: document.documentElement.dataset['theme'],
        hasScrolled: scrollY > 0,
        isFound,
      };
    });
    const dropped = drop(page, { name: 'README.md', content: card });
    expect(await meanwhile).toEqual({
      isLoading: true,
      title: 'Opening README.md …',
      theme: 'light',
      hasScrolled: true,
      isFound: true,
    });
    expect(await dropped).toBe('ready');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

describe('a long card on a slow machine', () => {
  test('is shown whole, although the page takes longer for it than the worker may', async () => {
    const { page } = await lab.open();
    page.setDefaultTimeout(60_000);
    const devtools = await page.context().newCDPSession(page);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 10 });
    expect(await dropCard(page, longCard(2000))).toBe('ready');
    await expect.poll(() => page.locator('.rest').count()).toBe(0);
    await expect.poll(() => page.locator('#section-1999').count()).toBe(1);
    await page.context().close();
  });
});

describe('a long card, most of whose layout the browser leaves out', () => {
  const viewer = sharedViewer(async () => {
    const opened = await lab.open();
    expect(await dropCard(opened.page, longCard(300))).toBe('ready');
    return opened;
  });

  test('comes in slices', async () => {
    const { page } = viewer;
    await expect.poll(() => page.locator('.slice').count()).toBeGreaterThan(5);
  });

  const topOf = (selector: string): Promise<number> =>
    viewer.page.locator(selector).evaluate((element) => element.getBoundingClientRect().top);

  test('is searched to its end', async () => {
    const { page } = viewer;
    const isFound = await page.evaluate(() =>
      (window as unknown as { find(text: string): boolean }).find('needle299'),
    );
    expect(isFound).toBe(true);
    const top = (): Promise<number> =>
      page.evaluate(() => getSelection()?.getRangeAt(0).getBoundingClientRect().top ?? -1);
    await expect.poll(top).toBeGreaterThan(0);
    await expect.poll(top).toBeLessThan(900);
  });

  test('goes to the section that is chosen in the contents, and marks it', async () => {
    const { page } = viewer;
    await page.locator('nav a', { hasText: /^Section 250$/ }).click();
    await expect.poll(() => topOf('#section-250')).toBeLessThan(200);
    await expect.poll(() => topOf('#section-250')).toBeGreaterThanOrEqual(0);
    await expect
      .poll(() => page.locator('nav a[aria-current]').innerText())
      .toMatch(/^Section 25[01]$/);
  });

  test('goes to the section that a link in the card names', async () => {
    const { page } = viewer;
    await page.evaluate(() => {
      location.hash = '#section-120';
    });
    await expect.poll(() => topOf('#section-120')).toBeLessThan(200);
    await expect.poll(() => topOf('#section-120')).toBeGreaterThanOrEqual(0);
  });

  test('is printed whole', async () => {
    const { page } = viewer;
    await page.emulateMedia({ media: 'print' });
    const hidden = await page
      .locator('.slice')
      .evaluateAll(
        (slices) =>
          slices.filter((slice) => getComputedStyle(slice).contentVisibility !== 'visible').length,
      );
    expect(hidden).toBe(0);
    const short = await page
      .locator('.slice')
      .last()
      .evaluate((slice) => slice.clientHeight);
    expect(short).toBeGreaterThan(100);
    await page.emulateMedia({ media: null });
  });

  test('leaves nothing of it behind when another card is opened', async () => {
    const { page } = viewer;
    expect(await dropCard(page, '# Short')).toBe('ready');
    await expect.poll(() => page.locator('article').innerText()).toBe('Short');
    await expect.poll(() => page.locator('nav[aria-label="Contents"] a').count()).toBe(1);
    await expect.poll(() => stateOf(page)).toBe('ready');
  });
});
