import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { run } from './run.ts';

const CARD = '---\nlicense: MIT\nlanguage: zh-CN\n---\n# Tiny\n\n[a](#gone)\n';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'card-'));
  write('README.md', CARD);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
  return path;
}

const read = (name: string): string => readFileSync(join(folder, name), 'utf8');

function check(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  return run(['check', ...args], { cwd: folder, env });
}

/** The rules of errors, warnings and hints that are found. */
function found(args: readonly string[]): readonly string[] {
  const { stdout } = check(['--format', 'json', ...args]);
  return JSON.parse(stdout).map(
    ({ severity, rule }: { severity: string; rule: string }) => `${severity} ${rule}`,
  );
}

describe('What is found', () => {
  test('is told as text, JSON, NDJSON, SARIF, commands of GitHub, and JUnit', () => {
    const { stdout, status } = check(['README.md']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^README\.md:2:10: error: .* \(license-unknown\)$/);
    expect(lines.at(-1)).toBe(`2 errors, 1 warnings, ${lines.length - 4} hints`);
    expect(status).toBe(1);
    const findings = JSON.parse(check(['--format', 'json', 'README.md']).stdout);
    expect(findings).toHaveLength(lines.length - 1);
    expect(findings[0]).toMatchObject({ file: 'README.md', line: 2, column: 10, fix: {} });
    const ndjson = JSON.parse(check(['--format', 'ndjson', 'README.md']).stdout);
    expect(ndjson.id).toBe('README.md');
    expect(ndjson.findings).toHaveLength(findings.length);
    const sarif = JSON.parse(check(['--format', 'sarif', 'README.md']).stdout);
    expect(sarif.runs[0].results).toHaveLength(findings.length);
    expect(check(['--format', 'github', 'README.md']).stdout).toMatch(
      /^::error file=README\.md,line=2,col=10,endColumn=13,title=license-unknown::/,
    );
    const junit = check(['--format', 'junit', 'README.md']);
    expect(junit.stdout.match(/<failure /g)).toHaveLength(2);
    expect(junit.status).toBe(1);
  });

  test('is as severe as the flags say, and 1 is for errors and too many warnings', () => {
    const soft = ['--rule', 'license-unknown=off', '--rule=language-code=warning', 'README.md'];
    const { stdout, status } = check(soft);
    expect(stdout).toMatch(/^0 errors, 2 warnings, \d+ hints, 1 disabled$/m);
    expect(status).toBe(0);
    expect(check(['--max-warnings', '1', ...soft]).status).toBe(1);
    expect(check(['--max-warnings', '2', ...soft]).status).toBe(0);
    expect(found(['--quiet', ...soft])).toEqual([
      'warning language-code',
      'warning fragment-broken',
    ]);
    expect(check(['--rule', 'missing-datasets=error', ...soft]).status).toBe(1);
  });

  test('also counts what a profile asks for and the card does not state', () => {
    expect(found(['--require', 'minimal', 'README.md'])).toContain('warning not-stated');
    expect(found(['README.md'])).not.toContain('warning not-stated');
  });

  test('is coloured where the user wants it', () => {
    const isColored = (args: readonly string[], env = {}) =>
      check([...args, 'README.md'], { NO_COLOR: '', ...env }).stdout.includes('\u001b[31m');
    expect(isColored([])).toBe(false);
    expect(isColored(['--color'])).toBe(true);
    expect(isColored([], { FORCE_COLOR: '1' })).toBe(true);
    expect(isColored(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
    expect(isColored([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
  });

  test('leaves out what comments in the card disable', () => {
    write('README.md', `${CARD}\n<!-- model-card-disable license-unknown -- theirs -->\n`);
    const { stdout } = check(['README.md']);
    expect(stdout).not.toContain('license-unknown');
    expect(stdout).toMatch(/^1 errors, 1 warnings, \d+ hints, 1 disabled$/m);
  });
});

test.each([
  [['--format', 'xml'], 'xml'],
  [['--rule', 'license-unknwn=off'], 'Did you mean “license-unknown”?'],
  [['--rule', 'license-unknown=of'], 'Did you mean “off”?'],
  [['--rule', 'license-unknown'], 'has to be of the form'],
  [['--require', 'hbu'], 'Did you mean “hub”?'],
  [['--max-warnings', 'x'], 'whole number'],
  [['--fix', '--diff'], 'cannot be used with'],
  [['--config', 'none.json'], 'none.json'],
])('With %j nothing is checked, a sentence says why, and the code is 2', (args, words) => {
  const { stdout, stderr, status } = check([...args, 'README.md']);
  expect(stderr).toContain(words);
  expect(stderr).not.toMatch(/^\s+at /m);
  expect([stdout, status]).toEqual(['', 2]);
});

describe('A configuration', () => {
  test('is found in a folder above, sets rules, asks for profiles and ignores paths', () => {
    const config = { rules: { 'license-unknown': 'off' }, require: ['minimal'], ignore: ['old'] };
    write('model-card.config.json', JSON.stringify(config));
    write('models/a/README.md', CARD);
    write('old/README.md', CARD);
    const rules = found(['models']);
    expect(rules).not.toContain('error license-unknown');
    expect(rules).toContain('warning not-stated');
    expect(found(['--rule', 'license-unknown=hint', 'models'])).toContain('hint license-unknown');
    expect(found(['old/README.md'])).toEqual([]);
    write('old/model-card.config.json', '{}');
    expect(found(['old/README.md'])).toContain('error license-unknown');
    expect(found(['--config', 'model-card.config.json', 'old/README.md'])).toEqual([]);
  });

  test('that is wrong is told by file and line, and ends with 2', () => {
    write('model-card.config.json', '{\n  "rules": {\n    "license-unknwn": "off"\n  }\n}\n');
    write('models/README.md', CARD);
    const { stdout, stderr, status } = check(['models', 'README.md']);
    expect(stderr).toBe(
      'model-card.config.json:3: “license-unknwn” is no rule. Did you mean “license-unknown”?\n',
    );
    expect([stdout, status]).toEqual(['0 errors, 0 warnings, 0 hints\n', 2]);
  });

  test('that is wrong, of one folder, is told once, and the cards of others are checked', () => {
    write('b/model-card.config.json', '{ "rulez": {} }');
    for (const name of ['a/README.md', 'b/README.md', 'b/c/README.md', 'd/README.md']) {
      write(name, CARD);
    }
    const { stdout, stderr, status } = check(['--format', 'json', 'a', 'b', 'd']);
    const files = JSON.parse(stdout).map(({ file }: { file: string }) => file);
    expect([...new Set(files)]).toEqual(['a/README.md', 'd/README.md']);
    expect(stderr.split('\n')).toEqual([expect.stringMatching(/^b\/model.*:1: “rulez”/), '']);
    expect(status).toBe(2);
  });
});

describe('Fixes', () => {
  const utf16 = Buffer.from(`\ufeff${CARD.replaceAll('\n', '\r\n')}`, 'utf16le');

  test.each([
    ['LF', Buffer.from(CARD)],
    ['CRLF and a byte order mark', Buffer.from(`\ufeff${CARD.replaceAll('\n', '\r\n')}`)],
    ['no line end at the end', Buffer.from(CARD.trimEnd())],
    ['UTF-16', utf16],
    ['UTF-16, big-endian', Buffer.from(utf16).swap16()],
  ])('are written in the file’s own way: %s', (_, bytes) => {
    const path = write('a b.md', bytes);
    const decoder = new TextDecoder(
      bytes[0] === 0xff ? 'utf-16le' : bytes[0] === 0xfe ? 'utf-16be' : 'utf-8',
      { ignoreBOM: true },
    );
    chmodSync(path, 0o640);
    const { stdout, status } = check(['--fix', 'a b.md']);
    expect(stdout).toMatch(/^a b\.md: 2 fixed$/m);
    expect(status).toBe(0);
    const fixed = readFileSync(path);
    const [before, after] = [bytes, fixed].map((content) => decoder.decode(content));
    const end = before?.includes('\r\n') ? '\r\n' : '\n';
    expect(after).toBe(
      before
        ?.replace('MIT', 'mit')
        .replace(`zh-CN${end}`, `zh${end}language_bcp47:${end}- zh-CN${end}`),
    );
    expect(check(['--fix', 'a b.md']).stdout).not.toContain('fixed');
    expect(readFileSync(path)).toEqual(fixed);
  });

  test('are told as a diff, which is what they then write', () => {
    write('a b/README.md', CARD.replaceAll('\n', '\r\n'));
    const { stdout, status } = check(['--diff', 'README.md', 'a b']);
    expect(stdout).toMatch(/^--- a\/README\.md\n\+\+\+ b\/README\.md\n@@ /);
    expect(status).toBe(1);
    expect(read('README.md')).toBe(CARD);
    execFileSync('git', ['apply', '--whitespace=nowarn', '-'], { cwd: folder, input: stdout });
    const applied = [read('README.md'), read('a b/README.md')];
    write('README.md', CARD);
    write('a b/README.md', CARD.replaceAll('\n', '\r\n'));
    check(['--fix', 'README.md', 'a b']);
    expect([read('README.md'), read('a b/README.md')]).toEqual(applied);
    expect(check(['--diff', 'README.md']).stdout).toBe('');
  });

  test('leave out what is disabled, and a file that is read-only', () => {
    check(['--fix', '--rule', 'license-unknown=off', 'README.md']);
    expect(read('README.md')).toContain('license: MIT\nlanguage: zh\n');
    write('README.md', CARD);
    chmodSync(join(folder, 'README.md'), 0o444);
    const { stderr, status } = check(['--fix', 'README.md']);
    expect(stderr).toBe('README.md cannot be written: it is read-only\n');
    expect(status).toBe(2);
    expect(read('README.md')).toBe(CARD);
  });
});

describe('explain', () => {
  const explain = (...args: readonly string[]) => run(['explain', ...args], { cwd: folder });

  test('prints the page of a rule, and lists all', () => {
    const { stdout, status } = explain('license-unknown');
    expect(stdout).toMatch(/^license-unknown\n\nerror · documented: /);
    expect(stdout).toContain('\nWrong:\n\n    ---\n    license: apache\n');
    expect(Math.max(...stdout.split('\n').map(({ length }) => length))).toBeLessThanOrEqual(80);
    expect(status).toBe(0);
    const all = explain().stdout;
    expect(all).toContain('license-unknown (error): The Hub ');
    expect(all).not.toMatch(/^Uses \(/m);
    expect(explain('license-unknown', '--color').stdout).toContain('\u001b[1mlicense-unknown');
  });

  test('names a near rule for one that there is not, and ends with 2', () => {
    const { stdout, stderr, status } = explain('licence-unknown');
    expect(stderr).toContain('Did you mean “license-unknown”?');
    expect([stdout, status]).toEqual(['', 2]);
    expect(explain('unknown-license').stderr).toMatch(/Did you mean .*“license-unknown”/);
  });
});
