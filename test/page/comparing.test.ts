import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { drop, openLab, sharedViewer, started, type ViewerLab } from './viewer.ts';

const OLD = `---
license: apache-2.0
version: 1.0
---

# Heron

Heron writes text.

## Limitations

It must not be used for medicine.
`;
const NEW = OLD.replace('apache-2.0', 'mit').replace('1.0', '1.1');
const OTHER = '---\nlicense: cc-by-4.0\n---\n\n# Crane\n\nCrane translates Japanese.\n';

let lab: ViewerLab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());
const viewer = sharedViewer(() => lab.open());
beforeEach(() => {
  viewer.complaints.length = 0;
});

const file = (name: string, content: string) => ({ name, content });
const changes = (page: Page) => page.getByRole('region', { name: 'Changes' });

async function whole(page: Page): Promise<void> {
  await expect.poll(() => changes(page).getAttribute('aria-busy')).toBe('false');
}

/** Each with its lines in the new and in the old card. */
function kinds(page: Page): Promise<readonly string[]> {
  return changes(page)
    .locator('li[data-change]')
    .evaluateAll((all) =>
      (all as HTMLElement[]).map(({ dataset }) =>
        [dataset['change'], dataset['line'], dataset['withLine']].join(' '),
      ),
    );
}

/** The cards as the page calls them, the old one first. */
function sides(page: Page): Promise<readonly string[]> {
  return changes(page)
    .locator('dl > div')
    .evaluateAll((all) => all.map((one) => one.textContent ?? ''));
}

const CHANGED = ['license-changed 2 2', 'version-changed 3 3'];

describe('two cards', () => {
  test('that are dropped together are compared, the one of the lower version as the old one', async () => {
    const { page, complaints } = viewer;
    await drop(page, file('README.md', OLD), file('a.md', NEW));
    await whole(page);
    expect(await sides(page)).toEqual(['OldREADME.md', 'Newa.md']);
    expect(await kinds(page)).toEqual(CHANGED);
    expect(await page.locator('article').count()).toBe(1);
    expect(await page.locator('#CardSource').innerText()).toBe('a.md');
    expect(complaints).toEqual([]);
  });

  test('that are picked together are compared', async () => {
    const { page } = viewer;
    await page.setInputFiles(
      '#OpenInput',
      [file('b.md', NEW), file('c.md', OLD)].map(({ name, content }) => ({
        ...{ name, mimeType: 'text/markdown', buffer: Buffer.from(content) },
      })),
    );
    await expect.poll(() => sides(page)).toEqual(['Oldc.md', 'Newb.md']);
    await whole(page);
    expect(await kinds(page)).toEqual(CHANGED);
  });

  test('are turned round, and their changes with them', async () => {
    const { page } = viewer;
    await drop(page, file('old.md', OLD), file('new.md', NEW));
    await whole(page);
    await changes(page).getByRole('button', { name: 'Swap' }).click();
    await expect.poll(() => sides(page)).toEqual(['Oldnew.md', 'Newold.md']);
    await whole(page);
    const licenses = changes(page).locator('li[data-change="license-changed"]');
    expect(await licenses.locator('del, ins').allInnerTexts()).toEqual([
      expect.stringContaining('mit'),
      expect.stringContaining('apache-2.0'),
    ]);
    expect(await page.locator('#CardSource').innerText()).toBe('old.md');
  });

  test('of two models are A and B', async () => {
    const { page } = viewer;
    await drop(page, file('README.md', OLD), file('crane.md', OTHER));
    await whole(page);
    expect(await sides(page)).toEqual(['AREADME.md', 'Bcrane.md']);
    expect(await changes(page).innerText()).not.toMatch(/\bold\b(?! one)/i);
  });

  test('in the address are compared as it says', async () => {
    lab.served.set('/x.md', OLD);
    lab.served.set('/y.md', NEW);
    const { page, complaints } = viewer;
    await page.goto(`${lab.httpUrl}?card=x.md&with=y.md`);
    await started(page);
    await whole(page);
    expect(await sides(page)).toEqual([
      expect.stringMatching(/^Old.*y\.md$/),
      expect.stringMatching(/^New.*x\.md$/),
    ]);
    expect(await kinds(page)).toEqual(CHANGED);
    expect(complaints).toEqual([]);
    await page.goto(`${lab.httpUrl}?card=x.md&with=none.md`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('none.md');
    expect(await changes(page).count()).toBe(0);
    expect(await page.locator('article h1').innerText()).toBe('Heron');
  });

  test('may be the hosted one and one in the address', async () => {
    lab.served.set('/x.md', OLD);
    const { page, complaints } = viewer;
    await page.goto(`${lab.httpUrl}?with=x.md`);
    await started(page);
    await whole(page);
    expect((await sides(page))[1]).toMatch(/^B.*x\.md$/);
    expect(await page.locator('.other-card h1').innerText()).toBe('Heron');
    expect(complaints).toEqual([]);
  });

  test('that are too many blocks are shown all the same, with a sentence', async () => {
    const { page } = viewer;
    const long = 'A paragraph.\n\n'.repeat(5100);
    await drop(page, file('a.md', `# T\n\n${long}`), file('b.md', `# T\n\n${long}More.\n`));
    await whole(page);
    await changes(page).getByText('The cards are too long to be put side by side').waitFor();
    expect(await page.locator('.other-card p').count()).toBeGreaterThanOrEqual(5100);
  });

  test('of which nothing differs say so', async () => {
    const { page } = viewer;
    await drop(page, file('one.md', OLD), file('two.md', OLD));
    await whole(page);
    expect(await kinds(page)).toEqual([]);
    expect(await changes(page).innerText()).toContain('Nothing has changed.');
  });

  test('end with another card, and with Escape', async () => {
    const { page } = viewer;
    await drop(page, file('one.md', OLD), file('two.md', NEW));
    await whole(page);
    await page.keyboard.press('Escape');
    expect(await changes(page).count()).toBe(0);
    await drop(page, file('one.md', OLD), file('two.md', NEW));
    await whole(page);
    await drop(page, file('three.md', OTHER));
    await expect.poll(() => changes(page).count()).toBe(0);
    expect(await page.locator('.other-card').count()).toBe(0);
  });
});

describe('a card and a text', () => {
  test.each([
    ['a text that is no card', [file('README.md', OLD), file('requirements.txt', 'torch\n')]],
    ['a picture', [file('README.md', OLD), file('a.png', '\x89PNG\r\n\x1a\n')]],
    ['results', [file('README.md', OLD), file('results.yaml', '- a: 1\n')]],
    [
      'two more cards and a text',
      [file('README.md', OLD), file('b.md', NEW), file('c.md', OTHER), file('d.txt', 'd')],
    ],
  ])('with %s are not compared', async (_, files) => {
    const { page } = viewer;
    await drop(page, ...files);
    await expect.poll(() => page.locator('#CardSource').innerText()).toBe('README.md');
    expect(await changes(page).count()).toBe(0);
  });
});

describe('“Compare with…”', () => {
  async function ask(page: Page): Promise<ReturnType<Page['getByRole']>> {
    await drop(page, file('README.md', NEW));
    await page.keyboard.press('m');
    await page.getByRole('button', { name: 'Compare with…' }).click();
    return page.getByRole('dialog');
  }

  test('takes a text', async () => {
    const { page } = viewer;
    const dialog = await ask(page);
    await dialog.getByRole('textbox', { name: 'Or its text' }).fill(OLD);
    await dialog.getByRole('button', { name: 'Compare' }).click();
    await whole(page);
    expect(await sides(page)).toEqual(['Oldpasted text', 'NewREADME.md']);
    expect(await kinds(page)).toEqual(CHANGED);
  });

  test('takes a file, which may be the new one', async () => {
    const { page } = viewer;
    const dialog = await ask(page);
    const choosing = page.waitForEvent('filechooser');
    await dialog.getByRole('button', { name: 'Pick a file' }).click();
    await (await choosing).setFiles({
      name: 'newer.md',
      mimeType: 'text/markdown',
      buffer: Buffer.from(NEW.replace('1.1', '1.2').replace('mit', 'gpl-3.0')),
    });
    await whole(page);
    expect(await sides(page)).toEqual(['OldREADME.md', 'Newnewer.md']);
  });

  test('takes an address', async () => {
    lab.served.set('/z.md', OLD);
    const { page } = viewer;
    const dialog = await ask(page);
    await dialog.getByRole('textbox', { name: 'Hub id, or address' }).fill('z.md');
    await page.keyboard.press('Enter');
    await whole(page);
    expect(await kinds(page)).toEqual(CHANGED);
  });

  test('compares what was written while the other card was on its way', async () => {
    const { page } = viewer;
    let answer = (): void => {};
    const answered = new Promise<void>((done) => {
      answer = done;
    });
    await page.route('**/late.md', async (route) => {
      await answered;
      await route.fulfill({ body: OLD });
    });
    const dialog = await ask(page);
    await dialog.getByRole('textbox', { name: 'Hub id, or address' }).fill('late.md');
    await page.keyboard.press('Enter');
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Source of README.md' }).waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n\n## Written meanwhile\n\nOf words.\n');
    await page.locator('article').getByText('Of words.').waitFor();
    answer();
    await whole(page);
    await expect
      .poll(() => kinds(page))
      .toEqual(expect.arrayContaining([...CHANGED, expect.stringMatching(/^section-added /)]));
    await page.goto(lab.httpUrl);
    await started(page);
  });
});

const BODY = (limit: string, score: string): string => `---
license: mit
---

# Heron

Heron writes text.

${Array.from({ length: 9 }, (_, index) => `Paragraph ${index} of it.\n`).join('\n')}
## Limitations

${limit}

## Evaluation

| Benchmark | Heron |
|---|---|
| MMLU | ${score} |
| GSM8K | 44.1 |

## Use

[Limits](#limitations)
`;
const BEFORE = BODY('It must not be used for medicine.', '63.2');
const AFTER = BODY('It can be used for medicine.', '65.0');

describe('the cards themselves', () => {
  const other = (page: Page) => page.getByRole('region', { name: 'Old: a.md' });

  async function compared(page: Page): Promise<void> {
    await drop(page, file('a.md', BEFORE), file('b.md', AFTER));
    await whole(page);
    await page.locator('article [data-compared]').first().waitFor();
  }

  test('stand beside each other, block by block, with what differs marked', async () => {
    const { page } = viewer;
    await page.setViewportSize({ width: 1440, height: 900 });
    await compared(page);
    const tops = () =>
      page.evaluate(() =>
        ['.other-card', 'article'].map((root) =>
          [...document.querySelectorAll(`${root} h2`)].map((heading) =>
            Math.round(heading.getBoundingClientRect().top / 4),
          ),
        ),
      );
    await expect.poll(async () => (await tops())[0]).toEqual((await tops())[1]);
    const marked = page.locator('article [data-compared]:not(td)');
    expect(await marked.evaluateAll((all) => all.map((one) => one.textContent?.trim()))).toContain(
      'It can be used for medicine.',
    );
    await expect
      .poll(() => page.locator('article .cell-difference').allInnerTexts())
      .toEqual(['+1.8']);
    expect(
      await page.evaluate(() =>
        [
          ...(CSS.highlights.get('compared-old') ?? []),
          ...(CSS.highlights.get('compared-new') ?? []),
        ].map(String),
      ),
    ).toHaveLength(2);
    expect(await page.locator('.other-card [id], .other-card a[href^="#"]').count()).toBe(0);
  });

  test('have metadata told by key, also where a long value differs at its end', async () => {
    const { page } = viewer;
    const tags = (last: string): string =>
      `${BEFORE}`.replace(
        'license: mit',
        ['language: en', 'tags:', ...Array(200).fill('- a-tag'), `- ${last}`].join('\n'),
      );
    await drop(page, file('a.md', tags('old-one')), file('b.md', tags('new-one')));
    await whole(page);
    const row = page.locator('.compared-fields tr[data-key]');
    await expect.poll(() => row.locator('code').allInnerTexts()).toEqual(['tags']);
    expect(await row.locator('mark').allInnerTexts()).toEqual(['old', 'new']);
    expect(await page.locator('.compared-fields').innerText()).toContain(
      '1 more field is the same',
    );
  });

  test('have what is the same folded, until it is asked for or led to', async () => {
    const { page } = viewer;
    await compared(page);
    const paragraph = page.locator('article').getByText('Paragraph 4 of it.');
    const height = () => paragraph.evaluate((one) => one.clientHeight);
    await expect.poll(height).toBe(0);
    await page
      .getByRole('button', { name: /^Show \d+ unchanged blocks$/ })
      .first()
      .click();
    await expect.poll(height).toBeGreaterThan(0);
    // Who goes on by keyboard stands at what was unfolded.
    expect(await page.locator('article :focus').count()).toBe(1);
    await compared(page);
    await expect.poll(height).toBe(0);
    await page.keyboard.press('/');
    await page.keyboard.type('Paragraph 4');
    await page.keyboard.press('Enter');
    await expect.poll(height).toBeGreaterThan(0);
    await page.keyboard.press('Escape');
    await compared(page);
    await expect.poll(height).toBe(0);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(height).toBeGreaterThan(0);
    await page.emulateMedia({ media: 'screen' });
  });

  test('are one column on a narrow screen, with the old words before the new ones', async () => {
    const { page } = viewer;
    await page.setViewportSize({ width: 375, height: 800 });
    await compared(page);
    await expect
      .poll(() => page.locator('article .old-block').first().innerText())
      .toContain('It must not be used for medicine.');
    expect(await other(page).count()).toBe(0);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    await page.setViewportSize({ width: 1440, height: 900 });
    await expect.poll(() => page.locator('article .old-block').count()).toBe(0);
    await expect.poll(() => other(page).count()).toBe(1);
    await changes(page).getByRole('button', { name: 'Inline' }).press('Enter');
    await expect.poll(() => page.locator('article .old-block').count()).toBeGreaterThan(0);
  });

  test('are led to from each change, and leave nothing behind', async () => {
    const { page, complaints } = viewer;
    await compared(page);
    const change = changes(page).locator('li').filter({ hasText: 'medicine' }).first();
    await change.getByRole('button', { name: /^Old: line/ }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.closest('.other-card') !== null))
      .toBe(true);
    await change.getByRole('button', { name: /^New: line/ }).click();
    await page.locator('article [data-shown-place]').waitFor();
    await changes(page).getByRole('button', { name: 'Close the comparison' }).click();
    expect(
      await page
        .locator('[data-compared], [data-comparing], .fold-bar, article [hidden], .compared-fields')
        .count(),
    ).toBe(0);
    expect(await page.locator('article [style]').count()).toBe(0);
    expect(complaints).toEqual([]);
  });

  test('are compared again when the one on the page is edited', async () => {
    const { page } = viewer;
    await drop(page, file('README.md', BEFORE));
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Source of README.md' }).waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n\nIt fails on numbers.');
    await page.locator('.card-origin .changes-button').click();
    await whole(page);
    await expect.poll(() => kinds(page)).toHaveLength(1);
    // Beside the editor there is room for one card.
    expect(await page.locator('.other-card').isVisible()).toBe(false);
    await page.getByRole('textbox', { name: 'Source of README.md' }).focus();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n\n## New section\n\nOf words.\n');
    await expect.poll(async () => (await kinds(page)).length).toBeGreaterThan(1);
    await page.reload();
  });
});
