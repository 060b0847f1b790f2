// Checks model cards as the Hub would, without it: npm run check -- [--fix] README.md …
// Ends with 1 when a card has errors: something that the Hub refuses or ignores.
import { once } from 'node:events';
import { resolve } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { installPackages } from './packages.js';

const USAGE = 'npm run check -- [--fix] README.md …';
/** A card that takes longer is given up; milliseconds. The largest real one takes less than 2 s. */
const TIME_PER_CARD = 60_000;

// Whoever reads the lines may have seen enough of them.
process.stdout.on('error', () => process.exit());

const { isFixing, paths } = readArguments();
installPackages();
let worker = startWorker();
let errors = 0;
for (const path of paths) {
  const { lines, count } = await check(path);
  for (const line of lines) {
    console.log(line);
  }
  errors += count;
}
await worker.terminate();
process.exitCode = errors > 0 ? 1 : 0;

/** What is asked for; a sentence and 2 where that is not clear. */
function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { fix: { type: 'boolean', default: false } },
    });
    if (positionals.length > 0) {
      return { isFixing: values.fix, paths: positionals };
    }
    console.error(`Name the cards to check: ${USAGE}`);
  } catch (error) {
    const reason = error instanceof Error ? error.message.split('.')[0] : error;
    console.error(`${printable(`${reason}`)}. Use: ${USAGE}`);
  }
  process.exit(2);
}

/**
 * For what is said without the thread that reads cards, which marks by name what does not show: the
 * name of a file, taken by `*`, may hold what a terminal obeys.
 * @param {string} text
 */
function printable(text) {
  return text.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, '�').replace(/^(?=\s*::)/, './');
}

/** A card may be made to take for ever, so that another thread reads it. */
function startWorker() {
  return new Worker(new URL('check-worker.js', import.meta.url));
}

/**
 * @param {string} path as the user gave it
 * @returns {Promise<import('./check-worker.js').Report>}
 */
async function check(path) {
  // npm runs its scripts in the package's own folder.
  const isByNpm = process.env['npm_lifecycle_event'] === 'check';
  const folder = (isByNpm && process.env['INIT_CWD']) || process.cwd();
  const settled = new AbortController();
  const { signal } = settled;
  worker.postMessage({ name: path, path: resolve(folder, path), isFixing });
  /** @type {import('./check-worker.js').Report | string} */
  const report = await Promise.race([
    once(worker, 'message', { signal }).then(([answer]) => answer),
    once(worker, 'exit', { signal }).then(() => 'what reads cards broke off'),
    pause(TIME_PER_CARD, `it took longer than ${TIME_PER_CARD / 1000} s`, { signal }),
  ]).catch(({ message }) => message);
  settled.abort();
  if (typeof report !== 'string') {
    return report;
  }
  await worker.terminate();
  worker = startWorker();
  const line = `${path}:1: error: The card was not checked: ${report}.`;
  return { lines: [printable(line)], count: 1 };
}
