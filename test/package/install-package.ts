import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { setup as buildOnce } from '../build-once.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The folder in which the packed package is installed, and nothing else. */
    readonly installed: string;
    /** The tarball. */
    readonly tarball: string;
  }
}

/** Packs the package and installs it in an empty folder, as a user's `npm install` does. */
export function setup({ provide }: TestProject): () => void {
  buildOnce();
  const folder = mkdtempSync(join(tmpdir(), 'installed-'));
  const npm = (args: readonly string[], cwd: string): string =>
    execFileSync('npm', args, { cwd, encoding: 'utf8', shell: process.platform === 'win32' });
  // It was built a moment ago.
  const packed = npm(['pack', '--json', '--ignore-scripts', '--pack-destination', folder], '.');
  const [{ filename }] = JSON.parse(packed) as [{ filename: string }];
  const tarball = join(folder, filename);
  writeFileSync(join(folder, 'package.json'), '{ "private": true }');
  npm(['install', '--prefer-offline', '--no-audit', '--no-fund', tarball], folder);
  provide('installed', folder);
  provide('tarball', tarball);
  return () => rmSync(folder, { recursive: true });
}
