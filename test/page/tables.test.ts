import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readLatex } from '../card/tables/read-latex.ts';
import { dropCard, openLab, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

/** An HTML table with merged cells in the header and in the body, the results of a model and its rivals. */
const MERGED = `# Ours 7B

<table>
  <thead>
    <tr><th rowspan="2">Set</th><th rowspan="2">Model</th><th colspan="2">Scores</th><th rowspan="2">WER ↓</th></tr>
    <tr><th>F1</th><th>EM</th></tr>
  </thead>
  <tbody>
    <tr><td rowspan="3">Small</td><td>Alpha 2B</td><td>51.5</td><td>40</td><td>9.1</td></tr>
    <tr><td>Beta 3B</td><td colspan="2">62</td><td>8.5</td></tr>
    <tr><td>Gamma 1B</td><td>49</td><td>n/a</td><td>12</td></tr>
    <tr><td rowspan="2">Large</td><td>Delta 70B</td><td>80</td><td>77.1</td><td>4</td></tr>
    <tr><td>Ours 7B</td><td>81</td><td>70</td><td>4.4</td></tr>
  </tbody>
</table>
`;

/** The table with `text` in it, once its tools are there. */
async function tableWith(page: Page, text: string): Promise<Locator> {
  const box = page.locator('article .table-box', { hasText: text });
  await box.scrollIntoViewIfNeeded();
  await box.hover();
  await box.locator('.table-bar').waitFor();
  return box;
}

async function openMarin(): Promise<{ page: Page; box: Locator }> {
  const { page } = await lab.open(lab.httpUrl, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  return { page, box: await tableWith(page, 'Train FLOPs') };
}

async function openMerged(): Promise<{ page: Page; box: Locator }> {
  const { page } = await lab.open(lab.httpUrl, {
    permissions: ['clipboard-read', 'clipboard-write'],
  });
  await dropCard(page, MERGED);
  return { page, box: await tableWith(page, 'WER') };
}

/** The rows as the reader sees them, cell by cell. */
function rowsOf(box: Locator): Promise<string[][]> {
  return box
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row) =>
        [...(row as HTMLTableRowElement).cells]
          .filter((cell) => !cell.hidden)
          .map((cell) => cell.innerText.trim()),
      ),
    );
}

async function column(box: Locator, index: number): Promise<string[]> {
  return (await rowsOf(box)).map((row) => row[index] ?? '');
}

function sortButton(box: Locator, name: string): Locator {
  return box.getByRole('button', { name: `Sort by ${name}` });
}

async function copied(page: Page, box: Locator, format: string): Promise<string> {
  const open = box.getByRole('button', { name: 'Copy', exact: true });
  if ((await open.getAttribute('aria-expanded')) === 'false') {
    await open.click();
  }
  const control = box.getByRole('button', { name: format, exact: true });
  await control.click();
  await box.getByRole('button', { name: 'Copied' }).waitFor();
  const text = await page.evaluate(() => navigator.clipboard.readText());
  await control.waitFor();
  return text;
}

describe('a reader who does not touch a table', () => {
  test('sees the rows of the card in their order, and tools beside big tables only', async () => {
    const { page } = await lab.open();
    const tables = page.locator('article table');
    await expect.poll(() => tables.count()).toBe(4);
    await page.locator('article .table-box', { hasText: 'Reward Model' }).scrollIntoViewIfNeeded();
    await page.locator('article .table-box', { hasText: 'Train FLOPs' }).scrollIntoViewIfNeeded();
    await page.locator('.table-bar').waitFor();
    await expect.poll(() => page.locator('.table-tools').count()).toBe(1);
    const names = await column(page.locator('article .table-box', { hasText: 'Train FLOPs' }), 0);
    expect(names.slice(0, 3)).toEqual(['Open weights models:', 'Llama-2-13B', 'Mistral-7B-v0.3']);
    expect(names.at(-1)).toBe('OLMo-2-1124-13B');
    await page.context().close();
  });

  test('finds nothing moved when the tools come', async () => {
    const { page } = await lab.open();
    const box = page.locator('article .table-box', { hasText: 'Reward Model' });
    await box.scrollIntoViewIfNeeded();
    const place = (): Promise<unknown> =>
      page.evaluate(() =>
        [...document.querySelectorAll('article tr')].map((row) =>
          row.getBoundingClientRect().toJSON(),
        ),
      );
    const before = await place();
    await box.hover();
    await box.locator('.table-bar').waitFor();
    await expect.poll(() => place()).toEqual(before);
    await page.context().close();
  });

  test('prints the table without its tools', async () => {
    const { page, box } = await openMarin();
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => box.locator('.table-tools').isVisible()).toBe(false);
    await expect.poll(() => sortButton(box, 'MMLU').isVisible()).toBe(false);
    await page.context().close();
  });
});

describe('sorting', () => {
  test('orders the rows within their groups, in three states', async () => {
    const { page, box } = await openMarin();
    const before = await rowsOf(box);
    const header = box.getByRole('columnheader', { name: 'MMLU', exact: true });
    await sortButton(box, 'MMLU').first().click();
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('descending');
    await expect
      .poll(() => column(box, 6))
      .toEqual([
        ...['', '79.3', '74.4', '70.6', '69.5', '66.9', '63.5', '55.7'],
        ...['', '68.5', '62.4', '', '67.5', '64.4', '63.7', '58', '54.3', '28.3', '24.7'],
      ]);
    await sortButton(box, 'MMLU').first().click();
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('ascending');
    await expect.poll(async () => (await column(box, 6)).slice(0, 3)).toEqual(['', '55.7', '63.5']);
    await sortButton(box, 'MMLU').first().click();
    await expect.poll(() => header.getAttribute('aria-sort')).toBe('none');
    await expect.poll(() => rowsOf(box)).toEqual(before);
    await page.context().close();
  });

  test('reads powers of ten, and puts n/a and n/c last', async () => {
    const { page, box } = await openMarin();
    await sortButton(box, 'Train FLOPs').click();
    await expect
      .poll(() => column(box, 1))
      .toEqual([
        ...['', '1.6·10²³', '4.4·10²³', '7.2·10²³', '8.2·10²³', '16.0·10²³', 'n/a', 'n/a'],
        ...['', '2.9·10²³', 'n/c'],
        ...['', '0.5·10²³', '0.9·10²³', '1.0·10²³', '1.0·10²³', '1.8·10²³', '2.1·10²³', '4.6·10²³'],
      ]);
    await page.context().close();
  });

  test('works while text is selected elsewhere, and gives the focus on when it is undone', async () => {
    const { page, box } = await openMarin();
    await page.evaluate(() => {
      getSelection()?.selectAllChildren(document.querySelector('article p') ?? document.body);
    });
    await sortButton(box, 'Average').focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await column(box, 2))[1]).toBe('72.2');
    await box.getByRole('button', { name: 'As in the card' }).focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.textContent))
      .toBe('Filter');
    await page.context().close();
  });

  test('works by keyboard, and by a click on the header itself', async () => {
    const { page, box } = await openMarin();
    await sortButton(box, 'Average').focus();
    await page.keyboard.press('Enter');
    await expect.poll(async () => (await column(box, 2))[1]).toBe('72.2');
    await page.keyboard.press(' ');
    await expect.poll(async () => (await column(box, 2))[1]).toBe('54.1');
    await box.getByRole('columnheader', { name: 'Model', exact: true }).click();
    await expect
      .poll(async () => (await column(box, 0)).slice(0, 3))
      .toEqual([...['Open weights models:', 'Gemma-2-9B', 'Llama-2-13B']]);
    await box.getByRole('button', { name: 'As in the card' }).click();
    await expect.poll(async () => (await column(box, 0))[1]).toBe('Llama-2-13B');
    await page.context().close();
  });

  test('keeps rows under their merged cell, and brings it back to its place', async () => {
    const { page, box } = await openMerged();
    const before = await box.locator('tbody').innerHTML();
    const labels = await box
      .getByRole('button', { name: /^Sort by/ })
      .evaluateAll((buttons) => buttons.map((button) => button.getAttribute('aria-label')));
    expect(labels).toEqual([
      ...[
        'Sort by Set',
        'Sort by Model',
        'Sort by WER ↓',
        'Sort by Scores F1',
        'Sort by Scores EM',
      ],
    ]);
    await sortButton(box, 'Scores F1').click();
    await expect
      .poll(() => rowsOf(box))
      .toEqual([
        ['Small', 'Beta 3B', '62', '8.5'],
        ['Alpha 2B', '51.5', '40', '9.1'],
        ['Gamma 1B', '49', 'n/a', '12'],
        ['Large', 'Ours 7B', '81', '70', '4.4'],
        ['Delta 70B', '80', '77.1', '4'],
      ]);
    await expect
      .poll(() =>
        box
          .locator('tbody tr > :first-child')
          .evaluateAll((cells) => cells.map((cell) => (cell as HTMLTableCellElement).rowSpan)),
      )
      .toEqual([3, 1, 1, 2, 1]);
    await sortButton(box, 'Set').click();
    await expect
      .poll(async () => (await column(box, 0)).slice(0, 3))
      .toEqual(['Large', 'Ours 7B', 'Small']);
    await box.getByRole('button', { name: 'As in the card' }).click();
    const bare = (html: string): string =>
      html.replace(/ (?:data-\w+|title)="[^"]*"|\s+(?=<)/g, '');
    await expect.poll(async () => bare(await box.locator('tbody').innerHTML())).toBe(bare(before));
    await page.context().close();
  });
});

describe('filtering', () => {
  test('keeps the rows with all the words, below the label of their group', async () => {
    const { page, box } = await openMarin();
    await box.getByRole('button', { name: 'Filter' }).click();
    await page.keyboard.type('olmo 7b');
    await expect
      .poll(() => column(box, 0))
      .toEqual([...['Fully open models:', 'OLMo-7B', 'OLMo-0424-7B', 'OLMo-2-1124-7B']]);
    await expect.poll(() => box.getByRole('status').first().innerText()).toBe('3 of 16 rows');
    await box.getByLabel('Filter rows').fill('partially');
    await expect
      .poll(async () => (await column(box, 0)).slice(1))
      .toEqual(['StableLM-2-12B', 'Zamba-2-7B']);
    await box.getByLabel('Filter rows').fill('no such model');
    await expect.poll(() => rowsOf(box)).toEqual([]);
    await box.getByRole('button', { name: 'As in the card' }).click();
    await expect.poll(async () => (await rowsOf(box)).length).toBe(19);
    await page.context().close();
  });

  test('keeps rows with a value in a column, and hides columns', async () => {
    const { page, box } = await openMarin();
    await box.getByRole('button', { name: 'Columns' }).click();
    const item = box.locator('.column-list li', { hasText: 'Train FLOPs' });
    await item.getByLabel('only rows with a value').check();
    await expect.poll(async () => (await column(box, 0)).includes('Zamba-2-7B')).toBe(false);
    await item.getByRole('checkbox', { name: 'Train FLOPs' }).uncheck();
    await expect
      .poll(async () => (await rowsOf(box))[1]?.slice(0, 3))
      .toEqual(['Llama-2-13B', '54.1', '67.3']);
    await expect
      .poll(() => box.getByRole('columnheader', { name: 'Train FLOPs' }).isVisible())
      .toBe(false);
    await page.context().close();
  });

  test('shrinks merged cells to what is left of them', async () => {
    const { page, box } = await openMerged();
    await box.getByRole('button', { name: 'Filter' }).click();
    await page.keyboard.type('gamma');
    await expect.poll(() => rowsOf(box)).toEqual([['Small', 'Gamma 1B', '49', 'n/a', '12']]);
    await box.getByLabel('Filter rows').fill('');
    await box.getByRole('button', { name: 'Columns' }).click();
    await box.getByRole('checkbox', { name: 'Scores EM' }).uncheck();
    await expect.poll(async () => (await rowsOf(box))[1]).toEqual(['Beta 3B', '62', '8.5']);
    await expect
      .poll(() => box.getByRole('columnheader', { name: 'Scores' }).first().getAttribute('colspan'))
      .toBe('1');
    await page.context().close();
  });
});

describe('marks', () => {
  test('are on the best and the second best of each column, and on the rows in bold', async () => {
    const { page, box } = await openMarin();
    const marked = (rank: string): Promise<string[]> =>
      box.locator(`[data-rank="${rank}"]`).allInnerTexts();
    await expect
      .poll(() => marked('best'))
      .toEqual(
        [
          ...['81.5', '72.2', '94', '94', '79.3', '71', '83.4', '52.8', '84.6'].sort(),
          ...['81.5', '70.7', '46.7'],
        ].length === 12
          ? expect.arrayContaining(['72.2', '94', '79.3', '70.7', '46.7'])
          : [],
      );
    // OLMo 2 is in bold, and not what the card is of.
    expect(await box.locator('tr[data-own]').count()).toBe(0);
    const best = box.locator('[data-rank="best"]', { hasText: '72.2' });
    await expect.poll(() => best.getAttribute('title')).toBe('Best (higher is better)');
    await page.context().close();
  });

  test('know that a low error is good, and follow a reader who turns a column', async () => {
    const { page, box } = await openMerged();
    const best = (): Promise<string[]> => box.locator('[data-rank="best"]').allInnerTexts();
    await expect.poll(() => best()).toEqual(['77.1', '4', '81']);
    await expect.poll(() => box.locator('tr[data-own]').innerText()).toContain('Ours 7B');
    await box.getByRole('button', { name: 'Columns' }).click();
    await box.getByLabel('Better end of WER').selectOption({ label: '↑ higher is better' });
    await expect.poll(() => best()).toEqual(['12', '77.1', '81']);
    await box.getByLabel('Better end of WER').selectOption({ label: 'neither' });
    await expect.poll(() => best()).toEqual(['77.1', '81']);
    await page.context().close();
  });
});

describe('a copy', () => {
  test.each([
    [
      'CSV',
      (text: string) =>
        text
          .trimEnd()
          .split('\r\n')
          .map((line) => line.split(',')),
    ],
    [
      'TSV',
      (text: string) =>
        text
          .trimEnd()
          .split('\n')
          .map((line) => line.split('\t')),
    ],
    [
      'Markdown',
      (text: string) =>
        text
          .trimEnd()
          .split('\n')
          .filter((line) => /^\|(?! -)/.test(line))
          .map((line) =>
            line
              .slice(2, -2)
              .split(' | ')
              .map((cell) => cell.replaceAll('**', '').trim()),
          ),
    ],
    [
      'LaTeX',
      (text: string) =>
        readLatex(text).lines.map((cells) =>
          cells.flatMap((cell) => [
            cell.text.replace(/ ↑$/, ''),
            ...new Array<string>(cell.columns - 1).fill(''),
          ]),
        ),
    ],
    [
      'JSON',
      (text: string) => {
        const rows = JSON.parse(text) as Record<string, string>[];
        return [Object.keys(rows[0] ?? {}), ...rows.map((row) => Object.values(row))];
      },
    ],
  ])('as %s has the values of the table', async (format, parse) => {
    const { page, box } = await openMarin();
    const table = [await box.getByRole('columnheader').allInnerTexts(), ...(await rowsOf(box))];
    const found = parse(await copied(page, box, format));
    expect(found.map((cells) => cells.map((cell) => cell.trim()))).toEqual(table);
    await page.context().close();
  });

  test('is what the reader has left of the table', async () => {
    const { page, box } = await openMerged();
    await sortButton(box, 'WER').click();
    await box.getByRole('button', { name: 'Columns' }).click();
    await box.getByRole('checkbox', { name: 'Scores EM' }).uncheck();
    expect(await copied(page, box, 'CSV')).toBe(
      'Set,Model,Scores F1,WER ↓\r\nSmall,Beta 3B,62,8.5\r\nSmall,Alpha 2B,51.5,9.1\r\n' +
        'Small,Gamma 1B,49,12\r\nLarge,Delta 70B,80,4\r\nLarge,Ours 7B,81,4.4\r\n',
    );
    expect(await copied(page, box, 'LaTeX')).toContain('\nLarge & Ours 7B & \\textbf{81');
    await box.getByRole('checkbox', { name: 'Best in bold' }).uncheck();
    const plain = await copied(page, box, 'LaTeX');
    expect(plain).toContain('\nLarge & Ours 7B & 81');
    expect(plain).not.toContain('textbf');
    await page.context().close();
  });
});

describe('a table in full size', () => {
  test('is in a dialog with its tools, and back in its place afterwards', async () => {
    const { page, box } = await openMarin();
    const enlarge = box.getByRole('button', { name: 'Enlarge' });
    await enlarge.focus();
    const place = await page.evaluate(() => scrollY);
    await page.keyboard.press('Enter');
    const dialog = page.getByRole('dialog', { name: 'Evaluation' });
    await expect.poll(() => dialog.locator('tbody tr').count()).toBe(19);
    const isWhole = await dialog
      .locator('.table-frame')
      .evaluate(({ scrollWidth, clientWidth }) => scrollWidth <= clientWidth);
    expect(isWhole).toBe(true);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    await expect.poll(() => box.locator('tbody tr').count()).toBe(19);
    await expect.poll(() => page.evaluate(() => scrollY)).toBe(place);
    await expect
      .poll(() => enlarge.evaluate((control) => control === document.activeElement))
      .toBe(true);
    await page.context().close();
  });

  test('comes back by Escape, and no key of the page puts anything else in its place', async () => {
    const { page, box } = await openMarin();
    await box.getByRole('button', { name: 'Enlarge' }).click();
    const dialog = page.getByRole('dialog', { name: 'Evaluation' });
    await page.keyboard.press('s');
    expect(await dialog.locator('tbody tr').count()).toBe(19);
    expect(await page.locator('dialog .source-text').count()).toBe(0);
    await page.keyboard.press('Escape');
    await dialog.waitFor({ state: 'hidden' });
    expect(await box.locator('tbody tr').count()).toBe(19);
    await page.context().close();
  });

  test('keeps what the reader has done in the dialog', async () => {
    const { page, box } = await openMarin();
    await box.getByRole('button', { name: 'Enlarge' }).click();
    const dialog = page.getByRole('dialog', { name: 'Evaluation' });
    await dialog.getByRole('button', { name: 'Filter' }).click();
    await page.keyboard.type('llama');
    await dialog.getByRole('button', { name: 'Close' }).click();
    const names = ['Open weights models:', 'Llama-2-13B', 'Llama-3.1-8B'];
    await expect.poll(() => column(box, 0)).toEqual(names);
    await page.context().close();
  });
});

describe('evaluation results', () => {
  /** A card with this many datasets, and of each as many metrics. */
  const card = (datasets: number, metrics: readonly string[]): string => {
    const results = Array.from({ length: datasets }, (_, index) => {
      const values = metrics.map(
        (type, at) => `    - {type: ${type}, value: ${((index + 1) * (at + 7919)) % 1000}}\n`,
      );
      return `  - task: {type: text-generation}
    dataset: {name: Set ${index}, type: owner/set-${index}}
    metrics:
${values.join('')}`;
    });
    return `---\nmodel-index:\n- name: m\n  results:\n${results.join('')}---\n# A card\n`;
  };

  test('are one table with a column for each metric, which sorts', async () => {
    const { page } = await lab.open();
    await dropCard(page, card(12, ['accuracy', 'f1']));
    await page.getByRole('button', { name: 'Show as a table' }).click();
    const box = page.locator('dialog .table-box');
    await box.locator('.table-bar').waitFor();
    await expect
      .poll(() => box.getByRole('columnheader').allInnerTexts())
      .toEqual([...['Dataset', 'Task', 'accuracy', 'f1', 'Details']]);
    await sortButton(box, 'accuracy').click();
    const values = (await column(box, 2)).map(Number);
    expect(values).toEqual(values.toSorted((a, b) => b - a));
    await box.getByRole('button', { name: 'Chart' }).click();
    await expect.poll(() => page.locator('dialog .table-chart svg').isVisible()).toBe(true);
    await page.context().close();
  });

  test('by the thousand come as the reader scrolls, and are all searched', async () => {
    const { page } = await lab.open();
    const metrics = Array.from({ length: 110 }, (_, index) => `metric_${index}`);
    await dropCard(page, card(101, metrics));
    await page.getByRole('button', { name: 'Show as a table' }).click();
    const box = page.locator('dialog .table-box');
    await box.locator('.table-bar').waitFor();
    const rows = box.locator('tbody tr');
    const some = 500;
    await expect.poll(() => rows.count()).toBeGreaterThan(some);
    const before = await rows.count();
    expect(before).toBeLessThan(2 * some);
    await box.locator('.table-frame').evaluate((frame) => {
      frame.scrollTop = frame.scrollHeight;
    });
    await expect.poll(() => rows.count()).toBeGreaterThan(before);
    await box.getByRole('button', { name: 'Filter' }).click();
    await box.getByLabel('Filter rows').fill('set-100 metric_109');
    await expect
      .poll(() => rowsOf(box))
      .toEqual([['Set 100', 'text-generation', 'metric_109', '828', 'type: owner/set-100']]);
    await page.context().close();
  });
});

describe('a table that is not as tables should be', () => {
  const cell = 'word '.repeat(200);
  const many = Array.from(
    { length: 2000 },
    (_, row) =>
      `| Model ${row} | ${Array.from({ length: 9 }, (_number, at) => (row * 37 + at) % 101).join(' | ')} |`,
  );

  test.each([
    ['ragged rows', '| a | b | c |\n|---|---|---|\n| 2 |\n| 1 | 2 | 3 | 4 |\n| 3 | |\n', '1'],
    ['long cells', `| a | b |\n|---|---|\n| ${cell} | 2 |\n| 1 | ${cell} |\n`, '1'],
    [
      'a table in it',
      '<table><tr><th>a</th><th>b</th></tr><tr><td>2</td><td><table><tr><th>x</th></tr><tr><td>9</td></tr></table></td></tr><tr><td>1</td><td></td></tr></table>\n',
      '1',
    ],
    ['text from right to left', '| نموذج | دقة |\n|---|---|\n| ب | 2 |\n| ا | 1 |\n', 'ا'],
    [
      '20,000 cells',
      `| Model ${'| a '.repeat(9)}|\n${'|---'.repeat(10)}|\n${many.join('\n')}\n`,
      'Model 0',
    ],
  ])('with %s sorts, filters and comes back', async (_, source, first) => {
    const { page, complaints } = await lab.open();
    await dropCard(page, `# A card\n\n${source}`);
    const box = page.locator('article .table-box').first();
    await box.hover({ position: { x: 5, y: 30 } });
    await box.locator('.table-bar').waitFor();
    const firstCell = (): Promise<string> =>
      box
        .locator('table')
        .first()
        .evaluate((table) => {
          const row = [...(table as HTMLTableElement).rows].find(
            ({ cells }) => cells[0]?.localName === 'td',
          );
          return row?.cells[0]?.innerText.trim() ?? '';
        });
    const before = await firstCell();
    await box.locator('.sort-button').first().click();
    await expect.poll(firstCell).toBe(first);
    await box.getByRole('button', { name: 'Filter' }).click();
    await page.keyboard.type('no row has this');
    await expect.poll(firstCell).toBe('');
    await box.getByRole('button', { name: 'As in the card' }).click();
    await expect.poll(firstCell).toBe(before);
    await expect.poll(() => page.evaluate(() => document.documentElement.scrollWidth)).toBe(1440);
    expect(complaints).toEqual([]);
    await page.context().close();
  });

  test('has no tools: an empty one, one row, a layout without a header', async () => {
    const { page } = await lab.open();
    const tables = [
      '| | |\n|---|---|\n',
      '| a | b |\n|---|---|\n| 1 | 2 |\n',
      '<table></table>\n',
      '<table><tr><td>left</td><td>right</td></tr><tr><td>up</td><td>down</td></tr></table>\n',
      '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n',
    ];
    await dropCard(page, `# A card\n\n${tables.join('\nText.\n\n')}`);
    for (const frame of await page.locator('.table-frame').all()) {
      await frame.focus();
    }
    // The last is one that has them.
    await page.locator('.table-bar').waitFor();
    await expect.poll(() => page.locator('.table-tools').count()).toBe(1);
    await page.context().close();
  });
});

describe('a chart', () => {
  test('is one click away, and reads by keys', async () => {
    const { page, box } = await openMarin();
    await box.getByRole('button', { name: 'Chart' }).click();
    const chart = box.locator('.table-chart');
    await expect
      .poll(() => chart.locator('svg title').first().textContent())
      .toContain('Evaluation');
    await chart.locator('.chart-picture').focus();
    await page.keyboard.press('ArrowRight');
    await expect
      .poll(() => chart.getByRole('status').innerText())
      .toMatch(/^[\w.-]+, Average: [\d.]+$/);
    await chart.getByRole('combobox').selectOption({ label: 'Average by Train FLOPs' });
    await expect.poll(() => chart.locator('.chart-mark').count()).toBeGreaterThanOrEqual(13);
    await page.context().close();
  });

  test('follows what the reader filters, in the form that was chosen', async () => {
    const { page, box } = await openMarin();
    await box.getByRole('button', { name: 'Chart' }).click();
    const chart = box.locator('.table-chart');
    await chart.getByRole('combobox').selectOption({ label: 'MMLU' });
    await expect.poll(() => chart.locator('.chart-bar').count()).toBe(16);
    await box.getByRole('button', { name: 'Filter' }).click();
    await page.keyboard.type('fully');
    await expect.poll(() => chart.locator('.chart-bar').count()).toBe(7);
    await box.getByLabel('Filter rows').fill('nothing like it');
    await expect.poll(() => chart.count()).toBe(0);
    await box.getByLabel('Filter rows').fill('partially');
    await expect.poll(() => chart.locator('.chart-bar').count()).toBe(2);
    await box.getByRole('button', { name: 'Chart' }).click();
    await expect.poll(() => chart.count()).toBe(0);
    await page.context().close();
  });

  test('of a table with merged cells has its models and its turned columns', async () => {
    const { page, box } = await openMerged();
    await box.getByRole('button', { name: 'Chart' }).click();
    await box.locator('.table-chart').getByRole('combobox').selectOption({ label: 'Scores F1' });
    await expect.poll(() => box.locator('.chart-bar').count()).toBe(5);
    await expect
      .poll(() => box.locator('.table-chart svg').innerHTML())
      .toContain('Small, Beta 3B');
    await page.context().close();
  });

  test('is not offered where there is nothing to draw', async () => {
    const { page } = await lab.open();
    const box = await tableWith(page, 'Reward Model');
    await expect.poll(() => box.getByRole('button', { name: 'Chart' }).isVisible()).toBe(false);
    await page.context().close();
  });
});
