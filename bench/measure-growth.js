import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { SHAPES } from './growth-shapes.js';
import { table } from './table.js';

/** @typedef {import('./growth-worker.js').Task} Task */

/** Characters of the smaller card; `--fix` checks a card again and again. */
const SIZES = /** @type {const} */ ({ render: 20_000, fix: 4000 });
/** The larger card has so many times the characters, */
const FACTOR = 10;
/** and may take so many times the CPU. */
const BAR = 12;
/** Of so many runs the best counts: the rest is the machine's noise. */
const RUNS = 3;
/** A card that takes longer is given up; milliseconds. */
const MOST = 60_000;
/** So many that keep the bar are shown. */
const SHOWN = 10;

/**
 * @typedef {object} Growth of one shape; CPU in milliseconds, infinite where it was given up
 * @property {string} name
 * @property {number} small
 * @property {number} large
 * @property {number} ratio
 */

/**
 * How the CPU that hostile cards cost grows with their size, without a browser.
 * @param {(line: string) => void} progress
 * @param {string} [only] a part of the names of the shapes
 * @returns {Promise<string>} the report
 */
export async function measureGrowth(progress, only = '') {
  let worker = startWorker();
  /** @param {Task} task */
  const run = async (task) => {
    worker.postMessage(task);
    const settled = new AbortController();
    const { signal } = settled;
    const cpu = await Promise.race([
      once(worker, 'message', { signal }).then(([answer]) => Number(answer)),
      pause(MOST, Number.POSITIVE_INFINITY, { signal }),
    ]).catch(() => Number.POSITIVE_INFINITY);
    settled.abort();
    if (cpu === Number.POSITIVE_INFINITY) {
      await worker.terminate();
      worker = startWorker();
    }
    return cpu;
  };
  /** @param {Task} task */
  const best = async (task) => {
    let cpu = Number.POSITIVE_INFINITY;
    for (let runs = 0; runs < RUNS; runs++) {
      cpu = Math.min(cpu, await run(task));
      if (cpu > MOST / FACTOR) {
        break;
      }
    }
    return cpu;
  };

  /** @type {Growth[]} */
  const growths = [];
  for (const [shape, [title]] of SHAPES.entries()) {
    for (const program of /** @type {const} */ (['render', 'fix'])) {
      const name = `${program} ${title}`;
      if (name.includes(only)) {
        const size = SIZES[program];
        const small = await best({ shape, size, program });
        const large = await best({ shape, size: size * FACTOR, program });
        growths.push({ name, small, large, ratio: large / small });
        progress(`${shape + 1} of ${SHAPES.length}: ${(large / small).toFixed(1)} ${name}`);
      }
    }
  }
  await worker.terminate();
  return report(growths);
}

function startWorker() {
  return new Worker(new URL('growth-worker.js', import.meta.url));
}

/** @param {readonly Growth[]} growths */
function report(growths) {
  const worst = growths.toSorted((a, b) => b.ratio - a.ratio);
  const missed = worst.filter(({ ratio }) => !(ratio <= BAR)).length;
  const rows = worst
    .slice(0, missed + SHOWN)
    .map(({ name, small, large, ratio }) => [
      name,
      small.toFixed(0),
      large.toFixed(0),
      `${ratio.toFixed(1)}${ratio <= BAR ? '' : ' (missed)'}`,
    ]);
  return `GROWTH: ${growths.length} hostile shapes, CPU in ms at ${FACTOR} times the size; ${missed} take more than ${BAR} times as much

${table(['worst shapes', 'small', 'large', 'ratio'], rows)}`;
}
