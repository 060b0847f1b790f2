import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE } from './engine.ts';
import { type EngineLab, OWN_SCHEMES, openEngineLab } from './engine-lab.ts';

let lab: EngineLab;

beforeAll(async () => {
  lab = await openEngineLab();
});

afterAll(() => lab.close());

const CARD = `---
licence: mit
---
# A card

${Array.from({ length: 40 }, (_, n) => `## Section ${n}\n\nSome words.\n\n`).join('')}
[The end](#lost) of it.

${'More words.\n\n'.repeat(40)}`;

const LINE = CARD.split('\n').findIndex((line) => line.startsWith('[The end]')) + 1;

/** The marked place, as far as nothing lies over it. */
const shownPlace = (): Promise<string> =>
  lab.engine.run(() => {
    const place = document.querySelector<HTMLElement>('[data-shown-place]');
    const { left = 0, top = -1, bottom = -1 } = place?.getBoundingClientRect() ?? {};
    const isSeen = place?.contains(document.elementFromPoint(left + 40, (top + bottom) / 2));
    return isSeen === true ? (place?.innerText.trim() ?? '') : '';
  });

describe.each(OWN_SCHEMES)(`in ${ENGINE} over %s, a reader of the checks`, (scheme) => {
  beforeAll(async () => {
    await lab.open(scheme);
    await lab.complaints();
    expect(await lab.drop(CARD)).toBe('ready');
  });

  test.each([1440, 375])(
    'at %i px has them beside the card, and goes back and forth',
    async (width) => {
      const { engine } = lab;
      await engine.resize(width, 900);
      await engine.press('c');
      await lab.shows('#Checks');
      await expect.poll(() => lab.focused()).toBe('Checks');
      await lab.shows('article .finding-mark');
      const isBeside = await engine.run(() => {
        const panel = document.getElementById('Checks')?.getBoundingClientRect();
        const { right = 0 } = document.querySelector('article')?.getBoundingClientRect() ?? {};
        return innerWidth >= 1200 ? right <= (panel?.left ?? 0) : panel?.bottom === innerHeight;
      });
      expect(isBeside).toBe(true);
      await engine.click(`#Checks [data-line="${LINE}"] .finding-message`);
      await expect.poll(shownPlace).toContain('The end of it.');
      await engine.click('article [data-shown-place] .finding-mark');
      await expect
        .poll(() =>
          engine.run(() => {
            const item = document.activeElement?.closest<HTMLElement>('#Checks [data-check]');
            return item?.dataset['line'];
          }),
        )
        .toBe(String(LINE));
      await engine.press('Escape');
      await lab.shows('#Checks', false);
      await expect.poll(() => lab.focused()).toBe('ChecksControl');
      await lab.shows('.finding-mark', false);
    },
  );

  test('hears no complaint of the page', async () => {
    expect(await lab.complaints()).toEqual([]);
  });
});
