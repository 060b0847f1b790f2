import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE } from './engine.ts';
import { type EngineLab, OWN_SCHEMES, openEngineLab } from './engine-lab.ts';

let lab: EngineLab;

beforeAll(async () => {
  lab = await openEngineLab();
});

afterAll(() => lab.close());

const CARD = `---
license: mit
---
# A card

${Array.from({ length: 60 }, (_, n) => `## Section ${n}\n\nSome words, and a needle.\n\n`).join('')}
<details><summary>More</summary>

The hidden wombat.

</details>
`;

const count = (): Promise<string> =>
  lab.engine.run(
    () => document.querySelector<HTMLElement>('search [role="status"]')?.innerText ?? '',
  );

/** The current match, and whether it is in view below the search. */
const current = (): Promise<string> =>
  lab.engine.run(() => {
    const [match] = CSS.highlights.get('found-current') ?? [];
    if (match === undefined) {
      return '';
    }
    const range = new Range();
    range.setStart(match.startContainer, match.startOffset);
    range.setEnd(match.endContainer, match.endOffset);
    const { top, bottom } = range.getBoundingClientRect();
    const isInView = top >= 100 && bottom > top && bottom <= innerHeight;
    return isInView ? range.toString() : `${top} to ${bottom}`;
  });

describe.each(OWN_SCHEMES)(`in ${ENGINE} over %s, a reader`, (scheme) => {
  beforeAll(async () => {
    await lab.open(scheme);
    await lab.engine.resize(1280, 900);
    await lab.complaints();
    expect(await lab.drop(CARD)).toBe('ready');
  });

  test('searches in the card, and sees each match', async () => {
    await lab.engine.press('/');
    await lab.shows('#Search');
    for (const letter of 'needle') {
      await lab.engine.press(letter);
    }
    await expect.poll(count).toBe('1 of 60');
    await expect.poll(current).toBe('needle');
    for (let times = 0; times < 3; times += 1) {
      await lab.engine.press('Enter');
    }
    await expect.poll(count).toBe('4 of 60');
    await expect.poll(current).toBe('needle');
  });

  test('finds what is closed', async () => {
    await lab.engine.press('Escape');
    await lab.shows('#Search', false);
    await lab.engine.press('/');
    for (const letter of 'wombat') {
      await lab.engine.press(letter);
    }
    await expect.poll(count).toBe('1 of 1');
    await expect.poll(current).toBe('wombat');
    await lab.engine.press('Escape');
    await lab.shows('#Search', false);
  });

  test('goes from heading to heading, and sees the sheet of the keys', async () => {
    const focused = (): Promise<string> =>
      lab.engine.run(() => document.activeElement?.localName ?? '');
    await lab.engine.press('k');
    await expect.poll(focused).toMatch(/h[12]/);
    await lab.engine.press('j');
    await expect.poll(focused).toMatch(/h[12]/);
    await lab.engine.press('?');
    await lab.shows('#Source .keys-sheet');
    await lab.engine.press('Escape');
    await lab.shows('#Source', false);
  });

  test('and nothing of which the page complains', async () => {
    expect(await lab.complaints()).toEqual([]);
  });
});
