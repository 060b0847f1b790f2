import { describe, expect, test } from 'vitest';
import { startWorker } from '../../../src/html/jobs/start-worker.ts';
import { createWorkers } from '../../../src/html/jobs/workers.ts';
import { deadlinesOf } from './deadlines.ts';

const never = new AbortController().signal;
const TABLE = { header: ['Model', 'Score'], rows: [['A', '1']] };

/** Asks a worker of this program, which has `time` ms. */
function ask(program: string, time: number): Promise<unknown> {
  const url = URL.createObjectURL(new Blob([program], { type: 'text/javascript' }));
  const workers = createWorkers(async () => new Worker(url), deadlinesOf(time));
  return workers.ask('read-table', TABLE, never);
}

describe('a worker of the browser', () => {
  test('answers', async () => {
    expect(
      await createWorkers(startWorker, deadlinesOf(60_000)).ask('read-table', TABLE, never),
    ).toMatchObject({
      ok: true,
      value: { columns: [{ header: 'Model' }, { header: 'Score' }] },
    });
  });

  test.each([
    ['throws at a question', 'onmessage = () => { throw new Error("broken"); };'],
    ['cannot be compiled', 'onmessage = ('],
    ['overflows its stack', 'const f = () => f(); onmessage = f;'],
  ])('that %s has failed', async (_, program) => {
    expect(await ask(program, 10_000)).toEqual({ ok: false, reason: 'failed' });
  });

  test('that runs for ever is late', async () => {
    expect(await ask('onmessage = () => { for (;;); };', 100)).toEqual({
      ok: false,
      reason: 'late',
    });
  });
});
