import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));

/**
 * Runs a command of the project with its output shown; ends this process with the command's code if
 * it fails.
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnSyncOptions} options
 */
export function run(command, args, options = {}) {
  const result = spawnSync(command, args, {
    stdio: 'inherit',
    shell: process.platform === 'win32',
    ...options,
  });
  if (result.status !== 0) {
    process.exit(result.status ?? 1);
  }
}

/**
 * Installs the packages of the project, or of a folder in it, where they are missing or older than
 * the lock file; npm's words go to stderr. Nothing is installed in the folder that a user works in,
 * and no package runs a program of its own then. `npm ci` would refuse a lock file that lacks an
 * optional package of another platform; the versions are exact either way.
 */
export function installPackages(subfolder = '') {
  const folder = `${ROOT}${subfolder}`;
  const installed = `${folder}/node_modules/.package-lock.json`;
  const isCurrent =
    existsSync(installed) &&
    statSync(installed).mtimeMs >= statSync(`${folder}/package-lock.json`).mtimeMs;
  if (!isCurrent) {
    run('npm', ['install', '--no-audit', '--no-fund', '--ignore-scripts'], {
      cwd: folder,
      stdio: ['ignore', process.stderr, 'inherit'],
    });
  }
}
