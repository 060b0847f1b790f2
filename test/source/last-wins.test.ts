import { expect, test } from 'vitest';
import { lastWins } from '../../src/source/last-wins.ts';

test('one run follows the one that goes on, for the newest, however often it is asked for', async () => {
  let newest = 0;
  const seen: number[] = [];
  const ends: (() => void)[] = [];
  const ask = lastWins(async () => {
    seen.push(newest);
    await new Promise<void>((end) => ends.push(end));
  });
  for (newest = 1; newest < 5; newest += 1) {
    ask();
  }
  expect(seen).toEqual([1]);
  ends.shift()?.();
  await expect.poll(() => seen).toEqual([1, 5]);
  ends.shift()?.();
  await Promise.resolve();
  expect(seen).toEqual([1, 5]);
});
