import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { checkCard, fixCard } from '../../../src/html/jobs/check-card.ts';

const CARD = '---\nlicence: MIT\nlanguage:\n- zh-CN\n- French\n---\n# A card\n';
const FIXED = '---\nlicense: mit\nlanguage:\n- zh\n- fr\nlanguage_bcp47:\n- zh-CN\n---\n# A card\n';

describe('checkCard(text)', () => {
  test('finds what is wrong with the block and with its values, in the order of the lines', () => {
    const found = checkCard(CARD).filter(({ severity }) => severity === 'error');
    expect(found.map(({ rule, line }) => `${line} ${rule}`)).toEqual([
      '2 key-misspelt',
      '4 language-code',
      '5 language-code',
    ]);
    expect(checkCard('no block').map(({ rule }) => rule)).toEqual(['front-matter-missing']);
  });
});

describe('fixCard(text)', () => {
  test('takes every way out that is mechanical, one after the other', () => {
    expect(fixCard(CARD)).toEqual([FIXED, 4]);
    expect(fixCard(FIXED)).toEqual([FIXED, 0]);
  });
});

describe('npm run check', { timeout: 60_000 }, () => {
  let folder = '';

  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'cards-'));
  });

  afterAll(() => rmSync(folder, { recursive: true }));

  function run(...args: readonly string[]): {
    readonly status: number | null;
    readonly out: string;
  } {
    const { status, stdout, stderr } = spawnSync('node', ['scripts/check.js', ...args], {
      encoding: 'utf8',
    });
    return { status, out: stdout + stderr };
  }

  test('names the file, the line and the way out, and fails on errors', () => {
    const path = join(folder, 'README.md');
    writeFileSync(path, CARD);
    const { status, out } = run(path);
    expect(status).toBe(1);
    expect(out).toContain(`${path}:4: error: “zh-CN” is no language code`);
    expect(out).toContain('(language-code) [--fix: Write “zh”]');
    expect(readFileSync(path, 'utf8')).toBe(CARD);
  });

  test('writes the fixes when asked', () => {
    const path = join(folder, 'fix.md');
    writeFileSync(path, CARD);
    const { status, out } = run('--fix', path);
    expect(out).toContain(`${path}: 4 fixed`);
    expect(status).toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(FIXED);
  });

  test('says what it cannot read', () => {
    const { status, out } = run(join(folder, 'absent.md'));
    expect(status).toBe(1);
    expect(out).toContain('absent.md cannot be read');
    expect(run().status).toBe(2);
  });
});
