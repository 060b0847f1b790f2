import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './run.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'card-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

/** Runs the command in a folder of the user's. */
function check(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return run(['check', ...args], { cwd: folder, env });
}

describe('the command, in a folder of its user', () => {
  test('checks the card there, installs nothing, and ends with 1 for an error', () => {
    writeFileSync(join(folder, 'package-lock.json'), '{}');
    writeFileSync(join(folder, 'README.md'), '---\nlicense: MIT\n---\n# Tiny\n');
    const { status, stdout } = check(['README.md']);
    expect(stdout).toContain('README.md:2:10: error: ');
    expect(status).toBe(1);
    expect(readdirSync(folder).toSorted()).toEqual(['README.md', 'package-lock.json']);
    expect(readFileSync(join(folder, 'package-lock.json'), 'utf8')).toBe('{}');
  });

  test('finds the card there when npm has changed into its own folder', () => {
    writeFileSync(join(folder, 'card.md'), '---\nlicense: mit\n---\n# Tiny\n');
    const { status, stdout } = run(['check', 'card.md'], {
      cwd: tmpdir(),
      env: { npm_lifecycle_event: 'check', INIT_CWD: folder },
    });
    expect(stdout).toContain('card.md:');
    expect(stdout).toContain('\n0 errors, ');
    expect(status).toBe(0);
  });

  test('checks the files of .eval_results beside a card, and such a file alone', () => {
    const faulty = '- dataset: {id: lab/bench, task_id: 5}\n  value: 1\n';
    mkdirSync(join(folder, '.eval_results'));
    writeFileSync(join(folder, 'README.md'), '---\nlicense: mit\n---\n# Tiny\n');
    writeFileSync(join(folder, '.eval_results', 'a.yaml'), faulty);
    writeFileSync(join(folder, '.eval_results', 'notes.txt'), 'not read');
    const path = join('.eval_results', 'a.yaml');
    const said = `${path}:1:28: error: “[0].dataset.task_id” is “5” without quotes`;
    const beside = check(['README.md']);
    expect(beside.stdout).toContain(said);
    expect(beside.status).toBe(1);
    expect(check([path]).stdout).toContain(said);
    const fixed = check(['--fix', path]);
    expect(fixed.stdout).toBe(`${path}: 1 fixed\n0 errors, 0 warnings, 0 hints\n`);
    expect(fixed.status).toBe(0);
    expect(readFileSync(join(folder, path), 'utf8')).toBe(faulty.replace('5', '"5"'));
  });

  test('prints nothing of a card that a terminal or a CI would obey', () => {
    const name = '::error file=a::\u001b[2J\u202e\n.md';
    const card = [
      '---',
      'license: "mi\\e[31mt"',
      'language: "e\\e]0;x\\an"',
      '"a\\u202eb": 1',
      '"a\\u202eb": 2',
      '---',
      '[x](#%1b]0;pwned%07%0A::error%20file=a::x) [y](#a%1b[2J%1b[1;1HAll%20good)',
      '',
      '[x](#a%E2%80%AEtxet%E2%80%8B%20dab) [^a\u001b[2Jb]',
      '',
      '[^a\u001b[2Jb]: x',
      '',
      '##[error]x',
    ].join('\n');
    writeFileSync(join(folder, name), card);
    writeFileSync(join(folder, 'empty-\u001b]0;x\u0007.md'), '');
    mkdirSync(join(folder, 'evil'));
    mkdirSync(join(folder, 'evil', '.eval_results'));
    writeFileSync(join(folder, 'evil', 'README.md'), '# x\n');
    writeFileSync(join(folder, 'evil', '.eval_results', '\u001b[2J\n::error::.yaml'), '- 5\n');
    const all = [name, 'empty-\u001b]0;x\u0007.md', 'evil', 'no\u001b[2J\u202e.md'];
    const { stdout, stderr } = check(all);
    const said = [stdout, stderr, check(['--fix', ...all]).stdout, check(['--x\u001b[2J']).stderr];
    for (const text of said) {
      expect(text).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|^\s*::|##\[/mu);
    }
    expect(stdout).toContain('“#⟨U+001B⟩]0;pwned⟨U+0007⟩');
    expect(stdout).toContain('./::error file=a::⟨U+001B⟩[2J⟨U+202E⟩⏎.md:2:10: error: ');
  });

  test('says what is wrong with its arguments, and ends with 2', () => {
    const misspelt = check(['--fxi', 'README.md']);
    expect(misspelt.stderr).toBe(
      "Unknown option '--fxi'. Did you mean --fix?\nHelp: model-card-viewer --help\n",
    );
    expect(misspelt.status).toBe(2);
    const empty = check([]);
    expect(empty.stderr).toContain("Missing required argument 'cards'");
    expect(empty.status).toBe(2);
  });

  test('reads the README.md of a folder, and says where bytes are no UTF-8', () => {
    mkdirSync(join(folder, 'model'));
    const bytes = Buffer.concat([Buffer.from('---\nlicense: mit\n---\n# Tiny '), Buffer.of(0xff)]);
    writeFileSync(join(folder, 'model', 'README.md'), bytes);
    const { stdout } = check(['model']);
    expect(stdout).toContain(`${join('model', 'README.md')}:`);
    expect(stdout).toContain('(text-invalid-bytes)');
  });

  test('says of a file that is no card, or is not there, what it is', () => {
    writeFileSync(join(folder, 'page.md'), '<!doctype html><title>x</title>');
    const { status, stderr } = check(['page.md', 'none.md']);
    expect(stderr).toContain('page.md is a web page, not a model card.');
    expect(stderr).toContain('none.md does not exist.');
    expect(status).toBe(2);
  });
});
