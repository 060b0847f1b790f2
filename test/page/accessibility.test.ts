import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { AxeResults, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EVERY_FIELD_CARD } from './every-field.ts';
import { dropPath } from './open-folder.ts';
import { openEverything } from './open-form.ts';
import { drop, dropCard, openLab, type ViewerLab } from './viewer.ts';

const axeProgram = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const RUNS: readonly (readonly ['dark' | 'light', RunOptions])[] = [
  // The other rules are the same in each theme.
  ['dark', { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } }],
  [
    'light',
    {
      runOnly: {
        type: 'tag',
        values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
      },
    },
  ],
];

const DATASET_CARD = `---
size_categories: [n<1K]
configs:
- config_name: a
  data_files:
  - split: train
    path: [x.csv, y.csv]
- config_name: c
  data_files: "*.csv"
dataset_info:
  features:
  - name: text
    dtype: string
  - name: label
    dtype: {class_label: {names: [x]}}
    own: 1
  splits:
  - name: train
    num_examples: 5
train-eval-index:
- config: a
  col_mapping: {text: text}
---
# A dataset
`;

/**
 * What axe-core finds on the page as it stands, in both themes. The page's own policy would refuse
 * axe's program, so it is lifted here.
 */
async function violations(page: Page): Promise<readonly string[]> {
  if (!(await page.evaluate(() => 'axe' in globalThis))) {
    await page.evaluate(axeProgram);
  }
  const found: string[] = [];
  for (const [colorScheme, options] of RUNS) {
    await page.emulateMedia({ colorScheme });
    const results = await page.evaluate(async (run) => {
      const { axe } = globalThis as unknown as {
        axe: { run(context: Document, options: RunOptions): Promise<AxeResults> };
      };
      return await axe.run(document, { resultTypes: ['violations'], ...run });
    }, options);
    for (const { id, nodes } of results.violations) {
      const places = nodes.map(({ html }) => html.slice(0, 120)).join(' | ');
      found.push(`${colorScheme}: ${id}: ${places}`);
    }
  }
  return found;
}

describe('axe-core finds nothing, in either theme,', () => {
  test.each([
    ['wide', 1440],
    ['at 400 %', 320],
  ])('on a list of cards, %s', async (_, width) => {
    const root = mkdtempSync(join(tmpdir(), 'page-'));
    for (const [name, text] of [
      ['good', '---\nlicense: mit\n---\n# Good'],
      ['bad', '---\n[\n---\n'],
      ['no', ''],
    ]) {
      mkdirSync(join(root, `${name}`));
      writeFileSync(join(root, `${name}`, 'README.md'), `${text}`);
    }
    const { page } = await lab.open(lab.httpUrl, { viewport: { width, height: 900 } });
    await dropPath(page, root);
    await page.getByText(/^3 cards in [^ ]+ · 1 with errors · 1 not read or checked$/).waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
    await page.context().close();
    rmSync(root, { recursive: true });
  });

  test.each([
    ['wide', 1440],
    ['middle', 768],
    ['at 400 %', 320],
  ])('on the hosted card, %s', async (_, width) => {
    const { page } = await lab.open(lab.httpUrl, {
      viewport: { width, height: 900 },
    });
    await expect.poll(() => violations(page)).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['side by side', 1440],
    ['in one column, at 400 %', 320],
  ])('on two cards %s', async (_, width) => {
    const { page } = await lab.open(lab.httpUrl, { viewport: { width, height: 900 } });
    const card = (license: string, score: number): string =>
      `---\nlicense: ${license}\n---\n# T\n\n- one ${score}\n- two\n\n|a|b|\n|-|-|\n|x|${score}|\n`;
    const [old, now] = [
      card('mit', 1),
      `${card('gpl-3.0', 2)}\n\nMore [words](https://x.example/).`,
    ];
    await drop(page, { name: 'a.md', content: old }, { name: 'b.md', content: now });
    await page.locator('article [data-compared]').first().waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['the code editor', 1440, 'httpUrl'],
    ['the code editor, at 400 %', 320, 'httpUrl'],
    ['the plain text field', 768, 'fileUrl'],
  ] as const)('with %s open', async (_, width, url) => {
    const { page } = await lab.open(lab[url], { viewport: { width, height: 900 } });
    await dropCard(page, '---\nlicence: mit\n---\n# T\n\n`code` **strong** [link](x)\n');
    await page.keyboard.press('e');
    await page.getByRole('textbox', { name: 'Source of README.md' }).waitFor();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('typed');
    await expect.poll(() => page.locator('article').innerText()).toContain('typed');
    await expect.poll(() => violations(page)).toEqual([]);
    if (url === 'httpUrl') {
      await page.getByRole('textbox', { name: 'Source of README.md' }).focus();
      await page.keyboard.press('Control+f');
      await page.getByRole('textbox', { name: 'Find' }).waitFor();
      await page.getByRole('textbox', { name: 'Source of README.md' }).focus();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('F8');
      await page.locator('.cm-tooltip-hover').waitFor();
      await expect.poll(() => violations(page)).toEqual([]);
    }
    await page.context().close();
  });

  test.each([
    ['wide', 1440],
    ['at 400 %', 320],
  ])('on the form of every field, with its values shown, %s', async (_, width) => {
    const { page } = await lab.open(lab.httpUrl, { viewport: { width, height: 900 } });
    await dropCard(page, EVERY_FIELD_CARD.replace('license: apache', 'license: Apache'));
    await page.keyboard.press('y');
    const form = page.locator('section[aria-label="Front matter"]');
    await form.locator('.field-findings').first().waitFor();
    await openEverything(page);
    await page.getByRole('combobox', { name: 'Library' }).fill('trans');
    await page.getByRole('option').first().waitFor();
    await expect.poll(() => violations(page)).toEqual([]);
    await page.context().close();
  });

  test('on the form of a dataset with its subsets and features', async () => {
    const { page } = await lab.open(lab.httpUrl, { viewport: { width: 375, height: 900 } });
    await dropCard(page, DATASET_CARD);
    await page.keyboard.press('y');
    await page.locator('[data-form-field="configs"]').waitFor();
    await openEverything(page);
    await expect.poll(() => violations(page)).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['wide', 1440],
    ['middle', 768],
    ['at 400 %', 320],
  ])('with a sorted table, its panels and its chart open, %s', async (_, width) => {
    const { page } = await lab.open(lab.httpUrl, {
      viewport: { width, height: 900 },
    });
    await dropCard(page, RESULTS);
    const box = page.locator('article .table-box');
    await box.hover();
    await box.getByRole('button', { name: 'Chart' }).click();
    await box.getByRole('button', { name: 'Sort by MMLU' }).first().focus();
    await page.keyboard.press('Enter');
    for (const panel of ['Filter', 'Columns', 'Copy']) {
      await box.getByRole('button', { name: panel, exact: true }).click();
      await expect.poll(() => violations(page), { message: panel }).toEqual([]);
    }
    await box.getByRole('button', { name: 'Enlarge' }).click();
    await expect.poll(() => violations(page), { message: 'enlarged' }).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['wide', 1440],
    ['middle', 768],
    ['at 400 %', 320],
  ])('as on GitHub, with what is known of a place open, %s', async (_, width) => {
    const { page } = await lab.open(lab.httpUrl, {
      viewport: { width, height: 900 },
    });
    await dropCard(page, '---\ntags: [a]\n---\n# A $x$\n\n> [!TIP]\n> Text :tada:\n');
    await page.keyboard.press('m');
    await expect.poll(() => violations(page), { message: 'menu' }).toEqual([]);
    await page.locator('#Menu').getByRole('button', { name: 'GitHub' }).click();
    await page.getByRole('button', { name: 'Next' }).click();
    await expect.poll(() => violations(page)).toEqual([]);
    await page.context().close();
  });

  test.each([1440, 768, 320])(
    'with checks, contents, menu, source, search and keys open, %d px wide',
    async (width) => {
      const { page } = await lab.open(lab.httpUrl, {
        viewport: { width, height: 600 },
      });
      await dropCard(page, EVERY_PART);
      for (const [key, opened] of [
        ['c', '#Checks'],
        ['t', width < 1200 ? '#Contents' : '#ContentsControl'],
        ['m', '#Menu'],
        ['s', '#Source'],
        ['/', '#Search'],
        ['?', '#Source'],
      ] as const) {
        await page.keyboard.press(key);
        await page.locator(opened).waitFor();
        await expect.poll(() => violations(page), { message: `after ${key}` }).toEqual([]);
        await page.keyboard.press('Escape');
      }
      await page.context().close();
    },
  );

  test.each([
    ['wide', 1440],
    ['middle', 768],
    ['at 400 %', 320],
  ])('on a card with every field, all of it unfolded, %s', async (_, width) => {
    const { page } = await lab.open(lab.httpUrl, {
      viewport: { width, height: 900 },
    });
    await dropCard(page, EVERY_FIELD_CARD);
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) {
        details.open = true;
      }
    });
    await expect.poll(() => violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Use this model' }).click();
    await expect.poll(() => violations(page), { message: 'code' }).toEqual([]);
    await page.keyboard.press('c');
    await expect.poll(() => violations(page), { message: 'checks' }).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Show the front matter' }).click();
    await page.locator('dialog .hljs-attr').first().waitFor();
    await expect.poll(() => violations(page), { message: 'front matter' }).toEqual([]);
    await page.context().close();
  });

  test('on 1,000 evaluation results with a search', async () => {
    const { page } = await lab.open();
    const metrics = Array.from({ length: 1000 }, (_, index) => `{type: m${index}, value: 1}`);
    const result = `{task: {type: t}, dataset: {type: d, name: D}, metrics: [${metrics}]}`;
    await dropCard(page, `---\nmodel-index:\n- name: m\n  results: [${result}]\n---\n# A card\n`);
    await page.getByRole('searchbox').fill('m99');
    await expect.poll(() => violations(page)).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['wide', 1440],
    ['middle', 768],
    ['at 400 %', 320],
  ])('on code with its tools, images that wait, and one shown large, %s', async (_, width) => {
    const { page } = await lab.open(lab.httpUrl, {
      viewport: { width, height: 900 },
      hasTouch: width < 1000,
      isMobile: width < 1000,
    });
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="300" height="200"/>';
    const image = `data:image/svg+xml;base64,${Buffer.from(svg).toString('base64')}`;
    const code = `$ ls\n${'a.bin\n'.repeat(50)}`;
    await dropCard(
      page,
      `# T\n\n![A figure](${image}) ![](${image})\n\n![b](https://a.example/b.png) [![c](https://a.example/c.png)](https://a.example) ![d](d.png)\n\n\`\`\`console\n${code}\`\`\`\n`,
    );
    const frame = page.locator('.code-frame');
    await frame.getByRole('button', { name: 'Wrap' }).focus();
    await page.keyboard.press('Enter');
    await frame.getByRole('button', { name: 'Copy', exact: true }).focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => violations(page)).toEqual([]);
    await page.getByRole('button', { name: 'A figure' }).click();
    await expect.poll(() => violations(page), { message: 'large' }).toEqual([]);
    await page.context().close();
  });

  test('on code in all its colours', async () => {
    const { page } = await lab.open();
    await dropCard(page, EVERY_PART);
    await page.locator('article code').evaluate((code, classes) => {
      for (const name of classes) {
        const token = document.createElement('span');
        token.className = name;
        token.textContent = `${name}\n`;
        code.append(token);
      }
    }, CODE_CLASSES);
    await expect.poll(() => violations(page)).toEqual([]);
    await page.context().close();
  });

  test.each([
    ['wide', 1440],
    ['at 400 %', 320],
  ])('on the notes of a review, and one that is written, %s', async (_, width) => {
    const { page } = await lab.open(lab.httpUrl, { viewport: { width, height: 900 } });
    const notes = [
      { quote: 'license: mit', line: 2, note: 'Which year?', proposal: 'license: apache-2.0' },
      { quote: '| 1 | 2 |', line: 22, note: 'Of what?' },
      { quote: 'It is gone.', line: 9, note: 'Why?', date: '2026-11-30T12:00:00Z' },
    ];
    await drop(
      page,
      { name: 'README.md', content: EVERY_PART },
      { name: 'review.json', content: JSON.stringify({ notes }) },
    );
    const review = page.getByRole('region', { name: 'Review notes' });
    await review.locator('ins').waitFor();
    await page.keyboard.press('a');
    await review.getByRole('checkbox').check();
    await expect.poll(() => violations(page)).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(
      false,
    );
    await page.context().close();
  });

  test('on a refused file, and on a card with every part', async () => {
    const { page } = await lab.open();
    await dropCard(
      page,
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      'logo.png',
    );
    await expect.poll(() => violations(page)).toEqual([]);
    await dropCard(page, EVERY_PART);
    await expect.poll(() => violations(page)).toEqual([]);
    await page.context().close();
  });
});

const RESULTS = `# Results

| Model | Average | MMLU | Train FLOPs |
|---|--:|--:|--:|
| Alpha 2B | 51.5 | 40 | 0.5·10²³ |
| Beta 3B | 62 | 58 | n/a |
| **Ours 7B** | 70 | 71.2 | 1.6·10²³ |
| Delta 70B | 80 | 77.1 | 16·10²³ |
`;

const CODE_CLASSES = readFileSync('src/styles/code.css', 'utf8').match(/hljs-[\w-]+/g) ?? [];

const EVERY_PART = `---
license: mit
tags: [a, b, c, d, e, f, g, h, i, j, k, l]
widget:
- text: hello
custom:
  nested: [1, 2]
---
# Every part

> [!WARNING]
> Mind this.

- [x] done
- [ ] open

![plot](https://example.com/plot.png) and [a link](https://example.com).

\`\`\`python
def f(x): return x
\`\`\`

| a | b |
|---|---|
| 1 | 2 |

Formula: \\\\( x^2 \\\\) and a note[^1].

<details><summary>More</summary>

Hidden text.

</details>

[^1]: The note.
`;

test('of each copy a screen reader hears what became of it', async () => {
  const { page } = await lab.open(lab.httpUrl, { permissions: ['clipboard-write'] });
  await dropCard(page, EVERY_PART);
  const copy = page.getByRole('button', { name: 'Copy', exact: true }).first();
  await copy.click();
  await page.locator('#Status', { hasText: 'Copied' }).waitFor({ state: 'attached' });
  await page.context().close();
});

test('at 400 % nothing scrolls sideways and what stays above the card leaves most of the screen', async () => {
  const { page } = await lab.open(lab.httpUrl, { viewport: { width: 320, height: 256 } });
  await dropCard(page, EVERY_FIELD_CARD);
  await page.keyboard.press('/');
  await page.evaluate(() => scrollTo(0, 800));
  const { sideways, covered } = await page.evaluate(() => {
    const above = [...document.querySelectorAll('.card-header, #Search')].map(
      (bar) => bar.getBoundingClientRect().bottom,
    );
    return {
      sideways: document.documentElement.scrollWidth - innerWidth,
      covered: Math.max(...above) / innerHeight,
    };
  });
  expect(sideways).toBe(0);
  expect(covered).toBeLessThan(0.5);
  await page.context().close();
});

test('what has the focus is never under the bars above the card', async () => {
  const { page } = await lab.open(lab.httpUrl, { viewport: { width: 375, height: 500 } });
  const links = Array.from({ length: 60 }, (_, n) => `[link ${n}](https://example.com/${n})\n`);
  await dropCard(page, `# Links\n\n${links.join('\n')}`);
  await page.getByRole('link', { name: 'link 59' }).focus();
  for (let step = 0; step < 30; step += 1) {
    await page.keyboard.press('Shift+Tab');
    const hidden = (): Promise<number> =>
      page.evaluate(() => {
        const bar = document.querySelector('.card-header') as Element;
        const at = document.activeElement as Element;
        return bar.getBoundingClientRect().bottom - at.getBoundingClientRect().top;
      });
    await expect.poll(hidden, { message: String(step) }).toBeLessThanOrEqual(0);
  }
  await page.context().close();
});
