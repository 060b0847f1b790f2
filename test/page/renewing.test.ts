import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { openLab, stateOf, type Viewer, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;
let viewer: Viewer;
let page: Page;
let version = 0;

const TABLE = '| Model | Score |\n|---|---|\n| b | 2 |\n| a | 3 |\n| c | 1 |\n';
const paragraphs = Array.from({ length: 60 }, (_, index) => `Paragraph ${index} of it.\n\n`).join(
  '',
);
const CARD = [
  '---\nlicense: mit\nlanguage: en\n---\n# Tiny\n\nFirst words.\n\n',
  '<details><summary>More</summary>\n\nInside.\n\n</details>\n\n',
  `## Results\n\n${TABLE}\n\`\`\`python\nprint(1)\n\`\`\`\n\nA formula: $$x^2$$\n\n`,
  `## Uses\n\nA [link](https://a.example/).\n\n${paragraphs}`,
].join('');

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

beforeEach(async () => {
  viewer = await lab.open();
  ({ page } = viewer);
  await page.addInitScript(() => {
    // Stands in for the server of the command, which tells of each version.
    class Events {
      onmessage: (event: { readonly data: string }) => void = () => {};
      constructor() {
        Object.assign(window, { tell: (data: string) => this.onmessage({ data }) });
      }
      close(): void {}
    }
    Object.assign(window, { EventSource: Events });
    new MutationObserver((_, observer) => {
      if (document.documentElement !== null) {
        document.documentElement.dataset['served'] = 'README.md';
        observer.disconnect();
      }
    }).observe(document, { childList: true });
  });
  await serve(CARD);
  return () => page.context().close();
});

async function serve(text: string): Promise<void> {
  lab.served.set('/README.md', text);
  await page.reload();
  await page.waitForFunction(() => 'tell' in window);
  await tell();
  await expect.poll(() => page.locator('article h1').count()).toBe(1);
  await expect.poll(() => stateOf(page)).toBe('ready');
}

function tell(): Promise<void> {
  version += 1;
  const state = JSON.stringify({ card: version, files: 0, evalFiles: [] });
  return page.evaluate(
    (data) => (window as unknown as { tell(data: string): void }).tell(data),
    state,
  );
}

function revision(): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset['revision']));
}

/** A new version, which is complete. */
async function save(text: string): Promise<void> {
  const before = await revision();
  lab.served.set('/README.md', text);
  await tell();
  await expect.poll(revision).toBeGreaterThan(before);
  await expect.poll(() => stateOf(page)).toBe('ready');
}

/** Marks the elements that are on the page, to know them again. */
async function markAll(): Promise<void> {
  await page.evaluate(() => {
    for (const element of document.querySelectorAll('article *')) {
      Object.assign(element, { wasHere: true });
    }
  });
}

/** The texts of the blocks that are new since. */
function newBlocks(): Promise<readonly string[]> {
  return page.evaluate(() =>
    [...document.querySelectorAll('article :is(h1, h2, p, li, table, pre, details)')]
      .filter((element) => !('wasHere' in element))
      .map((element) => element.textContent.trim()),
  );
}

function status(): Promise<string> {
  return page.locator('#Status').innerText();
}

describe('a new version of a card', () => {
  test('asks below its tables what is asked of that version, and keeps what is unfolded', async () => {
    const rows = '| b | **2** |\n| b | **2** |\n| a | 3 |\n| a | 3 |\n| c | 1 |\n| c | 1 |\n';
    const table = `| Model | MMLU |\n|---|---|\n${rows}`;
    const notes = page.locator('.table-notes li');
    await save(CARD.replace(TABLE, table));
    await expect.poll(() => notes.count()).toBe(4);
    await page.locator('.table-notes summary').click();
    await save(CARD.replace(TABLE, table).replace('First words.', 'First words.\n\nMore.'));
    const line = CARD.split('\n').indexOf('| Model | Score |') + 1;
    await expect
      .poll(() => notes.first().locator('button').getAttribute('data-noted-line'))
      .toBe(`${line + 2}`);
    expect(await notes.first().isVisible()).toBe(true);
    await save(CARD.replace(TABLE, table.replace('| c | 1 |\n', '').replaceAll('**', '')));
    await expect.poll(() => notes.count()).toBe(2);
    await save(CARD);
    await expect.poll(() => notes.count()).toBe(0);
  });

  test('replaces the block that is another one, and no other', async () => {
    await markAll();
    await save(CARD.replace('Paragraph 7 of it.', 'Paragraph seven.'));
    expect(await newBlocks()).toEqual(['Paragraph seven.']);
    await expect.poll(status).toBe('Updated. 1 block changed.');
    await save(CARD.replace('First words.\n\n', 'First words.\n\nMore words.\n\n'));
    expect(await newBlocks()).toEqual(['More words.', 'Paragraph 7 of it.']);
    await expect.poll(status).toBe('Updated. 2 blocks changed.');
    expect(viewer.complaints).toEqual([]);
  });

  test('keeps what readers have opened, sorted, filtered, wrapped, selected and come to', async () => {
    await page.locator('article summary').click();
    const table = page.locator('.table-box');
    await table.hover();
    await page.getByRole('button', { name: 'Sort by Score' }).first().click();
    await page.getByRole('button', { name: 'Filter' }).click();
    await page.getByLabel('Filter rows').fill('a');
    await expect.poll(() => table.locator('tbody tr:visible').count()).toBe(1);
    await page.getByRole('button', { name: 'Wrap' }).click();
    await expect
      .poll(() => page.locator('article code .hljs-built_in, article pre span').count())
      .toBeGreaterThan(0);
    await page.locator('article a', { hasText: 'link' }).focus();
    await page.evaluate(() => {
      const [paragraph] = [...document.querySelectorAll('article p')].filter(({ textContent }) =>
        textContent.startsWith('Paragraph 3 '),
      );
      getSelection()?.selectAllChildren(paragraph as Element);
    });
    await markAll();
    await save(CARD.replace('First words.', 'First **new** words.\n\nAnd others.'));
    expect(await newBlocks()).toEqual(['First new words.', 'And others.']);
    expect(await page.locator('article details').getAttribute('open')).toBe('');
    expect(await table.locator('tbody tr:visible').count()).toBe(1);
    expect(await page.getByLabel('Filter rows').inputValue()).toBe('a');
    expect(await page.locator('.table-tools').count()).toBe(1);
    expect(await page.getByRole('button', { name: 'Wrap' }).count()).toBe(1);
    expect(await page.locator('.code-frame.wrapped').count()).toBe(1);
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('link');
    expect(await page.evaluate(() => String(getSelection()))).toContain('Paragraph 3 of it.');
    expect(await page.locator('article math').count()).toBe(1);
  });

  test('gives new blocks all that others have', async () => {
    await save(`${CARD}\n## New\n\n${TABLE}\n\`\`\`python\nprint(2)\n\`\`\`\n\n$$y$$\n`);
    await page.locator('article h2', { hasText: 'New' }).scrollIntoViewIfNeeded();
    await page.locator('.table-box').last().hover();
    await expect.poll(() => page.locator('.table-tools').count()).toBe(1);
    await expect.poll(() => page.getByRole('button', { name: 'Wrap' }).count()).toBe(2);
    await expect
      .poll(() => page.locator('article pre').last().locator('span').count())
      .toBeGreaterThan(0);
    expect(await page.locator('article math').count()).toBe(2);
    expect(await page.locator('#new > .heading-link').count()).toBe(1);
    expect(await page.locator('nav a[href="#new"]').count()).toBe(1);
  });

  test('names headings of the same text anew, with the links to them', async () => {
    await save(CARD.replace('First words.', '## Uses\n\nFirst words.'));
    const ids = (): Promise<readonly string[]> =>
      page.locator('article h2').evaluateAll((all) => all.map(({ id }) => id));
    expect(await ids()).toEqual(['uses', 'results', 'uses-1']);
    const links = await page
      .locator('article h2 > .heading-link')
      .evaluateAll((all) => all.map((link) => link.getAttribute('href')));
    expect(links).toEqual(['#uses', '#results', '#uses-1']);
    await save(CARD);
    expect(await ids()).toEqual(['results', 'uses']);
  });

  test('brings its metadata, contents and findings', async () => {
    await save(CARD.replace('license: mit', 'license: apache-2.0').replace('## Uses', '## Use'));
    await expect
      .poll(() => page.locator('[data-field="license"]').first().innerText())
      .toMatch(/apache/i);
    await expect.poll(() => page.locator('nav a[href="#use"]').count()).toBe(1);
    await expect.poll(() => page.locator('nav a[href="#uses"]').count()).toBe(0);
    await save(CARD.replace('license: mit', 'license: [mit\n  : :'));
    await expect
      .poll(() => page.locator('li[data-check="yaml-syntax"]').count())
      .toBeGreaterThan(0);
    expect(await page.locator('article p').count()).toBeGreaterThan(60);
  });

  test('holds the reader where they are, also in a block that is replaced', async () => {
    const read = page.getByText('Paragraph 40 ');
    await read.evaluate((one) => one.scrollIntoView());
    const top = (): Promise<number> => read.evaluate((one) => one.getBoundingClientRect().top);
    const place = await top();
    await save(CARD.replace('First words.', 'First words.\n\n```\na\nb\nc\n```\n'));
    await expect.poll(async () => Math.abs((await top()) - place)).toBeLessThan(2);
    await save(CARD.replace('Paragraph 40 of it', 'Paragraph 40 is another one'));
    await expect.poll(async () => Math.abs((await top()) - place)).toBeLessThan(2);
  });

  test('of which a fence is not closed yet is shown so, and all comes back once it is', async () => {
    await save(CARD.replace('## Uses', '```sh\nls\n\n## Uses'));
    await expect.poll(() => page.locator('article h2').allInnerTexts()).toEqual(['Results']);
    await save(CARD.replace('## Uses', '```sh\nls\n```\n\n## Uses'));
    await expect
      .poll(() => page.locator('article h2').allInnerTexts())
      .toEqual(['Results', 'Uses']);
  });

  test('comes as the last one, whatever was saved quickly before it', async () => {
    const before = await revision();
    for (const words of ['One.', 'Two.', 'Three.']) {
      lab.served.set('/README.md', CARD.replace('First words.', words));
      await tell();
    }
    await expect.poll(() => page.locator('article p').first().innerText()).toBe('Three.');
    expect(await revision()).toBeGreaterThan(before);
  });

  test('marks for a moment what is new in it', async () => {
    await page.evaluate(() => {
      const seen: string[] = [];
      Object.assign(window, { seen });
      document.addEventListener('animationstart', (event) => {
        if (event.animationName === 'new-block') {
          seen.push((event.target as Element).textContent);
        }
      });
    });
    await save(CARD.replace('First words.', 'Other words.'));
    await expect
      .poll(() => page.evaluate(() => (window as unknown as { seen: string[] }).seen))
      .toEqual(['Other words.']);
    await expect
      .poll(() => page.locator('article [class]', { hasText: 'Other words.' }).count())
      .toBe(0);
  });

  test('tells what changed since the card was opened, word by word, and leads there', async () => {
    const control = page.locator('.card-origin').getByRole('button', { name: 'changed' });
    expect(await control.count()).toBe(0);
    await save(
      CARD.replace('First words.', 'First few words.').replace('Paragraph 50 of it.\n\n', ''),
    );
    await control.click();
    const compared = page.getByRole('region', { name: 'Changes' });
    await expect.poll(() => compared.getAttribute('aria-busy')).toBe('false');
    await compared.getByRole('button', { name: 'Source' }).click();
    const dialog = page.getByRole('dialog');
    const changes = dialog.getByRole('region', { name: 'What changed' });
    await expect.poll(() => changes.getAttribute('aria-busy')).toBe('false');
    await expect
      .poll(() => changes.getByRole('status').innerText())
      .toBe('2 places: 3 lines removed, 1 line added.');
    const kinds = changes
      .locator('li')
      .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['change']));
    expect(await kinds).toEqual(['changed', 'removed']);
    expect(await changes.locator('ins mark').allInnerTexts()).toEqual(['few ']);
    await changes.getByRole('button', { name: 'Line 7' }).click();
    await expect.poll(() => dialog.count()).toBe(0);
    await expect.poll(status).toBe('Line 7 is marked in the card.');
    await save(CARD);
    expect(await control.count()).toBe(0);
    await expect.poll(() => compared.innerText()).toContain('Nothing has changed.');
    await compared.getByRole('button', { name: 'Close the comparison' }).click();
    expect(await compared.count()).toBe(0);
    await page.keyboard.press('m');
    expect(
      await page.getByRole('button', { name: 'What changed since you opened it' }).count(),
    ).toBe(0);
    expect(viewer.complaints).toEqual([]);
  });
});
