import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropCard, openLab, stateOf, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const CARD = `---
licence: mit
tags: [a, b]
model-index:
- name: M
  results: []
---
# Title

Between $x^2$ and \\\\(y^2\\\\).

> [!NOTE]
> An alert.

<p style="color: red">Red</p>

Plain, for $5 or $10.

\`\`\`mermaid
graph LR; a-->b
\`\`\`
`;

async function revisionOf(page: Page): Promise<number> {
  return Number(await page.evaluate(() => document.documentElement.dataset['revision']));
}

/** Chooses a view by the menu, and waits until the card is complete in it. */
async function showAs(page: Page, name: 'Here' | 'Hub' | 'GitHub'): Promise<void> {
  const before = await revisionOf(page);
  await page.keyboard.press('m');
  await page.locator('#Menu').getByRole('button', { name, exact: true }).click();
  await page.waitForFunction(
    (revision) => Number(document.documentElement.dataset['revision']) === revision,
    before + 1,
  );
  await expect.poll(() => stateOf(page)).toBe('ready');
}

function article(page: Page): Promise<string> {
  return page.locator('article').innerHTML();
}

describe('a card as a host shows it', () => {
  test('is said to be so, is the card otherwise, and becomes the viewer’s own again', async () => {
    const { page, complaints } = await lab.open();
    await dropCard(page, CARD);
    const own = await article(page);
    const checks = await page.locator('#Checks').innerHTML();
    const metadata = await page.locator('#Metadata').innerHTML();
    await expect.poll(() => page.locator('article math').count()).toBe(1);

    await showAs(page, 'GitHub');
    const bar = page.locator('.host-bar');
    await expect
      .poll(() => bar.locator('p').innerText())
      .toBe(
        'Shown as on GitHub: 3 places differ between the hosts; of 2 places it is not known how the Hub shows them.',
      );
    const text = await page.locator('article').innerText();
    expect(text).toContain('\\(y^2\\)');
    expect(text).toContain('for $5 or $10');
    await expect.poll(() => page.locator('article math').count()).toBe(1);
    const red = page.locator('article p', { hasText: /Red$/ });
    await expect.poll(() => red.evaluate((element) => element.style.color)).toBe('');

    await showAs(page, 'Hub');
    await expect
      .poll(() => bar.locator('p').innerText())
      .toContain('Shown as on the Hub: 2 places differ');
    await expect.poll(() => page.locator('article').innerText()).toContain('$x^2$');
    await expect.poll(() => red.evaluate((element) => element.style.color)).not.toBe('');
    await expect.poll(() => page.locator('#Checks').innerHTML()).toBe(checks);
    await expect.poll(() => page.locator('#Metadata').innerHTML()).toBe(metadata);

    await showAs(page, 'Here');
    await expect.poll(() => article(page)).toBe(own);
    await expect
      .poll(() => page.evaluate(() => document.documentElement.dataset['shownAs']))
      .toBeUndefined();
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('leads through its places by the keyboard, and says what is known of each and how', async () => {
    const { page } = await lab.open();
    await dropCard(page, CARD);
    await showAs(page, 'Hub');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.ariaLabel))
      .toContain('Shown as on');
    for (let tab = 0; tab < 4; tab += 1) {
      await page.keyboard.press('Tab');
    }
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Previous');
    await page.keyboard.press('Enter');
    const focused = page.locator('.host-mark:focus');
    await expect
      .poll(() => focused.getAttribute('aria-label'))
      .toBe('Hosts may differ: Diagram in a block of code, which GitHub draws');
    await expect.poll(() => focused.getAttribute('aria-expanded')).toBe('true');
    await expect.poll(() => page.locator('.host-index').innerText()).toBe('4 of 4');
    await page.locator('.host-ways').getByRole('button', { name: 'Next' }).click();
    await expect.poll(() => page.locator('.host-index').innerText()).toBe('1 of 4');
    const note = page.locator('.host-note:visible');
    await expect
      .poll(() => note.locator('p').allInnerTexts())
      .toEqual([
        'Formula in $…$. The Hub shows its source: formulas stand in $$…$$ and \\\\(…\\\\) (documented: hub-docs, model-cards.md). GitHub shows the formula (documented: GitHub Docs, Writing mathematical expressions).',
        'Formula in \\\\(…\\\\). The Hub shows the formula (documented: hub-docs, model-cards.md). GitHub shows its source (documented: GitHub Docs, Writing mathematical expressions).',
      ]);
    await page.locator('.host-mark:focus').press('Enter');
    await expect.poll(() => note.count()).toBe(0);
    await page.locator('.host-mark').nth(1).click();
    await expect
      .poll(() => note.innerText())
      .toContain(
        'What the Hub shows is not documented and was not seen; it is shown as in this viewer.',
      );
    await page.context().close();
  });

  test('without a place where hosts differ says that', async () => {
    const { page } = await lab.open();
    await dropCard(page, '---\nlicense: mit\n---\n# A\n\nText, `:tada:` and `$x$`.\n');
    await showAs(page, 'Hub');
    await expect
      .poll(() => page.locator('.host-bar p').innerText())
      .toBe('Shown as on the Hub: no place is known where the hosts differ.');
    await expect.poll(() => page.locator('.host-ways').count()).toBe(0);
    await page.context().close();
  });

  test('may be the card that the build has rendered', async () => {
    const { page, complaints } = await lab.open(lab.fileUrl);
    const texts = page.locator('article :is(h1, h2, h3, p, li, td):not([data-ui] *)');
    const own = await texts.allTextContents();
    await showAs(page, 'GitHub');
    await expect.poll(() => page.locator('.host-top th').first().innerText()).toBe('license');
    await showAs(page, 'Here');
    await expect.poll(() => texts.allTextContents()).toEqual(own);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('leaves the reader where they were, also below what the host adds', async () => {
    const { page } = await lab.open();
    const lines = Array.from({ length: 60 }, (_, index) => `Paragraph ${index} $x$ :tada:\n`);
    await dropCard(page, `---\nlicense: mit\n---\n# T\n\n${lines.join('\n')}`);
    const place = page.getByText('Paragraph 30');
    await place.evaluate((element) => element.scrollIntoView({ block: 'center' }));
    const topOf = () => place.evaluate((element) => element.getBoundingClientRect().top);
    const before = await topOf();
    for (const name of ['GitHub', 'Hub', 'Here'] as const) {
      await showAs(page, name);
      await expect
        .poll(async () => Math.abs((await topOf()) - before), { message: name })
        .toBeLessThan(2);
    }
    await page.context().close();
  });

  test('keeps the image that the reader has loaded, and loads no other', async () => {
    const { page, requests } = await lab.open();
    const images = ['a.example/1', 'a.example/2', 'b.example/1'].map(
      (name) => `![x](https://${name}.png)`,
    );
    await dropCard(page, `# A\n\n${images.join('\n\n')}\n`);
    await page
      .locator('article')
      .getByRole('button', { name: 'Load from a.example' })
      .first()
      .click();
    await showAs(page, 'GitHub');
    await expect.poll(() => page.locator('article img').count()).toBe(1);
    const asked = requests.filter((url) => url.includes('.example/'));
    expect(new Set(asked)).toEqual(new Set(['https://a.example/1.png']));
    await page.context().close();
  });

  test('is one of this card: the next one, and a fixed one, are shown in the viewer’s own way', async () => {
    const { page } = await lab.open();
    await dropCard(page, CARD);
    await showAs(page, 'GitHub');
    await dropCard(page, '# Another\n\n$x$\n');
    await expect.poll(() => page.locator('.host-bar').count()).toBe(0);
    await dropCard(page, CARD);
    await showAs(page, 'GitHub');
    await page.keyboard.press('c');
    await page.getByRole('button', { name: 'Fix: Write “license”' }).click();
    await page.locator('[data-field="license"]').first().waitFor({ state: 'attached' });
    await expect.poll(() => page.locator('.host-bar').count()).toBe(0);
    await page.context().close();
  });

  test('is printed with the line that says so, and without its controls', async () => {
    const { page } = await lab.open();
    await dropCard(page, CARD);
    await showAs(page, 'GitHub');
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('.host-bar p').isVisible()).toBe(true);
    for (const control of ['.host-buttons', '.host-ways', '.host-mark']) {
      await expect
        .poll(() => page.locator(`article ${control}`).first().isVisible(), { message: control })
        .toBe(false);
    }
    await page.context().close();
  });

  test('marks what stands in no paragraph, and what is not loaded', async () => {
    const { page } = await lab.open();
    await dropCard(
      page,
      '---\nlicense: mit\n---\n<style>\na { color: red }\n</style>\n\nText.\n\n![x](https://a.example/1.png#hf-dark-mode-only)\n',
    );
    await showAs(page, 'Hub');
    const names = (): Promise<(string | null)[]> =>
      page
        .locator('.host-mark')
        .evaluateAll((marks) => marks.map((mark) => mark.getAttribute('aria-label')));
    await expect
      .poll(names)
      .toEqual([
        'Hosts may differ: HTML tag that GFM disallows',
        'Hosts differ: Image with #hf-…-mode-only',
      ]);
    await page.context().close();
  });

  test('with thousands of places marks the first of them, and says so', async () => {
    const { page } = await lab.open();
    await dropCard(page, `# A\n\n${'Text :tada:\n\n'.repeat(3000)}`);
    await showAs(page, 'GitHub');
    await expect
      .poll(() => page.locator('.host-bar p').innerText())
      .toBe(
        'Shown as on GitHub: of 3,000 places it is not known how the Hub shows them. The first 500 are marked.',
      );
    await expect.poll(() => page.locator('.host-mark').count()).toBe(500);
    await expect.poll(() => page.locator('article [data-host]').count()).toBe(0);
    await page.context().close();
  });

  test('speaks from left to right, in a card of any script', async () => {
    const { page } = await lab.open();
    await dropCard(page, '---\nlanguage: ar\n---\n# عنوان\n\nمرحبا :tada: بالعالم\n');
    await showAs(page, 'Hub');
    await page.locator('.host-ways').getByRole('button', { name: 'Next' }).click();
    for (const words of ['.host-bar p', '.host-note p']) {
      const direction = page.locator(words).evaluate((one) => getComputedStyle(one).direction);
      await expect.poll(() => direction, { message: words }).toBe('ltr');
    }
    const mark = await page.locator('.host-mark').boundingBox();
    const text = await page.locator('article p', { hasText: 'مرحبا' }).boundingBox();
    expect(mark?.x).toBeGreaterThanOrEqual((text?.x ?? 0) + (text?.width ?? 0));
    await page.context().close();
  });

  test('fits a phone', async () => {
    const { page } = await lab.open(lab.httpUrl, { viewport: { width: 320, height: 640 } });
    await dropCard(page, CARD);
    await showAs(page, 'GitHub');
    await page.locator('.host-ways').getByRole('button', { name: 'Next' }).click();
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);
    await page.context().close();
  });
});

describe('the front matter', () => {
  test('is a table above the card on GitHub, whatever is in it', async () => {
    const { page, complaints } = await lab.open();
    await dropCard(
      page,
      '---\nlicense: mit\n__proto__: x\n"<img src=x onerror=alert(1)>": [1, {a: <b>t</b>}]\nnone:\nlist: []\n---\n# A\n',
    );
    await showAs(page, 'GitHub');
    const table = page.getByRole('region', { name: 'Front matter as GitHub shows it' });
    await table.locator('> table').waitFor();
    await expect
      .poll(() => table.locator('> table > thead th').allInnerTexts())
      .toEqual(['license', '__proto__', '<img src=x onerror=alert(1)>', 'none', 'list']);
    const values = table.locator('> table > tbody > tr > td');
    await expect.poll(() => values.nth(0).innerText()).toBe('mit');
    await expect.poll(() => values.nth(2).innerText()).toMatch(/^1\s+a\s+<b>t<\/b>$/);
    await expect.poll(() => values.nth(3).innerText()).toBe('');
    await expect.poll(() => table.locator('img, b').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('that is endless is shown up to a limit', async () => {
    const { page } = await lab.open();
    const tags = Array.from({ length: 5000 }, (_, index) => `- t${index}`).join('\n');
    await dropCard(page, `---\ntags:\n${tags}\n---\n# A\n`);
    await showAs(page, 'GitHub');
    const cells = page.locator('.host-top table table td');
    await cells.last().waitFor();
    await expect.poll(() => cells.count()).toBe(2000);
    await expect.poll(() => cells.last().innerText()).toBe('… 3001 more');
    await page.context().close();
  });

  test('that is missing is a warning on the Hub, and nothing on GitHub', async () => {
    const { page } = await lab.open();
    await dropCard(page, '# A\n\nText.\n');
    await showAs(page, 'Hub');
    await expect
      .poll(() => page.locator('.host-top').innerText())
      .toContain('YAML Metadata Warning');
    await expect.poll(() => page.locator('.host-bar p').innerText()).toContain('1 place differs');
    await showAs(page, 'GitHub');
    await expect.poll(() => page.locator('.host-top').count()).toBe(0);
    await page.context().close();
  });
});
