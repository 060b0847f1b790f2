import { afterAll, beforeAll, expect, test } from 'vitest';
import { ENGINE } from './engine.ts';
import { type EngineLab, openEngineLab } from './engine-lab.ts';

const FILES = {
  'birds/heron/README.md': '---\nlicense: mit\npipeline_tag: text-generation\n---\n# Heron\n',
  'birds/crane/README.md': '---\nlicense: apache-2.0\n---\n# Crane\n\n![](missing.png)\n',
  'birds/crane/LICENSE': 'Be kind.',
  'birds/stork/README.md': '---\nlicense: [\n---\n# اللقلق\n',
  'birds/empty/README.md': '',
};

let lab: EngineLab;

beforeAll(async () => {
  lab = await openEngineLab();
});

afterAll(() => lab.close());

const titles = (): Promise<readonly string[]> =>
  lab.engine.run(() =>
    Array.from(
      document.querySelectorAll('.card-list tbody [data-column="title"] button'),
      ({ textContent }) => textContent ?? '',
    ),
  );

const caption = (): Promise<string> => lab.textOf('.card-list caption');

/** The dialog of an engine cannot be driven: what it would hand over comes at once. */
async function pickFolder(): Promise<void> {
  await lab.engine.run((files: Readonly<Record<string, string>>) => {
    const { click } = HTMLInputElement.prototype;
    HTMLInputElement.prototype.click = function () {
      HTMLInputElement.prototype.click = click;
      const chosen = Object.entries(files).map(([path, content]) => {
        const file = new File([content], path.replace(/.*\//, ''));
        return Object.defineProperty(file, 'webkitRelativePath', { value: path });
      });
      Object.defineProperty(this, 'files', { value: chosen });
      this.dispatchEvent(new Event('change'));
    };
  }, FILES);
  await lab.engine.press('f');
}

test(`in ${ENGINE} a folder of cards is a list, which leads to a card and back`, async () => {
  expect(await lab.open('file')).toBe('ready');
  await lab.complaints();
  await pickFolder();
  await lab.shows('.card-list[aria-busy="false"] tbody tr');
  expect(await titles()).toEqual(['Crane', 'empty/README.md', 'Heron', 'اللقلق']);
  expect(await caption()).toMatch(/^4 cards in birds · \d with errors · 1 not read or checked$/);
  expect(await lab.textOf('.row-fault')).toContain('is empty');

  await lab.press('Title', '.card-list');
  await lab.press('Title', '.card-list');
  // What states none comes last, in either order.
  await expect.poll(titles).toEqual(['اللقلق', 'Heron', 'Crane', 'empty/README.md']);

  await lab.engine.press('/');
  for (const key of 'mit') {
    await lab.engine.press(key);
  }
  await expect.poll(titles).toEqual(['Heron']);

  await lab.press('Heron', '.card-list');
  await expect.poll(() => lab.textOf('article h1')).toBe('Heron');
  expect(await lab.textOf('.card-source')).toBe('heron/README.md');
  await lab.engine.run(() => history.back());
  await lab.shows('.card-list');
  expect(await titles()).toEqual(['Heron']);
  await expect.poll(() => lab.focused()).toBe('Heron');
  expect(await lab.complaints()).toEqual([]);
});
