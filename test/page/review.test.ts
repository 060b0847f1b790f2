import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { drop, dropCard, framesDone, openLab, sharedViewer, type ViewerLab } from './viewer.ts';

const CARD = `---
license: mit
language:
- en
---

# Heron

Heron writes **short** texts in English.

| model | MMLU | GSM8K |
|---|---|---|
| Heron | 71.2 | 40.0 |
| Crane | 69.0 | 41.0 |

## Limits

It must not be used for medicine.

- Small
- Slow
`;

let lab: ViewerLab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

const review = (page: Page) => page.getByRole('region', { name: 'Review notes' });
const list = (page: Page) => review(page).getByRole('list', { name: 'Notes', exact: true });
const marks = (page: Page) => page.locator('main .note-mark');
const form = (page: Page) => review(page).getByRole('form', { name: 'Note' });

/** The lines of those that have a place. */
function notes(page: Page): Promise<readonly string[]> {
  return list(page)
    .locator('li')
    .evaluateAll((all) => (all as HTMLElement[]).map(({ dataset }) => dataset['line'] ?? ''));
}

async function write(page: Page, note: string, proposal?: string): Promise<void> {
  await form(page).getByLabel('Note', { exact: true }).fill(note);
  if (proposal !== undefined) {
    await form(page).getByRole('checkbox').check();
    await form(page).getByLabel('Proposed text').fill(proposal);
  }
  await form(page).getByRole('button', { name: 'Keep' }).click();
}

/** Selects a text of the page. */
async function select(page: Page, text: string): Promise<void> {
  await page.evaluate((wanted) => {
    const nodes = document.createTreeWalker(document.querySelector('article') as Node, 4);
    while (nodes.nextNode()) {
      const node = nodes.currentNode as Text;
      const at = node.data.indexOf(wanted);
      if (at >= 0) {
        getSelection()?.setBaseAndExtent(node, at, node, at + wanted.length);
        return;
      }
    }
  }, text);
}

/** Does the browser ask before it leaves the page? */
function asks(page: Page): Promise<boolean> {
  return page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
}

async function saved(page: Page): Promise<{ readonly name: string; readonly text: string }> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    review(page).getByRole('button', { name: 'Save', exact: true }).click(),
  ]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

interface WrittenNote {
  readonly quote: string;
  readonly line: number;
  readonly note: string;
  readonly proposal?: string;
}

function notesIn(text: string): readonly WrittenNote[] {
  return (JSON.parse(text) as { notes: readonly WrittenNote[] }).notes.map(
    ({ quote, line, note, proposal }) => ({
      ...{ quote, line, note },
      ...(proposal === undefined ? {} : { proposal }),
    }),
  );
}

/** What a reviewer of the card has written. */
const REVIEW = JSON.stringify({
  version: 1,
  card: 'README.md',
  tool: 'another',
  notes: [
    { quote: 'license: mit', line: 2, note: 'Which year?', date: '2026-11-01T10:00:00Z' },
    {
      ...{ quote: '71.2', line: 13, before: '| Heron | ', after: ' | 40.0 |\n| Crane | 69.0' },
      ...{ note: '', proposal: '72.0' },
    },
    {
      quote: 'It must not be used for medicine.',
      line: 18,
      note: 'See \u202eabc',
      proposal: 'Ask.',
    },
    { quote: 'This is gone from the card.', line: 30, note: 'Lost' },
  ],
});

describe.each(['httpUrl', 'fileUrl'] as const)('a review, by %s,', (url) => {
  const viewer = sharedViewer(() => lab.open(lab[url]));
  beforeEach(async () => {
    viewer.complaints.length = 0;
    await dropCard(viewer.page, CARD);
  });

  test('is written on words, a cell, a field and a block, and saved as one file', async () => {
    const { page, complaints } = viewer;
    await select(page, 'texts in');
    await page.keyboard.press('v');
    await page.getByRole('button', { name: 'Add a note on what is selected' }).click();
    expect(await asks(page)).toBe(false);
    await form(page).getByLabel('Note', { exact: true }).fill('All');
    expect(await asks(page)).toBe(true);
    await write(page, 'All of them?');
    await expect.poll(() => notes(page)).toEqual(['9']);
    await page.getByRole('cell', { name: '71.2' }).hover();
    await page.getByRole('button', { name: 'Add a note on line 13' }).click();
    await write(page, 'As in the paper.', '72.0');
    await expect.poll(() => notes(page)).toEqual(['9', '13']);
    await page.locator('[data-field="language"]:visible').first().hover();
    await page.getByRole('button', { name: 'Add a note on line 3' }).click();
    await write(page, '', 'language:\n- fr');
    await expect.poll(() => notes(page)).toEqual(['3', '9', '13']);
    expect(await marks(page).allTextContents()).toEqual(['1', '2', '3']);
    expect(await list(page).locator('ins mark').allTextContents()).toEqual(['fr', '72.0']);
    expect(await asks(page)).toBe(true);
    const { name, text } = await saved(page);
    expect(name).toBe('review.json');
    await expect.poll(() => asks(page)).toBe(false);
    expect(notesIn(text)).toEqual([
      { quote: 'texts in', line: 9, note: 'All of them?' },
      { quote: '71.2', line: 13, note: 'As in the paper.', proposal: '72.0' },
      { quote: 'language:\n- en', line: 3, note: '', proposal: 'language:\n- fr' },
    ]);
    expect(complaints).toEqual([]);
  });

  test('is opened on the card: notes in place, lost ones listed, and applied by their author', async () => {
    const { page, complaints } = viewer;
    await drop(page, { name: 'review.json', content: REVIEW });
    await expect.poll(() => notes(page)).toEqual(['2', '13', '18']);
    expect(await page.locator('#CardSource').innerText()).toBe('README.md');
    expect(await list(page).locator('li').last().locator('.note-text').innerText()).toBe(
      'See ⟨U+202E⟩abc',
    );
    const lost = review(page).getByRole('list', { name: 'Notes that have no place' });
    expect(await lost.innerText()).toContain('This is gone from the card.');
    await review(page).getByRole('button', { name: 'Apply note 2' }).click();
    await expect.poll(() => notes(page)).toEqual(['2', '18']);
    expect(await page.getByRole('cell', { name: '72.0' }).count()).toBe(1);
    await review(page).getByText('Applied already (1)').click();
    const applied = review(page).getByRole('list', { name: 'Notes that were applied' });
    expect(await applied.locator('li').count()).toBe(1);
    await review(page).getByRole('button', { name: 'Apply all' }).click();
    await expect.poll(() => page.locator('article').innerText()).toContain('Ask.');
    await expect.poll(() => notes(page)).toEqual(['2']);
    await review(page).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => notes(page)).toEqual(['2', '18']);
    await review(page).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => notes(page)).toEqual(['2', '13', '18']);
    expect(await page.getByRole('cell', { name: '71.2' }).count()).toBe(1);
    expect(complaints).toEqual([]);
  });

  test('comes with its card, is deleted, taken back, and kept by this browser until it is saved', async () => {
    const { page } = viewer;
    const content = `${CARD}\nMore.\n`;
    await drop(page, { name: 'review.json', content: REVIEW }, { name: 'a.md', content });
    await expect.poll(() => notes(page)).toEqual(['2', '13', '18']);
    await review(page).getByRole('button', { name: 'Delete note 2' }).click();
    await expect.poll(() => notes(page)).toEqual(['2', '18']);
    await review(page).getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => notes(page)).toEqual(['2', '13', '18']);
    await review(page).getByRole('button', { name: 'Delete note 1' }).click();
    await expect.poll(() => notes(page)).toEqual(['13', '18']);
    // Another card, and this one again.
    await dropCard(page, '# Other\n');
    await expect.poll(() => marks(page).count()).toBe(0);
    await drop(page, { name: 'a.md', content });
    await expect.poll(() => marks(page).count()).toBe(2);
    await page.getByText('They are in this browser only').waitFor();
    await page.getByRole('button', { name: 'Show them' }).click();
    const { text } = await saved(page);
    expect(notesIn(text)).toHaveLength(3);
    expect(JSON.parse(text)).toMatchObject({ tool: 'another' });
    await dropCard(page, '# Other\n');
    await drop(page, { name: 'a.md', content });
    await framesDone(page);
    expect(await marks(page).count()).toBe(0);
  });
});

describe('a review', () => {
  const viewer = sharedViewer(() => lab.open());
  beforeEach(async () => {
    await dropCard(viewer.page, CARD);
  });

  test('is written by keyboard alone, and follows the card', async () => {
    const { page } = viewer;
    await page.keyboard.press('v');
    await expect.poll(() => review(page).isVisible()).toBe(true);
    await page.keyboard.press('a');
    const place = form(page).locator('.note-place strong');
    await expect.poll(() => place.innerText()).toBe('Line 2');
    const behind = form(page).getByRole('button', { name: 'The place behind' });
    await behind.focus();
    for (const at of ['Lines 3 to 4', 'Line 7', 'Line 9', 'Lines 11 to 14', 'Line 13', 'Line 14']) {
      await page.keyboard.press('Enter');
      await expect.poll(() => place.innerText()).toBe(at);
    }
    await form(page).getByRole('combobox', { name: 'Row or cell' }).selectOption('Cell 2');
    await expect
      .poll(() => form(page).getByRole('group', { name: 'Source' }).innerText())
      .toBe('69.0');
    await form(page).getByLabel('Note', { exact: true }).fill('Whose?');
    // It is not lost to another one.
    await page.getByRole('heading', { name: 'Limits' }).hover();
    await page.getByRole('button', { name: 'Add a note on line 16' }).click();
    await expect.poll(() => review(page).innerText()).toContain('or cancel it, first');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => notes(page)).toEqual(['14']);
    expect(await page.evaluate(() => document.activeElement?.getAttribute('data-note'))).toBe('1');
    await review(page).getByRole('button', { name: 'Keep none' }).click();
    expect(await review(page).innerText()).toContain('no draft is kept');
  });

  test.each([
    ['{"notes": [', /^review\.json cannot be read: it is no JSON/],
    ['{"notes": [{"quote": 1}]}', /“quote” is no text \(note 1/],
    ['\0\0\0', /^review\.json is a binary file, not a review/],
    ['', /no JSON/],
  ])('that is broken (%j) is refused, and the card stays', async (content, sentence) => {
    const { page } = viewer;
    await drop(page, { name: 'review.json', content });
    await expect
      .poll(() => page.getByRole('alert').first().locator('p').innerText())
      .toMatch(sentence);
    expect(await page.locator('h1').innerText()).toContain('Heron');
    await page.getByRole('alert').getByRole('button', { name: 'Dismiss' }).click();
  });

  test('before any card waits for the one that it is about', async () => {
    const { page } = await lab.open(`${lab.httpUrl}?card=none.md`);
    await drop(page, { name: 'review (1).json', content: REVIEW });
    const alert = page.getByRole('alert').filter({ hasText: 'review (1).json holds the notes' });
    await expect.poll(() => alert.count()).toBe(1);
    await dropCard(page, CARD);
    await expect.poll(() => notes(page)).toEqual(['2', '13', '18']);
    await page.context().close();
  });

  test('is passed on as Markdown and as a diff, and printed', async () => {
    const { page } = viewer;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await drop(page, { name: 'peer-review.json', content: REVIEW });
    await expect.poll(() => notes(page)).toEqual(['2', '13', '18']);
    await review(page).getByRole('button', { name: 'Copy as Markdown' }).click();
    await review(page).getByRole('button', { name: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    expect(copied).toMatch(/^### Review of ` README\.md `: 4 notes\n\n\*\*Line 2\*\*/);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      review(page).getByRole('button', { name: 'Download .diff' }).click(),
    ]);
    expect(download.suggestedFilename()).toBe('README.md.diff');
    expect(readFileSync(await download.path(), 'utf8')).toContain('\n+| Heron | 72.0 | 40.0 |\n');
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator('.printed-notes li').allInnerTexts()).toHaveLength(4);
    expect(await review(page).isVisible()).toBe(false);
    await page.emulateMedia({ media: null });
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('.printed-notes').count()).toBe(0);
  });

  test('of 5,000 notes does not freeze the page', async () => {
    const { page } = viewer;
    const content = JSON.stringify({
      notes: Array.from({ length: 5000 }, (_, at) => ({
        quote: '# Heron',
        line: 7,
        note: `N${at}`,
      })),
    });
    await drop(page, { name: 'review.json', content });
    await expect.poll(() => marks(page).first().textContent()).toBe('1–5000');
    expect(await list(page).locator('li').count()).toBe(100);
  });
});
