import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE } from './engine.ts';
import { type EngineLab, openEngineLab } from './engine-lab.ts';

let lab: EngineLab;

beforeAll(async () => {
  lab = await openEngineLab();
});

afterAll(() => lab.close());

const CARD = `---
licence: MIT   # ours
tags: [a, "b"]
new_version: a/b
model-index:
- name: m
  results:
  - task: {type: t}
    dataset: {type: d, name: D}
    metrics:
    - type: acc
      value: 69.50 # best
x_own:   {a:   1}  # mine
---
# A card

Text.
`;

/** Counts the versions of the card. */
const revision = (): Promise<number> =>
  lab.engine.run(() => Number(document.documentElement.dataset['revision']));

async function write(text: string, ...last: readonly string[]): Promise<void> {
  for (const letter of text) {
    await lab.engine.press(letter);
  }
  const before = await revision();
  await lab.engine.press(...last);
  await expect.poll(revision).toBeGreaterThan(before);
}

/** Clicks a control, to the middle of the form if it is not seen. */
async function click(selector: string): Promise<void> {
  await lab.shows(selector);
  await lab.engine.run((one) => {
    document.querySelector(one)?.scrollIntoView({ block: 'center' });
  }, selector);
  await lab.engine.click(selector);
}

const textIn = (selector: string): Promise<string> =>
  lab.engine.run((one) => document.querySelector<HTMLInputElement>(one)?.value ?? '', selector);

/** What the card's file would hold if it were saved now. */
async function saved(): Promise<string> {
  const path = join(lab.engine.downloads, 'README.md');
  rmSync(path, { force: true });
  await lab.press('Save', 'section[aria-label="Front matter"]');
  await expect.poll(() => (existsSync(path) ? readFileSync(path, 'utf8') : '')).toMatch(/\n$/);
  return readFileSync(path, 'utf8');
}

describe(`in ${ENGINE}, the form of the front matter`, () => {
  test('writes each change once, in its own line, and nothing else', async () => {
    const { engine } = lab;
    await lab.open('http');
    await lab.drop(CARD);
    await engine.press('y');
    // A text; and a list of the Hub's values, which is searched.
    await click('#Form-new_version');
    await engine.press('End');
    await write('c', 'Enter');
    await click('#Form-pipeline_tag');
    for (const letter of 'text gen') {
      await engine.press(letter);
    }
    await lab.shows('#Form-pipeline_tag-list [role="option"]');
    await engine.press('ArrowDown');
    await write('', 'Enter');
    await expect.poll(() => textIn('#Form-pipeline_tag')).toBe('text-generation');
    // More items, one after the other; one of them is changed, and one taken away.
    await click('#Form-tags');
    await write('c', 'Enter');
    await expect.poll(() => textIn('#Form-tags-item-2')).toBe('c');
    await write('d', 'Enter');
    await expect.poll(() => textIn('#Form-tags-item-3')).toBe('d');
    expect(await textIn('#Form-tags')).toBe('');
    await click('#Form-tags-item-0');
    await engine.press('End');
    await write('z', 'Tab');
    const before = await revision();
    await click('#Form-tags-remove-1');
    await expect.poll(revision).toBeGreaterThan(before);
    await expect.poll(() => textIn('#Form-tags-item-1')).toBe('c');
    // A value of a result, which is made when it is opened.
    await click('#Form-model-index-0-1-0');
    await click('#Form-model-index-0-1-0-2-0-1');
    await engine.press('End');
    await write('5', 'Tab');
    // Nothing is written a second time, as what was changed loses the focus.
    const last = await revision();
    await click('#Form-tags-item-0');
    await click('#Form-new_version');
    await expect.poll(() => lab.focused()).toBe('Form-new_version');
    expect(await revision()).toBe(last);
    expect(await saved()).toBe(
      CARD.replace('a/b', 'a/bc')
        .replace('[a, "b"]', '[az, c, d]')
        .replace('69.50', '69.505')
        .replace('# mine\n', '# mine\npipeline_tag: text-generation\n'),
    );
    expect(await lab.complaints()).toEqual([]);
  });

  test('takes a finding’s way out, and keeps what is being written beside it', async () => {
    const { engine } = lab;
    await lab.open('http');
    await lab.drop(CARD);
    await engine.press('y');
    await click('#Form-new_version');
    await engine.press('End');
    await engine.press('x');
    const before = await revision();
    await engine.run(() => document.querySelector<HTMLElement>('#Form [data-fix]')?.click());
    await expect.poll(revision).toBeGreaterThan(before);
    expect(await textIn('#Form-new_version')).toBe('a/bx');
    await write('y', 'Tab');
    expect(await saved()).toContain('license: MIT   # ours\ntags: [a, "b"]\nnew_version: a/bxy\n');
    expect(await lab.complaints()).toEqual([]);
  });

  test('is that of a new card, too', async () => {
    const { engine } = lab;
    await lab.open('http');
    await engine.press('m');
    await lab.press('New card');
    await lab.shows('.section-checklist[open]');
    await click('#Form-license');
    await write('mit', 'Enter');
    await expect.poll(() => lab.focused()).toBe('Form-license');
    expect(await saved()).toMatch(/^---\nlicense: mit\n---\n/);
    expect(await lab.complaints()).toEqual([]);
  });
});
