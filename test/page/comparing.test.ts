import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
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
    await whole(page);
    expect(await sides(page)).toEqual(['Oldc.md', 'Newb.md']);
    expect(await kinds(page)).toEqual(CHANGED);
  });

  test('are turned round, and their changes with them', async () => {
    const { page } = viewer;
    await drop(page, file('old.md', OLD), file('new.md', NEW));
    await whole(page);
    await changes(page).getByRole('button', { name: 'Swap old and new' }).click();
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
    expect(await sides(page)).toEqual(['Bcrane.md', 'AREADME.md']);
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
    ['two more cards', [file('README.md', OLD), file('b.md', NEW), file('c.md', OTHER)]],
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
});
