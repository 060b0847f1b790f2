import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { installPackages, run } from './packages.js';
import { closingLine, countsOf, failuresIn, TEST_REPORT } from './test-reports.js';

installPackages();
await installChromium();
run('npx', ['tsc', '-p', '.']);
run('npx', ['biome', 'check']);
const { status } = spawnSync(
  'npx',
  [
    'vitest',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${TEST_REPORT}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit', shell: process.platform === 'win32' },
);
const counts = countsOf(TEST_REPORT);
if (counts !== null) {
  console.log([...failuresIn(TEST_REPORT), closingLine([counts])].join('\n'));
}
process.exit(status ?? 1);

/** The browser tests drive an installed Chromium; where this process may, it installs Debian's two. */
async function installChromium() {
  const { chromiumPath, hasHeadlessShell } = await import('../build/chromium.js');
  const mayInstall = process.getuid?.() === 0 && existsSync('/etc/debian_version');
  if (chromiumPath !== undefined && (hasHeadlessShell || !mayInstall)) {
    return;
  }
  if (!mayInstall) {
    console.error(
      'The browser tests need Chromium: install it (Debian: sudo apt-get install chromium) or name it in CHROMIUM_PATH.',
    );
    process.exit(1);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  /** @param {string} name */
  const install = (name) => spawnSync('apt-get', ['install', '-y', '-qq', name], { env });
  spawnSync('apt-get', ['update', '-qq'], { env });
  if (chromiumPath === undefined && install('chromium').status !== 0) {
    console.error('Chromium could not be installed.');
    process.exit(1);
  }
  // Without windows it takes half the time; where it cannot be had, no test is lost.
  install('chromium-headless-shell');
}
