import { readFileSync } from 'node:fs';
import { globSync } from 'tinyglobby';
import { expect, test } from 'vitest';

/** Where packages are installed: by a script of ours, or for CI. */
const INSTALL = /^(?!\s*[*/]).*\bnpm\b['", [(]*(?:install|ci|i)\b.*/gm;

test('no package runs a program of its own where this project installs any', () => {
  const files = globSync(['scripts/*.js', 'bench/*.js', 'action.yml', '.github/**/*.yml'], {
    dot: true,
  });
  const installs = files.flatMap((file) => readFileSync(file, 'utf8').match(INSTALL) ?? []);
  expect(installs.length).toBeGreaterThan(1);
  expect(installs.filter((line) => !line.includes('--ignore-scripts'))).toEqual([]);
});
