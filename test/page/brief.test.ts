import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropCard, openLab, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const SENTENCES = [
  'Curlew is a speech recognition model for the dialects of the marshes.',
  'It was trained on 900 hours of *recordings* from ferries[^1].',
  'First, install the [Transformers](https://huggingface.co/docs) library.',
  '**It may** produce wrong place names.',
];

const [TASK, DATA, USE, LIMITS] = SENTENCES;

const RICH = `# Curlew

${TASK}

## Limitations

> ${LIMITS}

## Training data

${DATA}

## How to use

${USE}

${'Wind and water. '.repeat(900)}

<table>
<tr><th>License</th><td>Released under the MIT license.</td></tr>
</table>

[^1]: In winter.
`;

/** The rows of the brief, as a reader sees them. */
async function rowsOf(page: Page): Promise<readonly (readonly [string, string])[]> {
  const rows = page.locator('section[aria-label="In brief"] dl > div');
  return rows.evaluateAll((all) =>
    all.map((row): [string, string] => [
      row.querySelector('dt')?.textContent ?? '',
      row.querySelector('dd')?.textContent ?? '',
    ]),
  );
}

async function shown(card: string, options = {}): Promise<Page> {
  const { page } = await lab.open(undefined, options);
  await dropCard(page, card);
  return page;
}

describe('the brief on the page', () => {
  test('has a row for each thing that is stated, in the order in which readers ask', async () => {
    const page = await shown(RICH);
    await expect
      .poll(() => rowsOf(page))
      .toEqual([
        ['Task', TASK],
        ['Training data', 'It was trained on 900 hours of recordings from ferries.'],
        ['How to use', 'First, install the Transformers library.'],
        ['Limits and bias', 'It may produce wrong place names.'],
        ['License', 'Released under the MIT license.'],
      ]);
    await page.context().close();
  });

  test('quotes the text of the card, and leads to its place', async () => {
    const page = await shown(RICH);
    const article = await page.locator('article').innerText();
    const said = await rowsOf(page);
    for (const [, quotation] of said.filter(([topic]) => topic !== 'Training data')) {
      expect(article.replace(/\s+/g, ' ')).toContain(quotation);
    }
    const place = page.locator('section[aria-label="In brief"] dl > div', { hasText: 'Limits' });
    await place.getByRole('link').click();
    const heading = page.locator('article :is(h1, h2)', { hasText: 'Limitations' });
    await expect
      .poll(() => heading.evaluate((at) => at.getBoundingClientRect().top))
      .toBeLessThan(300);
    await expect.poll(() => new URL(page.url()).hash).toBe('#limitations');
    await page.context().close();
  });

  test('is not there where a card states nothing', async () => {
    const page = await shown('# Curlew\n\nMade in winter.\n');
    await expect.poll(() => page.locator('section[aria-label="In brief"] dt').count()).toBe(0);
    await page.context().close();
  });

  test('has links of its metadata, each marked with its field', async () => {
    const page = await shown('---\nlicense: mit\ndatasets: [lab/ferries]\n---\n# Curlew\n');
    const brief = page.locator('section[aria-label="In brief"]');
    const data = brief.locator('[data-field="datasets"]').getByRole('link');
    await expect
      .poll(() => data.getAttribute('href'))
      .toBe('https://huggingface.co/datasets/lab/ferries');
    await expect.poll(() => brief.locator('[data-field="license"]').innerText()).toContain('MIT');
    await page.context().close();
  });

  test.each([
    ['zh', 'ltr', '本模型是一个翻译模型。', '该模型可能生成错误的译文。', '## 局限性'],
    [
      'ar',
      'rtl',
      'كروان نموذج لغوي للتعرف على الكلام.',
      'قد يخطئ النموذج في اللهجات.',
      '## القيود',
    ],
  ])(
    'quotes a card in %s in its own direction, %s',
    async (_code, direction, task, limits, heading) => {
      const page = await shown(`# Curlew\n\n${task}\n\n${heading}\n\n${limits}\n`);
      await expect
        .poll(() => rowsOf(page))
        .toEqual([
          ['Task', task],
          ['Limits and bias', limits],
        ]);
      const answers = page.locator('section[aria-label="In brief"] dd');
      for (const answer of await answers.all()) {
        await expect
          .poll(() => answer.evaluate((at) => getComputedStyle(at).direction))
          .toBe(direction);
      }
      await page.context().close();
    },
  );
});
