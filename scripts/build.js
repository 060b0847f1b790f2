import { fileURLToPath } from 'node:url';
import { installPackages, run } from './packages.js';

/** Builds page and command, whatever folder it is called from; its words go to stderr. */
export function build() {
  installPackages();
  run('npm', ['run', 'build', '--silent'], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    stdio: ['ignore', process.stderr, 'inherit'],
  });
}
