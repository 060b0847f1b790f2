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

/** The browser tests drive an installed Chromium; where this process may, it installs Debian's. */
async function installChromium() {
  const { chromiumPath } = await import('../build/chromium.js');
  if (chromiumPath !== undefined) {
    return;
  }
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) {
    console.error(
      'The browser tests need Chromium: install it (Debian: sudo apt-get install chromium) or name it in CHROMIUM_PATH.',
    );
    process.exit(1);
  }
  run('apt-get', ['update', '-qq']);
  run('apt-get', ['install', '-y', '-qq', 'chromium'], {
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  });
}
