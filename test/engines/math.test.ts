import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ENGINE } from './engine.ts';
import { type EngineLab, openEngineLab } from './engine-lab.ts';

let lab: EngineLab;

beforeAll(async () => {
  lab = await openEngineLab();
  await lab.open('file');
  await lab.engine.resize(1280, 900);
});

afterAll(() => lab.close());

describe(`in ${ENGINE} formulas`, () => {
  test('that are numbered have their numbers at the edge', async () => {
    const card = [
      'The loss is $$\\begin{align} L &= a \\\\ &= b \\end{align}$$ where $$c \\tag{*}$$.',
      '- an item $$d \\tag{7}$$ goes on',
    ].join('\n\n');
    expect(await lab.drop(card)).toBe('ready');
    const numbers = (): Promise<readonly (readonly [string, number])[]> =>
      lab.engine.run(() =>
        [...document.querySelectorAll('article .tml-tag')].map((tag) => {
          const { right = 0 } = tag.closest('.part-math-display')?.getBoundingClientRect() ?? {};
          return [tag.textContent, Math.round(right - tag.getBoundingClientRect().right)] as const;
        }),
      );
    await expect.poll(numbers).toEqual([
      ['(1)', 0],
      ['(2)', 0],
      ['(*)', 0],
      ['(7)', 0],
    ]);
  });
});
