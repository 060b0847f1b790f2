import { execFileSync } from 'node:child_process';

/** Builds `dist/index.html` once for all whole-page tests, by the command that a user runs and without a test's environment. */
export function setup(): void {
  const { NODE_ENV: _, ...environment } = process.env;
  execFileSync('npx', ['vite', 'build', '--logLevel', 'warn'], {
    env: environment,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
}
