import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE } from './engine.ts';
import { type EngineLab, OWN_SCHEMES, openEngineLab } from './engine-lab.ts';

let lab: EngineLab;

beforeAll(async () => {
  lab = await openEngineLab();
});

afterAll(() => lab.close());

/** Paragraph N stands on line 7 + 2N. */
const CARD = `---
license: mit
tags: [a, "b"]
---
# A card
${Array.from({ length: 200 }, (_, n) => `\nParagraph ${n} of ${n % 50 === 7 ? 'needles' : 'the card'}.\n`).join('')}`;

/** The marked line of the source, as far as it is in view. */
const markedLine = (): Promise<string> =>
  lab.engine.run(() => {
    const marker = document.querySelector('dialog .line-marker:not([hidden])');
    const block = marker?.closest('.source-block');
    const { top = -1, bottom = -1, height = 1 } = marker?.getBoundingClientRect() ?? {};
    const frame = marker?.closest('.source-text')?.getBoundingClientRect();
    const row = Math.round((top - (block?.getBoundingClientRect().top ?? 0)) / height);
    const parts = [...(block?.querySelectorAll('pre') ?? [])].map((pre) =>
      (pre.textContent ?? '').split('\n')[row]?.trim(),
    );
    const isSeen = top >= (frame?.top ?? 0) - 1 && bottom <= (frame?.bottom ?? 0) + 1;
    return isSeen ? parts.join(' ') : '';
  });

const shownPlace = (): Promise<string> =>
  lab.engine.run(() => {
    const place = document.querySelector('[data-shown-place]');
    const { top = -1, bottom = -1 } = place?.getBoundingClientRect() ?? {};
    return top > 0 && bottom < innerHeight ? (place?.textContent ?? '') : '';
  });

describe.each(OWN_SCHEMES)(`in ${ENGINE} over %s, a reader of the source`, (scheme) => {
  beforeAll(async () => {
    await lab.open(scheme);
    await lab.engine.resize(1280, 900);
    await lab.complaints();
    expect(await lab.drop(CARD)).toBe('ready');
  });

  test('finds a word in it, and each match', async () => {
    await lab.engine.press('s');
    await lab.shows('#Source .hljs-attr');
    await lab.engine.press('/');
    for (const letter of 'needle') {
      await lab.engine.press(letter);
    }
    const count = (): Promise<string> => lab.textOf('#Source .source-search [role="status"]');
    await expect.poll(count).toBe('1 of 4');
    await expect.poll(markedLine).toBe('21 Paragraph 7 of needles.');
    await lab.engine.press('Enter');
    await expect.poll(count).toBe('2 of 4');
    await expect.poll(markedLine).toBe('121 Paragraph 57 of needles.');
    await expect
      .poll(() => lab.engine.run(() => String([...(CSS.highlights.get('source-match') ?? [])][0])))
      .toBe('needle');
    await lab.press('Show in the card', '#Source');
    await lab.shows('#Source', false);
    await expect.poll(shownPlace).toBe('Paragraph 57 of needles.');
  });

  test('begins where the card is read, clicks a line and sees what it became', async () => {
    await lab.engine.press('s');
    await lab.shows('#Source .source-block');
    await lab.engine.run(() => {
      document.querySelector('#Source .source-text')?.scrollTo(0, 0);
    });
    await lab.engine.click('#Source .source-block pre:last-of-type');
    await expect.poll(markedLine).toMatch(/^\d+ Paragraph \d+ of/);
    const marked = (await markedLine()).replace(/^\d+ /, '');
    await lab.press('Show in the card', '#Source');
    await lab.shows('#Source', false);
    await expect.poll(shownPlace).toBe(marked);
  });

  test('makes the page complain of nothing', async () => {
    expect(await lab.complaints()).toEqual([]);
  });
});
