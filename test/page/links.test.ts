import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import {
  AROUND_LINKS,
  HONEST_LINKS,
  LYING_LINKS,
  LYING_METADATA,
  METADATA_LABELS,
  numberedBlocks,
} from '../html/safe/lying-links.ts';
import { coveredLabels, labelledBlocks, labelsOfPage } from './link-labels.ts';
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
    await dropCard(page, LYING_METADATA);
    const said = await page.evaluate(labelsOfPage);
    for (const label of METADATA_LABELS) {
      expect(said).toContain(label);
    }
    expect(said.filter((text) => !/evil|xn--/.test(text))).toEqual([]);
  });

  test('has a label that can be read whatever its author does around it', async () => {
    const { page } = viewer;
    await dropCard(page, AROUND_LINKS.join('\n\n'));
    await expect.poll(() => page.locator('article .link-host').count()).toBe(AROUND_LINKS.length);
    await expect.poll(() => page.evaluate(coveredLabels)).toEqual([]);
    // It is no part of what a heading says.
    await expect
      .poll(() => page.locator('nav[aria-label="Contents"]').innerText())
      .not.toContain('evil');
  });
});

describe('each of many links', () => {
  async function labels(blocks: readonly string[]): Promise<readonly string[]> {
    const { page } = viewer;
    await dropCard(page, numberedBlocks(blocks));
    return page.evaluate(labelledBlocks);
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
