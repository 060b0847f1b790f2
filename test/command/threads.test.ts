import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { openThreads } from '../../src/command/threads.ts';

let folder = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'threads-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

test('Threads end with the run, also those at work: none keeps the command from ending', async () => {
  const program = join(folder, 'program.mjs');
  const lines = [
    "import { parentPort } from 'node:worker_threads';",
    "parentPort.on('message', (question) => question === 'easy' && parentPort.postMessage({}));",
    "parentPort.postMessage('ready');",
  ];
  writeFileSync(program, lines.join('\n'));
  const threads = openThreads<string, object>(pathToFileURL(program), {
    count: 1,
    timeLimit: 2 ** 30,
  });
  expect(await threads.ask('easy')).toEqual({});
  const atWork = threads.ask('endless');
  await new Promise(setImmediate);
  await threads.end();
  expect(await threads.ask('afterwards')).toBe('it was asked for too late');
  expect(await atWork).toBe('what reads cards broke off');
});
