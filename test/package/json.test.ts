import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './run.ts';

const CARD = `---
license: MIT
---
# Tiny

| Model | MMLU |
|---|--:|
| Tiny | 61.5% |
| Other | 7.25 |

[Paper](https://arxiv.org/abs/2501.00656)
`;

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'card-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

describe('a card as data', () => {
  test('is one document, with its findings and the results beside it', () => {
    mkdirSync(join(folder, '.eval_results'));
    writeFileSync(
      join(folder, '.eval_results', 'a.yaml'),
      '- dataset: {id: lab/bench, task_id: main}\n  value: 12.5\n',
    );
    writeFileSync(join(folder, 'README.md'), CARD);
    const { stdout, stderr, status } = run(['json', 'README.md'], { cwd: folder });
    expect(stderr).toBe('');
    expect(status).toBe(0);
    const data = JSON.parse(stdout);
    expect(Object.keys(data)).toEqual([
      ...['version', 'metadata', 'sections', 'tables', 'results', 'links', 'findings'],
    ]);
    expect(data.version).toBe(1);
    expect(data.metadata).toEqual({ license: 'MIT' });
    expect(data.sections[0]).toMatchObject({ level: 1, title: 'Tiny', id: 'tiny', line: 4 });
    expect(data.tables[0].rows).toEqual([
      ['Tiny', 61.5],
      ['Other', 7.25],
    ]);
    expect(data.results).toMatchObject([{ from: 'a.yaml', value: 12.5 }]);
    expect(data.links).toEqual([
      { kind: 'link', target: 'https://arxiv.org/abs/2501.00656', text: 'Paper', line: 11 },
    ]);
    const [first] = data.findings;
    expect(first).toMatchObject({ file: 'README.md', line: 2, severity: 'error' });
    expect(first.fix.label).toEqual(expect.any(String));
  });

  test('comes from standard input, also of many cards, a line for each, in order', () => {
    const one = run(['json', '-'], { cwd: folder, input: CARD });
    expect(JSON.parse(one.stdout).metadata).toEqual({ license: 'MIT' });
    const lines = ['a/b', 'c/d'].map((id) => JSON.stringify({ id, card: CARD }));
    const input = `${lines.join('\nbroken\n')}\n`;
    const many = run(['json', '-', '--input', 'ndjson', '--jobs', '2'], { cwd: folder, input });
    const told = many.stdout.trimEnd().split('\n');
    const ids = told.map((line) => JSON.parse(line)).filter(({ version }) => version === 1);
    expect(ids.map(({ id }) => id)).toEqual(['a/b', 'c/d']);
    expect(many.stderr).toContain('2');
    expect(many.status).toBe(2);
  });

  test('is that of a folder, whatever else is called like results', () => {
    mkdirSync(join(folder, '.eval_results', 'folder.yaml'), { recursive: true });
    symlinkSync('nowhere', join(folder, '.eval_results', 'link.yaml'));
    mkdirSync(join(folder, 'other'));
    for (const path of ['README.md', 'other/README.md']) {
      writeFileSync(join(folder, path), CARD);
    }
    const { stdout, stderr, status } = run(['json', '.'], { cwd: folder });
    expect(JSON.parse(stdout)).toMatchObject({ metadata: { license: 'MIT' }, results: [] });
    expect([stderr, status]).toEqual(['', 0]);
    const exported = run(['export', '.', '-o', '-'], { cwd: folder });
    expect([exported.stderr, exported.status]).toEqual(['', 0]);
  });

  test('of a file that is none, or not there, is refused', () => {
    writeFileSync(join(folder, 'page.md'), '<!doctype html><title>x</title>');
    for (const name of ['page.md', 'none.md']) {
      const { stdout, stderr, status } = run(['json', name], { cwd: folder });
      expect(stdout).toBe('');
      expect(stderr).toContain(name);
      expect(status).toBe(2);
    }
  });
});
