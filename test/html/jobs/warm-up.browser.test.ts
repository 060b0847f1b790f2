import { expect, test } from 'vitest';
import { startWorker } from '../../../src/html/jobs/start-worker.ts';
import { TINY_CARD, warmUp } from '../../../src/html/jobs/warm-up.ts';
import { createWorkers } from '../../../src/html/jobs/workers.ts';
import { deadlinesOf } from './deadlines.ts';

const never = new AbortController().signal;
const TABLE = { header: ['Model', 'Score'], rows: [['A', '1']] };

function openLab() {
  const started: Worker[] = [];
  const start = async (): Promise<Worker> => {
    const worker = await startWorker('card');
    started.push(worker);
    return worker;
  };
  return { started, workers: createWorkers(start, deadlinesOf(60_000)) };
}

test('warming up renders one tiny card, whose worker the next question finds', async () => {
  const { started, workers } = openLab();
  await warmUp(workers, never);
  expect(await workers.ask('read-table', TABLE, never)).toMatchObject({ ok: true });
  expect(started.length).toBe(1);
  expect(TINY_CARD.trimEnd().split('\n').length).toBeLessThanOrEqual(25);
});

test('warming up gives way to a card, and leaves it the worker that has just started', async () => {
  const { started, workers } = openLab();
  const controller = new AbortController();
  const warming = warmUp(workers, controller.signal);
  controller.abort();
  await expect(warming).rejects.toThrow('aborted');
  expect(await workers.ask('read-table', TABLE, never)).toMatchObject({ ok: true });
  expect(started.length).toBe(1);
});
