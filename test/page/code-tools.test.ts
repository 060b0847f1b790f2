import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { dropCard, openLab, type Viewer, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;
let viewer: Viewer;
let page: Page;

beforeAll(async () => {
  lab = await openLab();
});

afterEach(({ task }) =>
  task.result?.state === 'fail' ? page.context().close() : lab.leave(viewer),
);

afterAll(() => lab.close());

const lines = (count: number): string =>
  Array.from({ length: count }, (_, index) => `line ${index + 1}\n`).join('');
const fence = (code: string, language = ''): string => `\`\`\`${language}\n${code}\`\`\`\n\n`;

async function open(card: string, options = {}): Promise<void> {
  viewer = await lab.reopen(lab.httpUrl, {
    permissions: ['clipboard-read', 'clipboard-write'],
    ...options,
  });
  ({ page } = viewer);
  await dropCard(page, card);
}

const frame = (index = 0): Locator => page.locator('.code-frame').nth(index);
const copied = (): Promise<string> => page.evaluate(() => navigator.clipboard.readText());

async function press(name: string, of = frame()): Promise<void> {
  const control = of.getByRole('button', { name, exact: true });
  await control.focus();
  await page.keyboard.press('Enter');
}

describe('copying a block that shows prompts', () => {
  const SESSION = '$ cd model\n$ python run.py \\\n    --fast\nloss 0.1\n$ ls\na.bin\n';

  test('gives the commands alone, and says so', async () => {
    await open(fence(SESSION, 'console'));
    await press('Copy');
    const said = frame().getByRole('status');
    await expect.poll(() => said.innerText()).toBe('Copied 3 commands without prompts and output');
    await expect.poll(() => copied()).toBe('cd model\npython run.py \\\n    --fast\nls');
    await expect.poll(() => frame().getByRole('button', { name: 'Copied' }).count()).toBe(1);
    await said.waitFor({ state: 'detached' });
  });

  test('unfolds it where a command was folded away, and says so', async () => {
    const output = 'Downloading\n'.repeat(39);
    await open(fence(`$ ls\n${output}$ rm a\nDone\n`, 'console'));
    await frame().getByRole('button', { name: 'Show all 42 lines' }).waitFor();
    await press('Copy');
    const said = 'Copied 2 commands without prompts and output, also from lines that were folded';
    await expect.poll(() => frame().getByRole('status').innerText()).toBe(said);
    await frame().getByRole('button', { name: 'Show 40 of 42 lines' }).waitFor();
    await expect.poll(() => copied()).toBe('ls\nrm a');
  });

  test('leaves it folded where output alone was folded away', async () => {
    await open(fence(`$ ls\n${'a\n'.repeat(38)}$ rm a\n${'b\n'.repeat(9)}`, 'console'));
    await press('Copy');
    await expect
      .poll(() => frame().getByRole('status').innerText())
      .toBe('Copied 2 commands without prompts and output');
    await frame().getByRole('button', { name: 'Show all 49 lines' }).waitFor();
  });

  test('gives all of it on demand', async () => {
    await open(fence(SESSION, 'console'));
    await press('Copy all');
    await frame().getByRole('button', { name: 'Copied' }).waitFor();
    await expect.poll(() => copied()).toBe(SESSION);
    await expect.poll(() => frame().getByRole('status').innerText()).toBe('');
  });

  test('moves nothing', async () => {
    await open(`${fence(SESSION, 'console')}Text.`);
    const top = (): Promise<number | undefined> =>
      page
        .locator('article p')
        .boundingBox()
        .then((box) => box?.y);
    const before = await top();
    await press('Copy');
    await frame().getByRole('status').getByText('3 commands').waitFor();
    await expect.poll(() => top()).toBe(before);
  });

  test('a block without prompts is copied as it stands, and nothing is said', async () => {
    const script = '# Install\npip install x\n$HOME/run\n';
    await open(fence(script, 'bash'));
    await frame().getByRole('button', { name: 'Wrap' }).waitFor();
    await expect.poll(() => frame().getByRole('button', { name: 'Copy all' }).count()).toBe(0);
    await press('Copy');
    await frame().getByRole('button', { name: 'Copied' }).waitFor();
    await expect.poll(() => copied()).toBe(script);
    await expect.poll(() => frame().getByRole('status').innerText()).toBe('');
  });
});

describe('lines of code', () => {
  test('of code without end have no numbers, and the block after it has its tools', async () => {
    await open(fence(lines(100_000)) + fence('$ ls\na.bin\n', 'console') + fence(lines(5000)));
    await frame(1).scrollIntoViewIfNeeded();
    await frame(1).getByRole('button', { name: 'Copy all' }).waitFor();
    await frame(2).locator('.line-number').nth(4999).waitFor({ state: 'attached' });
    await expect.poll(() => frame().locator('.line-number').count()).toBe(0);
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await frame().getByRole('button', { name: 'Wrap' }).waitFor();
  });

  test('are numbered from twenty on, in plain and in coloured code, and copied without', async () => {
    const python = `a = """\n${lines(20)}"""\n`;
    await open(fence(lines(19)) + fence(lines(20)) + fence(python, 'python'));
    await expect.poll(() => frame(2).locator('.hljs-string').count()).toBeGreaterThan(0);
    const numbers = (): Promise<number[][]> =>
      page.locator('.code-frame').evaluateAll((all) =>
        all.map((one) => {
          const found = [...one.querySelectorAll<HTMLElement>('.line-number')];
          return found.map(({ dataset }) => Number(dataset['number']));
        }),
      );
    const upTo = (last: number): number[] => Array.from({ length: last }, (_, index) => index + 1);
    await expect.poll(numbers).toEqual([[], upTo(20), upTo(22)]);
    await press('Copy', frame(2));
    await frame(2).getByRole('button', { name: 'Copied' }).waitFor();
    await expect.poll(() => copied()).toBe(python);
  });

  test('that are selected have no numbers in them', async () => {
    await open(fence(lines(25)));
    await page.locator('.line-number').first().waitFor({ state: 'attached' });
    const text = await page.evaluate(() => {
      const pre = document.querySelector('article pre');
      getSelection()?.selectAllChildren(pre ?? document.body);
      return getSelection()?.toString();
    });
    expect(text?.trim()).toBe(lines(25).trim());
  });

  test('begin at one place, wrapped or not, whatever stands before and in them', async () => {
    const long = `${'word '.repeat(400)}\n`;
    await open(`# شرح\n\n${fence(`${lines(12)}${long}שלום\n${lines(12)}`)}`);
    const edges = (): Promise<number[]> =>
      page.locator('article pre').evaluate((pre) => {
        const left = (text: Text): number => {
          const range = document.createRange();
          range.selectNodeContents(text);
          const all = [...range.getClientRects()].filter(({ width }) => width > 1);
          return Math.min(...all.map((rect) => rect.left));
        };
        const walker = document.createTreeWalker(pre, NodeFilter.SHOW_TEXT);
        const found: number[] = [];
        while (walker.nextNode()) {
          found.push(Math.round(left(walker.currentNode as Text)));
        }
        return [...new Set(found)];
      });
    await page.locator('.line-number').first().waitFor({ state: 'attached' });
    await expect.poll(() => edges()).toHaveLength(1);
    const before = await edges();
    await press('Wrap');
    await expect.poll(() => edges()).toEqual(before);
    // The next card would be wrapped at once.
    await press('Wrap');
  });
});

describe('long lines', () => {
  test('wrap on demand, and wrap at once in the next card', async () => {
    const card = fence(`${'word '.repeat(2800)}\n`) + fence(`${'x'.repeat(14_000)}\n`);
    await open(card);
    const overflows = (index: number): Promise<boolean> =>
      frame(index)
        .locator('pre')
        .evaluate((pre) => pre.scrollWidth > pre.clientWidth);
    await expect.poll(async () => [await overflows(0), await overflows(1)]).toEqual([true, true]);
    const wrap = frame(1).getByRole('button', { name: 'Wrap' });
    await expect.poll(() => wrap.getAttribute('aria-pressed')).toBe('false');
    await press('Wrap', frame(1));
    await expect.poll(() => wrap.getAttribute('aria-pressed')).toBe('true');
    await expect.poll(async () => [await overflows(0), await overflows(1)]).toEqual([true, false]);
    await dropCard(page, card);
    await expect.poll(async () => [await overflows(0), await overflows(1)]).toEqual([false, false]);
    await press('Wrap');
    await expect.poll(async () => [await overflows(0), await overflows(1)]).toEqual([true, false]);
  });
});

describe('very long code', () => {
  const LONG = fence(lines(120));
  const shownLines = (of = frame()): Promise<number> =>
    of.locator('pre').evaluate((pre) => {
      const { lineHeight } = getComputedStyle(pre);
      return Math.floor(pre.clientHeight / Number.parseFloat(lineHeight));
    });

  test('is folded after forty lines, shorter code is not', async () => {
    await open(fence(lines(40)) + LONG);
    await expect.poll(() => frame().getByRole('button', { name: /lines/ }).count()).toBe(0);
    await expect
      .poll(async () => [await shownLines(), await shownLines(frame(1))])
      .toEqual([40, 40]);
    await frame(1).getByRole('button', { name: 'Show all 120 lines' }).click();
    await expect.poll(() => shownLines(frame(1))).toBe(120);
    await frame(1).getByRole('button', { name: 'Show 40 of 120 lines' }).click();
    await expect.poll(() => shownLines(frame(1))).toBe(40);
    await frame(1).getByRole('button', { name: 'Show all 120 lines' }).waitFor();
  });

  test('is copied whole, which is said while it is folded', async () => {
    await open(LONG);
    await press('Copy');
    await frame().getByRole('status').getByText('Copied all 120 lines').waitFor();
    await expect.poll(() => copied()).toBe(lines(120));
  });

  test('opens where something scrolls into it, which stays on the screen', async () => {
    await open(`${LONG}${'Text.\n\n'.repeat(100)}`);
    const found = page.locator('.line-number').nth(99);
    await found.waitFor({ state: 'attached' });
    // As a browser does that has found something there.
    await found.evaluate((line) => line.scrollIntoView({ block: 'center' }));
    await expect.poll(() => shownLines()).toBe(120);
    const fromMiddle = (): Promise<number> =>
      found.evaluate((line) => Math.abs(line.getBoundingClientRect().top - 450));
    await expect.poll(fromMiddle).toBeLessThan(150);
  });

  test('opens where a link leads into it', async () => {
    const html = `<pre>\n${lines(80)}<b id="there">there</b>\n${lines(20)}</pre>`;
    await open(`[go](#there)\n\n${html}\n`);
    await page.getByRole('link', { name: 'go' }).click();
    await expect.poll(() => shownLines()).toBe(101);
  });

  test('is printed whole and numbered, without the buttons', async () => {
    await open(`${'Text.\n\n'.repeat(300)}${LONG}`);
    await page.emulateMedia({ media: 'print' });
    await page.evaluate(() => dispatchEvent(new Event('beforeprint')));
    await expect.poll(() => shownLines()).toBe(120);
    await expect.poll(() => page.locator('.line-number').count()).toBe(120);
    await expect.poll(() => page.getByRole('button', { name: /Copy|Wrap|lines/ }).count()).toBe(0);
  });

  test('counts the lines of code that came in several parts', async () => {
    await open(`<pre>\n${'text of a line\n\n'.repeat(6000)}</pre>\n\nThe end.\n`);
    await page.getByText('The end.').scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: 'Show all 12000 lines' }).waitFor();
  });
});
