import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE } from './engine.ts';
import { type EngineLab, openEngineLab, SCHEMES } from './engine-lab.ts';

let lab: EngineLab;

beforeAll(async () => {
  lab = await openEngineLab();
});

afterAll(() => lab.close());

describe.each(SCHEMES)(`in ${ENGINE} over %s`, (scheme) => {
  test('a card that was picked is listed, to be picked again, and forgotten', async () => {
    await lab.open(scheme);
    await lab.complaints();
    expect(await lab.pick('# A picked card\n\nText.\n')).toBe('ready');
    // It is kept when the page has nothing better to do.
    await expect
      .poll(async () => {
        await lab.engine.press('Escape');
        await lab.engine.press('r');
        await lab.shows('.recent-cards');
        return lab.textOf('.recent-cards li');
      })
      .toMatch(/A picked card\s+file README\.md, .*to be picked again/);
    await lab.engine.click('.recent-forget');
    await lab.shows('.recent-cards ul', false);
    await lab.engine.press('Escape');
    await lab.engine.press('r');
    await lab.shows('.recent-cards');
    expect(await lab.textOf('.recent-cards')).toContain('No card is remembered.');
    expect(await lab.complaints()).toEqual([]);
  });
});
