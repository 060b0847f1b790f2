import { mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ENGINE } from './engine.ts';
import { type EngineLab, openEngineLab, SCHEMES } from './engine-lab.ts';

let lab: EngineLab;
let folder = '';
let path = '';

beforeAll(async () => {
  lab = await openEngineLab();
});

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'engine-followed-'));
  path = join(folder, 'README.md');
});

afterEach(() => rmSync(folder, { recursive: true, force: true }));

afterAll(() => lab.close());

const title = (): Promise<string> => lab.textOf('article h1');
const notes = (): Promise<string> => lab.textOf('.notices');

describe.each(SCHEMES)(`in ${ENGINE} over %s, a picked file`, (scheme) => {
  /** Of a file that was saved so many seconds ago. */
  async function pick(age: number): Promise<void> {
    await lab.open(scheme);
    await lab.complaints();
    writeFileSync(path, '# First\n\nText.\n');
    const saved = Date.now() / 1000 - age;
    utimesSync(path, saved, saved);
    await lab.engine.chooseFiles('#OpenInput', [path]);
    await lab.shows('#first');
    await lab.shows('[data-following="watches"]');
  }

  test.runIf(ENGINE === 'firefox')('is shown anew as it is saved, and gone, and back', async () => {
    await pick(0);
    writeFileSync(path, '# Second\n\nA text that is longer than the one before.\n');
    await expect.poll(title).toBe('Second');
    rmSync(path);
    await expect.poll(notes).toContain('README.md is no longer there.');
    await expect.poll(title).toBe('Second');
    writeFileSync(path, '# Third\n');
    await expect.poll(title).toBe('Third');
    await lab.shows('.notice', false);
    expect(await lab.complaints()).toEqual([]);
  });

  // WebKit knows the time of a file to the second.
  test.runIf(ENGINE !== 'firefox').each([0, 60])(
    'that was saved %i s ago is told of when it has changed, and opened again',
    async (age) => {
      await pick(age);
      writeFileSync(path, '# Second\n\nA text that is longer than the one before.\n');
      await expect.poll(notes).toContain('README.md has changed on disk.');
      await expect.poll(title).toBe('First');
      await lab.engine.chooseFiles('#OpenInput', [path]);
      await expect.poll(title).toBe('Second');
      await lab.shows('.notice', false);
      expect(await lab.complaints()).toEqual([]);
    },
  );
});
