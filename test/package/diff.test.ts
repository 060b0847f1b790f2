import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './run.ts';

const OLD = '---\nlicense: mit\n---\n\n# Tiny\n\n## Limitations\n\nIt is weak at math.\n';
const NEW = OLD.replace('mit', 'apache-2.0').replace(/\n## [\s\S]*/, '');

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'diff-'));
  writeFileSync(join(folder, 'old.md'), OLD);
  writeFileSync(join(folder, 'README.md'), NEW);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const diff = (...args: readonly string[]) => run(['diff', ...args], { cwd: folder });

describe('what changed between two cards', () => {
  test('is a list as JSON, the most important first', () => {
    const { stdout, stderr, status } = diff('old.md', 'README.md', '--format', 'json');
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const changes = JSON.parse(stdout);
    expect(changes).toMatchObject([
      { kind: 'limitation-removed', line: null, withLine: 7 },
      { kind: 'license-changed', line: 2, withLine: 2 },
    ]);
    expect(Object.keys(changes[0])).toEqual(['kind', 'line', 'withLine', 'old', 'new', 'why']);
  });

  test('is told as text and as Markdown', () => {
    expect(diff('old.md', '.').stdout).toMatch(/^limitation-removed: old\.md:7\n/);
    expect(diff('old.md', '.', '--format', 'md').stdout).toMatch(/^\*\*limitation-removed\*\*/m);
  });

  test('ends with 1 where a kind is there that must not be', () => {
    expect(diff('old.md', '.', '--fail-on', 'score-worse,license-changed').status).toBe(1);
    expect(diff('old.md', '.', '--fail-on', 'score-worse').status).toBe(0);
    const unknown = diff('old.md', '.', '--fail-on', 'licence-changed');
    expect(unknown.stderr).toContain('“licence-changed” is no kind of change.');
    expect(unknown.status).toBe(2);
  });

  test('is told of a revision of Git', () => {
    const git = (...args: readonly string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {
        cwd: folder,
      });
    git('init', '-q');
    git('add', 'README.md');
    git('commit', '-qm', 'a');
    writeFileSync(join(folder, 'README.md'), OLD);
    const { stdout, status } = diff('HEAD:README.md', 'README.md', '--format', 'json');
    expect(status).toBe(0);
    expect(JSON.parse(stdout)[0]).toMatchObject({ kind: 'limitation-added', line: 7 });
  });

  test.each([
    ['that is not there', ['old.md', 'none.md'], 'none.md'],
    ['of a revision that is not there', ['HEAD:none.md', 'old.md'], 'HEAD:none.md'],
    ['that is binary', ['old.md', 'a.bin'], 'a.bin is'],
  ])('is a sentence for a card %s', (_, names, said) => {
    writeFileSync(join(folder, 'a.bin'), new Uint8Array(2000));
    const { stdout, stderr, status } = diff(...names);
    expect(stdout).toBe('');
    expect(stderr).toContain(said);
    expect(status).toBe(2);
  });
});
