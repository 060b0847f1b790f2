import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { decoder, safetensors } from '../card/folder/folders.ts';
import { run } from './run.ts';

const CARD = `---
license: mit
---

# Tiny

- **Parameters:** 7B
- **Context length:** 32K

![plot](assets/plot.png)
`;

let root = '';

beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'command-'));
  mkdirSync(join(root, 'tiny', 'assets'), { recursive: true });
  writeFileSync(join(root, 'tiny', 'README.md'), CARD);
});

afterEach(() => {
  rmSync(root, { recursive: true });
});

/** What is found that a card says, and its files do not. */
function found(...args: readonly string[]): readonly string[] {
  const { stdout } = run(['check', '--format', 'json', ...args], { cwd: root });
  const findings: readonly { rule: string; line: number; severity: string }[] = JSON.parse(stdout);
  return findings
    .filter(({ rule }) => /-differ|-file-missing/.test(rule))
    .map(({ rule, line }) => `${line} ${rule}`);
}

test('a card is checked against the files of its folder, be they 70 GB', () => {
  const { head, size } = safetensors(decoder(35e9));
  writeFileSync(join(root, 'tiny', 'model.safetensors'), head);
  truncateSync(join(root, 'tiny', 'model.safetensors'), size);
  writeFileSync(join(root, 'tiny', 'config.json'), '{"max_position_embeddings": 8192}');
  writeFileSync(join(root, 'tiny', 'assets', 'Plot.png'), 'x');
  const expected = ['7 parameters-differ', '8 context-length-differs', '10 linked-file-missing'];
  expect(found('tiny').toSorted()).toEqual(expected.toSorted());
  expect(found('tiny/README.md').toSorted()).toEqual(expected.toSorted());
  const { stdout } = run(['check', 'tiny'], { cwd: root });
  expect(stdout).toContain(
    'tiny/README.md:7: warning: The card says “7B” parameters; model.safetensors has 35B.',
  );
});

test('a fix writes the name of a file in its own letters', () => {
  writeFileSync(join(root, 'tiny', 'assets', 'Plot.png'), 'x');
  const { stdout } = run(['check', '--diff', 'tiny'], { cwd: root });
  expect(stdout).toContain('+![plot](assets/Plot.png)');
});

test('a card that lies alone lacks no file', () => {
  rmSync(join(root, 'tiny', 'assets'), { recursive: true });
  expect(found('tiny')).toEqual([]);
});
