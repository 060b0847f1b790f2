import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { drop, openLab, sharedViewer, started, type ViewerLab } from './viewer.ts';

const axeProgram = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

const card = (name: string, license: string, ...rows: readonly string[]): string =>
  `---\nlicense: ${license}\n---\n\n# ${name}\n\n## Evaluation\n\n| Benchmark | Score |\n|---|---|\n${rows.map((row) => `| ${row} |\n`).join('')}`;

const HERON = card('Heron', 'mit', 'MMLU (5-shot) | 61', 'GSM8K | 0.5', 'BBH | 30');
const CRANE = card('Crane', 'mit', 'MMLU (5-shot) | 64', 'GSM8K | 45', 'BBH | 30');
const STORK = card('Stork', 'apache-2.0', 'MMLU (0-shot) | 70', '=cmd! | 1');

let lab: ViewerLab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

const file = (name: string, content: string) => ({ name, content });
const CARDS = [file('heron.md', HERON), file('crane.md', CRANE), file('stork.md', STORK)];
const board = (page: Page) => page.getByRole('region', { name: 'Board', exact: true });

async function whole(page: Page): Promise<void> {
  await expect.poll(() => board(page).getAttribute('aria-busy')).toBe('false');
}

async function dropAll(page: Page): Promise<void> {
  await drop(page, ...CARDS);
  await whole(page);
}

/** The names of the cards, as they stand. */
function names(page: Page): Promise<readonly string[]> {
  return board(page).locator('thead .board-name').allInnerTexts();
}

/** Each row as it is read: `*` is best. */
function rows(page: Page, kind = 'result'): Promise<readonly string[]> {
  return board(page)
    .locator(`tr[data-row="${kind}"]`)
    .evaluateAll((all) =>
      (all as HTMLTableRowElement[]).map(({ cells: [head, ...cells] }) => {
        const said = cells.map((cell) => {
          const text = cell.querySelector('button')?.textContent ?? '–';
          return `${text}${cell.dataset['best'] === undefined ? '' : '*'}`;
        });
        const detail = head?.querySelector('.board-detail')?.textContent ?? '';
        return `${head?.querySelector('button')?.textContent} ${detail}: ${said.join(', ')}`;
      }),
    );
}

const RESULTS = [
  'MMLU 5-shot · %: 61, 64*, –',
  'MMLU 0-shot · %: –, –, 70',
  'GSM8K %: 0.5, 45*, –',
  'BIG-Bench Hard %: 30, 30, –',
  '=cmd! : –, –, 1',
];

describe.each(['http', 'file'] as const)('a board of three cards, over %s', (scheme) => {
  const viewer = sharedViewer(() => lab.open(scheme === 'http' ? lab.httpUrl : lab.fileUrl));
  beforeEach(() => {
    viewer.complaints.length = 0;
    viewer.requests.length = 0;
  });

  test('that are dropped together shows what each says, joined, without a request', async () => {
    const { page, complaints, requests } = viewer;
    await dropAll(page);
    expect(await names(page)).toEqual(['Heron', 'Crane', 'Stork']);
    expect(await rows(page, 'fact')).toEqual(['License : mit, mit, apache-2.0']);
    expect(await rows(page)).toEqual(RESULTS);
    expect(await board(page).locator('aside').innerText()).toContain(
      'MMLU: 5-shot in Heron and Crane, 0-shot in Stork. Can they be compared?',
    );
    expect(await page.title()).toContain('Board');
    expect(await page.locator('article').count()).toBe(1);
    expect(await page.locator('html').getAttribute('data-state')).toBe('ready');
    expect(requests).toEqual([]);
    expect(complaints).toEqual([]);
  });

  test('leads to the place of each value, and Back to the board', async () => {
    const { page } = viewer;
    await dropAll(page);
    await board(page).getByRole('button', { name: '64' }).click();
    await page.locator('article [data-shown-place]').waitFor();
    expect(await page.locator('article h1').innerText()).toBe('Crane');
    await page.goBack();
    await whole(page);
    expect(await names(page)).toEqual(['Heron', 'Crane', 'Stork']);
    await board(page).getByRole('button', { name: 'Stork', exact: true }).click();
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Stork');
    await page.keyboard.press('l');
    await whole(page);
    expect(await names(page)).toHaveLength(3);
  });
});

describe('a board', () => {
  const viewer = sharedViewer(() => lab.open());

  test('puts its cards in order by a row, and moves them and takes them off, by keyboard', async () => {
    const { page } = viewer;
    await dropAll(page);
    const head = board(page).getByRole('rowheader').filter({ hasText: 'MMLU' }).first();
    await head.getByRole('button').press('Enter');
    await expect.poll(() => names(page)).toEqual(['Crane', 'Heron', 'Stork']);
    expect(await head.getAttribute('aria-sort')).toBe('ascending');
    await page.keyboard.press('Enter');
    await expect.poll(() => names(page)).toEqual(['Heron', 'Crane', 'Stork']);
    await page.keyboard.press('Enter');
    expect(await head.getAttribute('aria-sort')).toBe(null);
    await board(page).getByRole('button', { name: 'Move to the left: Stork' }).press('Enter');
    await expect.poll(() => names(page)).toEqual(['Heron', 'Stork', 'Crane']);
    await whole(page);
    expect(await rows(page, 'fact')).toEqual(['License : mit, apache-2.0, mit']);
    await board(page).getByRole('button', { name: 'Take off the board: Stork' }).press('Enter');
    await expect.poll(() => names(page)).toEqual(['Heron', 'Crane']);
    await whole(page);
    expect(await board(page).locator('aside').count()).toBe(0);
  });

  test('shows what is shared, or different, and the rows by their names or spread', async () => {
    const { page } = viewer;
    await dropAll(page);
    const first = async () => (await rows(page)).map((row) => row.replace(/ .*/, ''));
    await page.getByLabel('Rows', { exact: true }).selectOption('Shared only');
    await expect.poll(first).not.toContain('=cmd');
    await page.getByLabel('Rows', { exact: true }).selectOption('Differences only');
    await page.getByLabel('Order of the rows').selectOption('By name');
    expect(await first()).toEqual([...(await first())].sort());
    await page.getByLabel('Order of the rows').selectOption('By spread');
    await expect.poll(async () => (await first())[0]).toBe('GSM8K');
  });

  test('is copied as CSV, Markdown, LaTeX and JSON, and runs no formula', async () => {
    const { page } = viewer;
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await dropAll(page);
    for (const [format, wanted] of [
      ['CSV', /^,Setting,Heron,Crane,Stork\r?\nLicense,,mit,mit,apache-2.0\r?\n/],
      ['Markdown', /^\| {2}\| Setting \| Heron \| Crane \| Stork \|\n/],
      ['LaTeX', /\\begin\{tabular\}/],
      ['JSON', /"Heron": "61"/],
    ] as const) {
      await page.getByLabel('Format').selectOption(format);
      await board(page)
        .locator('.board-tools')
        .getByRole('button', { name: /^Cop/ })
        .first()
        .click();
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(wanted);
      await expect.poll(() => board(page).getByRole('button', { name: 'Copied' }).count()).toBe(0);
    }
    await page.getByLabel('Format').selectOption('CSV');
    const saved = page.waitForEvent('download');
    await board(page).getByRole('button', { name: 'Download' }).click();
    const path = await (await saved).path();
    expect(readFileSync(path, 'utf8')).toContain("'=cmd");
    await board(page).getByRole('button', { name: 'Copy link' }).click();
    await board(page).getByText('There is no link: heron.md is a file of this computer').waitFor();
  });

  test('of addresses is opened again by its link; what does not come is named', async () => {
    const { page, complaints } = viewer;
    complaints.length = 0;
    lab.served.set('/a.md', HERON);
    lab.served.set('/b.md', CRANE);
    lab.served.set('/c.md', STORK);
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await page.goto(`${lab.httpUrl}?card=a.md&with=b.md&with=c.md`);
    await started(page);
    await whole(page);
    expect(await names(page)).toEqual(['Heron', 'Crane', 'Stork']);
    await board(page).getByRole('button', { name: 'Take off the board: Stork' }).click();
    await expect.poll(() => names(page)).toHaveLength(2);
    await whole(page);
    await board(page).getByRole('button', { name: 'Copy link' }).click();
    await board(page).getByRole('button', { name: 'Copied' }).waitFor();
    const link = await page.evaluate(() => navigator.clipboard.readText());
    expect(complaints).toEqual([]);
    await page.goto(link);
    await started(page);
    await whole(page);
    expect(await names(page)).toEqual(['Heron', 'Crane']);
    await page.goto(`${lab.httpUrl}?card=a.md&with=none.md&with=c.md`);
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').innerText()).toContain('none.md');
    await whole(page);
    expect(await names(page)).toEqual(['Heron', 'Stork']);
    await page.goto(lab.httpUrl);
    await started(page);
  });

  test('is made of a comparison, and of one more card', async () => {
    const { page } = viewer;
    await drop(page, ...CARDS.slice(0, 2));
    await page
      .getByRole('region', { name: 'Changes' })
      .getByRole('button', { name: 'Board' })
      .click();
    await whole(page);
    expect(await names(page)).toEqual(['Heron', 'Crane']);
    await board(page).getByRole('button', { name: 'Add a card…' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add a card' });
    await dialog.getByLabel('Or its text').fill(STORK);
    await dialog.getByRole('button', { name: 'Add', exact: true }).click();
    await expect.poll(() => names(page)).toEqual(['Heron', 'Crane', 'Stork']);
    await whole(page);
  });

  test('is made of rows that are chosen in a list of cards', async () => {
    const { page } = viewer;
    await dropAll(page);
    await page.getByRole('button', { name: 'Show them as a list' }).click();
    await expect.poll(() => page.locator('tr[data-row] .list-count').count()).toBe(9);
    await page.getByRole('button', { name: 'Choose for a board' }).click();
    await page.getByRole('checkbox', { name: 'Choose Stork' }).check();
    await page.getByRole('checkbox', { name: 'Choose Heron' }).check();
    await page.getByRole('button', { name: 'Board of 2' }).click();
    await whole(page);
    expect(await names(page)).toEqual(['Stork', 'Heron']);
    await page.goBack();
    await page.getByRole('button', { name: 'Choose for a board' }).waitFor();
  });

  test('of eight cards of a megabyte comes, and the page answers meanwhile', async () => {
    const { page } = viewer;
    const prose = 'The model was trained on songs, and evaluated on others.\n\n';
    const long = `${HERON}\n## Training\n\n${prose.repeat(18_000)}`;
    await page.setInputFiles(
      '#OpenInput',
      Array.from({ length: 8 }, (_, at) => ({
        ...{ name: `${at}.md`, mimeType: 'text/markdown' },
        buffer: Buffer.from(long.replace('61', `6${at}`)),
      })),
    );
    await expect.poll(() => board(page).getAttribute('aria-busy')).toBe('true');
    await page.getByRole('button', { name: /^Theme/ }).click();
    expect(await board(page).getAttribute('aria-busy')).toBe('true');
    await expect
      .poll(() => board(page).getAttribute('aria-busy'), { timeout: 50_000 })
      .toBe('false');
    expect((await rows(page))[0]).toContain('60, 61, 62, 63, 64, 65, 66, 67*');
    expect(await board(page).locator('.row-fault').count()).toBe(0);
  });

  test('fits a narrow screen and paper, is read by rows and columns, and has no barrier', async () => {
    const { page } = viewer;
    await page.setViewportSize({ width: 375, height: 800 });
    await dropAll(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(375);
    const box = page.getByRole('region', { name: 'Table of the board' });
    expect(await box.evaluate((one) => one.scrollWidth > one.clientWidth)).toBe(true);
    const first = board(page).getByRole('rowheader').first();
    const before = (await first.boundingBox())?.x;
    await box.evaluate((one) => one.scrollTo({ left: 200 }));
    expect((await first.boundingBox())?.x).toBe(before);
    expect(await board(page).getByRole('columnheader').count()).toBe(4);
    const options: RunOptions = {
      runOnly: {
        type: 'tag',
        values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      },
    };
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await page.evaluate(axeProgram);
      const { violations } = await page.evaluate(
        (given) =>
          (
            globalThis as unknown as { axe: { run(options: RunOptions): Promise<AxeResults> } }
          ).axe.run(given),
        options,
      );
      expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    }
    await page.emulateMedia({ media: 'print', colorScheme: 'light' });
    await page.setViewportSize({ width: 700, height: 900 });
    expect(await box.evaluate((one) => one.scrollWidth <= one.clientWidth)).toBe(true);
    await page.emulateMedia({ media: 'screen' });
    await page.setViewportSize({ width: 1440, height: 900 });
  });
});
