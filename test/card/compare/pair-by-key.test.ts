import { expect, test } from 'vitest';
import { pairByKey } from '../../../src/card/compare/pair-by-key.ts';

test('what has no key is not paired with what has an empty one, nor an item with itself', () => {
  const pairs: string[] = [];
  const keys = { old: [null, 'a', '', 'b'], new: ['', 'b', 'c', null] };
  const left = pairByKey(
    [
      [0, 1, 2, 3],
      [0, 1, 2, 3],
    ],
    (index, isNew) => keys[isNew ? 'new' : 'old'][index] ?? null,
    (old, now) => pairs.push(`${old} ${now}`),
  );
  expect(pairs).toEqual(['2 0', '3 1']);
  expect(left).toEqual([
    [0, 1],
    [2, 3],
  ]);
});
