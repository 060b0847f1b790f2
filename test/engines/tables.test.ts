import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE } from './engine.ts';
import { type EngineLab, OWN_SCHEMES, openEngineLab } from './engine-lab.ts';

let lab: EngineLab;

beforeAll(async () => {
  lab = await openEngineLab();
});

afterAll(() => lab.close());

const CARD = `---
model-index:
- name: Ours
  results:
${['a', 'b', 'c']
  .map(
    (name, n) => `  - task: { type: text-classification }
    dataset: { name: set ${name}, type: set-${name} }
    metrics:
    - { type: accuracy, value: ${n / 10} }`,
  )
  .join('\n')}
---
# Results

| Model | MMLU | ARC |
|---|---|---|
| Alpha 2B | 51.5 | 40 |
| Beta 3B | 62 | 41 |
| Gamma 1B | 49 | 44 |
| Delta 70B | 80 | 77.1 |
`;
const BOX = 'article .table-box';

/** The first column as it is shown. */
const models = (): Promise<readonly string[]> =>
  lab.engine.run(() =>
    [...document.querySelectorAll<HTMLTableRowElement>('article .table-box tbody tr')]
      .filter((row) => row.checkVisibility())
      .map(({ cells }) => cells[0]?.textContent?.trim() ?? ''),
  );

const AS_IN_CARD = ['Alpha 2B', 'Beta 3B', 'Gamma 1B', 'Delta 70B'];

describe.each(OWN_SCHEMES)(`in ${ENGINE} over %s, a reader of a table`, (scheme) => {
  beforeAll(async () => {
    await lab.open(scheme);
    await lab.complaints();
    expect(await lab.drop(CARD)).toBe('ready');
    await lab.engine.run((box) => {
      const table = document.querySelector(box);
      table?.scrollIntoView({ block: 'center' });
      table?.dispatchEvent(new PointerEvent('pointerenter'));
      table?.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    }, BOX);
    await lab.shows(`${BOX} .table-bar`);
  });

  test('sorts it by a header, both ways, and has it back as in the card', async () => {
    await lab.press('Sort by MMLU', BOX);
    await expect.poll(() => models()).toEqual(['Delta 70B', 'Beta 3B', 'Alpha 2B', 'Gamma 1B']);
    await lab.press('Sort by MMLU, now descending', BOX);
    await expect.poll(() => models()).toEqual(['Gamma 1B', 'Alpha 2B', 'Beta 3B', 'Delta 70B']);
    await lab.press('As in the card', BOX);
    await expect.poll(() => models()).toEqual(AS_IN_CARD);
  });

  test('filters its rows by what is typed', async () => {
    await lab.press('Filter', BOX);
    await lab.shows(`${BOX} input[type="search"]`);
    for (const key of 'delta') {
      await lab.engine.press(key);
    }
    await expect.poll(models).toEqual(['Delta 70B']);
    await lab.press('As in the card', BOX);
    await expect.poll(() => models()).toEqual(AS_IN_CARD);
  });

  test('hides a column', async () => {
    await lab.press('Columns', BOX);
    await lab.engine.click(`${BOX} .column-list li:nth-child(2) input`);
    const shown = (): Promise<boolean> =>
      lab.engine.run(
        (box) =>
          document.querySelector(`${box} thead tr > :nth-child(2)`)?.checkVisibility() ?? false,
        BOX,
      );
    await expect.poll(shown).toBe(false);
    await lab.press('As in the card', BOX);
    await expect.poll(shown).toBe(true);
  });

  test.each(['CSV', 'Markdown', 'LaTeX'])('copies it as %s', async (format) => {
    await lab.engine.run((box) => {
      const copy = [...document.querySelectorAll(`${box} [aria-expanded="false"]`)];
      copy.find(({ textContent }) => textContent === 'Copy')?.setAttribute('data-copy', '');
    }, BOX);
    if (await lab.engine.run((box) => document.querySelector(`${box} [data-copy]`) !== null, BOX)) {
      await lab.engine.click(`${BOX} [data-copy]`);
      await lab.engine.run(() =>
        document.querySelector('[data-copy]')?.removeAttribute('data-copy'),
      );
    }
    await lab.press(format, BOX);
    await lab.press('Copied', BOX);
    await lab.press(format, BOX);
  });

  test('is asked what its results do not say', async () => {
    await lab.press('Results', BOX);
    await lab.shows('dialog[open] .results-questions select');
    await lab.engine.run(() => document.querySelector<HTMLDialogElement>('dialog[open]')?.close());
  });

  test('draws a chart of it, and saves that', async () => {
    await lab.press('Chart', BOX);
    await lab.shows(`${BOX} .table-chart svg`);
    await lab.press('Save as SVG', BOX);
    const saved = (): readonly string[] =>
      readdirSync(lab.engine.downloads).filter((name) => name.endsWith('.svg'));
    await expect.poll(saved).not.toEqual([]);
    const text = (): string => readFileSync(join(lab.engine.downloads, saved()[0] ?? ''), 'utf8');
    await expect.poll(text).toMatch(/<svg[\s\S]*<\/svg>/);
    await lab.press('Save for a paper', BOX);
    await expect.poll(() => saved().find((name) => name.endsWith('-paper.svg'))).toBeDefined();
    const paper = saved().find((name) => name.endsWith('-paper.svg')) ?? '';
    await expect
      .poll(() => readFileSync(join(lab.engine.downloads, paper), 'utf8'))
      .toMatch(
        /^(?!.*<text).*<path d="M[-\d]+ [-\d]+l[-\d ]{50}[^>]* aria-label="[^>]*>.*<\/svg>/s,
      );
    await lab.press('Chart', BOX);
    await lab.shows(`${BOX} .table-chart`, false);
  });

  test('opens the results of the metadata as a table', async () => {
    await lab.press('Show as a table');
    await lab.shows('#Source table');
    const rows = await lab.engine.run(() => document.querySelectorAll('#Source tbody tr').length);
    expect(rows).toBe(3);
    await lab.engine.press('Escape');
    await lab.shows('#Source', false);
  });

  test('hears no complaint of the page', async () => {
    expect(await lab.complaints()).toEqual([]);
  });
});
