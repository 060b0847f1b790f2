import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { unifiedDiff } from '../../src/text/unified-diff.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diff-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const LINES = Array.from({ length: 40 }, (_, index) => `line ${index}\n`);

test.each([
  ['README.md', 'a\nb\n', 'a\nc\n'],
  ['README.md', 'a\r\nb\r\nc\r\n', 'a\r\nB\r\nc\r\n'],
  ['README.md', 'a\nb', 'a\nc'],
  ['README.md', 'a\nb', 'a\nb\n'],
  ['README.md', '\ufeff---\na: B\n---\n', '\ufeff---\na: b\n---\n'],
  ['README.md', 'a\rb\n', 'a\rc\n'],
  ['README.md', '', 'a\n'],
  ['a b/é “x”/README.md', LINES.join(''), LINES.with(3, 'x\n').with(35, 'y\n').join('')],
  ['./a/README.md', '--- a\n+++ b\n', '--- a\n+++ c\n'],
  ['a\tb"c\\d.md', 'a\n', 'b\n'],
])('git applies the diff of %j', (name, before, after) => {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, before);
  const options = { cwd: folder, input: unifiedDiff(name, before, after) };
  execFileSync('git', ['apply', '--whitespace=nowarn', '-'], options);
  expect(readFileSync(path, 'utf8')).toBe(after);
});

test('A name with blanks ends with a tab, without which “patch” would take its first word', () => {
  const [from, to] = unifiedDiff('my card.md', 'a\n', 'b\n').split('\n');
  expect([from, to]).toEqual(['--- a/my card.md\t', '+++ b/my card.md\t']);
  expect(unifiedDiff('card.md', 'a\n', 'b\n')).toMatch(/^--- a\/card\.md\n\+\+\+ b\/card\.md\n@@/);
});

test('Nothing is said where nothing differs', () => {
  expect(unifiedDiff('README.md', 'a\n', 'a\n')).toBe('');
});
