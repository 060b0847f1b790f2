// Measures the viewer against its limits and its peers: npm run bench -- [--quick] [--rounds N]
// [--only first-load|scale|tables], how hostile cards grow: --only growth [--shape NAME], or how
// fast the command checks many cards: --only cards; what an edit costs: --only edit
import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import { chromiumLaunchOptions } from '../build/chromium.js';
import { build } from '../scripts/build.js';
import { installPackages } from '../scripts/packages.js';
import { LAST_HEADING, writeCards } from './cards.js';
import { measureCards } from './measure-cards.js';
import { measureEdit } from './measure-edit.js';
import { measureGrowth } from './measure-growth.js';
import { measureLoads } from './measure-load.js';
import { measureScale } from './measure-scale.js';
import { measureTables } from './measure-tables.js';
import { report } from './report.js';
import { servePages, serveSilence } from './serve.js';

const { values: flags } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    rounds: { type: 'string' },
    only: { type: 'string' },
    shape: { type: 'string' },
  },
});
if (![undefined, 'first-load', 'scale', 'tables', 'growth', 'cards', 'edit'].includes(flags.only)) {
  throw new Error('--only takes first-load, scale, tables, growth, cards or edit.');
}
const loadRounds = Number(flags.rounds ?? (flags.quick ? 5 : 15));
const scaleRounds = Number(flags.rounds ?? (flags.quick ? 3 : 5));
const startedAt = new Date();

/** @param {string} line */
function progress(line) {
  process.stderr.write(`${line}\n`);
}

// 1. What must be installed before it can be imported.
installPackages();
if (flags.only === 'growth') {
  process.stdout.write(`${await measureGrowth(progress, flags.shape)}\n`);
  process.exit();
}
if (flags.only === 'cards') {
  build();
  process.stdout.write(`${await measureCards(progress)}\n`);
  process.exit();
}
if (flags.only === 'edit') {
  build();
  process.stdout.write(`${await measureEdit(progress)}\n`);
  process.exit();
}
installPackages('bench');
const { chromium } = await import('playwright-core');
const { buildPeers, buildViewer, PAGES, pageBytes } = await import('./build-pages.js');
const { makeStaticPages } = await import('./static-pages.js');

// 2. The pages of all contenders, and the cards to pick.
progress('building');
await buildViewer();
await buildPeers();
const bytes = pageBytes(LAST_HEADING);
const cards = writeCards();
const browser = await chromium.launch({
  ...chromiumLaunchOptions,
  args: [
    ...chromiumLaunchOptions.args,
    `--host-resolver-rules=MAP * 127.0.0.1:${await serveSilence()}, EXCLUDE 127.0.0.1`,
  ],
});
await makeStaticPages(browser, cards.small);

// 3. The measurements.
const server = await servePages(PAGES);
const bench = { browser, server, cards, progress };
/** @param {string} part */
const isAsked = (part) => [undefined, part].includes(flags.only);
const loads = isAsked('first-load') ? await measureLoads(bench, loadRounds) : null;
const scale = isAsked('scale') ? await measureScale(bench, scaleRounds) : null;
const tables = isAsked('tables') ? await measureTables(bench, scaleRounds) : null;
const chromiumVersion = browser.version();
await browser.close();
server.close();

// 4. The report, and the numbers behind it.
const results = {
  about: {
    date: startedAt.toISOString(),
    minutes: (Date.now() - startedAt.getTime()) / 60_000,
    flags: process.argv.slice(2).join(' '),
    commit: git('describe', '--always', '--dirty'),
    chromium: chromiumVersion,
    node: process.version,
    machine: `${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}`,
    peers: JSON.parse(readFileSync(new URL('package.json', import.meta.url), 'utf8')).dependencies,
  },
  bytes,
  loads,
  scale,
  tables,
};
writeFileSync(`${PAGES}/results.json`, `${JSON.stringify(results, null, 1)}\n`);
process.stdout.write(`${report(results)}\n`);

/**
 * What git says in one line; empty outside of a clone.
 * @param {string[]} args
 */
function git(...args) {
  try {
    return execFileSync('git', args, { cwd: new URL('..', import.meta.url) })
      .toString()
      .trim();
  } catch {
    return '';
  }
}
