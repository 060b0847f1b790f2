import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { EVERY_FIELD_CARD } from './every-field.ts';
import {
  afterEdit,
  fieldOf,
  formOf,
  openEverything,
  openForm,
  openGroups,
  saved,
  type,
} from './open-form.ts';
import { dropCard, openLab, sharedViewer, type Viewer, type ViewerLab } from './viewer.ts';

let lab: ViewerLab;

beforeAll(async () => {
  lab = await openLab();
});

afterAll(() => lab.close());

const CARD = `---
# Keep this comment
license: mit   # ours
language:
- en  # first
tags: [a, "b"]
x_own:   {a:   1}  # mine
---

# A card

${'A paragraph.\n\n'.repeat(60)}
`;

/** Drops a card, and does something before its file is read. */
async function whileDropped(
  page: Page,
  dropped: string,
  run: () => Promise<unknown>,
): Promise<void> {
  await page.evaluate(() => {
    const { arrayBuffer } = Blob.prototype;
    Blob.prototype.arrayBuffer = async function () {
      Blob.prototype.arrayBuffer = arrayBuffer;
      await new Promise<void>((resolve) => Object.assign(window, { goOn: resolve }));
      Reflect.deleteProperty(window, 'goOn');
      return arrayBuffer.call(this);
    };
  });
  const isThere = dropCard(page, dropped);
  await page.waitForFunction(() => 'goOn' in window);
  await run();
  await page.evaluate(() => (window as unknown as { goOn(): void }).goOn());
  await isThere;
}

describe.each(['httpUrl', 'fileUrl'] as const)('the form of the front matter, by %s,', (url) => {
  const viewer = sharedViewer(() => lab.open(lab[url]));

  afterEach(() => {
    expect(viewer.complaints).toEqual([]);
    // The hosted card may load its image.
    expect(viewer.requests.filter((one) => !one.includes('marin-boat'))).toEqual([]);
  });

  test('writes what is chosen, in the lines that are about it, and nothing else', async () => {
    const { page } = viewer;
    await openForm(page, CARD);
    const task = page.getByRole('combobox', { name: 'Task' });
    await task.fill('text gen');
    await expect
      .poll(() => page.getByRole('option').first().innerText())
      .toMatch(/^Text Generation/);
    await task.press('ArrowDown');
    await afterEdit(page, () => task.press('Enter'));
    await expect.poll(() => task.inputValue()).toBe('text-generation');
    await afterEdit(page, () =>
      type(page.getByRole('combobox', { name: 'Language', exact: true }), 'German'),
    );
    await afterEdit(page, () => type(fieldOf(page, 'tags').getByPlaceholder('Add'), 'c: d'));
    await afterEdit(page, () => type(fieldOf(page, 'tags').getByLabel('Tags, 1'), 'z'));
    await afterEdit(page, () =>
      fieldOf(page, 'license').getByRole('button', { name: 'Take away mit' }).click(),
    );
    await afterEdit(page, () =>
      type(page.getByRole('combobox', { name: 'License', exact: true }), 'Apache license 2.0'),
    );
    expect(await saved(page)).toBe(
      CARD.replace('license: mit   # ours\n', '')
        .replace('- en  # first', '- en  # first\n- de')
        .replace('[a, "b"]', '[z, "b", "c: d"]')
        .replace('# mine\n', '# mine\npipeline_tag: text-generation\nlicense: apache-2.0\n'),
    );
    await expect.poll(() => page.locator('[data-field="pipeline_tag"]').count()).toBeGreaterThan(0);
  });

  test('takes each change back, one after the other', async () => {
    const { page } = viewer;
    await openForm(page, CARD);
    const undo = formOf(page).getByRole('button', { name: 'Undo' });
    await expect.poll(() => undo.getAttribute('aria-disabled')).toBe('true');
    await afterEdit(page, () => type(fieldOf(page, 'new_version').locator('input'), 'a/b'));
    await afterEdit(page, () => type(fieldOf(page, 'new_version').locator('input'), 'a/c'));
    await afterEdit(page, () => undo.click());
    await expect.poll(() => fieldOf(page, 'new_version').locator('input').inputValue()).toBe('a/b');
    await afterEdit(page, () => undo.click());
    await expect.poll(() => fieldOf(page, 'new_version').locator('input').inputValue()).toBe('');
    expect(await saved(page)).toBe(CARD);
    await expect.poll(() => undo.getAttribute('aria-disabled')).toBe('true');
  });

  test('begins a card from the template, which is filled section by section', async () => {
    const { page } = viewer;
    await page.keyboard.press('Escape');
    await page.keyboard.press('m');
    await afterEdit(page, () => page.getByRole('button', { name: 'New card' }).click());
    const list = formOf(page).locator('.section-checklist');
    await expect
      .poll(() => list.locator('> summary').innerText())
      .toMatch(/^Sections: 0 stated, \d+ not/);
    await expect.poll(() => page.locator('article h2').count()).toBeGreaterThan(8);
    await afterEdit(page, () =>
      type(page.getByRole('combobox', { name: 'License', exact: true }), 'mit'),
    );
    const uses = list.locator('li', { hasText: /^Uses/ });
    await uses.locator('summary').click();
    await uses.getByLabel('What it says, in Markdown').fill('For **research**.');
    await afterEdit(page, () =>
      uses.getByRole('button', { name: 'Write it into the card' }).click(),
    );
    await expect.poll(() => page.locator('article strong').innerText()).toBe('research');
    await expect.poll(() => list.locator('> summary').innerText()).toMatch(/^Sections: 2 stated/);
    await expect.poll(() => uses.getAttribute('data-state')).toBe('stated');
    const text = await saved(page);
    expect(text).toMatch(/^---\nlicense: mit\n---\n\n# Model card\n/);
    expect(text).toContain('## Uses\n\nFor **research**.\n\n### Out-of-scope use\n');
  });
});

describe('the form', () => {
  const viewer = sharedViewer(() => lab.open());
  afterEach(() => {
    expect(viewer.complaints).toEqual([]);
  });

  test('shows every field of a card, those that nobody knows as they stand', async () => {
    const { page } = viewer;
    await openForm(page, EVERY_FIELD_CARD);
    const keys = [...EVERY_FIELD_CARD.matchAll(/^([\w-]+):/gm)].map(([, key]) => key ?? '');
    const shown = (): Promise<readonly (string | undefined)[]> =>
      formOf(page)
        .locator('[data-form-field]')
        .evaluateAll((all) => all.map((one) => (one as HTMLElement).dataset['formField']));
    const all = await shown();
    expect(keys.filter((key) => !all.includes(key))).toEqual([]);
    await expect
      .poll(() => fieldOf(page, 'x_unknown').locator('pre').innerText())
      .toBe('x_unknown: {a: [1, 2], b: c}');
    await fieldOf(page, 'x_unknown').getByRole('button', { name: /^Line/ }).click();
    await expect.poll(() => page.locator('dialog[open]').count()).toBe(1);
    await page.keyboard.press('Escape');
  });

  test('writes examples, questions and emissions', async () => {
    const { page } = viewer;
    await openForm(page, '---\nlicense: mit\n---\n# T\n');
    await openGroups(page);
    await afterEdit(page, () =>
      type(fieldOf(page, 'widget').getByPlaceholder('Add an example'), 'Hi: there'),
    );
    await fieldOf(page, 'widget').getByText('Example 1: Hi: there').click();
    await afterEdit(page, () => type(fieldOf(page, 'widget').getByLabel('Title'), 'One'));
    await afterEdit(page, () =>
      type(fieldOf(page, 'co2_eq_emissions').getByLabel('Grams'), '12.5'),
    );
    await afterEdit(page, () =>
      type(fieldOf(page, 'co2_eq_emissions').getByLabel('Source'), 'CodeCarbon'),
    );
    await type(fieldOf(page, 'co2_eq_emissions').getByLabel('Grams'), 'many');
    await expect
      .poll(() => fieldOf(page, 'co2_eq_emissions').getByRole('alert').innerText())
      .toMatch(/^Write a number/);
    const questions = fieldOf(page, 'extra_gated_fields');
    await afterEdit(page, () => type(questions.getByPlaceholder('Add a question'), 'Why'));
    await afterEdit(page, () =>
      questions.getByLabel('Answer', { exact: true }).selectOption('select'),
    );
    const answer = questions.getByPlaceholder('Add an answer');
    await afterEdit(page, () => type(answer, 'Work'));
    await afterEdit(page, () => type(answer, 'Play'));
    await afterEdit(page, () =>
      type(questions.getByLabel('Value, if it is another').last(), 'play'),
    );
    await afterEdit(page, async () => {
      await fieldOf(page, 'extra_gated_prompt').locator('textarea').fill('One\n\ntwo');
      await fieldOf(page, 'extra_gated_heading').locator('input').focus();
    });
    await afterEdit(page, () => fieldOf(page, 'inference').locator('select').selectOption('false'));
    expect(await saved(page)).toBe(`---
license: mit
widget:
- text: "Hi: there"
  example_title: One
co2_eq_emissions:
  emissions: 12.5
  source: CodeCarbon
extra_gated_fields:
  Why:
    type: select
    options:
    - Work
    - label: Play
      value: play
extra_gated_prompt: |-
  One

  two
inference: false
---
# T
`);
  });

  test.each([
    [
      'a dataset',
      '---\ntask_categories: []\nsize_categories: []\n---\n',
      'pretty_name',
      'pipeline_tag',
    ],
    ['a Space', '---\nsdk: gradio\nemoji: x\n---\n', 'colorFrom', 'pipeline_tag'],
  ])('of %s has its own fields', async (_, card, own, other) => {
    const { page } = viewer;
    await openForm(page, card);
    await expect.poll(() => fieldOf(page, own).count()).toBe(1);
    await expect.poll(() => fieldOf(page, other).count()).toBe(0);
  });

  test('follows the card when it changes otherwise, and keeps what is being written', async () => {
    const { page } = viewer;
    await openForm(page, '---\nlicence: MIT\ntags: [a]\n---\n# T\n');
    const add = fieldOf(page, 'tags').getByPlaceholder('Add');
    await add.focus();
    await page.keyboard.type('half a w');
    await afterEdit(page, () =>
      page.evaluate(() => document.querySelector<HTMLElement>('#Checks [data-fix]')?.click()),
    );
    await expect.poll(() => fieldOf(page, 'license').innerText()).toMatch(/MIT/);
    expect(await add.inputValue()).toBe('half a w');
    await expect.poll(() => add.evaluate((input) => input === document.activeElement)).toBe(true);
    await page.keyboard.type('ord');
    await afterEdit(page, () => page.keyboard.press('Enter'));
    await expect
      .poll(() => fieldOf(page, 'tags').getByLabel('Tags, 2').inputValue())
      .toBe('half a word');
  });

  test('keeps half a name of one of the Hub’s values, and writes it once it is whole', async () => {
    const { page } = viewer;
    await openForm(page, '---\nnew_version: a/b\nlibrary_name: x\n---\n# T\n');
    const library = fieldOf(page, 'library_name').getByRole('combobox');
    await library.fill('transf');
    // Its line becomes another one.
    await afterEdit(page, () =>
      fieldOf(page, 'new_version')
        .locator('input')
        .evaluate((input: HTMLInputElement) => {
          input.value = '';
          input.dispatchEvent(new Event('change'));
        }),
    );
    await expect.poll(() => fieldOf(page, 'library_name').innerText()).toContain('Line 2');
    expect(await library.inputValue()).toBe('transf');
    await page.keyboard.type('ormers');
    await afterEdit(page, () => page.keyboard.press('Enter'));
    const before = '---\nlibrary_name: x\n---\n# T\n';
    expect(await saved(page)).toBe(before.replace('x', 'transformers'));
    await afterEdit(page, () => formOf(page).getByRole('button', { name: 'Undo' }).click());
    expect(await saved(page)).toBe(before);
  });

  test('fixes what is found of one field right after another was written', async () => {
    const { page } = viewer;
    await openForm(page, '---\nnew_version: a/b\nlicense: MIT\n---\n# T\n');
    const fix = fieldOf(page, 'license').getByRole('button', { name: 'Fix: Write “mit”' });
    await fix.waitFor();
    await fieldOf(page, 'new_version').locator('input').fill('a/c');
    // What is written goes into the card as the field is left, which the button does.
    await fix.click();
    // So does what is saved at once.
    expect(await saved(page)).toBe('---\nnew_version: a/c\nlicense: mit\n---\n# T\n');
    const undo = formOf(page).getByRole('button', { name: 'Undo' });
    await afterEdit(page, () => undo.click());
    await afterEdit(page, () => undo.click());
    expect(await saved(page)).toBe('---\nnew_version: a/b\nlicense: MIT\n---\n# T\n');
  });

  test('tells what is found of a field, with its fix', async () => {
    const { page } = viewer;
    await openForm(page, '---\nlicense: MIT\nlanguage: en\n---\n# T\n');
    const license = fieldOf(page, 'license');
    await expect.poll(() => license.locator('.field-findings').innerText()).toMatch(/Error/);
    const input = license.getByRole('combobox');
    const described = (await input.getAttribute('aria-describedby')) ?? '';
    expect(
      await page
        .locator(
          described
            .split(' ')
            .map((id) => `#${id}`)
            .join(','),
        )
        .allInnerTexts(),
    ).toContainEqual(expect.stringContaining('Error'));
    await afterEdit(page, () => license.getByRole('button', { name: 'Fix: Write “mit”' }).click());
    await expect.poll(() => license.locator('.field-findings').allInnerTexts()).toEqual([]);
    await expect
      .poll(() => formOf(page).evaluate((form) => form.contains(document.activeElement)))
      .toBe(true);
  });

  test('changes what was just written in the editor, and loses nothing of it', async () => {
    const { page } = viewer;
    await openForm(page, '---\nlicense: mit\ntags: [a]\n---\n# T\n');
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    const editor = page.locator('section[aria-label="Editor"] [contenteditable="true"]');
    await editor.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('Written last.');
    await page.evaluate(() => document.querySelector<HTMLElement>('#FormControl')?.click());
    await afterEdit(page, () =>
      fieldOf(page, 'tags').getByRole('button', { name: 'Take away a' }).click(),
    );
    await expect.poll(() => page.locator('article').innerText()).toContain('Written last.');
    await expect.poll(() => editor.innerText()).not.toContain('tags');
    await expect.poll(() => editor.innerText()).toContain('Written last.');
    await page.keyboard.press('Escape');
  });

  test('keeps what is written of a section, which is shown as the card says it by then', async () => {
    const { page } = viewer;
    await openForm(
      page,
      '---\nlicense: mit\n---\n# T\n\nText.\n\n## Uses\n\n[More Information Needed]\n',
    );
    const list = formOf(page).locator('.section-checklist');
    await list.evaluate((one) => one.toggleAttribute('open', true));
    const uses = list.locator('li', { hasText: /^Uses/ });
    await expect.poll(() => uses.getAttribute('data-state')).toBe('placeholder');
    await openGroups(page);
    const area = uses.getByLabel('What it says, in Markdown');
    await area.focus();
    await page.keyboard.type('Half a w');
    const place = uses.getByRole('button', { name: /^Line/ });
    await expect.poll(() => place.innerText()).toBe('Line 8');
    await afterEdit(page, () => type(fieldOf(page, 'new_version').locator('input'), 'a/b'));
    await expect.poll(() => place.innerText()).toBe('Line 9');
    expect(await area.inputValue()).toBe('Half a w');
    await area.focus();
    await page.keyboard.press('End');
    await afterEdit(page, () =>
      page.evaluate(() => document.querySelector<HTMLElement>('[data-add-section]')?.click()),
    );
    await expect.poll(() => area.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.type('ord.');
    await afterEdit(page, () =>
      uses.getByRole('button', { name: 'Write it into the card' }).click(),
    );
    await expect.poll(() => uses.getAttribute('data-state')).toBe('stated');
    await expect.poll(() => page.locator('article').innerText()).toContain('Half a word.');
    await expect
      .poll(() => list.evaluate((one) => one.contains(document.activeElement)))
      .toBe(true);
  });

  test('has nothing that was begun for the card before', async () => {
    const { page } = viewer;
    await openForm(page, '---\ntags: [a]\n---\n# T\n');
    const list = formOf(page).locator('.section-checklist');
    await list.evaluate((one) => one.toggleAttribute('open', true));
    const uses = list.locator('li', { hasText: /^Uses/ });
    await openGroups(page);
    const area = uses.getByLabel('What it says, in Markdown');
    await area.fill('Of the first.');
    const add = fieldOf(page, 'tags').getByPlaceholder('Add');
    await add.focus();
    await page.keyboard.type('half');
    await afterEdit(page, () => dropCard(page, '---\ntags: [a]\n---\n# Another\n'));
    await expect.poll(() => area.inputValue()).toBe('');
    await expect.poll(() => add.inputValue()).toBe('');
    await expect
      .poll(() => formOf(page).evaluate((form) => form.contains(document.activeElement)))
      .toBe(true);
  });

  test('writes nothing into a card that was on its way while it was typed', async () => {
    const { page } = viewer;
    await openForm(page, '---\nnew_version: a/b\n---\n# T\n');
    const another = '---\nnew_version: c/d\n---\n# Another\n';
    const field = fieldOf(page, 'new_version').locator('input');
    await whileDropped(page, another, () => type(field, 'a/bc'));
    await expect.poll(() => page.locator('article h1').innerText()).toBe('Another');
    await expect.poll(() => field.inputValue()).toBe('c/d');
    // What is typed from now on is of this card.
    await afterEdit(page, () => type(field, 'c/de'));
    expect(await saved(page)).toBe(another.replace('c/d', 'c/de'));
  });

  test('writes what was typed while another card was on its way, which did not come', async () => {
    const { page } = viewer;
    await openForm(page, '---\nnew_version: a/b\n---\n# T\n');
    const field = fieldOf(page, 'new_version').locator('input');
    await afterEdit(page, () => whileDropped(page, '', () => type(field, 'a/bc')));
    await expect.poll(() => page.getByRole('alert').innerText()).toContain('empty');
    expect(await saved(page)).toBe('---\nnew_version: a/bc\n---\n# T\n');
  });

  test('adds sections to what was just written in the editor, and loses nothing of it', async () => {
    const { page } = viewer;
    await openForm(page, '---\nlicense: mit\n---\n# T\n\nA model.\n');
    const uses = formOf(page).locator('.section-checklist li', { hasText: /^Uses/ });
    await uses.locator('textarea').evaluate((area) => {
      (area as HTMLTextAreaElement).value = 'For research.';
    });
    await page.keyboard.press('Escape');
    await page.keyboard.press('e');
    const editor = page.locator('section[aria-label="Editor"] [contenteditable="true"]');
    await editor.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('Written last.');
    await page.evaluate(() => document.querySelector<HTMLElement>('[data-add-section]')?.click());
    await expect.poll(() => page.locator('article h2').count()).toBe(1);
    await expect.poll(() => page.locator('article').innerText()).toContain('Written last.');
    await editor.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText(' And later.');
    await page.evaluate(() => document.querySelector<HTMLElement>('#FormControl')?.click());
    await uses.locator('.primary').evaluate((button) => (button as HTMLElement).click());
    await expect.poll(() => page.locator('article').innerText()).toContain('For research.');
    await expect.poll(() => editor.innerText()).toContain('For research.');
    for (const text of ['Written last.', 'And later.']) {
      expect(await page.locator('article').innerText()).toContain(text);
      expect(await editor.innerText()).toContain(text);
    }
    await page.keyboard.press('Escape');
  });

  test('refuses what would damage the card, with a reason', async () => {
    const { page } = viewer;
    await openForm(page, '---\nlicense: &l mit\nlanguage: en\nx: *l\n---\n# T\n');
    await fieldOf(page, 'license').getByRole('button', { name: 'Take away mit' }).click();
    await expect
      .poll(() => fieldOf(page, 'license').getByRole('alert').innerText())
      .toMatch(/stands for another/);
    await openForm(page, '---\na: b: c\n---\n# T\n');
    await expect
      .poll(() => formOf(page).locator('.form-note').innerText())
      .toMatch(/cannot be read \(line 2\)/);
    await expect.poll(() => page.getByRole('combobox', { name: 'Task' }).isDisabled()).toBe(true);
  });

  test('refuses what the Hub does not know, where it takes nothing else', async () => {
    const { page } = viewer;
    await openForm(page, '---\nlicense: mit\n---\n# T\n');
    await type(page.getByRole('combobox', { name: 'Task' }), 'text-generatoin');
    await expect
      .poll(() => fieldOf(page, 'pipeline_tag').getByRole('alert').innerText())
      .toMatch(/none of the Hub’s tasks/);
  });
});

describe('the form, for those who use the keyboard,', () => {
  const viewer: Viewer = sharedViewer(() => lab.open());

  test('opens by its key and from the metadata, and gives the focus back', async () => {
    const { page } = viewer;
    await dropCard(page, CARD);
    const edit = page
      .locator('section[aria-label="Metadata"]')
      .getByRole('button', { name: 'Edit' });
    await edit.focus();
    await page.keyboard.press('Enter');
    await expect
      .poll(() => formOf(page).evaluate((form) => form === document.activeElement))
      .toBe(true);
    await page.keyboard.press('Escape');
    await expect.poll(() => formOf(page).isVisible()).toBe(false);
    await expect.poll(() => edit.evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('y');
    await page.keyboard.press('c');
    await expect.poll(() => formOf(page).isVisible()).toBe(false);
    await page.keyboard.press('Escape');
  });

  test('chooses by the arrows, and Escape closes the list first', async () => {
    const { page } = viewer;
    await openForm(page, CARD);
    const task = page.getByRole('combobox', { name: 'Task' });
    await task.focus();
    await task.press('ArrowDown');
    await expect.poll(() => task.getAttribute('aria-expanded')).toBe('true');
    await task.press('ArrowUp');
    const active = (await task.getAttribute('aria-activedescendant')) ?? '';
    await expect.poll(() => page.locator(`#${active}`).getAttribute('aria-selected')).toBe('true');
    await task.press('Escape');
    await expect.poll(() => task.getAttribute('aria-expanded')).toBe('false');
    await expect.poll(() => formOf(page).isVisible()).toBe(true);
    await task.press('Escape');
    await expect.poll(() => formOf(page).isVisible()).toBe(false);
  });

  test('goes on where it was after each change', async () => {
    const { page } = viewer;
    await openForm(page, '---\ntags:\n- a\n- b\n- c\n---\n# T\n');
    const tags = fieldOf(page, 'tags');
    await tags.getByRole('button', { name: 'Take away b' }).focus();
    await afterEdit(page, () => page.keyboard.press('Enter'));
    const focused = (): Promise<string> =>
      page.evaluate(() => document.activeElement?.ariaLabel ?? '');
    await expect.poll(focused).toBe('Take away c');
    await afterEdit(page, () => page.keyboard.press('Enter'));
    await expect.poll(focused).toBe('Take away a');
    await tags.getByPlaceholder('Add').focus();
    await page.keyboard.type('d');
    await afterEdit(page, () => page.keyboard.press('Enter'));
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('placeholder')))
      .toBe('Add');
    await page.keyboard.type('e');
    await afterEdit(page, () => page.keyboard.press('Enter'));
    await expect
      .poll(() =>
        tags
          .locator('li input')
          .evaluateAll((all) => all.map((one) => (one as HTMLInputElement).value)),
      )
      .toEqual(['a', 'd', 'e']);
  });
});

describe.each([1440, 768, 320])('the form, %i px wide,', (width) => {
  test('fits, is no smaller than fingers need, and is not printed', async () => {
    const { page } = await lab.open(lab.httpUrl, { viewport: { width, height: 900 } });
    await openForm(page, EVERY_FIELD_CARD);
    await openEverything(page);
    const measure = () =>
      formOf(page).evaluate((form) => ({
        sideways:
          form.scrollWidth - form.clientWidth + document.documentElement.scrollWidth - innerWidth,
        small: [...form.querySelectorAll<HTMLElement>('button, input, select, textarea, summary')]
          .filter((one) => one.checkVisibility())
          .map((one) => [one.outerHTML.slice(0, 80), one.getBoundingClientRect()] as const)
          .filter(([, { width: w, height: h }]) => w < 24 || h < 24)
          .map(([html]) => html),
      }));
    await expect.poll(measure).toEqual({ sideways: 0, small: [] });
    await page.emulateMedia({ media: 'print' });
    await expect.poll(() => formOf(page).isVisible()).toBe(false);
    await page.context().close();
  });
});

test('an item of the checks that is not stated leads to a section of its own', async () => {
  const { page, complaints } = await lab.open();
  await dropCard(page, '---\nlicense: mit\n---\n# T\n\nA model.\n\n## Uses\n\nText.\n');
  await page.keyboard.press('c');
  const checks = page.locator('section[aria-label="Checks"]');
  await checks.locator('.completeness > summary').click();
  await afterEdit(page, () => checks.getByRole('button', { name: 'Add “Training data”' }).click());
  await expect
    .poll(() => page.locator('[data-shown-place]').innerText())
    .toContain('Training data');
  expect(complaints).toEqual([]);
  await page.context().close();
});
