import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { run } from './run.ts';

const installed = join(inject('installed'), 'node_modules/model-card-viewer');

interface PackageJson {
  readonly version: string;
  readonly scripts?: Readonly<Record<string, string>>;
  readonly dependencies?: Readonly<Record<string, string>>;
}

const packageJson: PackageJson = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));

describe('the package', () => {
  test('is small, and has the page, the schema and the documents', () => {
    expect(statSync(inject('tarball')).size).toBeLessThan(2_150_000);
    const files = [
      'dist/index.html',
      'dist/editor.js',
      'docs/checks.md',
      'docs/formats.md',
      'docs/json.md',
      'docs/review.md',
      'CHANGELOG.md',
      'LICENSE',
    ];
    for (const file of files) {
      expect(existsSync(join(installed, file)), file).toBe(true);
    }
    for (const file of ['src', 'test', 'scripts', 'build', 'vite.config.ts']) {
      expect(existsSync(join(installed, file)), file).toBe(false);
    }
    const require = createRequire(join(inject('installed'), 'index.js'));
    const schema = require('model-card-viewer/schema.json');
    expect(schema.$schema).toMatch(/^https?:\/\/json-schema\.org\//);
    expect(require.resolve('model-card-viewer/page.html')).toBe(join(installed, 'dist/index.html'));
  });

  test('runs no script when it is installed, and needs nothing of the build', () => {
    expect(
      Object.keys(packageJson.scripts ?? {}).filter((name) => /install|prepare/.test(name)),
    ).toEqual([]);
    expect(Object.keys(packageJson.dependencies ?? {})).toEqual(['css-tree', 'jsdom']);
    for (const name of ['vite', 'typescript', 'vitest', 'playwright-core']) {
      expect(existsSync(join(inject('installed'), 'node_modules', name)), name).toBe(false);
    }
  });

  test('says its version, and what each command takes', () => {
    const cwd = tmpdir();
    expect(run(['--version'], { cwd }).stdout).toBe(`${packageJson.version}\n`);
    for (const command of ['check', 'diff', 'export', 'json']) {
      const { stdout, status } = run([command, '--help'], { cwd });
      expect(stdout).toContain(`Usage: model-card-viewer ${command}`);
      expect(status).toBe(0);
    }
    const unknown = run(['check', 'README.md', '--no-such-flag'], { cwd });
    expect(unknown.stderr).toMatch(/^Unknown option '--no-such-flag'\./);
    expect(unknown.status).toBe(2);
  });

  test('runs in its own checkout by npx', () => {
    const { stdout, status } = spawnSync('npx', ['--yes', '.', '--version'], {
      encoding: 'utf8',
      shell: process.platform === 'win32',
    });
    expect(stdout).toBe(`${packageJson.version}\n`);
    expect(status).toBe(0);
  });
});
