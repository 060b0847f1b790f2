import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { EVERY_FIELD_CARD, FIELDS } from './every-field.ts';
import {
  drop,
  dropCard,
  openLab,
  readCard,
  sharedCards,
  sharedViewer,
  type ViewerLab,
} from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

describe('the metadata panel', () => {
  test('shows every field that the Hub knows, and those that it does not, in full', async () => {
    const viewer = await lab.reopen();
    const { page, complaints } = viewer;
    await dropCard(page, EVERY_FIELD_CARD);
    for (const [key, [, ...shown]] of Object.entries(FIELDS)) {
      const texts = await page.locator(`section [data-field="${key}"]`).allTextContents();
      for (const part of shown) {
        expect(texts.join('\n'), key).toContain(part);
      }
    }
    expect(complaints).toEqual([]);
    await lab.leave(viewer);
  });

  const viewer = sharedViewer(() => lab.open());

  test.each(Object.entries(FIELDS))(
    'keeps on showing the card when %s has no value of its kind',
    async (key) => {
      const { page, complaints } = viewer;
      for (const value of ['', '{a: {b: [1]}}', '[[1], null, {c: 2}]', '""', '1e400']) {
        expect(await dropCard(page, `---\n${key}: ${value}\n---\n# A card\n`)).toBe('ready');
        await expect.poll(() => page.locator('article h1').innerText()).toBe('A card');
        // What the card says stands at its place, whatever its shape; an empty field says nothing.
        const field = await page.locator('section [data-field]').count();
        expect(field > 0 || value === '' || value === '""', `${key}: ${value}`).toBe(true);
      }
      expect(complaints).toEqual([]);
    },
  );

  test('shows the front matter with its lines, and copies it as JSON', async () => {
    const viewer = await lab.reopen(lab.httpUrl, {
      permissions: ['clipboard-read', 'clipboard-write'],
    });
    const { page } = viewer;
    await dropCard(page, '---\nlicense: mit\ntags:\n- a # why\nx: .nan\n---\n# A card\n');
    await page.getByRole('button', { name: 'Show the front matter' }).click();
    const dialog = page.getByRole('dialog');
    await expect
      .poll(() => dialog.locator('.line-numbers').allInnerTexts())
      .toEqual(['2\n3\n4\n5']);
    await expect.poll(() => dialog.locator('code').innerText()).toContain('- a # why');
    await expect.poll(() => dialog.locator('code .hljs-attr').count()).toBe(3);
    await dialog.getByRole('button', { name: 'Copy as JSON' }).click();
    await expect.poll(() => dialog.getByRole('button', { name: 'Copied' }).count()).toBe(1);
    const json = await page.evaluate(() => navigator.clipboard.readText());
    expect(JSON.parse(json)).toEqual({ license: 'mit', tags: ['a'], x: 'NaN' });
    await lab.leave(viewer);
  });
});

describe('the header line', () => {
  const SUMMARY = 'section[aria-label="Summary"]';

  test('has chips in the order of the Hub, each with its link', async () => {
    const viewer = await lab.reopen();
    const { page } = viewer;
    await dropCard(
      page,
      '---\nlicense: other\nlicense_name: lab-1\nlanguage: de\ndatasets: a/d\ntags: [moe, x y]\nlibrary_name: timm\npipeline_tag: image-classification\n---\n# A card\n\n[Paper](https://arxiv.org/abs/2501.00656) and again https://arxiv.org/pdf/2501.00656v2\n',
    );
    const chips = page.locator(`${SUMMARY} .header-chips > li`);
    const texts = await chips.allInnerTexts();
    expect(texts.map((text) => text.replace(/\s+/g, ' '))).toEqual([
      'timm',
      'German de',
      'Mixture of Experts moe',
      'x y',
      '+1',
    ]);
    await chips.getByText('+1').click();
    await expect
      .poll(() =>
        chips.locator('a').evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      )
      .toEqual([
        'https://huggingface.co/models?library=timm',
        'https://huggingface.co/models?language=de',
        'https://huggingface.co/models?other=moe',
        'https://huggingface.co/models?other=x+y',
        'https://huggingface.co/papers/2501.00656',
      ]);
    const brief = page.locator('section[aria-label="In brief"]');
    await expect
      .poll(() =>
        brief
          .locator('[data-field] a')
          .evaluateAll((links) => links.map((link) => link.getAttribute('href'))),
      )
      .toEqual([
        'https://huggingface.co/models?pipeline_tag=image-classification',
        'https://huggingface.co/datasets/a/d',
      ]);
    await lab.leave(viewer);
  });

  test('leaves the screen to the card when there are 400 languages and 90 tags, and opens them all', async () => {
    for (const [width, height] of [
      [1440, 900],
      [375, 800],
    ] as const) {
      const viewer = await lab.reopen(lab.httpUrl, { viewport: { width, height } });
      const { page } = viewer;
      const tags = Array.from({ length: 90 }, (_, index) => `tag-number-${index}`);
      const languages = Array.from({ length: 400 }, (_, index) => `l${index}`);
      await dropCard(
        page,
        `---\nlicense: mit\ntags: [${tags}]\nlanguage: [${languages}]\n---\n# A card\n`,
      );
      const summary = page.locator(SUMMARY);
      await expect
        .poll(async () => (await summary.boundingBox())?.height ?? 0)
        .toBeLessThan(height / 9);
      await summary.getByText(/^\+48\d$/).click();
      await expect.poll(() => summary.getByText('tag-number-89').isVisible()).toBe(true);
      await expect.poll(() => summary.getByText('l399').isVisible()).toBe(true);
      await lab.leave(viewer);
    }
  });

  test('tells of a newer version before all else', async () => {
    const viewer = await lab.reopen();
    const { page } = viewer;
    await dropCard(page, '---\nnew_version: lab/next\n---\n# A card\n');
    const banner = page.locator(`${SUMMARY} .new-version`);
    await expect.poll(() => banner.innerText()).toContain('lab/next');
    await expect
      .poll(() => banner.locator('a').getAttribute('href'))
      .toBe('https://huggingface.co/lab/next');
    await lab.leave(viewer);
  });
});

describe('the brief', () => {
  test('says what a reader wants to know first, each with a link to its place, and nothing that is not stated', async () => {
    const viewer = await lab.reopen();
    const { page } = viewer;
    await dropCard(
      page,
      '---\nlicense: mit\npipeline_tag: translation\n---\n# A card\n\n## Training data\n\nNews of ten years.\n\n## Limitations\n\nIt knows no names.\n',
    );
    const rows = page.locator('.brief > div');
    const brief = (await rows.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    expect(brief).toEqual([
      'Task Translation',
      'Training data News of ten years.',
      'Limits and bias It knows no names.',
      'License MIT',
    ]);
    await page.getByRole('link', { name: 'It knows no names.' }).click();
    await expect.poll(() => page.evaluate(() => location.hash)).toBe('#limitations');
    await lab.leave(viewer);
  });
});

describe('evaluation results', () => {
  const METRICS = Array.from(
    { length: 11_129 },
    (_, index) => `    - {type: metric_${index}, value: ${index / 100}}`,
  );

  test('with 11,129 metrics are all there, and can be searched', async () => {
    const viewer = await lab.reopen();
    const { page, complaints } = viewer;
    const results = Array.from({ length: 100 }, (_, index) => {
      const lines = METRICS.slice(index * 112, (index + 1) * 112).join('\n');
      return `  - task: {type: retrieval}\n    dataset: {type: d, name: Set ${index}}\n    metrics:\n${lines}`;
    });
    await dropCard(
      page,
      `---\nmodel-index:\n- name: m\n  results:\n${results.join('\n')}\n---\n# A card\n`,
    );
    const field = page.locator('[data-field="model-index"]');
    await expect.poll(() => field.locator('tr').count()).toBe(11_129);
    await field.getByRole('searchbox').fill('metric_11128');
    await expect.poll(() => field.getByRole('status').innerText()).toBe('1 result found');
    await expect
      .poll(() => field.getByRole('row', { name: 'metric_11128' }).isVisible())
      .toBe(true);
    await field.getByRole('searchbox').fill('set 42');
    await expect.poll(() => field.getByRole('status').innerText()).toBe('112 results found');
    await field.getByRole('searchbox').fill('');
    await expect.poll(() => field.getByRole('status').innerText()).toBe('11,129 results');
    expect(complaints).toEqual([]);
    await lab.leave(viewer);
  });

  test('in files of .eval_results are shown with the card that they came with', async () => {
    const viewer = await lab.reopen();
    const { page } = viewer;
    await drop(
      page,
      { name: 'README.md', content: '# A card\n' },
      {
        name: 'mmlu.yaml',
        content:
          '- dataset: {id: cais/mmlu, task_id: default}\n  value: 71.5\n  date: "2026-01-02"\n  notes: five shots\n',
      },
      { name: 'broken.yaml', content: '- dataset: [\n' },
    );
    const field = page.locator('section[aria-label="Metadata"] [data-field=".eval_results"]');
    await expect.poll(() => field.innerText()).toMatch(/cais\/mmlu[\s\S]*71\.5/);
    await expect
      .poll(() => field.locator('a[href="https://huggingface.co/datasets/cais/mmlu"]').count())
      .toBe(1);
    await page.keyboard.press('c');
    await expect
      .poll(() => page.locator('section[aria-label="Checks"]').innerText())
      .toContain('broken.yaml');
    await lab.leave(viewer);
  });
});

describe('Use this model', () => {
  test('gives the code of the library for the id that the reader types', async () => {
    const viewer = await lab.reopen();
    const { page } = viewer;
    await dropCard(page, '---\nlibrary_name: sentence-transformers\n---\n# A card\n');
    await page.getByRole('button', { name: 'Use this model' }).click();
    const panel = page.locator('section[aria-label="Use this model"]');
    await expect.poll(() => panel.locator('code').innerText()).toContain('owner/name');
    await panel.getByRole('textbox', { name: 'Model id' }).fill('lab/encoder');
    await expect.poll(() => panel.locator('code').innerText()).toContain('"lab/encoder"');
    await expect.poll(() => panel.innerText()).toContain('Made by this viewer');
    await lab.leave(viewer);
  });

  test('is not offered where the card names no library', async () => {
    const viewer = await lab.reopen();
    const { page } = viewer;
    await dropCard(page, '# A card\n');
    await expect.poll(() => page.getByRole('button', { name: 'Use this model' }).count()).toBe(0);
    await lab.leave(viewer);
  });
});

test.skipIf(sharedCards === null)('a card of 1,333 metrics shows them all', async () => {
  const viewer = await lab.reopen();
  const { page, complaints } = viewer;
  await dropCard(page, readCard('intfloat-multilingual-e5-large-instruct.md'));
  await expect.poll(() => page.locator('[data-field="model-index"] tr').count()).toBe(1333);
  expect(complaints).toEqual([]);
  await lab.leave(viewer);
});
