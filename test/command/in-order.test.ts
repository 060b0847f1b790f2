import { expect, test } from 'vitest';
import { inOrder } from '../../src/command/in-order.ts';

/** Work that is done when the test says so. */
function lab() {
  const finish: (() => void)[] = [];
  const work = (input: number): Promise<string> =>
    new Promise((resolve) => {
      finish[input] = () => resolve(`answer ${input}`);
    });
  return { finish, work };
}

async function* count(to: number): AsyncGenerator<number> {
  for (let input = 0; input < to; input += 1) {
    yield input;
  }
}

test('answers come in the order of the questions, whichever is there first', async () => {
  const { finish, work } = lab();
  const results = inOrder(count(3), work, 3);
  const first = results.next();
  await expect.poll(() => finish.length).toBe(3);
  finish[2]?.();
  finish[1]?.();
  finish[0]?.();
  expect(await first).toEqual({ value: 'answer 0', done: false });
  expect((await results.next()).value).toBe('answer 1');
  expect((await results.next()).value).toBe('answer 2');
  expect((await results.next()).done).toBe(true);
});

test('no more are begun than may wait', async () => {
  const { finish, work } = lab();
  const results = inOrder(count(1000), work, 4);
  const first = results.next();
  await expect.poll(() => finish.length).toBe(4);
  finish[3]?.();
  finish[0]?.();
  await first;
  const second = results.next();
  await expect.poll(() => finish.length).toBe(5);
  finish[1]?.();
  expect((await second).value).toBe('answer 1');
});

test('an answer does not wait for the next question', async () => {
  const never = new Promise<IteratorResult<number>>(() => {});
  const questions: Promise<IteratorResult<number>>[] = [Promise.resolve({ value: 7, done: false })];
  const source = { next: () => questions.shift() ?? never };
  const results = inOrder(source, (input) => Promise.resolve(input * 6), 4);
  expect((await results.next()).value).toBe(42);
});
