import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropCard, openLab, sharedViewer, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const viewer = sharedViewer(() =>
  lab.open(lab.httpUrl, { permissions: ['clipboard-read', 'clipboard-write'] }),
);

const FIRST =
  '## First\n\nText with **marks** and `code`.\n\n### Deeper\n\n| a | b |\n|---|---|\n| 1 | 2 |\n';
const CARD = `---\nlicense: mit\n---\n# Card\n\nIntro.\n\n${FIRST}\nSetext\n---\n\nLast.\n`;

/** What a press of a button, by the pointer or by key, puts on the clipboard. */
async function copied(name: string, press: () => Promise<void>): Promise<string> {
  await press();
  await viewer.page.getByRole('button', { name: 'Copied' }).waitFor();
  const text = await viewer.page.evaluate(() => navigator.clipboard.readText());
  await viewer.page.getByRole('button', { name }).waitFor({ state: 'attached' });
  return text;
}

describe('a section', () => {
  test.each([
    ['First', FIRST],
    ['Deeper', '### Deeper\n\n| a | b |\n|---|---|\n| 1 | 2 |\n'],
    ['Setext', 'Setext\n---\n\nLast.\n'],
    ['Card', CARD.slice(CARD.indexOf('# Card'))],
  ])('%s is copied as Markdown, with its subsections', async (title, markdown) => {
    const { page } = viewer;
    await dropCard(page, CARD);
    await page.locator('article').getByRole('heading', { name: title }).hover();
    const control = page.getByRole('button', { name: 'Copy section' });
    expect(await copied('Copy section', () => control.click())).toBe(markdown);
  });

  test('is copied by keys, and so is its address', async () => {
    const { page } = viewer;
    await dropCard(page, CARD);
    // A pointer that rests on another heading keeps the tools there.
    await page.mouse.move(0, 0);
    const link = page.getByRole('link', { name: 'Link to the section Deeper' });
    await link.focus();
    // The tools come with the focus.
    const heading = page.locator('article h3').filter({ has: link });
    await heading.getByRole('button', { name: 'Copy section' }).waitFor();
    await page.keyboard.press('Tab');
    const bySpace = (): Promise<void> => page.keyboard.press('Space');
    expect(await copied('Copy section', bySpace)).toContain('### Deeper');
    await page.keyboard.press('Tab');
    expect(await copied('Copy link', bySpace)).toMatch(/#deeper$/);
  });

  test('has no tools in what is selected', async () => {
    const { page } = viewer;
    await dropCard(page, CARD);
    await page.locator('article').getByRole('heading', { name: 'First' }).hover();
    await page.getByRole('button', { name: 'Copy section' }).waitFor();
    const selected = await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('article') as Element);
      return getSelection()?.toString();
    });
    expect(selected).toContain('First');
    expect(selected).not.toContain('Copy');
  });
});

describe('cells that are selected', () => {
  const TABLE =
    '| Model | Score | Note |\n|---|--:|---|\n| [OLMo](https://huggingface.co/allenai/OLMo) x | 1.5 | =1+1 |\n| Other | 2 | |\n';

  /** Copies from one text of the table to another as a reader does. */
  function copyCells(from: string, to: string): Promise<readonly (string | null)[]> {
    return viewer.page.evaluate(
      ([first, last]) => {
        const texts = document.createTreeWalker(
          document.querySelector('article') as Element,
          NodeFilter.SHOW_TEXT,
        );
        const range = document.createRange();
        for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
          if (node.nodeValue === first) {
            range.setStart(node, 0);
          }
          if (node.nodeValue === last) {
            range.setEnd(node, node.nodeValue.length);
          }
        }
        getSelection()?.removeAllRanges();
        getSelection()?.addRange(range);
        const clipboardData = new DataTransfer();
        const event = new ClipboardEvent('copy', {
          clipboardData,
          bubbles: true,
          cancelable: true,
        });
        range.startContainer.parentElement?.dispatchEvent(event);
        return [clipboardData.getData('text/plain'), clipboardData.getData('text/html')];
      },
      [from, to] as const,
    );
  }

  test('are copied as rows with their links, and run no formula', async () => {
    await dropCard(viewer.page, `${TABLE}\nText.\n`);
    const [text = '', html = ''] = await copyCells('Model', '2');
    expect(text?.split('\n').map((line) => line.split('\t').length)).toEqual([3, 3, 2]);
    expect(text).toContain('Model\tScore\tNote\nOLMo x\t1.5\t');
    expect(text).not.toMatch(/(^|\t)=/m);
    expect(html).toContain('<td><a href="https://huggingface.co/allenai/OLMo">OLMo</a> x</td>');
    expect(html).not.toMatch(/data-|class=|<td>=|button/);
  });

  test('stay in their columns where the first row is not selected from its beginning', async () => {
    await dropCard(viewer.page, TABLE);
    const [text] = await copyCells('1.5', 'Other');
    expect(text?.split('\n').at(0)).toMatch(/^\t1\.5\t/);
  });

  test('or text beyond the table are copied as by any page', async () => {
    await dropCard(viewer.page, `${TABLE}\nText.\n`);
    await expect.poll(() => copyCells('Other', 'Other')).toEqual(['', '']);
    await expect.poll(() => copyCells('Other', 'Text.')).toEqual(['', '']);
  });
});
