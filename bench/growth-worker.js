// The thread in which `measure-growth.js` has cards read: one that takes for ever is ended with it.
import { parentPort } from 'node:worker_threads';
import { loadModule } from '../scripts/load-module.js';
import { SHAPES } from './growth-shapes.js';

/** @type {typeof import('../src/html/jobs/check-card.ts')} */
const { findingsOf, fixCard } = await loadModule('src/html/jobs/check-card.ts');
const PROGRAMS = { render: findingsOf, fix: fixCard };

/** @typedef {{ shape: number, size: number, program: keyof typeof PROGRAMS }} Task */

parentPort?.on('message', (/** @type {Task} */ { shape, size, program }) => {
  const text = SHAPES[shape]?.[1](size) ?? '';
  const start = process.cpuUsage();
  PROGRAMS[program](text);
  const { user, system } = process.cpuUsage(start);
  parentPort?.postMessage((user + system) / 1000);
});
