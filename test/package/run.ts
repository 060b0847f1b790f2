import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { inject } from 'vitest';

interface RunOptions {
  /** The user's folder. */
  readonly cwd: string;
  /** What comes by standard input. */
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** Runs the installed command to its end. */
export function run(
  args: readonly string[],
  { cwd, input = '', env = {} }: RunOptions,
): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, [COMMAND, ...args], {
    cwd,
    input,
    env: { ...process.env, npm_lifecycle_event: '', ...env },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
}

/** The module that the command's name stands for, in the folder where the package is installed. */
export const COMMAND = join(
  inject('installed'),
  'node_modules/model-card-viewer/bin/model-card-viewer.js',
);
