import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropCard, framesDone, openLab, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const paragraphs = (count: number): string =>
  Array.from({ length: count }, (_, index) => `Paragraph ${index} of the card.\n\n`).join('');

/** Paragraph N stands on line 7 + 2N. */
const CARD = `---\nlicense: mit\ntags: [a, "b"]\n---\n# Title\n\n${paragraphs(300)}[x](#gone)\n`;

async function opened(card = CARD, options: Parameters<ViewerLab['open']>[1] = {}): Promise<Page> {
  const { page } = await lab.open(undefined, options);
  await dropCard(page, card);
  return page;
}

/** The text of the line that is marked in the source, if it can be seen. */
function markedLine(page: Page): Promise<string> {
  return page.evaluate(() => {
    const marker = document.querySelector('dialog .line-marker:not([hidden])');
    const block = marker?.closest('.source-block');
    const { top = -1, bottom = -1, height = 1 } = marker?.getBoundingClientRect() ?? {};
    const row = Math.round((top - (block?.getBoundingClientRect().top ?? 0)) / height);
    const frame = marker?.closest('.source-text')?.getBoundingClientRect();
    const isSeen = top >= (frame?.top ?? 0) - 1 && bottom <= (frame?.bottom ?? 0) + 1;
    const [numbers, text] = [...(block?.querySelectorAll('pre') ?? [])].map(
      (pre) => (pre.textContent ?? '').split('\n')[row],
    );
    return isSeen ? `${numbers} ${text}` : '';
  });
}

const shownPlace = (page: Page): Promise<string> =>
  page.locator('[data-shown-place]').evaluate((place) => {
    const { top, bottom } = place.getBoundingClientRect();
    const isSeen = top > 0 && bottom < innerHeight;
    return isSeen ? (place.textContent ?? '') : '';
  });

describe('on a small screen', () => {
  test.each([
    [375, 700],
    [320, 256],
  ])('the name and Close stay at %i × %i px: the text alone scrolls', async (width, height) => {
    const page = await opened(CARD, { viewport: { width, height } });
    await page.keyboard.press('s');
    await page.locator('.source-text').evaluate((text) => text.scrollBy(0, 5000));
    const dialog = page.locator('#Source');
    await expect.poll(() => dialog.evaluate((it) => it.scrollHeight - it.clientHeight)).toBe(0);
    for (const part of [dialog.locator('h1'), dialog.getByRole('button', { name: 'Close' })]) {
      const box = await part.boundingBox();
      expect(box?.y).toBeGreaterThan((await dialog.boundingBox())?.y ?? height);
    }
  });
});

describe('from a block to its source, and back', () => {
  test('by key: the source begins where the reader is, and leads back there', async () => {
    const page = await opened();
    const read = page.getByText('Paragraph 120 of', { exact: false });
    await read.evaluate((block) => scrollTo(0, block.getBoundingClientRect().top - 60));
    await page.keyboard.press('s');
    const first = /^(\d+) Paragraph (\d+) of/.exec(await markedLine(page)) ?? [];
    expect(Number(first[2])).toBeGreaterThan(115);
    expect(Number(first[2])).toBeLessThan(125);
    expect(Number(first[1])).toBe(7 + 2 * Number(first[2]));
    const place = await page.evaluate(() => scrollY);
    await page.keyboard.press('Escape');
    await page.locator('#Source').waitFor({ state: 'hidden' });
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
    await page.keyboard.press('s');
    await page.getByRole('button', { name: 'Show in the card' }).click();
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    await expect.poll(() => shownPlace(page)).toBe(`Paragraph ${first[2]} of the card.`);
    await page.context().close();
  });

  test('by mouse: beside each block stands a way to its line', async () => {
    const page = await opened();
    await page.getByText('Paragraph 2 of').hover();
    const control = page.getByRole('button', { name: 'Line 11 in the source' });
    const [button, text] = await Promise.all([
      control.boundingBox(),
      page.getByText('Paragraph 2 of').boundingBox(),
    ]);
    expect(button?.x).toBeGreaterThan((text?.x ?? 0) + (text?.width ?? 0) - 1);
    await control.click();
    await expect.poll(() => markedLine(page)).toBe('11 Paragraph 2 of the card.');
    await page.context().close();
  });

  test('from a link that has the focus, and from a line that was clicked', async () => {
    const page = await opened(`${CARD}\n- item\n- [link](https://e.example/)\n`);
    await page.locator('article a', { hasText: 'link' }).focus();
    await page.keyboard.press('s');
    await expect.poll(() => markedLine(page)).toContain('- [link](https://e.example/)');
    await page.locator('dialog .source-block').first().scrollIntoViewIfNeeded();
    await page.locator('dialog .source-text').evaluate((frame) => frame.scrollTo(0, 0));
    const { x = 0, y = 0 } =
      (await page.locator('dialog .source-block').first().boundingBox()) ?? {};
    await page.mouse.click(x + 200, y + 24 * 10 + 12);
    await expect.poll(() => markedLine(page)).toBe('11 Paragraph 2 of the card.');
    await page.getByRole('button', { name: 'Show in the card' }).click();
    await expect.poll(() => shownPlace(page)).toBe('Paragraph 2 of the card.');
    await page.context().close();
  });

  test('from a line of the front matter to its field; from one that is nowhere, it is said', async () => {
    const page = await opened('---\n# note\nlicense: mit\n---\n# Title\n');
    await page.keyboard.press('s');
    const { x = 0, y = 0 } =
      (await page.locator('dialog .source-block').first().boundingBox()) ?? {};
    await page.mouse.click(x + 200, y + 24 + 12);
    await page.getByRole('button', { name: 'Show in the card' }).click();
    await expect
      .poll(() => page.locator('dialog .source-note').innerText())
      .toBe('Nothing in the card stands for line 2.');
    await page.mouse.click(x + 200, y + 48 + 12);
    await page.getByRole('button', { name: 'Show in the card' }).click();
    await expect
      .poll(() => page.locator('[data-shown-place]').getAttribute('data-field'))
      .toBe('license');
    await page.context().close();
  });
});

describe('the source', () => {
  test('has its front matter in colours, and its findings beside their lines', async () => {
    const page = await opened();
    await page.keyboard.press('s');
    await page.locator('dialog .hljs-attr').first().waitFor();
    await expect
      .poll(() => page.locator('dialog .hljs-attr').allInnerTexts())
      .toEqual(['license:', 'tags:']);
    const mark = page.getByRole('button', {
      name: /^1 finding on line 607\. Warning: No heading has/,
    });
    await mark.evaluate((one) => (one as HTMLElement).click());
    await expect
      .poll(() => page.locator('dialog .source-note').innerText())
      .toMatch(/^Line 607\s+Warning No heading has the anchor “#gone”/);
    await expect.poll(() => markedLine(page)).toBe('607 [x](#gone)');
    await page.context().close();
  });

  test('is searched: counted, forwards and backwards, in any case', async () => {
    const page = await opened();
    await page.keyboard.press('s');
    await page.keyboard.press('/');
    await page.keyboard.type('PARAGRAPH 29');
    const status = page.locator('dialog .source-search [role="status"]');
    await expect.poll(() => status.innerText()).toBe('1 of 11');
    await expect.poll(() => markedLine(page)).toBe('65 Paragraph 29 of the card.');
    await page.keyboard.press('Enter');
    await expect.poll(() => status.innerText()).toBe('2 of 11');
    await expect.poll(() => markedLine(page)).toBe('587 Paragraph 290 of the card.');
    await page.keyboard.press('Shift+Enter');
    await page.keyboard.press('Shift+Enter');
    await expect.poll(() => status.innerText()).toBe('11 of 11');
    const marked = (): Promise<string[]> =>
      page.evaluate(() =>
        [...(CSS.highlights.get('source-match') ?? [])].map((range) => range.toString()),
      );
    await expect.poll(marked).toEqual(['Paragraph 29']);
    await page.keyboard.type('x(*');
    await expect.poll(() => status.innerText()).toBe('No matches');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect.poll(() => page.evaluate(() => CSS.highlights.size)).toBe(0);
    await page.context().close();
  });

  test('keeps the match that is shown when its front matter gets its colours', async () => {
    const page = await opened();
    // As soon as the dialog is there, in one task: before the worker can answer.
    await page.evaluate(() => {
      const dialog = document.querySelector('dialog');
      new MutationObserver((_, observer) => {
        const field = dialog?.querySelector<HTMLInputElement>('[type="search"]');
        if (field) {
          observer.disconnect();
          field.value = 'paragraph 29';
          field.dispatchEvent(new Event('input'));
        }
      }).observe(dialog ?? document, { subtree: true, childList: true });
      document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', bubbles: true }));
    });
    await page.locator('.source-text pre span').first().waitFor();
    await framesDone(page);
    await framesDone(page);
    expect(await markedLine(page)).toBe('65 Paragraph 29 of the card.');
    expect(
      await page.evaluate(() => [...(CSS.highlights.get('source-match') ?? [])].map(String)),
    ).toEqual(['Paragraph 29']);
    await page.context().close();
  });

  test('of 4 MB answers a search for its last words, behind long lines and hidden characters', async () => {
    const long = `${'x'.repeat(5000)}\u202e needle`;
    const page = await opened(`# T\n\n${`${'word '.repeat(20)}\n\n`.repeat(40_000)}${long}\n`);
    await page.keyboard.press('s');
    await page.getByRole('searchbox', { name: 'Find in the source' }).fill('needle');
    await expect
      .poll(() =>
        page.evaluate(() =>
          [...(CSS.highlights.get('source-match') ?? [])].map((range) => range.toString()),
        ),
      )
      .toEqual(['needle']);
    const isSeen = (): Promise<boolean> =>
      page.evaluate(() => {
        const [range] = [...(CSS.highlights.get('source-match') ?? [])] as Range[];
        const { left = -1, right = 0, top = -1 } = range?.getBoundingClientRect() ?? {};
        const frame = document.querySelector('dialog .source-text')?.getBoundingClientRect();
        const { left: start = 0, right: end = 0, top: edge = 0 } = frame ?? {};
        return left >= start && right <= end && top >= edge;
      });
    await expect.poll(isSeen).toBe(true);
    await page.context().close();
  });

  test('fits a phone, with a name for each control', async () => {
    const page = await opened(CARD, { viewport: { width: 375, height: 800 } });
    await page.keyboard.press('s');
    const controls = page.locator('dialog header :is(button, input)');
    for (const box of await controls.evaluateAll((all) =>
      all.filter((one) => one.checkVisibility()).map((one) => one.getBoundingClientRect().toJSON()),
    )) {
      expect(box.left).toBeGreaterThanOrEqual(0);
      expect(box.right).toBeLessThanOrEqual(375);
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
    }
    await page.context().close();
  });
});

describe('lines that are wider than the window', () => {
  const LONG = Array.from({ length: 1600 }, (_, index) => `word${index}`).join(' ');
  const WIDE = `# Title\n\n${LONG}\n\n[x](#gone) is wrong here.\n\n${paragraphs(300)}`;
  const wrap = (page: Page) => page.locator('dialog').getByRole('button', { name: 'Wrap' });
  const scrolls = (page: Page): Promise<boolean> =>
    page.locator('.source-text').evaluate((text) => text.scrollWidth > text.clientWidth);
  const row = (page: Page, line: number) => page.locator(`.source-row[data-line="${line}"]`);

  async function sourceOf(width: number): Promise<Page> {
    const page = await opened(WIDE, { viewport: { width, height: 700 } });
    await page.keyboard.press('s');
    await page.locator('.source-text').waitFor();
    return page;
  }

  test('wrap on a phone, and each number stays beside the first line of its own', async () => {
    const page = await sourceOf(375);
    await expect.poll(() => wrap(page).getAttribute('aria-pressed')).toBe('true');
    await row(page, 5).waitFor();
    await expect.poll(() => scrolls(page)).toBe(false);
    const [long, next] = [await row(page, 3).boundingBox(), await row(page, 4).boundingBox()];
    expect(long?.height).toBeGreaterThan(500);
    expect(next?.y).toBeGreaterThanOrEqual((long?.y ?? 0) + (long?.height ?? 0));
    await expect
      .poll(() => row(page, 3).evaluate((it) => getComputedStyle(it, '::before').content))
      .toBe('"3"');
    // The mark of a finding is at its line, too.
    const mark = await page.locator('.source-mark[aria-label*="line 5"]').boundingBox();
    expect(mark?.y).toBeCloseTo((await row(page, 5).boundingBox())?.y ?? 0, 0);
    const copied = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('.source-block pre + pre') as Node);
      return String(getSelection());
    });
    expect(copied.startsWith('# Title\n\nword0 ')).toBe(true);
  });

  test('lead from a line to its place, and show a match inside a long one', async () => {
    const page = await sourceOf(375);
    await row(page, 5).click();
    const marker = await page.locator('dialog .line-marker').boundingBox();
    expect(marker?.y).toBeCloseTo((await row(page, 5).boundingBox())?.y ?? 0, 0);
    await page.getByRole('searchbox', { name: 'Find in the source' }).fill('word1234');
    await page.waitForFunction(() => {
      const [range] = [...(CSS.highlights.get('source-match') ?? [])] as Range[];
      const box = range?.getBoundingClientRect();
      const frame = document.querySelector('.source-text')?.getBoundingClientRect();
      return box && frame && box.top >= frame.top && box.bottom <= frame.bottom;
    });
    await page.getByRole('searchbox', { name: 'Find in the source' }).fill('Paragraph 299');
    await page.getByRole('button', { name: 'Show in the card' }).click();
    await expect.poll(() => shownPlace(page)).toContain('Paragraph 299');
  });

  test('stand whole on a wide screen until the reader wants them to wrap', async () => {
    const page = await sourceOf(1440);
    await expect.poll(() => wrap(page).getAttribute('aria-pressed')).toBe('false');
    await expect.poll(() => scrolls(page)).toBe(true);
    await wrap(page).click();
    await row(page, 5).waitFor();
    await expect.poll(() => scrolls(page)).toBe(false);
    await wrap(page).click();
    await expect.poll(() => scrolls(page)).toBe(true);
    await expect.poll(() => page.locator('.source-row').count()).toBe(0);
    await page.keyboard.press('Escape');
    await wrap(page).waitFor({ state: 'detached' });
  });
});
