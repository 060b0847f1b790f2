import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { dropCard, openLab, type Viewer, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;
let viewer: Viewer;
let page: Page;

beforeAll(async () => {
  lab = await openLab();
});

afterEach(() => page.context().close());

afterAll(() => lab.close());

/** An image in the card itself. */
function drawn(width: number, height: number, name = ''): string {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><!--${name}--></svg>`;
  return `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
}

async function open(card: string, options: Parameters<ViewerLab['open']>[1] = {}): Promise<void> {
  viewer = await lab.open(lab.httpUrl, options);
  ({ page } = viewer);
  await dropCard(page, card);
}

const dialog = (): Locator => page.getByRole('dialog');
const title = (): Promise<string> => dialog().getByRole('heading').innerText();
const caption = (): Promise<string> => page.locator('.image-caption').innerText();
const shown = (): Locator => page.locator('.image-stage img');
const isOpen = (): Promise<boolean> => dialog().isVisible();

const CARD = `# Figures

![a badge](${drawn(90, 20)}) ![an icon](${drawn(64, 64, 'icon')})

![The first](${drawn(400, 300, '1')})

[![The second](${drawn(300, 200, '2')})](https://example.com/paper)

${'Text.\n\n'.repeat(60)}
![](${drawn(3000, 2000, '3')})

<details><summary>More</summary>

![The last](${drawn(200, 200, '4')})

</details>
`;

describe('images of a card, large', () => {
  test('a click opens one, and the keys lead through all that are no badges', async () => {
    await open(CARD);
    await page.getByRole('button', { name: 'The first' }).click();
    await expect.poll(() => title()).toBe('Image 2 of 5');
    await expect.poll(() => caption()).toContain('The first');
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => title()).toBe('Image 3 of 5');
    await expect.poll(() => caption()).toContain('The second');
    await expect.poll(() => caption()).toContain('https://example.com/paper');
    await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => caption()).toContain('an icon');
    await page.keyboard.press('End');
    await expect.poll(() => title()).toBe('Image 5 of 5');
    await dialog().getByRole('button', { name: 'Next image' }).click();
    await expect.poll(() => title()).toBe('Image 1 of 5');
    await dialog().getByRole('button', { name: 'Previous image' }).click();
    await expect.poll(() => caption()).toContain('The last');
    expect(viewer.complaints).toEqual([]);
  });

  test('Enter opens it, Escape closes it, and the focus is where it was', async () => {
    await open(CARD);
    const first = page.getByRole('button', { name: 'The first' });
    await first.focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => isOpen()).toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => isOpen()).toBe(false);
    await expect.poll(() => first.evaluate((image) => image === document.activeElement)).toBe(true);
  });

  test('the page goes to the one seen last, also into what was closed', async () => {
    await open(CARD);
    await page.getByRole('button', { name: 'The first' }).click();
    await page.keyboard.press('End');
    await page.keyboard.press('Escape');
    const last = page.getByAltText('The last');
    await expect
      .poll(() =>
        last.evaluate((image) => {
          const { top, bottom } = image.getBoundingClientRect();
          return top >= 0 && bottom <= innerHeight && bottom > top;
        }),
      )
      .toBe(true);
    await expect.poll(() => last.evaluate((image) => image === document.activeElement)).toBe(true);
  });

  test('one in a link stays a link, a badge and a small one are no tab stops', async () => {
    await open(CARD);
    await page.getByRole('button', { name: 'The first' }).waitFor();
    const stops = await page
      .locator('article [role="button"]')
      .evaluateAll((all) => all.map((one) => one.getAttribute('alt')));
    // One without a description may come near as well.
    expect(stops.filter((alt) => alt !== null)).toEqual(['The first']);
    const popup = page.waitForEvent('popup');
    await page.getByAltText('The second').click();
    await (await popup).close();
    await expect.poll(() => isOpen()).toBe(false);
  });

  test('the menu and a key open the one that is on the screen', async () => {
    await open(CARD);
    await page.locator('article img').nth(4).scrollIntoViewIfNeeded();
    await page.keyboard.press('i');
    await expect.poll(() => title()).toBe('Image 4 of 5');
    await expect.poll(() => caption()).toContain('Without a description');
    await page.keyboard.press('Escape');
    await page.keyboard.press('m');
    await page.getByRole('button', { name: /^Images/ }).click();
    await expect.poll(() => title()).toBe('Image 4 of 5');
  });

  test('a card without images has no such item', async () => {
    await open(`# None\n\n![a badge](${drawn(90, 20)})\n`);
    await page.keyboard.press('i');
    await expect.poll(() => isOpen()).toBe(false);
    await page.keyboard.press('m');
    await page.getByRole('button', { name: 'Print' }).waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^Images/ }).count()).toBe(0);
  });

  test.each([1440, 375])('fits at %i px, and shows its own size on demand', async (width) => {
    await open(`![Large](${drawn(3000, 2000)})`, { viewport: { width, height: 800 } });
    await page.getByRole('button', { name: 'Large' }).click();
    const fits = (): Promise<boolean> =>
      page
        .locator('.image-stage')
        .evaluate(
          (stage) =>
            stage.scrollWidth <= stage.clientWidth && stage.scrollHeight <= stage.clientHeight,
        );
    await expect.poll(() => fits()).toBe(true);
    await page.keyboard.press('z');
    await expect.poll(() => shown().boundingBox()).toMatchObject({ width: 3000, height: 2000 });
    const place = (): Promise<number> =>
      page.locator('.image-stage').evaluate((stage) => stage.scrollLeft);
    const before = await place();
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => place()).toBeGreaterThan(before);
    await dialog().getByRole('button', { name: 'Actual size' }).click();
    await expect.poll(() => fits()).toBe(true);
    await shown().click();
    await expect.poll(() => fits()).toBe(false);
    const overflows = await page.evaluate(
      () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
    );
    expect(overflows).toBe(false);
  });

  test('shows a transparent one on other backgrounds', async () => {
    await open(`![Clear](${drawn(300, 300)})`);
    await page.getByRole('button', { name: 'Clear' }).click();
    const background = (): Promise<string> =>
      shown().evaluate((image) => getComputedStyle(image).backgroundColor);
    await dialog().getByRole('button', { name: 'Background: checked' }).click();
    await expect.poll(() => background()).toBe('rgb(255, 255, 255)');
    await page.keyboard.press('b');
    await expect.poll(() => background()).toBe('rgb(0, 0, 0)');
    await dialog().getByRole('button', { name: 'Background: black' }).waitFor();
  });

  test('leaves out the variant for the other theme', async () => {
    const variants = `![Light](${drawn(200, 200)}#gh-light-mode-only) ![Dark](${drawn(201, 200)}#gh-dark-mode-only)`;
    await open(variants, { colorScheme: 'light' });
    await page.keyboard.press('i');
    await expect.poll(() => title()).toBe('Image 1 of 1');
    await expect.poll(() => caption()).toContain('Light');
    await expect.poll(() => dialog().getByRole('button', { name: 'Next image' }).count()).toBe(0);
  });

  test('what an author writes for another host is labelled, and hostile text is text', async () => {
    await open(
      `[![<b id="Card">x</b>\u202eevil](${drawn(300, 200)})](https://xn--80ak6aa92e.com/a)`,
    );
    await page.keyboard.press('i');
    await expect.poll(() => caption()).toContain('<b id="Card">x</b>⟨U+202E⟩evil');
    await expect.poll(() => caption()).toContain('(xn--80ak6aa92e.com)');
  });

  test('another card closes it', async () => {
    await open(CARD);
    await page.getByRole('button', { name: 'The first' }).click();
    await dropCard(page, '# Another');
    await expect.poll(() => isOpen()).toBe(false);
  });
});

describe('images that are not shown', () => {
  const REMOTE = 'https://images.example/figures/loss.png';

  test('say what they are and where they should come from', async () => {
    const card = `![Loss over time](${REMOTE})\n\n![](https://images.example/no-alt.png)\n`;
    await open(card, { imagesFail: true });
    await page.getByRole('button', { name: 'Load', exact: true }).click();
    const boxes = page.locator('.media-placeholder');
    await expect.poll(() => boxes.first().innerText()).toBe(`Loss over time\n${REMOTE}`);
    await expect
      .poll(() => boxes.nth(1).innerText())
      .toContain('https://images.example/no-alt.png');
    await expect
      .poll(() => boxes.first().getAttribute('aria-label'))
      .toBe('Loss over time. Could not be loaded from images.example');
    await page.keyboard.press('i');
    await expect.poll(() => isOpen()).toBe(false);
  });

  test('a badge that fails stays as small as it is', async () => {
    const card =
      '![build](https://img.shields.io/badge/build-ok.svg) ![l](https://a.example/x.png)';
    await open(card, { imagesFail: true });
    await page.getByRole('button', { name: 'Load', exact: true }).click();
    const badge = page.locator('.media-placeholder').first();
    await expect.poll(() => badge.getAttribute('aria-label')).toContain('Could not be loaded');
    await expect.poll(() => badge.innerText()).toBe('build');
  });

  test('a relative one of a local card names its file', async () => {
    await open('![Loss](figures/loss.png)');
    await expect
      .poll(() => page.locator('.media-placeholder').innerText())
      .toBe('Loss\nfigures/loss.png');
  });
});

describe('the focus, and what a screen reader is told, when images are loaded', () => {
  const PAIR =
    '![a](https://one.example/a.png) [![b](https://two.example/b.png)](https://c.example/)';
  const focused = (): Promise<string | null | undefined> =>
    page.evaluate(() => {
      const { activeElement } = document;
      return activeElement?.id || activeElement?.getAttribute('aria-label');
    });
  const status = (): Promise<string> => page.locator('#Status').innerText();
  const press = async (name: string | RegExp): Promise<void> => {
    await page.getByRole('button', { name, exact: true }).first().focus();
    await page.keyboard.press('Enter');
  };

  test('one that fails leaves it on its box', async () => {
    await open(PAIR, { imagesFail: true });
    await press('Load from one.example');
    await expect.poll(status).toBe('0 of 1 image loaded, 1 failed.');
    await expect.poll(() => focused()).toBe('a. Could not be loaded from one.example');
  });

  test('one that fails in a link leaves it on the link', async () => {
    await open(PAIR, { imagesFail: true });
    await press('Load from two.example');
    await expect.poll(status).toBe('0 of 1 image loaded, 1 failed.');
    await expect.poll(() => page.evaluate(() => document.activeElement?.localName)).toBe('a');
  });

  test.each([false, true])('all at once lead it to the card; they fail: %s', async (imagesFail) => {
    await open(PAIR, { imagesFail });
    await press('Load');
    await expect
      .poll(status)
      .toBe(imagesFail ? '0 of 2 images loaded, 2 failed.' : '2 images loaded.');
    await expect.poll(() => focused()).toBe('Card');
  });

  test('of one host keep it on the bar while others wait', async () => {
    await open(PAIR);
    await page.getByText('By host').click();
    await press('Load from two.example');
    await expect.poll(status).toBe('1 image loaded.');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.media-bar')))
      .not.toBeNull();
  });

  test('what comes is told at once', async () => {
    await open(PAIR, { imagesHang: true });
    await press('Load');
    await expect.poll(() => status()).toBe('Loading 2 images …');
  });

  test('one for the other theme is not waited for', async () => {
    const variants = ['light', 'dark'].map(
      (theme) => `![${theme}](https://one.example/${theme}.png#gh-${theme}-mode-only)`,
    );
    await open(variants.join(' '), { colorScheme: 'light' });
    await press('Load');
    await expect.poll(status).toBe('2 images loaded.');
  });
});

describe('one image of a local card', () => {
  const asked = (): readonly string[] =>
    viewer.requests.filter((url) => new URL(url).host.endsWith('.example'));
  const FIRST = 'https://one.example/a.png';
  const CARD_OF_THREE = [
    `![first](${FIRST}) ![again](${FIRST}#2)`,
    '![second](https://one.example/b.png)',
    '[![third](https://two.example/c.png)](https://links.example/)',
    '![badge](https://one.example/badge.svg)',
  ].join('\n\n');

  test('is loaded alone, and the others go on waiting', async () => {
    await open(CARD_OF_THREE);
    const bar = page.locator('.media-bar');
    await expect.poll(() => bar.innerText()).toContain('5 images from 2 hosts');
    await page
      .locator('article')
      .getByRole('button', { name: 'Load from one.example' })
      .first()
      .focus();
    await page.keyboard.press('Enter');
    await expect.poll(asked).toEqual([FIRST]);
    await expect.poll(() => bar.innerText()).toContain('4 images from 2 hosts');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('alt')))
      .toBe('first');
    await expect.poll(() => page.locator('article img').count()).toBe(1);
  });

  test('is loaded by a button behind its link', async () => {
    await open(CARD_OF_THREE);
    const load = page.locator('article').getByRole('button', { name: 'Load from two.example' });
    await expect.poll(() => load.evaluate((one) => one.closest('a'))).toBeNull();
    await load.click();
    await expect.poll(asked).toEqual(['https://two.example/c.png']);
    await expect.poll(() => load.count()).toBe(0);
    await expect
      .poll(() => page.locator('.media-bar').innerText())
      .toContain('4 images from 1 host');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('href')))
      .toBe('https://links.example/');
  });

  test.each([
    ['', ''],
    ['[', '](https://links.example/)'],
  ])('has its host beside it, whatever its author says (%s%s)', async (before, after) => {
    const lie = 'Chart. Not loaded from huggingface.co';
    await open(`${before}![${lie}](https://evil.example/a.png)${after}`);
    const load = page.locator('article button[data-ui]');
    await expect.poll(() => load.innerText()).toBe('Load from evil.example');
  });

  test('says why it is not shown, and its address, also when its author has said so', async () => {
    const url = 'https://evil.example/a.png';
    const lie = `${url}x. Not loaded from evil.example. Could not be loaded from evil.example.`;
    await open(`![${lie}](${url})`, { imagesFail: true });
    const box = page.locator('article .media-placeholder');
    await expect
      .poll(() => box.getAttribute('aria-label'))
      .toBe(`${lie}. Not loaded from evil.example`);
    await page.locator('article').getByRole('button', { name: 'Load from evil.example' }).click();
    await expect
      .poll(() => box.getAttribute('aria-label'))
      .toBe(`${lie}. Could not be loaded from evil.example`);
    await expect.poll(() => box.locator('[data-ui]').innerText()).toBe(url);
  });

  test('has its button in its frame, however long its author writes', async () => {
    const card = `<img src="https://evil.example/a.png" width="200" height="90" alt="${'words '.repeat(300)}">`;
    await open(card);
    const inside = await page.locator('.load-one').evaluate((one) => {
      const { bottom } = one.getBoundingClientRect();
      return bottom <= (one.parentElement?.getBoundingClientRect().bottom ?? 0);
    });
    expect(inside).toBe(true);
  });

  test('of two themes the one of this theme alone waits, also in a link', async () => {
    const picture =
      '<picture><source media="(prefers-color-scheme: dark)" srcset="https://dark.example/d.png"><img src="https://light.example/l.png" alt="a"></picture>';
    await open(`${picture}\n\n<a href="https://links.example/">${picture}</a>\n`, {
      colorScheme: 'light',
    });
    const hosts = async (): Promise<readonly string[]> => {
      const buttons = await page.locator('.load-one').all();
      const seen = await Promise.all(
        buttons.map(async (one) => ((await one.isVisible()) ? one.innerText() : '')),
      );
      return seen.filter((text) => text !== '');
    };
    const boxes = page.locator('article .media-placeholder:visible');
    await expect
      .poll(() => hosts())
      .toEqual(['Load from light.example', 'Load from light.example']);
    await expect.poll(() => boxes.count()).toBe(2);
    await page.emulateMedia({ colorScheme: 'dark' });
    await expect.poll(() => hosts()).toEqual(['Load from dark.example', 'Load from dark.example']);
    await expect.poll(() => boxes.count()).toBe(2);
  });

  test('by one the bar goes with the last', async () => {
    await open(`![a](${FIRST})`);
    await page.locator('article').getByRole('button', { name: 'Load from one.example' }).click();
    await expect.poll(() => page.locator('.media-bar').count()).toBe(0);
  });

  test('no other address of it is asked', async () => {
    await open(
      `<picture><source srcset="https://evil.example/x.png 2x" media="(min-width: 1px)"><source media="(prefers-color-scheme: dark)" srcset="https://dark.example/d.png"><img src="${FIRST}" srcset="https://evil.example/y.png 1x" alt="a"></picture>`,
      { colorScheme: 'light' },
    );
    await page.locator('article').getByRole('button', { name: 'Load from one.example' }).click();
    await expect.poll(asked).toEqual([FIRST]);
    await page.locator('.media-bar').getByText('1 image from 1 host').waitFor();
  });

  test('none is asked for before, also when a script presses the button', async () => {
    await open(CARD_OF_THREE);
    await page.locator('.load-one').evaluateAll((all) => {
      for (const one of all) {
        (one as HTMLElement).click();
      }
    });
    await page.keyboard.press('i');
    await expect.poll(() => isOpen()).toBe(false);
    expect(asked()).toEqual([]);
  });

  test('all have no button left when all are loaded', async () => {
    await open(CARD_OF_THREE);
    await page.locator('.media-bar').getByRole('button', { name: 'Load', exact: true }).click();
    await expect.poll(() => page.locator('.load-one').count()).toBe(0);
  });
});
