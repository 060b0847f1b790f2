import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HONEST_LINKS, LYING_LINKS } from '../html/safe/lying-links.ts';
import { drop, dropCard, openLab, sharedViewer, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const viewer = sharedViewer(() => lab.open());

describe('a link whose text is another address', () => {
  test('says where it leads in the metadata, the chips and the results, too', async () => {
    const { page } = viewer;
    const card = [
      '---',
      'base_model: https://huggіngface.co/lab/base',
      'datasets: [https://huggingface.co/datasets/x]',
      'tags: [text, arxiv:2401.00001]',
      'new_version: https://huggіngface.co/lab/new',
      'model-index:',
      '- name: lab/x',
      '  results:',
      '  - task: {type: text-generation}',
      '    dataset: {type: x, name: X}',
      '    metrics: [{type: accuracy, value: 1}]',
      '    source: {name: "https://huggingface.co/spaces/lb", url: "https://evil.example/lb"}',
      '---',
      '# A card',
      '',
      '[arxiv.org/abs/1](https://arxiv.org/abs/1)',
    ].join('\n');
    await dropCard(page, card);
    const labels = await page
      .locator('main :is(section, article) .link-host')
      .evaluateAll((all) =>
        all.map((label) => [label.previousElementSibling?.textContent, label.textContent]),
      );
    const said = new Set(labels.map((pair) => pair.join(' ')));
    expect(said).toContain('https://huggіngface.co/lab/base (xn--huggngface-02i.co)');
    expect(said).toContain('https://huggіngface.co/lab/new (xn--huggngface-02i.co)');
    expect(said).toContain('source: https://huggingface.co/spaces/lb (evil.example)');
    expect([...said].filter((text) => /evil|xn--/.test(text))).toHaveLength(said.size);
  });

  test('has a label that can be read whatever its author does around it', async () => {
    const { page } = viewer;
    const lie = '<a href="https://evil.example/">https://huggingface.co</a>';
    const around = [
      '<span style="font-size:8px"><span style="font-size:.5em"><span style="font-size:.5em">LIE</span></span></span>',
      '<p style="color:#c60;background:#c60">LIE</p>',
      '<s>LIE</s>',
      '<p align="right">LIE</p>',
      '<table><tr><td>LIE</td></tr></table>',
      '<ruby>LIE<rt>x</rt></ruby>',
      '<h2>LIE</h2>',
    ];
    await dropCard(page, around.join('\n\n').replaceAll('LIE', lie));
    const labels = page.locator('article .link-host');
    await expect.poll(() => labels.count()).toBe(around.length);
    const colors = new Set<string>();
    for (const label of await labels.all()) {
      await label.scrollIntoViewIfNeeded();
      const boxOf = () =>
        label.evaluate((element) => {
          const { left, top, width, height } = element.getBoundingClientRect();
          const style = getComputedStyle(element);
          const paper = getComputedStyle(document.documentElement).backgroundColor;
          return {
            color: style.color,
            size: Number.parseFloat(style.fontSize),
            isOnPaper: style.backgroundColor === paper,
            isOnTop: document.elementFromPoint(left + width / 2, top + height / 2) === element,
          };
        });
      await expect.poll(boxOf).toMatchObject({ isOnPaper: true, isOnTop: true });
      const box = await boxOf();
      expect(box.size).toBeGreaterThan(11);
      colors.add(box.color);
    }
    expect(colors.size).toBe(1);
    // It is no part of what a heading says.
    await expect
      .poll(() => page.locator('nav[aria-label="Contents"]').innerText())
      .not.toContain('evil');
  });
});

describe('each of many links', () => {
  /** How many labels stand in each block of a card, of which each has a heading before it. */
  async function labels(blocks: readonly string[]): Promise<readonly string[]> {
    const { page } = viewer;
    await dropCard(page, blocks.map((block, index) => `###### ${index}\n\n${block}`).join('\n\n'));
    return page.locator('article').evaluate((article) => {
      const found: string[] = [];
      for (const label of article.querySelectorAll('.link-host')) {
        let block: Element | null = label;
        while (block?.parentElement !== article) {
          block = block?.parentElement ?? null;
        }
        while (
          block !== null &&
          !/^\d+$/.test(block.querySelector('h6')?.textContent ?? block.textContent)
        ) {
          block = block.previousElementSibling;
        }
        found.push(block?.textContent ?? '');
      }
      return found;
    });
  }

  test('that lie has a label', async () => {
    const labelled = new Set(await labels(LYING_LINKS));
    expect(LYING_LINKS.filter((_, index) => !labelled.has(`${index}`))).toEqual([]);
  });

  test('that do not has none', async () => {
    const labelled = new Set(await labels(HONEST_LINKS));
    expect(HONEST_LINKS.filter((_, index) => labelled.has(`${index}`))).toEqual([]);
  });
});

test('what does not show is marked in every title, name and finding', async () => {
  const { page } = viewer;
  const card = [
    '---',
    'license: "mi\\u202et"',
    '---',
    '# A\u202egpj.exe',
    '',
    '## b\u200b',
    '',
    '[x](#a%1b%E2%80%AEtxet%20dab)',
    '',
    '[y](https://example.com "t\u202eitle")',
  ].join('\n');
  await drop(page, { name: 'x\u202edm.md', content: card });
  await page.keyboard.press('c');
  const texts = await page.evaluate(() => [
    document.title,
    ...[...document.querySelectorAll('.card-heading, nav, #Checks, #Status')].map(
      ({ textContent }) => textContent,
    ),
    ...[...document.querySelectorAll('[title], [aria-label]')].flatMap((element) => [
      element.getAttribute('title') ?? '',
      element.getAttribute('aria-label') ?? '',
    ]),
  ]);
  expect(texts.filter((text) => /(?!\n)[\p{Cc}\p{Cf}]/u.test(text ?? ''))).toEqual([]);
  expect(texts.join('\n')).toContain('A⟨U+202E⟩gpj.exe · Model card viewer');
  expect(texts.join('\n')).toContain('x⟨U+202E⟩dm.md');
  await page.keyboard.press('Escape');
});

test('the code for a model says when it is the card that names the model', async () => {
  const { page } = viewer;
  const card =
    '---\nlibrary_name: transformers\nmodel-index: [{name: evil-org/x, results: []}]\n---\n# meta-llama/Llama-3\n';
  await dropCard(page, card);
  await page.getByRole('button', { name: 'Use this model' }).click();
  const panel = page.locator('section[aria-label="Use this model"]');
  await expect.poll(() => panel.innerText()).toContain('The card names evil-org/x');
});
