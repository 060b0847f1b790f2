import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { FULL, SPACE } from '../html/jobs/saved-cards.ts';
import { run } from './run.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'card-'));
  writeFileSync(join(folder, 'README.md'), FULL);
  writeFileSync(join(folder, 'space.md'), SPACE);
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

const exported = (args: readonly string[], env = {}) =>
  run(['export', ...args], { cwd: folder, env });

describe('a card in another format', () => {
  test('comes on standard output, and what could not be said in it on standard error', () => {
    const { stdout, stderr, status } = exported([
      '.',
      '--format',
      'cyclonedx',
      '--id',
      'lab/heron',
    ]);
    expect(JSON.parse(stdout)).toMatchObject({ purl: 'pkg:huggingface/lab/heron' });
    expect(stderr).toMatch(/^CycloneDX’s modelCard has no place for: .*“widget”.*\.\n$/);
    expect(status).toBe(0);
  });

  test('is written into a file, with the time and the profile that are given', () => {
    const spdx = ['README.md', '--format', 'spdx', '-o', 'a.json'];
    expect(exported(spdx).stderr).toContain('1970-01-01T00:00:00Z');
    expect(exported(spdx, { SOURCE_DATE_EPOCH: '86400' }).stderr).not.toContain('1970-01-01');
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toContain('"1970-01-02T00:00:00Z"');
    exported([...spdx, '--created', '2026-11-30T13:00:00+01:00']);
    expect(readFileSync(join(folder, 'a.json'), 'utf8')).toContain('"2026-11-30T12:00:00Z"');
    const dossier = exported(['README.md', '--format', 'dossier-json', '--profile', 'eu-gpai']);
    expect(JSON.parse(dossier.stdout)).toMatchObject({ version: 1, profile: 'eu-gpai' });
  });

  test('is a picture of its head, as SVG on standard output or as PNG in a file', () => {
    const svg = exported(['.', '--format', 'picture-svg', '--id', 'lab/heron']);
    expect(svg.stdout).toMatch(/^<\?xml[\s\S]*width="1200" height="630"[\s\S]*<\/svg>\n$/);
    expect([svg.stderr, svg.status]).toEqual(['', 0]);
    const png = exported(['.', '--format', 'picture-png', '-o', 'head.png']);
    expect(png.status).toBe(0);
    expect(readFileSync(join(folder, 'head.png'), 'latin1')).toMatch(/^\x89PNG\r\n/);
    const unnamed = exported(['.', '--format', 'picture-png']);
    expect(unnamed.stderr).toMatch(/^Give the file to write by --output/);
    expect([unnamed.stdout, unnamed.status]).toEqual(['', 2]);
    writeFileSync(join(folder, 'README.md'), '# 模型\n');
    const foreign = exported(['.', '--format', 'picture-svg']);
    expect(foreign.stderr).toMatch(/^The font of the picture lacks letters of: title\./);
    expect(foreign.status).toBe(0);
  });

  test('is, as JSON, what the command json prints', () => {
    const { stdout } = run(['json', 'README.md'], { cwd: folder });
    expect(exported(['README.md', '--format', 'json']).stdout).toBe(stdout);
  });

  test.each<readonly [readonly string[], RegExp]>([
    [['space.md', '--format', 'dossier-md'], /^space\.md is the card of a Space: /],
    [['README.md', '--format', 'spdx', '--created', 'noon'], /noon is no time/],
    [['README.md', '--format', 'dossier-md', '--profile', 'gpai'], /no profile\. .*eu-gpai/],
    [['README.md', '--format', 'pdf'], /Allowed choices are html, json/],
    [['README.md', '--format', 'json', '-o', 'README.md'], /is the card itself/],
    [['none.md', '--format', 'json-ld'], /none\.md cannot be read/],
  ])('%j cannot be had, and why is said', (args, said) => {
    const { stdout, stderr, status } = exported(args);
    expect([stdout, status]).toEqual(['', 2]);
    expect(stderr).toMatch(said);
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe(FULL);
  });
});
