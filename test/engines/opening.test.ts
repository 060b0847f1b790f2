import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { ENGINE } from './engine.ts';
import { type EngineLab, openEngineLab, SCHEMES, type Scheme } from './engine-lab.ts';

let lab: EngineLab;

beforeAll(async () => {
  lab = await openEngineLab();
});

afterAll(() => lab.close());

const articleText = (): Promise<string> =>
  lab.engine.run(() => document.querySelector('article')?.innerText ?? '');

describe.each(SCHEMES)(`in ${ENGINE} over %s, a reader`, (scheme) => {
  beforeEach(async () => {
    expect(await lab.open(scheme)).toBe('ready');
    await lab.complaints();
  });

  test('sees the hosted card, and hears no complaint', async () => {
    await expect.poll(() => articleText()).toContain('Marin 8B');
    expect(await lab.complaints()).toEqual([]);
  });

  test('picks a file', async () => {
    expect(await lab.pick('---\nlicense: mit\n---\n# Picked card')).toBe('ready');
    await expect.poll(() => articleText()).toContain('Picked card');
    expect(await lab.complaints()).toEqual([]);
  });

  test('drops a file', async () => {
    expect(await lab.drop('# Dropped card')).toBe('ready');
    await expect.poll(() => articleText()).toContain('Dropped card');
    expect(await lab.complaints()).toEqual([]);
  });

  test('pastes a text that was copied elsewhere', async () => {
    await lab.engine.run(() => {
      const field = document.createElement('textarea');
      field.value = '# Pasted card\n\nWith text.';
      document.body.append(field);
      field.select();
    });
    await lab.engine.press('Control', 'c');
    await lab.engine.run(() => {
      document.querySelector('textarea')?.remove();
    });
    await lab.engine.press('Control', 'v');
    await lab.shows('#pasted-card');
    await expect.poll(() => articleText()).toContain('With text.');
  });

  test('is told why a picture is no card', async () => {
    expect(await lab.drop('\u0089PNG\r\n\u001a\n\0\0', 'logo.png')).toBe('failed');
    await lab.shows('[role="alert"]');
  });
});

describe(`in ${ENGINE} the address`, () => {
  test('names a card', async () => {
    lab.served.set('/mine.md', '# Served card');
    expect(await lab.open('http', '?card=mine.md')).toBe('ready');
    await expect.poll(() => articleText()).toContain('Served card');
  });

  test('names a card that is not there', async () => {
    expect(await lab.open('http', '?card=missing.md')).toBe('failed');
    await lab.shows('[role="alert"]');
  });

  /** Else the browser only scrolls in the page that it has. */
  const openAnew = async (scheme: Scheme): Promise<void> => {
    await lab.engine.goTo('about:blank');
    await lab.open(scheme, '#evaluation');
    // The program scrolls there, too.
    await lab.shows('html[data-revision]');
  };

  /** Where the heading that the address names is in the window. */
  const place = (): Promise<number> =>
    lab.engine.run(() =>
      Math.round(document.getElementById('evaluation')?.getBoundingClientRect().top ?? -1),
    );

  /** What comes late: something high above all that is shown. */
  const growAbove = (): Promise<void> =>
    lab.engine.run(async () => {
      const late = document.createElement('div');
      late.style.height = '700px';
      document.querySelector('article h2')?.before(late);
      for (let frame = 0; frame < 3; frame += 1) {
        await new Promise(requestAnimationFrame);
      }
    });

  test.each(SCHEMES)('names a section, which stays in its place, over %s', async (scheme) => {
    await openAnew(scheme);
    const before = await place();
    expect(before).toBeGreaterThanOrEqual(0);
    expect(before).toBeLessThan(400);
    await growAbove();
    // Firefox rounds where it scrolls to.
    await expect.poll(async () => Math.abs((await place()) - before)).toBeLessThanOrEqual(1);
  });

  test('holds no reader back who goes on', async () => {
    await openAnew('file');
    // Chromium's scroll to the start ends some pixels too early when what it passes changes height.
    await expect
      .poll(async () => {
        await lab.engine.press('Home');
        return lab.engine.run(() => scrollY);
      })
      .toBe(0);
    await growAbove();
    await expect.poll(() => lab.engine.run(() => scrollY)).toBe(0);
  });
});
