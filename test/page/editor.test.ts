import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { drop, dropCard, openLab, type Viewer, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const CARD = '---\nlicense: mit\nlanguage: en\n---\n# A card\n\nText.\n';

/** By the code editor over http, by the plain text field on `file://`. */
const SCHEMES = [
  ['http', 'httpUrl'],
  ['file', 'fileUrl'],
] as const;

/** A card that is open in the editor. */
async function editing(url: string, card: string, options = {}): Promise<Viewer> {
  const viewer = await lab.open(url, options);
  await dropCard(viewer.page, card);
  await viewer.page.keyboard.press('e');
  await viewer.page.getByRole('textbox', { name: 'Source of README.md' }).waitFor();
  return viewer;
}

describe.each(SCHEMES)('over %s', (_, scheme) => {
  test('what is typed is shown after a pause, and the cursor stays in the text', async () => {
    const { page, complaints } = await editing(lab[scheme], CARD);
    const source = page.getByRole('textbox', { name: 'Source of README.md' });
    expect(await source.evaluate((field) => field.matches(':focus'))).toBe(true);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nMore of it: e, s and o are letters here.');
    await expect
      .poll(() => page.locator('article p').allInnerTexts())
      .toEqual(['Text.', 'More of it: e, s and o are letters here.']);
    await page.keyboard.type('!');
    await expect.poll(() => page.locator('article p').last().innerText()).toMatch(/here\.!$/);
    expect(await source.evaluate((field) => field.matches(':focus'))).toBe(true);
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('what is said of another file that was refused stays while one types on', async () => {
    const { page, complaints } = await editing(lab[scheme], CARD);
    await drop(page, { name: 'weights.bin', content: new Uint8Array(64) });
    const alert = page.getByRole('alert');
    await expect.poll(() => alert.innerText()).toContain('weights.bin');
    await page.getByRole('textbox', { name: 'Source of README.md' }).focus();
    await page.keyboard.press('Control+End');
    const revision = (): Promise<number> =>
      page.evaluate(() => Number(document.documentElement.dataset['revision']));
    const before = await revision();
    await page.keyboard.type('On.');
    await expect.poll(revision).toBeGreaterThan(before);
    expect(await page.locator('article').innerText()).toContain('On.');
    expect(await alert.innerText()).toContain('weights.bin');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a fix is taken into the text, and what was typed before it stays', async () => {
    const { page, complaints } = await editing(lab[scheme], CARD.replace('license', 'licence'));
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Typed.');
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.fix-button')?.click();
    });
    await expect.poll(() => page.locator('[data-field="license"]').count()).toBe(1);
    await expect.poll(() => page.locator('article').innerText()).toContain('Typed.');
    await page.keyboard.type(' On.');
    await expect.poll(() => page.locator('article').innerText()).toContain('Typed. On.');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('a fix of a version that is on its way is taken, or it is said why not', async () => {
    const { page, complaints } = await editing(lab[scheme], CARD.replace('license', 'licence'));
    await page.keyboard.press('Control+End');
    await page.keyboard.type('Typed.');
    // What is typed is seen before its version is complete, with the checks that belong to it.
    await expect.poll(() => page.locator('article').innerText()).toContain('Typed.');
    await page.evaluate(() => {
      document.querySelector<HTMLElement>('.fix-button')?.click();
    });
    const isFixed = async (): Promise<boolean> =>
      (await page.locator('[data-field="license"]').count()) === 1;
    const isTold = async (): Promise<boolean> =>
      (await page.locator('[role="status"]').allInnerTexts()).join().includes('Nothing was fixed');
    await expect.poll(async () => (await isFixed()) || (await isTold())).toBe(true);
    await expect
      .poll(() =>
        source(page)
          .inputValue()
          .catch(() => source(page).innerText()),
      )
      .toContain('Typed.');
    if (!(await isFixed())) {
      await page.evaluate(() => document.querySelector<HTMLElement>('.fix-button')?.click());
    }
    await expect.poll(isFixed).toBe(true);
    await page.keyboard.type(' On.');
    await expect.poll(() => page.locator('article').innerText()).toContain('Typed. On.');
    expect(complaints).toEqual([]);
    await page.context().close();
  });
});

const source = (page: Page): Locator => page.getByRole('textbox', { name: 'Source of README.md' });
const pane = (page: Page): Locator => page.locator('section[aria-label="Editor"]');

describe('the code editor', () => {
  test('offers keys and values of the front matter by their names', async () => {
    const { page, complaints } = await editing(lab.httpUrl, '---\nlanguage: en\n---\n# T\n');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    const options = page.getByRole('option');
    // And by what they are for.
    await page.keyboard.type('base_model_rel');
    await expect
      .poll(() => page.locator('.cm-completionInfo').innerText())
      .toContain('How it was made');
    await page.keyboard.press('Shift+Home');
    await page.keyboard.type('licen');
    await expect.poll(() => options.first().innerText()).toContain('license');
    await options.first().click();
    await page.keyboard.type('apache');
    await expect.poll(() => options.first().innerText()).toContain('Apache license 2.0');
    await options.first().click();
    await expect.poll(() => page.locator('[data-field="license"]').count()).toBeGreaterThan(0);
    await expect.poll(() => source(page).innerText()).toContain('license: apache-2.0');
    // In the body nothing comes up.
    await page.keyboard.press('Control+End');
    await page.keyboard.type('licen');
    await expect.poll(() => page.locator('article').innerText()).toContain('licen');
    expect(await options.count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('has the findings beside their lines, and their fixes by keyboard', async () => {
    const { page, complaints } = await editing(
      lab.httpUrl,
      CARD.replace('license: mit', 'licence: MIT'),
    );
    await page.locator('.cm-lint-marker-error').waitFor();
    // The fixes come when they are known to do no harm.
    const told = async (): Promise<string> => {
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('F8');
      return (await page.locator('.cm-tooltip-hover').allInnerTexts()).join();
    };
    await expect.poll(told).toContain('Fix: Write “license”');
    const message = await page.locator('.findings .finding-message').first().textContent();
    expect(await told()).toContain(message);
    await page.keyboard.press('Control+.');
    await expect.poll(() => source(page).innerText()).toContain('license: MIT');
    await expect.poll(() => page.locator('[data-field="license"]').count()).toBeGreaterThan(0);
    // It is a step like any other, and the focus is still in the text.
    await page.keyboard.press('Control+z');
    await expect.poll(() => source(page).innerText()).toContain('licence: MIT');
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('leaves out fixes that would lead to another fault', async () => {
    const { page } = await editing(
      lab.httpUrl,
      '---\nlicence: mit\nbase_model: "x", "y z"\n---\n# T\n',
    );
    await page.locator('.cm-lint-marker-error').first().waitFor();
    await page.keyboard.press('Control+Shift+M');
    const checks = page.locator('section[aria-label="Checks"]');
    await expect.poll(() => checks.isVisible()).toBe(true);
    // Both panels know by now which fixes do harm.
    await expect.poll(() => checks.locator('.fix-button:visible').count()).toBe(0);
    await page.getByRole('button', { name: 'Close the checks' }).click();
    await source(page).focus();
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    const tooltip = page.locator('.cm-tooltip-hover');
    await tooltip.waitFor();
    expect(await tooltip.getByRole('button').count()).toBe(0);
    await page.context().close();
  });

  test('searches and undoes; the page’s own keys are letters in it', async () => {
    const { page, complaints } = await editing(lab.httpUrl, CARD);
    await page.keyboard.press('Control+f');
    await page.getByRole('textbox', { name: 'Find' }).waitFor();
    await page.keyboard.type('Text');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.type('/c?s');
    await expect.poll(() => page.locator('article p').innerText()).toBe('/c?s.');
    await expect.poll(() => page.locator('#Search').isVisible()).toBe(false);
    await page.keyboard.press('Control+z');
    await expect.poll(() => page.locator('article p').innerText()).toBe('Text.');
    // Escape, then Tab leaves.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    await expect.poll(() => source(page).evaluate((field) => field.matches(':focus'))).toBe(false);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('takes what is pasted into it, and opens a file that is dropped on it', async () => {
    const { page } = await editing(lab.httpUrl, CARD);
    await page.keyboard.press('Control+End');
    await source(page).evaluate((field) => {
      const data = new DataTransfer();
      data.setData('text/plain', '# Pasted');
      field.dispatchEvent(
        new ClipboardEvent('paste', {
          clipboardData: data,
          bubbles: true,
          cancelable: true,
          composed: true,
        }),
      );
    });
    await expect
      .poll(() => page.locator('article h1').allInnerTexts())
      .toEqual(['A card', 'Pasted']);
    await source(page).evaluate((field) => {
      const data = new DataTransfer();
      data.items.add(new File(['# Dropped\n'], 'README.md'));
      for (const kind of ['dragenter', 'dragover', 'drop']) {
        field.dispatchEvent(
          new DragEvent(kind, {
            dataTransfer: data,
            bubbles: true,
            cancelable: true,
            composed: true,
          }),
        );
      }
    });
    await expect.poll(() => page.locator('article h1').allInnerTexts()).toEqual(['Dropped']);
    await expect.poll(() => source(page).innerText()).toContain('# Dropped');
    // The card before is another one: it is not to be had back by undoing.
    await source(page).focus();
    await page.keyboard.press('Control+z');
    await page.keyboard.press('Control+Home');
    await page.keyboard.type('>');
    await expect.poll(() => source(page).innerText()).toContain('># Dropped');
    await page.context().close();
  });

  test('runs only the file whose hash the page knows', async () => {
    lab.served.set('/editor.js', 'document.documentElement.dataset.foreign = "";');
    const { page } = await lab.open();
    await dropCard(page, CARD);
    await page.keyboard.press('e');
    await page.locator('.plain-editor textarea').waitFor();
    expect(await pane(page).innerText()).toContain('A plain text field');
    expect(await page.evaluate(() => 'foreign' in document.documentElement.dataset)).toBe(false);
    lab.served.delete('/editor.js');
    await page.context().close();
  });
});

describe('text and card', () => {
  const LONG = `${CARD}${Array.from({ length: 80 }, (_, n) => `\n## Part ${n}\n\nWords of part ${n}.\n`).join('')}`;
  const headingAtTop = (page: Page): Promise<string> =>
    page.evaluate(() => {
      const headings = [...document.querySelectorAll<HTMLElement>('article h2')];
      return headings.find((one) => one.getBoundingClientRect().bottom > 60)?.innerText ?? '';
    });

  test.each(SCHEMES)('scroll together, each led by the other (%s)', async (_, scheme) => {
    const { page } = await editing(lab[scheme], LONG);
    const scroller = page.locator('.cm-scroller, .plain-editor textarea');
    await scroller.hover();
    await page.mouse.wheel(0, 3000);
    await expect.poll(() => headingAtTop(page)).not.toBe('Part 0');
    const top = await scroller.evaluate((one) => one.scrollTop);
    await page.locator('article').hover({ position: { x: 20, y: 900 }, force: true });
    await page.mouse.move(1200, 400);
    await page.mouse.wheel(0, -20_000);
    await expect.poll(() => scroller.evaluate((one) => one.scrollTop)).toBe(0);
    expect(top).toBeGreaterThan(1000);
    // Turned off, each stays where it is.
    await page.getByRole('button', { name: 'Scroll together' }).click();
    await page.mouse.move(1200, 400);
    await page.mouse.wheel(0, 2000);
    await expect.poll(() => headingAtTop(page)).not.toBe('Part 0');
    expect(await scroller.evaluate((one) => one.scrollTop)).toBe(0);
    await page.context().close();
  });

  test('open where the reader is, and leave them there', async () => {
    const { page } = await lab.open();
    await dropCard(page, LONG);
    await page
      .getByRole('heading', { name: 'Part 40' })
      .evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
    await page.keyboard.press('e');
    await source(page).waitFor();
    await expect.poll(() => headingAtTop(page)).toBe('Part 40');
    await expect.poll(() => source(page).innerText()).toContain('## Part 40');
    await page.getByRole('button', { name: 'Close the editor' }).click();
    await expect.poll(() => headingAtTop(page)).toBe('Part 40');
    await expect.poll(() => pane(page).isVisible()).toBe(false);
    await page.context().close();
  });

  test('are shown one at a time on a narrow screen', async () => {
    const { page } = await editing(lab.httpUrl, CARD, { viewport: { width: 375, height: 700 } });
    await expect.poll(() => source(page).isVisible()).toBe(true);
    await page.getByRole('button', { name: 'Card', exact: true }).click();
    await expect.poll(() => source(page).isVisible()).toBe(false);
    await page.getByRole('button', { name: 'Text', exact: true }).click();
    await expect.poll(() => source(page).isVisible()).toBe(true);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(375);
    await page.context().close();
  });

  test('the source leads into the editor, and so do the checks while it is open', async () => {
    const { page } = await lab.open();
    await dropCard(page, LONG.replace('license', 'licence'));
    await page.keyboard.press('s');
    await page.getByRole('button', { name: 'Edit here' }).click();
    await source(page).waitFor();
    await page.getByRole('button', { name: 'Checks' }).click();
    await page
      .locator('[data-check="key-misspelt"]')
      .getByRole('button', { name: 'Source' })
      .click();
    await page.keyboard.press('End');
    await page.keyboard.type('!');
    await expect.poll(() => source(page).innerText()).toContain('licence: mit!');
    expect(await page.locator('dialog[open]').count()).toBe(0);
    await page.context().close();
  });
});
