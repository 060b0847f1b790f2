import type { Locator, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { afterEdit, fieldOf, formOf, openForm, openGroups, saved, type } from './open-form.ts';
import { openLab, sharedViewer, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const RESULTS = `---
license: mit # ours
tags: [a]
model-index:
- name: m   # the model
  results:
  - task: {type: text-generation,  name: T}
    dataset:
      type: glue   # of 2018
      name: GLUE
      args: {n: 5}
    metrics:
    - type: acc
      value: 69.50 # best
      verified: true
    - {type: f1, value: "0.857"}
  # the second
  - task:
      type: text-classification
    dataset:
      type: sst2
      name: SST
    metrics:
    - type: acc
      value: 1
x_own:   {a:   1}
---
# T
`;

const group = (within: Locator, name: string): Locator =>
  within.getByRole('group', { name, exact: true });

async function openResult(page: Page, number: number): Promise<Locator> {
  const row = fieldOf(page, 'model-index')
    .locator('details[data-words]')
    .nth(number - 1);
  await row.locator('> summary').click();
  return row;
}

const focused = (page: Page): Promise<string | undefined> =>
  page.evaluate(() => document.activeElement?.id);

describe('the results of a model’s evaluation, in the form,', () => {
  const viewer = sharedViewer(() => lab.open(lab.fileUrl));
  afterEach(() => {
    expect(viewer.complaints).toEqual([]);
  });

  test('are changed value by value, each in its own line', async () => {
    const { page } = viewer;
    await openForm(page, RESULTS);
    const results = fieldOf(page, 'model-index');
    await expect
      .poll(() => results.locator('details[data-words] > summary').allInnerTexts())
      .toEqual([
        'Result 1: text-generation · glue · GLUE · acc · 69.50',
        'Result 2: text-classification · sst2 · SST · acc · 1',
      ]);
    const first = await openResult(page, 1);
    await afterEdit(page, () =>
      type(group(first, 'Metric 1').getByLabel('Value', { exact: true }).first(), '70.50'),
    );
    await afterEdit(page, () =>
      type(group(first, 'Metric 2').getByLabel('Value', { exact: true }).first(), '0.9'),
    );
    await afterEdit(page, () => type(group(first, 'Dataset').getByLabel('Revision'), '12345678'));
    await afterEdit(page, () =>
      type(group(first, 'Dataset').getByLabel('n', { exact: true }), '7'),
    );
    await afterEdit(page, () => type(group(first, 'Source').getByLabel('Address'), 'https://x.y'));
    await afterEdit(page, () => type(group(first, 'Task').getByLabel('Name'), 'Texts, long'));
    await expect
      .poll(() => group(first, 'Metric 1').getByLabel('Verified').inputValue())
      .toBe('true');
    expect(await saved(page)).toBe(
      RESULTS.replace('69.50 # best', '70.50 # best')
        .replace('"0.857"', '"0.9"')
        .replace('{n: 5}', '{n: 7}\n      revision: "12345678"')
        .replace('name: T}', 'name: "Texts, long"}')
        .replace('  # the second', '    source:\n      url: https://x.y\n  # the second'),
    );
  });

  test('are added whole, and taken away', async () => {
    const { page } = viewer;
    await openForm(page, RESULTS);
    const results = fieldOf(page, 'model-index');
    await results.getByText('Add a result', { exact: true }).click();
    const add = results.getByRole('button', { name: 'Add the result' });
    await add.click();
    await expect.poll(() => focused(page)).toBe('Form-model-index-0-1-add-0');
    await expect
      .poll(() => results.getByRole('alert').filter({ hasText: /./ }).innerText())
      .toBe('Needed: Task: type.');
    await results.getByLabel('Task: type').fill('text-generation');
    await results.getByLabel('Dataset: type, or id').fill('a/b');
    await results.getByLabel('Dataset: name').fill('B: c');
    await results.getByLabel('Metric: type').fill('pass@1');
    await results.getByLabel('Metric: value').fill('50.5');
    await afterEdit(page, () => add.click());
    await expect.poll(() => focused(page)).toBe('Form-model-index-0-1-2');
    const first = await openResult(page, 1);
    await afterEdit(page, () => first.getByRole('button', { name: 'Take away result 1' }).click());
    await expect.poll(() => focused(page)).toBe('Form-model-index-0-1-0');
    const before = RESULTS.slice(0, RESULTS.indexOf('  - task: {'));
    const rest = RESULTS.slice(RESULTS.indexOf('  # the second'), RESULTS.indexOf('x_own'));
    expect(await saved(page)).toBe(
      `${before}${rest}  - task:
      type: text-generation
    dataset:
      type: a/b
      name: "B: c"
    metrics:
    - type: pass@1
      value: 50.5
x_own:   {a:   1}
---
# T
`,
    );
  });

  test('begin with a model', async () => {
    const { page } = viewer;
    await openForm(page, '---\ntags: [a]\n---\n# T\n');
    const results = fieldOf(page, 'model-index');
    await results.getByText('Add a model', { exact: true }).click();
    const texts = ['m', 'summarization', 'xsum', 'XSum', 'rouge', '0.30'];
    for (const [index, text] of texts.entries()) {
      await results.locator(`[id="Form-model-index-add-${index}"]`).fill(text);
    }
    await afterEdit(page, () => page.keyboard.press('Enter'));
    await expect.poll(() => results.getByText('Add a model').count()).toBe(0);
    expect(await saved(page)).toBe(`---
tags: [a]
model-index:
- name: m
  results:
  - task:
      type: summarization
    dataset:
      type: xsum
      name: XSum
    metrics:
    - type: rouge
      value: 0.3
---
# T
`);
  });

  test('stay open, and keep what is begun, while the card changes', async () => {
    const { page } = viewer;
    await openForm(page, RESULTS.replace('license: mit', 'license: MIT'));
    const second = await openResult(page, 2);
    await second.getByText('Add a metric').click();
    await second.getByLabel('Type', { exact: true }).last().fill('f1');
    await afterEdit(page, () => type(group(second, 'Dataset').getByLabel('Split'), 'test'));
    await expect.poll(() => second.evaluate((row: HTMLDetailsElement) => row.open)).toBe(true);
    await expect
      .poll(() => second.getByLabel('Type', { exact: true }).last().inputValue())
      .toBe('f1');
    // Also what was chosen of the Hub’s values.
    await fieldOf(page, 'model-index').getByText('Add a result').click();
    const task = fieldOf(page, 'model-index').getByRole('combobox').last();
    await task.fill('fill-mask');
    await task.press('Enter');
    await afterEdit(page, () => type(group(second, 'Dataset').getByLabel('Split'), 'dev'));
    await expect.poll(() => task.inputValue()).toBe('fill-mask');
    const first = await openResult(page, 1);
    await afterEdit(page, () => first.getByRole('button', { name: 'Take away result 1' }).click());
    const left = fieldOf(page, 'model-index').locator('details[data-words]');
    await expect.poll(() => left.count()).toBe(1);
    await expect.poll(() => left.evaluate((row: HTMLDetailsElement) => row.open)).toBe(true);
  });

  test('that stand elsewhere, or are no results, are shown as they stand, with their line', async () => {
    const { page } = viewer;
    await openForm(
      page,
      '---\nx_d: &d {type: d, name: D}\nmodel-index:\n- name: &n m\n  results:\n  - dataset: *d\n    task: glue\n    metrics:\n    - type: a\n      value: 1\n      name: *n\n---\n# T\n',
    );
    const first = await openResult(page, 1);
    await expect.poll(() => first.getByLabel('Dataset, as it stands').innerText()).toMatch(/^\{/);
    await expect.poll(() => first.getByLabel('Task, as it stands').innerText()).toBe('glue');
    const name = fieldOf(page, 'model-index').getByLabel('Name', { exact: true }).first();
    await type(name, 'other');
    await expect
      .poll(() =>
        group(fieldOf(page, 'model-index'), 'Model 1').getByRole('alert').last().innerText(),
      )
      .toMatch(/stands for another/);
    await first.getByRole('button', { name: 'Line 7' }).click();
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(1);
    await page.keyboard.press('Escape');
  });

  test('are filled in by the keyboard alone', async () => {
    const { page } = viewer;
    await openForm(page, RESULTS);
    await page.locator('[id="Form-model-index-0-1-0"]').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await expect.poll(() => focused(page)).toBe('Form-model-index-0-1-0-0-0');
    await page.keyboard.press('Tab');
    // It is not under the form's head, to which the reader goes back, either.
    const isSeen = (): Promise<boolean> =>
      page.evaluate(() => {
        const { top = 0 } = document.activeElement?.getBoundingClientRect() ?? {};
        return (
          top >= (document.querySelector('#Form .panel-head')?.getBoundingClientRect().bottom ?? 0)
        );
      });
    await formOf(page).evaluate((form) => form.scrollTo(0, form.scrollHeight));
    await page.keyboard.press('Shift+Tab');
    expect(await isSeen()).toBe(true);
    await page.keyboard.press('Tab');
    await page.keyboard.press('End');
    await page.keyboard.type(' of texts');
    await afterEdit(page, () => page.keyboard.press('Tab'));
    expect(await saved(page)).toBe(RESULTS.replace('name: T}', 'name: T of texts}'));
  });

  test('are there by the hundred', async () => {
    const { page } = viewer;
    const result = (index: number): string =>
      `  - task: {type: t}\n    dataset: {type: d${index}, name: D}\n    metrics:\n    - type: a\n      value: ${index}.5\n`;
    const card = `---\nmodel-index:\n- name: m\n  results:\n${Array.from({ length: 990 }, (_, index) => result(index)).join('')}---\n# T\n`;
    await openForm(page, card);
    await expect.poll(() => formOf(page).locator('details[data-words]').count()).toBe(990);
    const last = await openResult(page, 990);
    await afterEdit(page, () => type(last.getByLabel('Value', { exact: true }).first(), '1000.25'));
    expect(await saved(page)).toBe(card.replace('value: 989.5', 'value: 1000.25'));
  });
});

describe('in the form,', () => {
  const viewer = sharedViewer(() => lab.open(lab.fileUrl));
  afterEach(() => {
    expect(viewer.complaints).toEqual([]);
  });

  test('inference is turned off, and on with parameters', async () => {
    const { page } = viewer;
    await openForm(page, '---\nlicense: mit\ninference: true # on\n---\n# T\n');
    await openGroups(page);
    const inference = fieldOf(page, 'inference');
    await expect.poll(() => inference.locator('select').inputValue()).toBe('true');
    await inference.getByPlaceholder('Name').fill('temperature');
    await inference.getByPlaceholder('Value').fill('0.70');
    await afterEdit(page, () => page.keyboard.press('Enter'));
    await expect.poll(() => inference.getByPlaceholder('Name').inputValue()).toBe('');
    await page.keyboard.type('do_sample');
    await inference.getByPlaceholder('Value').fill('true');
    await afterEdit(page, () => inference.getByRole('button', { name: 'Add' }).click());
    await afterEdit(page, () => type(inference.getByLabel('temperature', { exact: true }), '0.5'));
    await expect.poll(() => inference.locator('select').inputValue()).toBe('map');
    expect(await saved(page)).toBe(
      '---\nlicense: mit\ninference: # on\n  parameters:\n    temperature: 0.5\n    do_sample: true\n---\n# T\n',
    );
    await afterEdit(page, () => inference.locator('select').selectOption('false'));
    expect(await saved(page)).toBe('---\nlicense: mit\ninference: false # on\n---\n# T\n');
  });

  test('subsets of a dataset have their files, and their features', async () => {
    const { page } = viewer;
    const card = `---
size_categories: [n<1K]
configs:
- config_name: a # first
  data_files:
  - split: train
    path: x.csv
dataset_info:
  features:
  - name: text
    dtype: string
  - name: label
    dtype:
      class_label:
        names:
          '0': x # none
  splits:
  - name: train
    num_bytes: 10
    num_examples: 5
---
# T
`;
    await openForm(page, card);
    await openGroups(page);
    const configs = fieldOf(page, 'configs');
    const info = fieldOf(page, 'dataset_info');
    await afterEdit(page, () => type(configs.getByLabel('Paths, 1'), 'y.csv'));
    await afterEdit(page, () => configs.getByLabel('Is it the default one?').selectOption('true'));
    await configs.getByText('Add a split').click();
    await configs.getByLabel('Split', { exact: true }).last().fill('test');
    await configs.getByLabel('Paths', { exact: true }).last().fill('test-*');
    await afterEdit(page, () => configs.getByRole('button', { name: 'Add the split' }).click());
    await afterEdit(page, () => type(group(info, 'Split 1').getByLabel('Examples'), '50'));
    await afterEdit(page, () => type(group(info, 'Feature 1').getByLabel('Type'), 'large_string'));
    await afterEdit(page, () => type(group(info, 'Feature 2').getByLabel('0'), 'bad'));
    await afterEdit(page, () =>
      type(group(info, 'Feature 1').getByLabel('A sequence of'), 'string'),
    );
    expect(await saved(page)).toBe(
      card
        .replace('path: x.csv', 'path: y.csv\n  - split: test\n    path: test-*\n  default: true')
        .replace('num_examples: 5', 'num_examples: 50')
        .replace('dtype: string', 'dtype: large_string\n    sequence: string')
        .replace('x # none', 'bad # none'),
    );
  });

  test('examples have more than a text', async () => {
    const { page } = viewer;
    const card = `---
license: mit
widget:
- text: |
    Two
    lines
  parameters: {top_k: 5, stop: [a]} # few
- messages:
  - {role: user, content: Hi}
- table: {Age: [1, 2], Name: [x, "3"]}
---
# T
`;
    await openForm(page, card);
    await openGroups(page);
    const widget = fieldOf(page, 'widget');
    // Passing through a text of several lines writes nothing.
    const before = await page.evaluate(() => document.documentElement.dataset['revision']);
    await widget.getByLabel('Text', { exact: true }).first().focus();
    await page.keyboard.press('Tab');
    await afterEdit(page, () => type(widget.getByLabel('stop, 1'), 'b'));
    expect(await page.evaluate(() => document.documentElement.dataset['revision'])).toBe(
      String(Number(before) + 1),
    );
    await afterEdit(page, () => type(widget.getByPlaceholder('Add a message'), 'Tell me'));
    await afterEdit(page, () => widget.getByLabel('Who says it').last().selectOption('assistant'));
    await afterEdit(page, () => type(widget.getByLabel('Age, 2'), '20'));
    await afterEdit(page, () => type(widget.getByLabel('Name, 2'), '4'));
    await widget.getByText('More', { exact: true }).first().click();
    await widget.getByPlaceholder('Add a label').first().fill('POSITIVE');
    await afterEdit(page, () => page.keyboard.press('Enter'));
    await afterEdit(page, () => type(widget.getByLabel('Score').first(), '0.98'));
    expect(await saved(page)).toBe(
      card
        .replace(
          'stop: [a]} # few',
          'stop: [b]} # few\n  output:\n  - label: POSITIVE\n    score: 0.98',
        )
        .replace('content: Hi}', 'content: Hi}\n  - role: assistant\n    content: Tell me')
        .replace('[1, 2]', '[1, 20]')
        .replace('"3"', '"4"'),
    );
  });

  test('what was added is not offered again', async () => {
    const { page } = viewer;
    await openForm(page, '---\ntags:\n- a\n---\n# T\n');
    const add = fieldOf(page, 'tags').getByPlaceholder('Add');
    await add.focus();
    for (const tag of ['b', 'c']) {
      await page.keyboard.type(tag);
      await afterEdit(page, () => page.keyboard.press('Enter'));
      await expect.poll(() => add.inputValue()).toBe('');
    }
    expect(await saved(page)).toBe('---\ntags:\n- a\n- b\n- c\n---\n# T\n');
  });

  test('what is begun is written when its reader goes on, also if the card changed meanwhile', async () => {
    const { page } = viewer;
    await openForm(page, '---\nlicence: MIT\nnew_version: a/b\ntags: [a]\n---\n# T\n');
    const version = fieldOf(page, 'tags').getByLabel('Tags, 1');
    await version.focus();
    await page.keyboard.press('End');
    await page.keyboard.type('bc');
    await afterEdit(page, () =>
      page.evaluate(() => document.querySelector<HTMLElement>('#Checks [data-fix]')?.click()),
    );
    await expect.poll(() => fieldOf(page, 'license').innerText()).toMatch(/MIT/);
    await afterEdit(page, () => page.keyboard.press('Tab'));
    expect(await saved(page)).toContain('tags: [abc]');
  });
});
