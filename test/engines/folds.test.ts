import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE } from './engine.ts';
import { type EngineLab, OWN_SCHEMES, openEngineLab } from './engine-lab.ts';

let lab: EngineLab;

beforeAll(async () => {
  lab = await openEngineLab();
});

afterAll(() => lab.close());

const tags = (count: number): string =>
  Array.from({ length: count }, (_, n) => `tag-${(n * 7919) % 10_007}`).join(', ');

const cardWith = (count: number): string => `---
license: mit
datasets: [${tags(count)}]
---
# A card

## Limitations

It cannot read.
`;

describe.each(OWN_SCHEMES)(`in ${ENGINE} over %s, what a card states`, (scheme) => {
  beforeAll(async () => {
    await lab.open(scheme);
    await lab.complaints();
    expect(await lab.drop(cardWith(3))).toBe('ready');
  });

  test.each(['Brief', 'Metadata'])('is one line on a phone, open on a click: %s', async (id) => {
    await lab.engine.resize(375, 800);
    const content = `#${id} .fold > :not(summary)`;
    await lab.shows(content, false);
    await lab.engine.click(`#${id} summary`);
    await lab.shows(content);
    await lab.engine.click(`#${id} summary`);
    await lab.shows(content, false);
  });

  test('lies open beside the card on a wide screen', async () => {
    await lab.engine.resize(1440, 900);
    for (const id of ['Brief', 'Metadata']) {
      await lab.shows(`#${id} .fold > :not(summary)`);
      await lab.shows(`#${id} .fold > summary`, false);
    }
    await lab.engine.resize(375, 800);
    await lab.shows('.fold > :not(summary)', false);
  });

  test('is printed open', async () => {
    const print = async (count: number): Promise<number> => {
      expect(await lab.drop(cardWith(count))).toBe('ready');
      return (await lab.engine.print()).length;
    };
    const few = await print(3);
    // Fonts, which are most of a small PDF, are in both.
    expect((await print(600)) - few).toBeGreaterThan(4000);
    await lab.shows('.fold > :not(summary)', false);
  });

  test('makes the page complain of nothing', async () => {
    expect(await lab.complaints()).toEqual([]);
  });
});
