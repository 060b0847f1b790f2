import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropCard, openLab, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const WORDS = 'Words that fill the page. '.repeat(80);

const CARD = `---
license: mit
tags: [a, b]
---
# Card

${WORDS}

## First

${WORDS}

<details><summary>More</summary>

### Closed

${WORDS}

</details>

## Second

${WORDS} [a link](https://a.example)

## Third

${WORDS}
`;

async function openCard(
  card = CARD,
  options: Parameters<ViewerLab['open']>[1] = {},
): Promise<Page> {
  const { page } = await lab.open(lab.httpUrl, options);
  expect(await dropCard(page, card)).toBe('ready');
  return page;
}

/** What has the focus, and where it is in the window. */
function focused(page: Page) {
  return page.evaluate(() => {
    const { activeElement } = document;
    const { top = -1 } = activeElement?.getBoundingClientRect() ?? {};
    const copy = activeElement?.cloneNode(true) as Element | undefined;
    // The tools of a section stand in its heading.
    for (const tools of copy?.querySelectorAll('[data-ui]') ?? []) {
      tools.remove();
    }
    return { text: copy?.textContent?.trim() ?? '', top };
  });
}

const focusedText = async (page: Page): Promise<string> => (await focused(page)).text;

/** A key as a keyboard of another layout sends it. */
function pressAs(page: Page, init: Readonly<Record<string, string | boolean>>): Promise<boolean> {
  return page.evaluate(
    (event) =>
      document.body.dispatchEvent(
        new KeyboardEvent('keydown', { bubbles: true, cancelable: true, ...event }),
      ),
    init,
  );
}

describe('the keys j and k', () => {
  test('lead from heading to heading, which is in view below the header and has the focus', async () => {
    const page = await openCard();
    for (const [key, heading] of [
      ['j', 'Card'],
      ['j', 'First'],
      ['j', 'Second'],
      ['j', 'Third'],
      ['j', 'Third'],
      ['k', 'Second'],
      ['k', 'First'],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(() => focused(page)).toMatchObject({ text: heading });
      await expect.poll(async () => (await focused(page)).top).toBeGreaterThanOrEqual(56);
      await expect.poll(async () => (await focused(page)).top).toBeLessThan(800);
    }
    await page.context().close();
  });

  test('leave no mark, and Tab goes on from there', async () => {
    const page = await openCard();
    for (const key of ['j', 'j', 'j', 'Tab']) {
      await page.keyboard.press(key);
    }
    await expect.poll(() => focusedText(page)).toBe('');
    // The tools of its section come first.
    for (const next of ['Copy section', 'Copy link', 'a link']) {
      await page.keyboard.press('Tab');
      await expect.poll(() => focusedText(page)).toBe(next);
    }
    await expect.poll(() => page.locator('article :is(h1, h2, h3)[tabindex]').count()).toBe(0);
    await page.context().close();
  });

  test('start from where the reader has scrolled to', async () => {
    const page = await openCard();
    const scrollTo = (text: string): Promise<void> =>
      page
        .locator('article h2', { hasText: text })
        .evaluate((heading) => scrollBy(0, heading.getBoundingClientRect().top - 200));
    await scrollTo('Second');
    await page.keyboard.press('k');
    await expect.poll(() => focusedText(page)).toBe('First');
    await page.evaluate(() => (document.activeElement as HTMLElement).blur());
    await scrollTo('Second');
    await page.evaluate(() => scrollBy(0, 300));
    await page.keyboard.press('j');
    await expect.poll(() => focusedText(page)).toBe('Third');
    await page.context().close();
  });

  test('go into what was opened, and do nothing where there is no heading', async () => {
    const page = await openCard();
    await page.locator('article details').evaluate((details) => {
      (details as HTMLDetailsElement).open = true;
    });
    for (const heading of ['Card', 'First', 'Closed', 'Second']) {
      await page.keyboard.press('j');
      await expect.poll(() => focusedText(page)).toBe(heading);
    }
    await dropCard(page, 'No heading here.');
    await page.keyboard.press('j');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('article')))
      .toBeNull();
    await page.context().close();
  });
});

describe('the keys', () => {
  test('are told by a sheet, and each that it names does something', async () => {
    const page = await openCard();
    await page.keyboard.press('?');
    const sheet = page.getByRole('dialog', { name: 'Keys' });
    await sheet.waitFor();
    const keys = await sheet.locator('section').first().locator('kbd').allInnerTexts();
    expect(keys).toEqual(expect.arrayContaining(['/', '?', 'j', 'k', 'c', 's', 'o', 'd', 'm']));
    expect(new Set(keys).size).toBe(keys.length);
    await page.keyboard.press('Escape');
    await expect.poll(() => sheet.isVisible()).toBe(false);
    for (const key of keys) {
      expect(await pressAs(page, { key }), key).toBe(false);
      await page.evaluate(() => document.querySelector('dialog')?.close());
    }
    await page.context().close();
  });

  test('are told by the sheet from the menu as well, also in a narrow window', async () => {
    const page = await openCard(CARD, { viewport: { width: 320, height: 640 } });
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await page.getByRole('button', { name: 'Keys' }).click();
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.context().close();
  });

  test('of the page can be turned off, and on again', async () => {
    const page = await openCard();
    const toggle = async (): Promise<void> => {
      await page.getByRole('button', { name: 'More', exact: true }).click();
      await page.getByRole('button', { name: 'Keys' }).click();
      await page.getByRole('checkbox', { name: 'The page answers these keys' }).click();
      await page.keyboard.press('Escape');
    };
    await toggle();
    await page.keyboard.press('/');
    await expect.poll(() => page.locator('search').isVisible()).toBe(false);
    await page.reload();
    await page.keyboard.press('/');
    await expect.poll(() => page.locator('search').isVisible()).toBe(false);
    await page.locator('html[data-state="ready"]').waitFor();
    await toggle();
    await page.keyboard.press('/');
    await expect.poll(() => page.locator('search').isVisible()).toBe(true);
    await page.context().close();
  });

  test('work on a keyboard without Latin letters, and with caps locked', async () => {
    const page = await openCard();
    expect(await pressAs(page, { key: 'о', code: 'KeyJ' })).toBe(false);
    await expect.poll(() => focusedText(page)).toBe('Card');
    expect(await pressAs(page, { key: 'J', code: 'KeyJ' })).toBe(false);
    await expect.poll(() => focusedText(page)).toBe('First');
    await page.context().close();
  });

  test.each([
    ['with a modifier', { key: 'j', ctrlKey: true }],
    ['with Meta', { key: 'j', metaKey: true }],
    ['with Alt', { key: 'j', altKey: true }],
    ['in an input method', { key: 'j', isComposing: true }],
    ['of the place of another letter', { key: 'x', code: 'KeyJ' }],
    ['of a capital letter', { key: 'J', code: 'KeyJ', shiftKey: true }],
  ])('do nothing %s', async (_, init) => {
    const page = await openCard();
    expect(await pressAs(page, init)).toBe(true);
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).not.toBe('h1');
    await page.context().close();
  });
});

describe('the panels that a key opens', () => {
  const active = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.id || (activeElement?.textContent ?? '');
    });

  test.each([
    ['m', 'the menu', 1440, '#Menu'],
    ['m', 'the menu', 375, '#Menu'],
    ['t', 'the contents', 375, '#Contents'],
  ])('%s: %s at %i px has the focus, and gives it back', async (key, _, width, panel) => {
    const page = await openCard(CARD, { viewport: { width, height: 800 } });
    for (const close of ['Escape', key]) {
      const link = page.locator('article a[href^="https"]');
      await link.focus();
      await page.keyboard.press(key);
      for (const _ of ['at once', 'and behind Tab']) {
        await expect
          .poll(() => page.evaluate((one) => document.activeElement?.closest(one) !== null, panel))
          .toBe(true);
        await page.keyboard.press('Tab');
      }
      await page.keyboard.press(close);
      await expect.poll(() => page.locator(panel).isVisible()).toBe(false);
      await expect.poll(() => link.evaluate((one) => one === document.activeElement)).toBe(true);
    }
    await page.context().close();
  });

  test('before there is a card, the menu starts with what can be used', async () => {
    const { page } = await lab.open(`${lab.httpUrl}?card=nobody/nothing`);
    await page.keyboard.press('m');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('#Menu') !== null))
      .toBe(true);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.matches(':disabled')))
      .toBe(false);
    await page.context().close();
  });

  test('leave the focus alone when their buttons are clicked', async () => {
    const page = await openCard();
    await page.getByRole('button', { name: 'More', exact: true }).click();
    await expect.poll(() => active(page)).toBe('MenuControl');
    await page.context().close();
  });
});

describe('the first links', () => {
  test('lead to the card, the contents, the metadata and the checks', async () => {
    const page = await openCard();
    const inside = (selector: string): Promise<boolean> =>
      page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector);
    for (const [index, target] of ['main', '#Contents', '#Metadata', '#Checks'].entries()) {
      await page.reload();
      await page.locator('html[data-state="ready"]').waitFor();
      for (let at = 0; at <= index; at += 1) {
        await page.keyboard.press('Tab');
      }
      await expect
        .poll(() => page.evaluate(() => document.activeElement?.getBoundingClientRect().top))
        .toBeGreaterThanOrEqual(0);
      await page.keyboard.press('Enter');
      await expect.poll(() => inside(target), { message: target }).toBe(true);
    }
    await page.context().close();
  });

  test('to contents that are behind a button open them', async () => {
    const page = await openCard(CARD, { viewport: { width: 375, height: 800 } });
    await page.evaluate(() => document.querySelector<HTMLElement>('#SkipLinks a')?.focus());
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => page.locator('#Contents').isVisible()).toBe(true);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('#Contents') !== null))
      .toBe(true);
    await page.context().close();
  });

  test('to what a card does not have are left out', async () => {
    const page = await openCard('Only words.');
    await page.evaluate(() => document.querySelector<HTMLElement>('#SkipLinks a')?.focus());
    await expect.poll(() => page.locator('#SkipLinks a[href="#Contents"]').isVisible()).toBe(false);
    await expect.poll(() => page.locator('#SkipLinks a[href="#Checks"]').isVisible()).toBe(true);
    await page.context().close();
  });
});

describe('the focus is not lost when another card comes', () => {
  test.each([
    ['in the card', 'article a[href^="https"]', 'main'],
    ['in the metadata', '#Metadata button', 'main'],
    ['in the contents', '#Contents a', 'main'],
    ['in the checks', '#Checks button', '#Checks'],
    ['on a control of the header', '#ThemeControl', '#ThemeControl'],
  ])('%s', async (_, selector, expected) => {
    const page = await openCard();
    if (expected === '#Checks') {
      await page.keyboard.press('c');
    }
    await page.locator(selector).first().focus();
    await dropCard(page, `${CARD}\nAnother one.\n`);
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.matches('body')))
      .toBe(false);
    await expect
      .poll(() =>
        page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, expected),
      )
      .toBe(true);
    await page.context().close();
  });
});
