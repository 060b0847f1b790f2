import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chromiumLaunchOptions } from '../../build/chromium.js';
import { dropCard, openLab, type ViewerLab } from './viewer.ts';

/** A4 between the margins of the style, in px. */
const PAPER = { width: 672, height: 980 };

let lab: ViewerLab;

beforeAll(async () => {
  // Chromium’s headless shell sets small letters wider than a browser that prints.
  lab = await openLab(chromiumLaunchOptions);
});

afterAll(() => lab.close());

/** The page as a browser lays it out for paper: prepared on the screen, then in the style of print. */
async function printed(card: string, screen: object = {}): Promise<Page> {
  const { page } = await lab.open(lab.httpUrl, screen);
  await dropCard(page, card);
  await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
  await page.setViewportSize(PAPER);
  await page.emulateMedia({ media: 'print' });
  return page;
}

/** What the style adds behind the link of this text. */
function behind(page: Page, text: string): Promise<string> {
  return page
    .locator('article a', { hasText: text })
    .first()
    .evaluate((link) => getComputedStyle(link, '::after').content);
}

function visibleText(page: Page): Promise<string> {
  return page.evaluate(() => document.body.innerText);
}

const FIELDS = `---
license: mit
language: [en, de]
pipeline_tag: text-generation
model-index:
- name: m
  results:
  - task: {type: text-generation}
    dataset: {type: mmlu, name: MMLU}
    metrics: [{type: accuracy, value: 0.81}, {type: f1, value: 0.71}]
---
# A card on paper

Its first sentence.

<details><summary>More</summary>

In closed details.

</details>

\`\`\`python
print(1)
\`\`\`

| a | b |
|---|---|
| 1 | 2 |
| 3 | 4 |
`;

test('paper begins with the title, then the metadata, then the body, and no title twice', async () => {
  const page = await printed(FIELDS);
  const text = await visibleText(page);
  const parts = ['A card on paper', 'README.md', 'English', 'Text Generation', 'MMLU', 'Its first'];
  const places = parts.map((part) => text.indexOf(part));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
  expect(text.split('A card on paper')).toHaveLength(2);
  const [top] = await page
    .locator('#CardTitle')
    .evaluateAll(([title]) => [title?.getBoundingClientRect().top]);
  expect(top).toBeLessThan(20);
  await page.context().close();
});

test('a title with more than words in it stays where it is', async () => {
  const page = await printed('# With a [link](https://example.com)\n\nText.');
  await expect
    .poll(() => page.getByRole('heading', { name: 'With a link' }).last().isVisible())
    .toBe(true);
  await page.context().close();
});

test('on paper are neither tools nor bars, and what is closed is open', async () => {
  const page = await printed(FIELDS);
  const text = await visibleText(page);
  expect(text).toContain('In closed details.');
  for (const tool of ['Open', 'Checks', 'Copy', 'Use this model', 'Filter', 'Show as a table']) {
    expect(text, tool).not.toMatch(new RegExp(`^${tool}$`, 'm'));
  }
  const buttons = await page.locator('button:visible').allInnerTexts();
  expect(buttons.filter((label) => label !== 'Text Generation')).toEqual([]);
  await page.context().close();
});

test('evaluation results are rows: what was measured, and its metrics beside it', async () => {
  const page = await printed(FIELDS);
  const rows = page.locator('.results');
  const group = await rows.getByText('MMLU').boundingBox();
  const metric = await rows.getByText('accuracy').boundingBox();
  expect(metric?.x).toBeGreaterThan((group?.x ?? 0) + (group?.width ?? 0));
  expect(Math.abs((metric?.y ?? 0) - (group?.y ?? 99))).toBeLessThan(8);
  await page.context().close();
});

test.each([{ colorScheme: 'dark' }, { colorScheme: 'light' }])(
  'paper is light whatever the screen is: %o',
  async (screen) => {
    const page = await printed(
      '# T\n\n![a](https://example.com/a.png#gh-dark-mode-only) text',
      screen,
    );
    const [paper, ink] = await page.evaluate(() => {
      document.documentElement.dataset['theme'] = 'dark';
      const { backgroundColor, color } = getComputedStyle(document.documentElement);
      return [backgroundColor, color];
    });
    expect(paper).toBe('rgb(255, 255, 255)');
    expect(ink).toBe('rgb(28, 35, 38)');
    await expect.poll(() => page.locator('[data-theme-only="dark"]:visible').count()).toBe(0);
    await page.context().close();
  },
);

test('short addresses stand behind their links, long ones in notes, known ones nowhere', async () => {
  const long = `https://example.com/${'a-long-way/'.repeat(6)}end`;
  const page = await printed(`# Links

[short](https://arxiv.org/abs/2401.00001), [mail](mailto:a@b.example), [long](${long}),
[again](${long}), [near](#links), <https://example.com/bare>, [example.com/own](https://example.com/own/).

## See [headed](https://example.com/headed)

| in a cell |
|---|
| [celled](https://example.com/celled) |
`);
  await expect.poll(() => behind(page, 'short')).toBe('" (arxiv.org/abs/2401.00001)"');
  await expect.poll(() => behind(page, 'mail')).toBe('" (a@b.example)"');
  for (const [text, number] of Object.entries({ long: 1, again: 1, headed: 2, celled: 3 })) {
    await expect.poll(() => behind(page, text), { message: text }).toBe(`"[${number}]"`);
  }
  for (const text of ['near', 'example.com/bare', 'example.com/own']) {
    await expect.poll(() => behind(page, text), { message: text }).toBe('none');
  }
  const notes = page.locator('.address-notes li');
  await expect
    .poll(() => notes.allInnerTexts())
    .toEqual([
      `example.com/${'a-long-way/'.repeat(6)}end`,
      'example.com/headed',
      'example.com/celled',
    ]);
  await page.evaluate(() => dispatchEvent(new Event('afterprint')));
  await expect.poll(() => notes.count()).toBe(0);
  await expect.poll(() => page.locator('[data-address], [data-note]').count()).toBe(0);
  await page.context().close();
});

test('a card without links has no list of addresses', async () => {
  const page = await printed('# A card\n\nWithout links.');
  await expect.poll(() => page.locator('.address-notes').count()).toBe(0);
  await page.context().close();
});

function tableOf(columns: number, cell: (column: number) => string): string {
  const row = (text: (column: number) => string): string =>
    `| ${Array.from({ length: columns }, (_, column) => text(column)).join(' | ')} |\n`;
  const rows = Array.from({ length: 4 }, () => row(cell)).join('');
  return `${row((column) => `Name${column}`)}${row(() => '---')}${rows}`;
}

/** How far the cells reach, and the size of their letters, in px. */
function cellsOf(page: Page): Promise<{ readonly end: number; readonly size: number }> {
  return page.locator('article table').evaluate((table) => {
    const ends = [...table.querySelectorAll('td, th')].map((cell) => {
      const range = document.createRange();
      range.selectNodeContents(cell);
      return Math.max(cell.getBoundingClientRect().right, range.getBoundingClientRect().right);
    });
    return { end: Math.max(...ends), size: Number.parseFloat(getComputedStyle(table).fontSize) };
  });
}

test.each([
  ['20 columns of numbers', tableOf(20, (column) => `${column}.25`)],
  ['72 columns', tableOf(72, (column) => `${column}.5`)],
  ['two long paths', tableOf(2, () => `https://example.com/${'path/'.repeat(30)}`)],
  [
    'five paths in a list',
    tableOf(5, () => '`models/of/somebody/model.gguf`')
      .replace(/^/gm, '  ')
      .replace('  ', '- '),
  ],
  [
    'twelve Chinese names',
    tableOf(12, () => '平均准确率与召回率').replaceAll('Name', '语言模型评测结果'),
  ],
  ['an image in each of eight', tableOf(8, () => '![alt](https://example.com/a.png)')],
])('no column of a table is lost on paper: %s', async (_, table) => {
  const page = await printed(`# Wide\n\n${table}`);
  const { end, size } = await cellsOf(page);
  expect(end).toBeLessThanOrEqual(PAPER.width);
  expect(size).toBeGreaterThanOrEqual(5);
  await page.context().close();
});

test('a table whose words must be broken says so, one that fits keeps its letters', async () => {
  const says = (page: Page): Promise<string> =>
    page.locator('.table-box').evaluate((box) => getComputedStyle(box, '::before').content);
  const wide = await printed(tableOf(72, (column) => `${column}.5`));
  await expect.poll(() => says(wide)).toContain('wider than the page');
  await wide.context().close();
  const narrow = await printed(tableOf(4, (column) => `${column}.5`));
  await expect.poll(() => says(narrow)).toBe('none');
  await expect.poll(async () => (await cellsOf(narrow)).size).toBeCloseTo((8.5 * 96) / 72, 1);
  await narrow.context().close();
});

test('code is printed whole: long lines wrap, long blocks do not scroll', async () => {
  const lines = Array.from(
    { length: 120 },
    (_, line) => `value_${line} = ${'call(argument) + '.repeat(20)}1`,
  );
  const page = await printed(`# Code\n\n\`\`\`python\n${lines.join('\n')}\n\`\`\`\n`);
  const pre = page.locator('article pre');
  const sizes = await pre.evaluate((element) => ({
    wide: element.scrollWidth - element.clientWidth,
    high: element.scrollHeight - element.clientHeight,
  }));
  expect(sizes).toEqual({ wide: 0, high: 0 });
  const last = await pre.evaluate((element) => {
    const range = document.createRange();
    range.selectNodeContents(element);
    const { bottom } = range.getBoundingClientRect();
    return element.getBoundingClientRect().bottom - bottom;
  });
  expect(last).toBeGreaterThanOrEqual(-1);
  await page.context().close();
});

test('short code stays on one page, long code does not', async () => {
  const code = (lines: number): string => `\`\`\`\n${'line\n'.repeat(lines)}\`\`\`\n`;
  const page = await printed(`${code(12)}\n${code(60)}`);
  const breaks = await page
    .locator('.code-frame')
    .evaluateAll((frames) => frames.map((frame) => getComputedStyle(frame).breakInside));
  expect(breaks).toEqual(['avoid', 'auto']);
  await page.context().close();
});

test('a table has its header on each page, and no row of it is cut or stands alone', async () => {
  const page = await printed('| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n| 5 | 6 |\n');
  const styles = await page.locator('article table').evaluate((table) => {
    const style = (selector: string): CSSStyleDeclaration =>
      getComputedStyle(table.querySelector(selector) as Element);
    return {
      header: style('thead').display,
      position: style('thead').position,
      cut: style('tbody tr:nth-child(2)').breakInside,
      first: style('tbody tr').breakAfter,
      last: style('tbody tr:last-child').breakBefore,
    };
  });
  expect(styles).toEqual({
    header: 'table-header-group',
    position: 'static',
    cut: 'avoid',
    first: 'avoid',
    last: 'avoid',
  });
  await page.context().close();
});

function pagesOf(pdf: Buffer): number {
  return pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
}

test('printing twice, and in the middle of a session, leaves the card as it was', async () => {
  const { page, complaints } = await lab.open();
  await dropCard(page, `${FIELDS}\n[a link](https://example.com/a)\n`);
  const html = (): Promise<string> => page.locator('article').innerText();
  const before = await html();
  const first = pagesOf(await page.pdf({ format: 'A4' }));
  const second = pagesOf(await page.pdf({ format: 'Letter' }));
  expect(second).toBe(first);
  await expect.poll(() => html()).toBe(before);
  await expect.poll(() => page.locator('.address-notes').count()).toBe(0);
  expect(complaints).toEqual([]);
  await page.context().close();
});
