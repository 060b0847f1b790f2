import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE } from './engine.ts';
import { type EngineLab, OWN_SCHEMES, openEngineLab } from './engine-lab.ts';

let lab: EngineLab;

beforeAll(async () => {
  lab = await openEngineLab();
});

afterAll(() => lab.close());

const CARD = `---
license: mit
pipeline_tag: text-generation
library_name: transformers
datasets: [squad, glue]
---
# A card

${Array.from({ length: 30 }, (_, n) => `## Section ${n}\n\nSome words.\n\n`).join('')}
`;

describe.each(OWN_SCHEMES)(`in ${ENGINE} over %s, a reader opens`, (scheme) => {
  beforeAll(async () => {
    await lab.open(scheme);
    await lab.engine.resize(1280, 900);
    await lab.complaints();
    expect(await lab.drop(CARD)).toBe('ready');
  });

  test('the checks, by click and by key', async () => {
    await lab.engine.click('#ChecksControl');
    await lab.shows('#Checks');
    await expect.poll(() => lab.textOf('#Checks')).toContain('missing-language');
    await lab.engine.press('Escape');
    await lab.shows('#Checks', false);
    await lab.engine.press('c');
    await lab.shows('#Checks');
    await lab.engine.press('Escape');
    await lab.shows('#Checks', false);
  });

  test('the menu, and from it the source, with its lines', async () => {
    await lab.engine.press('m');
    await lab.shows('#Menu');
    await lab.engine.click('#SourceControl');
    await lab.shows('#Source');
    await expect.poll(() => lab.textOf('#Source')).toContain('pipeline_tag: text-generation');
    await lab.engine.press('Escape');
    await lab.shows('#Source', false);
  });

  test('“Use this model”, which is no taller than what it holds', async () => {
    await lab.press('Use this model');
    await lab.shows('#Use');
    const { panel, content } = await lab.engine.run(() => {
      const use = document.getElementById('Use');
      const last = use?.lastElementChild?.getBoundingClientRect();
      const box = use?.getBoundingClientRect();
      return { panel: box?.bottom ?? 0, content: last?.bottom ?? 0 };
    });
    expect(panel - content).toBeLessThan(40);
    await lab.engine.press('Escape');
    await lab.shows('#Use', false);
  });

  test('the front matter, as it stands and as JSON', async () => {
    await lab.press('Show the front matter');
    await lab.shows('#Source .source-text');
    await expect.poll(() => lab.textOf('#Source')).toContain('datasets: [squad, glue]');
    await lab.press('Copy as JSON', '#Source');
    await lab.shows('#Source [data-label]');
    await expect.poll(() => lab.textOf('#Source [data-label]')).toBe('Copied');
    await lab.press('Close', '#Source');
    await lab.shows('#Source', false);
  });

  test('a section, by the contents', async () => {
    await lab.press('Section 25', '#Contents');
    await expect
      .poll(() =>
        lab.engine.run(() => {
          const { top = -1 } = document.getElementById('section-25')?.getBoundingClientRect() ?? {};
          return top >= 0 && top < innerHeight / 2;
        }),
      )
      .toBe(true);
  });

  test('the contents where the window is narrow, by key', async () => {
    await lab.engine.resize(375, 800);
    await lab.engine.press('t');
    await lab.shows('#Contents');
    await lab.engine.press('Escape');
    await lab.shows('#Contents', false);
    await lab.engine.resize(1280, 900);
  });

  test('the dark theme, which stays when the page is opened again', async () => {
    const theme = (): Promise<string> =>
      lab.engine.run(() => getComputedStyle(document.documentElement).colorScheme);
    await lab.engine.click('#ThemeControl');
    await lab.engine.press('d');
    await expect.poll(() => theme()).toBe('dark');
    await lab.open(scheme);
    await expect.poll(() => theme()).toBe('dark');
    await lab.engine.press('d');
    await expect.poll(() => theme()).not.toBe('dark');
  });

  test('nothing of which the page complains', async () => {
    expect(await lab.complaints()).toEqual([]);
  });
});
