import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE } from './engine.ts';
import { type EngineLab, OWN_SCHEMES, openEngineLab } from './engine-lab.ts';

let lab: EngineLab;

beforeAll(async () => {
  lab = await openEngineLab();
});

afterAll(() => lab.close());

const CARD = `# A card

${Array.from({ length: 30 }, (_, n) => `## Section ${n}\n\n### Part ${n}\n\n${'Some words. '.repeat(60)}\n\n`).join('')}`;

const top = (): Promise<number> =>
  lab.engine.run(() => document.getElementById('section-9')?.getBoundingClientRect().top ?? -1);

describe.each(OWN_SCHEMES)(`in ${ENGINE} over %s, the contents`, (scheme) => {
  beforeAll(async () => {
    await lab.open(scheme);
    await lab.complaints();
    await lab.engine.resize(1440, 900);
    expect(await lab.drop(CARD)).toBe('ready');
  });

  test('are hidden and brought back, without moving what is read', async () => {
    await lab.engine.run(() => document.getElementById('section-9')?.scrollIntoView());
    const place = await top();
    await lab.engine.press('t');
    await lab.shows('#Contents', false);
    await expect.poll(() => lab.focused()).toBe('ContentsControl');
    await expect.poll(async () => Math.abs((await top()) - place)).toBeLessThanOrEqual(1);
    await lab.engine.press('t');
    await lab.shows('#Contents');
    await expect.poll(async () => Math.abs((await top()) - place)).toBeLessThanOrEqual(1);
  });

  test('show the part that is read, and fold', async () => {
    await lab.engine.run(() => document.getElementById('part-20')?.scrollIntoView());
    await expect.poll(() => lab.textOf('#Contents a[aria-current]')).toBe('Part 20');
    await lab.shows('#Contents a[href="#part-3"]', false);
    await lab.engine.click('#Contents li:has(> a[href="#section-3"]) > .section-fold');
    await lab.shows('#Contents a[href="#part-3"]');
    await lab.engine.press('ArrowLeft');
    await lab.shows('#Contents a[href="#part-3"]', false);
  });

  test('stay hidden when the page is opened again', async () => {
    await lab.engine.press('t');
    await lab.open(scheme);
    expect(await lab.drop(CARD)).toBe('ready');
    await lab.shows('#Contents', false);
    await lab.engine.press('t');
    await lab.shows('#Contents');
  });

  test('make the page complain of nothing', async () => {
    expect(await lab.complaints()).toEqual([]);
  });
});
