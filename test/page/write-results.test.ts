import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dropCard, openLab, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const CARD = `---
# Keep this line.
license: mit
pipeline_tag: text-generation
model-index:
- name: Lark 7B   # ours
  results:
  - task: {type: text-generation}
    dataset: {type: cais/mmlu, name: MMLU}
    metrics:
    - {type: acc, value: 60.1}
---

# Lark 7B

| Part | Count |
|---|---|
| Layers | 32 |

## Evaluation

| Benchmark | Lark 7B | Crow 7B |
|---|---|---|
| MMLU | 60.1 | 58.0 |
| GSM8K | 41.5 | 39.0 |
| SQuAD 2.0 | 80.2 | 79.9 |
| AGIEval | 33.0 | 31.2 |
`;

async function openResults(page: Page, text: string): Promise<void> {
  const box = page.locator('article .table-box', { hasText: text });
  await box.scrollIntoViewIfNeeded();
  await box.hover();
  await box.getByRole('button', { name: 'These are results of this model' }).click();
}

describe('the results of a model in a table', () => {
  test('are compared, asked for, and put into the metadata, of which nothing else changes', async () => {
    const { page } = await lab.open(lab.fileUrl);
    await dropCard(page, CARD);
    await openResults(page, 'GSM8K');
    const dialog = page.getByRole('dialog');
    await dialog.getByText('GSM8K, exact_match: 41.5 (new)').waitFor();
    await dialog.getByText('MMLU, acc: 60.1 (the same in model-index)').waitFor();
    const code = dialog.getByRole('group', { name: 'model-index' });
    expect(await code.textContent()).not.toMatch(/TODO|null|AGIEval|cais\/mmlu/);

    await dialog.getByLabel('“SQuAD 2.0” measured by').selectOption('f1');
    await expect.poll(() => code.textContent()).toContain('rajpurkar/squad_v2');
    await dialog.getByRole('button', { name: 'Add to the card' }).click();
    await page.getByText('The results are in the metadata.').waitFor();
    await page.keyboard.press('s');
    const source = await page.locator('.card-source-text').textContent();
    expect(source).toContain('# Keep this line.');
    expect(source).toContain('- name: Lark 7B   # ours');
    expect(source).toContain('- {type: acc, value: 60.1}');
    expect(source).toContain('value: 41.5');
    await page.context().close();
  });

  test('are a file for each benchmark that has a leaderboard', async () => {
    const { page } = await lab.open(lab.httpUrl);
    await dropCard(page, CARD.replace('AGIEval', 'MMLU-Pro'));
    await openResults(page, 'GSM8K');
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Write them as').selectOption('eval-results');
    const code = dialog.getByRole('group', { name: '.eval_results/gsm8k.yaml' });
    await expect.poll(() => code.textContent()).toContain('id: openai/gsm8k');
    const coming = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download .eval_results/gsm8k.yaml' }).click();
    expect((await coming).suggestedFilename()).toBe('gsm8k.yaml');

    const all = page.waitForEvent('download');
    await dialog.getByRole('button', { name: 'Download all 2 as one zip' }).click();
    const files = unzipSync(readFileSync(await (await all).path()));
    expect(Object.keys(files)).toEqual(['.eval_results/gsm8k.yaml', '.eval_results/mmlu-pro.yaml']);
    const [first = new Uint8Array()] = Object.values(files);
    expect(strFromU8(first)).toBe(await code.textContent());
    await page.context().close();
  });
});
