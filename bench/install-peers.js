import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from '../scripts/packages.js';

const BENCH = fileURLToPath(new URL('.', import.meta.url));

/** Installs the peers' packages where they are missing or older than their lock file; npm's words go to stderr. */
export function installPeers() {
  const installed = `${BENCH}node_modules/.package-lock.json`;
  const isCurrent =
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(`${BENCH}package-lock.json`).mtimeMs;
  if (!isCurrent) {
    run('npm', ['install', '--no-audit', '--no-fund'], {
      cwd: BENCH,
      stdio: ['ignore', process.stderr, 'inherit'],
    });
  }
}
