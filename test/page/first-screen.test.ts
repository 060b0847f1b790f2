import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  dropCard,
  openLab,
  readCard,
  settled,
  sharedCards,
  sharedViewer,
  type ViewerLab,
} from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const SCREENS = [
  [1440, 900],
  [1024, 768],
  [768, 1024],
  [375, 800],
] as const;

const TITLE = '# The model of the house\n\nIt was built by hand.\n\nAnd it stands.\n';

function list(count: number, prefix: string): string {
  return Array.from({ length: count }, (_, index) => `${prefix}${index}`).join(', ');
}

/** Cards from none to much metadata, each with what it does to the first screen. */
const CARDS: Readonly<Record<string, string>> = {
  'no front matter': TITLE,
  'a license alone': `---\nlicense: mit\n---\n${TITLE}`,
  '60 tags and 40 languages': `---\nlicense: mit\ntags: [${list(60, 'tag-number-')}]\nlanguage: [${list(40, 'l')}]\n---\n${TITLE}`,
  'long ids': `---\nlibrary_name: sentence-transformers\nbase_model: [${list(12, `${'organisation-'.repeat(5)}/${'model-'.repeat(12)}`)}]\ndatasets: [${list(80, `${'owner-'.repeat(8)}/data`)}]\ntags: [${list(9, 'word '.repeat(20))}]\n---\n${TITLE}`,
  'words without blanks': `---\nlanguage: zh\ntags: [${list(30, '语言模型生成文本摘要')}]\n---\n${TITLE}`,
  'everything that can be told': `---\nnew_version: a/b\ngated: true\nextra_gated_prompt: ${'You agree. '.repeat(60)}\nlicense: other\nlicense_name: ours\nlicense_link: LICENSE\npipeline_tag: text-generation\nlibrary_name: transformers\nbase_model: c/d\nmetrics: [${list(30, 'm')}]\nwidget: [{text: Hello}]\nmodel-index: [{name: m, results: [{task: {type: t}, dataset: {type: x, name: X}, metrics: [${Array.from({ length: 40 }, (_, i) => `{type: m${i}, value: ${i}}`)}]}]}]\n---\n${TITLE}\n## Training data\n\n${'News of ten years, and more of it. '.repeat(20)}\n\n## Limitations\n\n${'It cannot read. '.repeat(30)}\n\n## How to use\n\nLoad it with care.\n`,
  'images from three hosts': `---\nlicense: mit\n---\n![a](https://a.test/a.png) ![b](https://b.test/b.png) ![c](https://c.test/c.png)\n\n${TITLE}`,
  'a dataset': `---\npretty_name: Harbour\ntask_categories: [text-classification]\nsize_categories: [1K<n<10K]\nlanguage: [${list(40, 'l')}]\nlicense: mit\nconfigs: [${Array.from({ length: 40 }, (_, i) => `{config_name: c${i}, data_files: c${i}.csv}`)}]\n---\n${TITLE}`,
  'a Space': `---\ntitle: Horn\nemoji: 📯\nsdk: gradio\nsdk_version: 5.0.1\napp_file: app.py\nmodels: [${list(30, 'a/m')}]\nsuggested_hardware: a10g-small\nlicense: mit\n---\n${TITLE}`,
  'right to left': `---\nlanguage: ar\nlicense: mit\ntags: [نموذج, لغة]\n---\n# نموذج اللغة\n\nهذا نموذج صغير.\n\nوهو جيد.\n`,
};

/** Lines of the card that a reader sees without scrolling, or its first image; and what scrolls sideways. */
function firstScreen(page: Page) {
  return page.evaluate(() => {
    const article = document.querySelector('article') as HTMLElement;
    const isSeen = ({ left, top, width, height }: DOMRect): boolean => {
      const at = document.elementFromPoint(left + Math.min(width / 2, 20), top + height / 2);
      return height > 2 && top + height <= innerHeight && at !== null && article.contains(at);
    };
    const tops = new Set<number>();
    const texts = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    let first: string | undefined;
    let isFirstSeen = false;
    for (let node = texts.nextNode(); node !== null && tops.size < 3; node = texts.nextNode()) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const rects = [...range.getClientRects()].filter(({ width }) => width > 1);
      if (node.nodeValue?.trim() && rects.length > 0 && !node.parentElement?.closest('[data-ui]')) {
        const seen = rects.filter(isSeen);
        if (first === undefined) {
          first = node.nodeValue.trim();
          isFirstSeen = seen.length > 0;
        }
        for (const { top } of seen) {
          tops.add(Math.round(top / 4));
        }
      }
    }
    const image = article.querySelector('img')?.getBoundingClientRect();
    return {
      first,
      isFirstSeen,
      lines: tops.size,
      imageHeight: image ? Math.min(innerHeight, image.bottom) - image.top : 0,
      sideways: document.documentElement.scrollWidth - document.documentElement.clientWidth,
    };
  });
}

async function expectCardFirst(page: Page, name: string): Promise<void> {
  for (const [width, height] of SCREENS) {
    await page.setViewportSize({ width, height });
    const seen = async () => {
      const { first, isFirstSeen, lines, sideways } = await firstScreen(page);
      const isEmpty = first === undefined;
      return { isFirstSeen: isEmpty || isFirstSeen, isBegun: isEmpty || lines >= 2, sideways };
    };
    await expect
      .poll(seen, { message: `${name}, ${width} × ${height}` })
      .toEqual({ isFirstSeen: true, isBegun: true, sideways: 0 });
  }
}

describe('the first screen', () => {
  const viewer = sharedViewer(() => lab.open());

  test.each(Object.entries(CARDS))(
    'shows the title and the first words of a card with %s',
    async (name, card) => {
      await dropCard(viewer.page, card);
      await expectCardFirst(viewer.page, name);
    },
  );

  test('shows those of the hosted card', async () => {
    const { page } = await lab.open();
    await expectCardFirst(page, 'hosted');
    await page.context().close();
  });

  test('shows a big image that a card begins with', async () => {
    lab.served.set(
      '/big/README.md',
      `---\nlicense: mit\ntags: [a, b]\n---\n![Big](big.svg)\n\n${TITLE}`,
    );
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="2400"/>';
    lab.served.set('/big/big.svg', svg);
    const { page } = await lab.open();
    await page.route('**/big.svg', (route) =>
      route.fulfill({ contentType: 'image/svg+xml', body: svg }),
    );
    await page.goto(`${lab.httpUrl}?card=big/README.md`);
    await settled(page);
    for (const [width, height] of SCREENS) {
      await page.setViewportSize({ width, height });
      await expect
        .poll(async () => (await firstScreen(page)).imageHeight, { message: `${width}` })
        .toBeGreaterThan(height / 2);
    }
    await page.context().close();
  });

  const names =
    sharedCards === null
      ? []
      : readdirSync(sharedCards).filter((name) => name.endsWith('.md') && name !== 'README.md');

  test.skipIf(names.length === 0).each(names.length === 0 ? ['../shared/cards'] : names)(
    'shows the beginning of %s',
    async (name) => {
      await dropCard(viewer.page, readCard(name), name);
      await expectCardFirst(viewer.page, name);
    },
  );

  test.each(SCREENS)('keeps the chips on two lines, %i × %i', async (width, height) => {
    const { page } = await lab.open(lab.httpUrl, { viewport: { width, height } });
    for (const [name, card] of Object.entries(CARDS)) {
      await dropCard(page, card);
      const tops = await page
        .locator('.header-chips > li')
        .evaluateAll((all) => all.map((one) => Math.round(one.getBoundingClientRect().top)));
      expect(new Set(tops).size, name).toBeLessThanOrEqual(2);
    }
    await page.context().close();
  });
});

/** All that is said outside of the article, folded or not. */
function saidAround(page: Page): Promise<string> {
  return page.evaluate(() =>
    ['Summary', 'In brief', 'Metadata']
      .map((name) => document.querySelector(`section[aria-label="${name}"]`)?.textContent ?? '')
      .join('\n'),
  );
}

function keysShown(page: Page): Promise<readonly string[]> {
  return page
    .locator('[data-field]')
    .evaluateAll((all) => [
      ...new Set(
        all
          .filter((one) => one.closest('article') === null)
          .map((one) => (one as HTMLElement).dataset['field'] ?? ''),
      ),
    ]);
}

describe('what the metadata say', () => {
  const viewer = sharedViewer(() => lab.open());

  test.each([
    [
      'a model’s',
      'license: mit\nlanguage: de\nlibrary_name: peft\npipeline_tag: translation\ndatasets: [own/news, own/talks]\nbase_model: big/base\nbase_model_relation: adapter\ntags: [harbour, "dataset:own/news", "base_model:adapter:big/base", "license:mit", "region:us"]\nmetrics: [bleu]\nthumbnail: t.png\nx_own: 7',
      [
        'MIT',
        'German',
        'PEFT',
        'Translation',
        'own/news',
        'own/talks',
        'big/base',
        'adapter for',
        'harbour',
        'region:us',
        'bleu',
        't.png',
      ],
      [
        'license',
        'language',
        'library_name',
        'pipeline_tag',
        'datasets',
        'base_model',
        'base_model_relation',
        'tags',
        'metrics',
        'thumbnail',
        'x_own',
      ],
    ],
    [
      'a model’s with a license of its own',
      'license: other\nlicense_name: lab-1\nlicense_link: https://lab.test/terms\ntags: [translation, harbour]',
      ['lab-1', 'Translation', 'harbour'],
      ['license', 'license_name', 'license_link', 'tags'],
    ],
    [
      'a dataset’s',
      'pretty_name: Harbour\ntask_categories: [translation]\nsize_categories: [1K<n<10K]\nlanguage: [de, fy]\nlicense: mit\ntask_ids: [news]\ntags: [ships]',
      ['Harbour', 'Translation', '1K < n < 10K', 'German', 'Western Frisian', 'MIT', 'ships'],
      [
        'pretty_name',
        'task_categories',
        'size_categories',
        'language',
        'license',
        'task_ids',
        'tags',
      ],
    ],
    [
      'a Space’s',
      'title: Horn\nsdk: gradio\nsdk_version: 5.0.1\napp_file: src/app.py\nmodels: [a/m]\ndatasets: [a/d]\nsuggested_hardware: a10g-small\nlicense: mit\ntags: [ships]',
      ['Horn', 'Gradio', '5.0.1', 'src/app.py', 'a/m', 'a/d', 'a10g-small', 'MIT', 'ships'],
      [
        'title',
        'sdk',
        'sdk_version',
        'app_file',
        'models',
        'datasets',
        'suggested_hardware',
        'license',
        'tags',
      ],
    ],
  ])('is said once, each field at its place: %s', async (_, yaml, values, keys) => {
    const { page } = viewer;
    await dropCard(page, `---\n${yaml}\n---\n# A card\n\nText.\n`);
    const said = await saidAround(page);
    for (const value of values) {
      expect(said.split(value).length - 1, value).toBe(1);
    }
    await expect.poll(async () => (await keysShown(page)).toSorted()).toEqual(keys.toSorted());
  });

  test('names a license of its own by a link to its text', async () => {
    const { page } = viewer;
    await dropCard(
      page,
      '---\nlicense: other\nlicense_name: lab-1\nlicense_link: https://lab.test/terms\n---\n# A card\n',
    );
    const license = page.locator('section[aria-label="In brief"] [data-field="license"]');
    await expect.poll(() => license.innerText()).toBe('lab-1');
    await expect
      .poll(() => license.locator('a').getAttribute('href'))
      .toBe('https://lab.test/terms');
  });

  test('is said in the panel where the card’s own words take the row in the brief', async () => {
    const { page } = viewer;
    await dropCard(
      page,
      '---\nlicense: other\n---\n# A card\n\n## License\n\nThe model is released under the Harbour License, for fishermen only.\n',
    );
    await expect
      .poll(() => page.locator('section[aria-label="In brief"] dl').innerText())
      .toContain('fishermen');
    const license = page.locator('section[aria-label="Metadata"] [data-field="license"]');
    await expect.poll(() => license.locator('a').innerText()).toBe('other');
  });

  test('stays in the panel where another field says more in the brief', async () => {
    const { page } = viewer;
    await dropCard(
      page,
      '---\ntask_categories: [other]\nsize_categories: [1K<n<10K]\ndataset_info: {features: [{name: a, dtype: string}], splits: [{name: train, num_examples: 4321}]}\n---\n# A card\n',
    );
    await expect
      .poll(() => page.locator('section[aria-label="In brief"] dl').innerText())
      .toContain('4,321 examples');
    const panel = page.locator('section[aria-label="Metadata"]');
    await expect
      .poll(() => panel.locator('[data-field="size_categories"]').innerText())
      .toContain('1K < n');
    await expect.poll(() => panel.locator('[data-field="dataset_info"]').count()).toBe(1);
  });

  test('keeps its links in the brief, and shows more than ten values on demand', async () => {
    const { page } = viewer;
    await dropCard(page, `---\ndatasets: [${list(14, 'own/d')}]\nlicense: mit\n---\n# A card\n`);
    const data = page.locator('section[aria-label="In brief"] [data-field="datasets"]');
    await expect
      .poll(() => data.locator('a').first().getAttribute('href'))
      .toBe('https://huggingface.co/datasets/own/d0');
    await expect.poll(() => data.getByText('own/d13').isVisible()).toBe(false);
    await data.getByText('+4').click();
    await expect.poll(() => data.getByText('own/d13').isVisible()).toBe(true);
  });

  test('tells where a link in it leads that names another site', async () => {
    const { page } = viewer;
    await dropCard(
      page,
      '---\ndatasets: [paypal.com/login]\ntags: [www.paypal.com, "pay\u202epal"]\n---\n# A card\n',
    );
    for (const name of ['In brief', 'Summary']) {
      const host = page.locator(`section[aria-label="${name}"] .link-host`);
      await expect.poll(() => host.first().innerText()).toBe('(huggingface.co)');
    }
    await expect.poll(() => saidAround(page)).not.toContain('\u202e');
  });

  test.each([
    'model-index: [{name: m, results: []}]',
    'model-index: [{name: m, results: null}]',
    'model-index: [{name: m, results: [{}]}]',
    'model-index: [{name: m}]',
    'widget: []',
    'widget: [{}]',
    'widget: [""]',
    'datasets: [""]',
    'datasets: [null]',
    'tags: [[]]',
    'license: [""]',
    'language: [null, ""]',
    'base_model: ""',
    'base_model: []',
    'metrics: {}',
    'thumbnail:',
    'inference: {parameters: {}}',
    'co2_eq_emissions: {emissions: null, source: ""}',
    'extra_gated_fields: {}',
    'extra_gated_prompt:',
    'new_version: ""',
  ])('has no heading over nothing: %s', async (yaml) => {
    const { page } = viewer;
    await dropCard(page, `---\nlibrary_name: transformers\n${yaml}\n---\n# A card\n\nText.\n`);
    await expect
      .poll(() => page.locator('section[aria-label="Metadata"] dt').allInnerTexts())
      .toEqual([]);
    await expect
      .poll(() => page.locator('section[aria-label="In brief"] dt').allInnerTexts())
      .toEqual([]);
    await expect.poll(() => keysShown(page)).toEqual(['library_name']);
  });

  test('has headings over what looks like nothing and is none', async () => {
    const { page } = viewer;
    const yaml =
      'inference: false\nco2_eq_emissions: 0\nx_zero: 0\nx_null:\nx_empty: ""\nmetrics: [0]';
    await dropCard(page, `---\n${yaml}\n---\n# A card\n\nText.\n`);
    const fields = page.locator('section[aria-label="Metadata"] dl > div');
    const texts = (await fields.allInnerTexts()).map((text) => text.replace(/\s+/g, ' '));
    expect(texts).toEqual([
      'Metrics 0',
      'Carbon emitted 0 g CO₂ equivalents',
      'Inference Off: the Hub runs no examples',
      'x_zero 0',
      'x_null null',
      'x_empty empty',
    ]);
  });
});

describe('the brief and the metadata', () => {
  const CARD = `---\nlicense: mit\nmetrics: [bleu]\nthumbnail: t.png\nlibrary_name: transformers\n---\n${TITLE}`;

  test.each([
    [1024, 768],
    [375, 800],
  ])('are a line above the card that keys unfold, %i × %i', async (width, height) => {
    const { page } = await lab.open(lab.httpUrl, { viewport: { width, height } });
    await dropCard(page, CARD);
    const brief = page.locator('section[aria-label="In brief"]');
    const metadata = page.locator('section[aria-label="Metadata"]');
    const [one, other] = [await brief.boundingBox(), await metadata.boundingBox()];
    expect(one?.y).toBe(other?.y);
    expect(one?.height).toBeLessThan(48);
    await expect.poll(() => metadata.innerText()).toBe('Metadata: 2 fields');
    await expect.poll(() => brief.locator('dl').count()).toBe(1);
    await expect.poll(() => brief.locator('dl').isVisible()).toBe(false);
    await brief.locator('summary').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => brief.locator('dl').isVisible()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    await expect.poll(() => metadata.locator('[data-field="thumbnail"]').isVisible()).toBe(true);
    const box = await metadata.locator('.metadata-box').evaluate((element) => ({
      cut: element.scrollHeight - element.clientHeight,
      end: element.getBoundingClientRect().right - innerWidth,
    }));
    expect(box.cut).toBe(0);
    expect(box.end).toBeLessThan(0);
    await expect
      .poll(() => page.getByRole('button', { name: 'Use this model' }).isVisible())
      .toBe(true);
    await page.context().close();
  });

  test('lie open beside the card on a wide screen, the brief first', async () => {
    const { page } = await lab.open();
    await dropCard(page, CARD);
    const [article, brief, metadata] = await Promise.all(
      ['article', 'section[aria-label="In brief"] dl', 'section[aria-label="Metadata"] dl'].map(
        (selector) => page.locator(selector).boundingBox(),
      ),
    );
    expect(brief?.x).toBeGreaterThan((article?.x ?? 0) + (article?.width ?? 0));
    expect(metadata?.y).toBeGreaterThan((brief?.y ?? 0) + (brief?.height ?? 0));
    await expect.poll(() => page.locator('.fold > summary').first().isVisible()).toBe(false);
    await page.context().close();
  });

  test('make room for the checks beside the card, and come back', async () => {
    const { page } = await lab.open();
    await dropCard(page, CARD);
    const list = page.locator('section[aria-label="In brief"] dl');
    await page.keyboard.press('c');
    await expect.poll(() => list.isVisible()).toBe(false);
    await expect.poll(() => firstScreen(page)).toMatchObject({ isFirstSeen: true });
    await expect.poll(async () => (await firstScreen(page)).lines).toBeGreaterThanOrEqual(2);
    await page.keyboard.press('c');
    await expect.poll(() => list.isVisible()).toBe(true);
    await page.context().close();
  });

  test('are printed whole, however narrow the window', async () => {
    const { page } = await lab.open(lab.httpUrl, { viewport: { width: 375, height: 800 } });
    await dropCard(page, CARD);
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => page.locator('[data-field="thumbnail"]').isVisible()).toBe(true);
    await expect
      .poll(() => page.locator('section[aria-label="In brief"] dl').isVisible())
      .toBe(true);
    await page.context().close();
  });

  test('say when a card has no metadata, and nothing of what is not stated', async () => {
    const { page } = await lab.open();
    await dropCard(page, '# A card\n\nText.\n');
    await expect.poll(() => saidAround(page)).toBe('\n\nThis card has no metadata. Add some');
    await dropCard(page, '---\nlicense: [\n---\n# A card\n\nText.\n');
    const raw = page.getByRole('button', { name: 'Show the front matter' });
    await expect.poll(() => raw.isVisible()).toBe(true);
    await page.context().close();
  });

  test('stand alone where the card has no text, and it says so', async () => {
    const { page } = await lab.open();
    for (const body of ['', '\n\n', '<!-- to be written -->\n']) {
      await dropCard(page, `---\nlicense: mit\n---\n${body}`);
      await expect.poll(() => page.locator('main').innerText()).toContain('This card has no text.');
    }
    for (const body of ['Text.', '![a](a.png)', '---\n']) {
      await dropCard(page, `---\nlicense: mit\n---\n${body}`);
      await expect
        .poll(() => page.locator('main').innerText())
        .not.toContain('This card has no text.');
    }
    await page.context().close();
  });

  test('let nothing of the hosted card move', async () => {
    for (const [width, height] of SCREENS) {
      // Of images it is not known how tall they are, and one that fails says which it is.
      const { page } = await lab.open('about:blank', {
        imagesHang: true,
        viewport: { width, height },
      });
      await page.addInitScript(() => {
        new PerformanceObserver((entries) => {
          for (const entry of entries.getEntries()) {
            const { value } = entry as unknown as { value: number };
            const { dataset } = document.documentElement;
            dataset['shift'] = String(Number(dataset['shift'] ?? 0) + value);
          }
        }).observe({ type: 'layout-shift', buffered: true });
      });
      await page.goto(lab.httpUrl);
      await settled(page);
      await page.evaluate(
        () => new Promise((done) => requestAnimationFrame(() => setTimeout(done))),
      );
      await expect
        .poll(() => page.locator('html').getAttribute('data-shift'), { message: `${width}` })
        .toBe(null);
      await page.context().close();
    }
  });
});
