import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropCard, openLab, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const WIDTHS = [320, 375, 768, 1440];

const LONG_LINE =
  'huggingface-cli download acme/tiny-model --local-dir ./tiny-model --include "*.safetensors"';

const TABLE =
  '| Model | MMLU ↑ | F1 |\n|---|---|---|\n| a | 1 | 2 |\n| b | 3 | 4 |\n| c | 5 | 6 |\n';

function indented(text: string, by: string): string {
  return text.replace(/^/gm, by);
}

function fence(code: string, language = ''): string {
  return `\`\`\`${language}\n${code}\n\`\`\`\n`;
}

/** What the viewer puts beside text, in every place that is narrow or has no margin. */
const TOOLS_EVERYWHERE = `# A card

${fence('tokenizer = AutoTokenizer.from_pretrained("acme/tiny-model", use_fast=1)\nx = 1', 'python')}
${fence(LONG_LINE, 'bash')}
${fence(LONG_LINE)}
- item
${indented(fence('pip install transformers accelerate', 'sh'), '  ')}
  - nested

        indented code in a nested list

> ${fence('quoted', 'text').replaceAll('\n', '\n> ')}

| Before | After |
|---|---|
| <pre>pip install transformers</pre> | <pre>x = load()</pre> |

<table><tr><td width="60">

${fence('x = load()', 'python')}
</td><td>

${fence(LONG_LINE, 'bash')}
and text below it
</td></tr></table>

<div>text without a margin</div>

${TABLE}
- text of an item
${indented(TABLE, '  ')}
<p>One.</p><table><tr><th>A<th>B</tr><tr><td>1<td>2<tr><td>3<td>4</table>text between<table><tr><th>A<th>B</tr><tr><td>1<td>2<tr><td>3<td>4</table>
`;

/** What of the viewer's own lies on painted text of the card, as "what on which text". */
function overlapsIn(page: Page): Promise<readonly string[]> {
  return page.locator('article').evaluate((article) => {
    const painted: { text: string; box: DOMRect }[] = [];
    const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      const parent = node.parentElement;
      const text = node.nodeValue?.trim() ?? '';
      if (parent !== null && text !== '' && parent.closest('[data-ui]') === null) {
        const range = document.createRange();
        range.selectNodeContents(node);
        for (const rect of range.getClientRects()) {
          let [left, right] = [rect.left, rect.right];
          for (let at: Element = parent; at !== article; at = at.parentElement ?? article) {
            if (getComputedStyle(at).overflowX !== 'visible') {
              const frame = at.getBoundingClientRect();
              left = Math.max(left, frame.left);
              right = Math.min(right, frame.right);
            }
          }
          if (right > left) {
            painted.push({ text, box: new DOMRect(left, rect.top, right - left, rect.height) });
          }
        }
      }
    }
    // A sort button is as wide as the padding of its cell and a little more, and transparent.
    const own = article.querySelectorAll('.code-head, .code-head *, .table-bar *');
    return [...own].flatMap((element) => {
      const tool = element.getBoundingClientRect();
      return painted
        .filter(
          ({ box }) =>
            Math.min(tool.right, box.right) - Math.max(tool.left, box.left) > 1 &&
            Math.min(tool.bottom, box.bottom) - Math.max(tool.top, box.top) > 1,
        )
        .map(({ text }) => `${element.className} on ${text}`);
    });
  });
}

describe('nothing lies on what a card says', () => {
  test.each(WIDTHS)('in a window of %i px, scrolled or not', async (width) => {
    const { page } = await lab.open(lab.httpUrl, { viewport: { width, height: 800 } });
    await dropCard(page, TOOLS_EVERYWHERE);
    const tables = page.locator('.table-frame');
    for (const table of await tables.all()) {
      await table.focus();
    }
    // The last two have a header, and so tools.
    await page.locator('.table-bar').last().waitFor();
    expect(await page.locator('.code-head').count()).toBe(10);
    expect(await overlapsIn(page)).toEqual([]);
    await page.locator('pre').evaluateAll((all) => {
      for (const pre of all) {
        pre.scrollLeft = pre.scrollWidth;
      }
    });
    expect(await overlapsIn(page)).toEqual([]);
    await page.context().close();
  });

  test('also while the Copy button is used, and nothing moves then', async () => {
    const { page } = await lab.open(lab.httpUrl, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    await dropCard(page, TOOLS_EVERYWHERE);
    const places = (): Promise<unknown> =>
      page
        .locator('article pre')
        .evaluateAll((all) => all.map((pre) => pre.getBoundingClientRect().toJSON()));
    const cell = page.locator('.code-frame', { hasText: 'x = load()' }).last();
    await cell.scrollIntoViewIfNeeded();
    const before = await places();
    await cell.hover();
    await cell.getByRole('button', { name: 'Copy' }).click();
    await cell.getByRole('button', { name: 'Copied' }).waitFor();
    expect(await overlapsIn(page)).toEqual([]);
    expect(await places()).toEqual(before);
    await page.context().close();
  });

  test('no row of a header that sticks covers another', async () => {
    const { page } = await lab.open();
    const rows = '<tr><td>1<td>2<td>3</tr>'.repeat(100);
    await dropCard(
      page,
      `<table><thead><tr><th rowspan=2>A<th colspan=2>Scores</tr><tr><th>x<th>y</tr></thead>${rows}</table>`,
    );
    const tops = await page.locator('.table-frame').evaluate((frame) => {
      frame.scrollTop = 300;
      return [...frame.querySelectorAll('thead tr')].map(
        (row) => row.getBoundingClientRect().top - frame.getBoundingClientRect().top,
      );
    });
    expect(tops[0]).toBeCloseTo(1, 0);
    expect(tops[1]).toBeGreaterThan(20);
    await page.context().close();
  });
});

describe('a passage that is copied', () => {
  test('is the text of the card, without the names of its tools', async () => {
    const { page } = await lab.open();
    await dropCard(
      page,
      `## Install\n\nRun this[^1]:\n\n${fence('pip install x', 'bash')}\nThen that.\n\n${TABLE}\nEnd.\n\n[^1]: Note.\n`,
    );
    await page.locator('.table-frame').hover();
    await page.locator('.table-bar').waitFor();
    const selected = await page.evaluate(() => {
      const selection = getSelection();
      selection?.selectAllChildren(document.querySelector('article') ?? document.body);
      return selection?.toString() ?? '';
    });
    expect(selected.trim().split(/\s+/).join(' ')).toBe(
      'Install Run this1: pip install x Then that. Model MMLU ↑ F1 a 1 2 b 3 4 c 5 6 End. Note.',
    );
    await page.context().close();
  });
});
