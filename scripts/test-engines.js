// Tests the built page in Chromium, and then in Firefox ESR beside WebKitGTK:
// npm run test:engines -- [chromium|firefox|webkit …] [--after-tests]
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, rmSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { chromiumPath } from '../build/chromium.js';
import { installPackages, run } from './packages.js';
import { closingLine, countsOf, failuresIn, TEST_REPORT } from './test-reports.js';

/** How long the tests of one engine may take, in ms: a busy machine is no failing test. */
const TIME = 420_000;

/** What Chromium shows the others are compared with. None of them is a load for two processors. */
const TOGETHER = [['chromium'], ['firefox', 'webkit']];

const CACHE = 'node_modules/.cache';

/**
 * Debian's packages of an engine.
 * @type {Readonly<Record<string, readonly string[]>>}
 */
const ENGINES = {
  chromium: ['chromium'],
  firefox: ['firefox-esr'],
  webkit: [
    ...['webkit2gtk-driver', 'libwebkit2gtk-4.1-0', 'gir1.2-webkit2-4.1', 'python3-gi', 'xvfb'],
  ],
};

/** What `test/page` does in Chromium, and the others are not compared with. */
const ALSO_OF_THE_PAGE = [
  ...['attacks', 'card-list', 'checks-panel', 'code', 'comparing', 'contents', 'editor'],
  ...['following', 'form', 'hidden-text', 'hostile', 'images', 'links', 'math', 'opening'],
  ...['recent', 'search', 'sharing', 'source', 'tables'],
].map((name) => `test/engines/${name}.test.ts`);

const { values: flags, positionals } = parseArgs({
  // The counts of the test run before are added in the closing line; what it did is not repeated.
  options: {
    'after-tests': { type: 'boolean', default: false },
    // In seconds since 1970: an engine that is not through by then is named, and fails nothing.
    until: { type: 'string' },
  },
  allowPositionals: true,
});
const names = positionals.length > 0 ? positionals : Object.keys(ENGINES);
for (const name of names) {
  if (ENGINES[name] === undefined) {
    throw new Error(`There is no engine ${name}: ${Object.keys(ENGINES).join(', ')}.`);
  }
}

installPackages();
run('npx', ['vite', 'build', '--logLevel', 'warn']);
rmSync(`${CACHE}/engines`, { recursive: true, force: true });
const before = flags['after-tests'] ? countsOf(TEST_REPORT) : null;
const all = before === null ? [] : [before];
const lines = [];
let hasInstalled = false;
for (const group of TOGETHER) {
  const there = group.filter((name) => names.includes(name) && (isThere(name) || install(name)));
  const ends = there.map((name) => testEngine(name, TIME * there.length));
  for (const { name, isLate, counts, failures } of await Promise.all(ends)) {
    all.push(counts);
    lines.push(
      ...failures,
      `${name}: ${closingLine([counts])}${isLate ? ' (stopped: too late)' : ''}`,
    );
  }
  for (const name of group.filter((one) => names.includes(one) && !there.includes(one))) {
    lines.push(`${name}: skipped, for it is not installed`);
  }
}
console.log(lines.join('\n'));
console.log(closingLine(all));
process.exit(all.some(({ failed }) => failed > 0) ? 1 : 0);

/** @param {string} name */
function isThere(name) {
  const { status } = spawnSync('dpkg', ['--status', ...(ENGINES[name] ?? [])], { stdio: 'ignore' });
  return status === 0 || (name === 'chromium' && chromiumPath !== undefined);
}

/**
 * Installs Debian's packages of an engine, where this process may.
 * @param {string} name
 */
function install(name) {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    return false;
  }
  /** @param {string[]} args */
  const apt = (...args) =>
    spawnSync('apt-get', ['-qq', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
  if (!hasInstalled) {
    apt('update');
    hasInstalled = true;
  }
  apt('install', '-y', '--no-install-recommends', ...(ENGINES[name] ?? []));
  return isThere(name);
}

/**
 * Runs the tests in one engine, in a process group that can be ended as a whole.
 * @param {string} name
 * @param {number} time that they may take, in ms
 */
async function testEngine(name, time) {
  const report = `${CACHE}/engine-${name}.json`;
  rmSync(report, { force: true });
  const child = spawn(
    'npx',
    [
      ...['vitest', 'run', '--config', 'test/engines/vitest.config.ts'],
      ...['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
      ...(before !== null && name === 'chromium'
        ? ALSO_OF_THE_PAGE.flatMap((file) => ['--exclude', file])
        : []),
    ],
    { stdio: 'inherit', detached: true, env: { ...process.env, ENGINE: name } },
  );
  let isLate = false;
  const end = () => process.kill(-(child.pid ?? 0), 'SIGKILL');
  const left = flags.until === undefined ? Infinity : Number(flags.until) * 1000 - Date.now();
  const timer = setTimeout(
    () => {
      isLate = true;
      end();
    },
    Math.max(0, Math.min(time, left)),
  );
  process.once('SIGINT', end);
  await once(child, 'exit');
  clearTimeout(timer);
  process.removeListener('SIGINT', end);
  // Without a report the tests have failed, whatever they would have said; unless there was no time.
  const unknown = isLate && left < time ? { failed: 0, skipped: 1 } : { failed: 1, skipped: 0 };
  const counts = countsOf(report) ?? { passed: 0, ...unknown };
  return { name, isLate, counts, failures: failuresIn(report) };
}
