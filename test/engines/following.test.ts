import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
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
  beforeEach(async () => {
    await lab.open(scheme);
    await lab.complaints();
    writeFileSync(path, '# First\n\nText.\n');
    await lab.engine.chooseFiles('#OpenInput', [path]);
    await lab.shows('#first');
    await lab.shows('[data-following="watches"]');
  });

  test.runIf(ENGINE === 'firefox')('is shown anew as it is saved, and gone, and back', async () => {
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

  test.runIf(ENGINE !== 'firefox')('is told of when it has changed, and opened again', async () => {
    writeFileSync(path, '# Second\n\nA text that is longer than the one before.\n');
    await expect.poll(notes).toContain('README.md has changed on disk.');
    await expect.poll(title).toBe('First');
    await lab.engine.chooseFiles('#OpenInput', [path]);
    await expect.poll(title).toBe('Second');
    await lab.shows('.notice', false);
    expect(await lab.complaints()).toEqual([]);
  });
});
