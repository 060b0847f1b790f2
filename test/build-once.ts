import { execFileSync } from 'node:child_process';

/** A mark in the environment, which all set-ups of one run share. */
const IS_BUILT = 'MODEL_CARD_VIEWER_IS_BUILT';

/**
 * Builds page and command once for all tests that need them, by the command that a user runs and
 * without a test's environment.
 */
export function setup(): void {
  if (process.env[IS_BUILT] !== undefined) {
    return;
  }
  const { NODE_ENV: _, ...environment } = process.env;
  execFileSync('npm', ['run', 'build', '--silent', '--', '--logLevel', 'warn'], {
    env: environment,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  process.env[IS_BUILT] = 'yes';
}
