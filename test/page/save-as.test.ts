import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { content } from '../html/jobs/saved.ts';
import { FULL, SPACE } from '../html/jobs/saved-cards.ts';
import { dropCard, openLab, sharedViewer, type ViewerLab } from './viewer.ts';

const axeProgram = readFileSync(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

let lab: ViewerLab;
beforeAll(async () => {
  lab = await openLab();
});
afterAll(() => lab.close());

async function openDialog(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await page.keyboard.press('m');
  await page.getByRole('button', { name: 'Save as…' }).click();
}

const dialog = (page: Page) => page.getByRole('dialog', { name: 'Save as' });
const notes = (page: Page) => dialog(page).getByRole('status').locator('p').allTextContents();

/** Saves the card on the page; its file’s name and what it holds. */
async function saved(page: Page, label: string): Promise<readonly [name: string, text: string]> {
  await dialog(page).getByLabel(label).check();
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    dialog(page).getByRole('button', { name: 'Save', exact: true }).click(),
  ]);
  return [download.suggestedFilename(), readFileSync(await download.path(), 'utf8')];
}

describe.each(['http', 'file'] as const)('Save as, on %s', (scheme) => {
  const viewer = sharedViewer(() => lab.open(scheme === 'http' ? lab.httpUrl : lab.fileUrl));
  beforeEach(() => {
    viewer.complaints.length = 0;
    viewer.requests.length = 0;
  });

  test('saves what the command writes, tells what could not be said, and sends nothing', async () => {
    const { page } = viewer;
    await dropCard(page, FULL);
    await openDialog(page);
    const [name, text] = await saved(page, 'CycloneDX 1.6, BOM');
    expect([name, text]).toEqual(['Heron.cdx.json', content(FULL, 'cyclonedx-bom')]);
    await expect.poll(() => notes(page)).toHaveLength(3);
    const [done, lost, missing] = await notes(page);
    expect(done).toBe('Heron.cdx.json was saved.');
    expect(lost).toMatch(/^CycloneDX’s modelCard has no place for: .*“widget”/);
    expect(missing).toBe('The card does not state: id on the Hub.');
    const [spdx, graph] = await saved(page, 'SPDX 3.0');
    expect(spdx).toBe('Heron.spdx3.json');
    expect(graph).toMatch(/"created": "20\d\d-\d\d-\d\dT[\d:]{8}Z"/);
    expect([viewer.complaints, viewer.requests]).toEqual([[], []]);
  });

  test('fills the profile that is chosen into a dossier', async () => {
    const { page } = viewer;
    await dropCard(page, FULL);
    await openDialog(page);
    const profile = dialog(page).getByRole('combobox', { includeHidden: true });
    expect(await profile.isVisible()).toBe(false);
    await dialog(page).getByLabel('Dossier, Markdown').check();
    await profile.selectOption('eu-gpai');
    const [name, text] = await saved(page, 'Dossier, HTML');
    expect(name).toBe('Heron.dossier.html');
    expect(text).toBe(content(FULL, 'dossier-html', { profile: 'eu-gpai' }));
    const reading = await page.context().newPage();
    const complaints: string[] = [];
    reading.on('console', (message) => complaints.push(message.text()));
    await reading.setContent(text);
    const style = (selector: string, what: string): Promise<string> =>
      reading
        .locator(selector)
        .evaluate((one, key) => getComputedStyle(one).getPropertyValue(key), what);
    expect(await style('main', 'max-width')).not.toBe('none');
    const light = await style('body', 'background-color');
    await reading.emulateMedia({ colorScheme: 'dark' });
    expect(await style('body', 'background-color')).not.toBe(light);
    await reading.emulateMedia({ media: 'print' });
    expect(await style('body', 'background-color')).toBe(light);
    await reading.close();
    expect(complaints).toEqual([]);
  });
});

describe('the dialog', () => {
  const viewer = sharedViewer(() => lab.open());

  test('says that it saves, and then that it has', async () => {
    const { page } = viewer;
    await dropCard(page, FULL);
    await openDialog(page);
    const told = page.evaluate(
      () =>
        new Promise<readonly string[]>((resolve) => {
          const status = document.querySelector('dialog [role="status"]');
          const said: string[] = [];
          new MutationObserver(() => {
            said.push(status?.textContent ?? '');
            if (said.at(-1)?.includes('was saved')) {
              resolve(said);
            }
          }).observe(status ?? document, { childList: true });
        }),
    );
    await saved(page, 'HTML, one file');
    const [first, ...others] = await told;
    expect(first).toBe('Saving…');
    expect(others.at(-1)).toMatch(/^Heron\.html was saved\./);
  });

  test('says why a card is not saved in a format, and keeps the choice', async () => {
    const { page } = viewer;
    await dropCard(page, SPACE);
    await openDialog(page);
    await dialog(page).getByLabel('Dossier, Markdown').check();
    await dialog(page).getByRole('button', { name: 'Save', exact: true }).click();
    await expect
      .poll(() => notes(page))
      .toEqual([expect.stringMatching(/^README\.md is the card of a Space: /)]);
    const [name, text] = await saved(page, 'JSON-LD (schema.org, Croissant)');
    expect([name, text]).toEqual(['Pond.jsonld', content(SPACE, 'json-ld')]);
    expect((await saved(page, 'CycloneDX 1.6, BOM'))[1]).toBe(content(SPACE, 'cyclonedx-bom'));
  });

  test('works by keyboard alone, and is told to those who do not see it', async () => {
    const { page } = viewer;
    await dropCard(page, FULL);
    await openDialog(page);
    await page.keyboard.press('ArrowDown');
    expect(await dialog(page).getByLabel('JSON', { exact: true }).isChecked()).toBe(true);
    await page.keyboard.press('End');
    await page.evaluate(axeProgram);
    const { violations } = await page.evaluate(() =>
      (globalThis as unknown as { axe: { run(): Promise<AxeResults> } }).axe.run(),
    );
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.keyboard.press('Enter'),
    ]);
    expect(download.suggestedFilename()).toMatch(/^Heron\./);
    await page.keyboard.press('Escape');
    expect(await dialog(page).isVisible()).toBe(false);
  });
});
