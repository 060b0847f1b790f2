import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { inputsOf } from '../../src/command/inputs/inputs.ts';
import { LIMITS } from '../../src/limits.ts';

const CARD = '---\nlicense: mit\n---\n# Card\n';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inputs-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true });
});

function write(...names: readonly string[]): void {
  for (const name of names) {
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, name.endsWith('yaml') ? '[]' : CARD);
  }
}

/** What is checked, and what is said of what is not. */
async function inputs(names: readonly string[], isIgnored = (_path: string) => false) {
  const said: string[] = [];
  const standard = { holds: 'card', name: '-' } as const;
  for await (const input of inputsOf(names, { folder, standard, isIgnored })) {
    said.push('error' in input ? input.error : input.name);
  }
  return said;
}

describe('a folder', () => {
  test('is searched for README.md with front matter and for .eval_results, in a fixed order', async () => {
    write('b/README.md', 'a/README.md', 'README.md', 'a/b/c/README.md', 'a/notes.md');
    write('a/.eval_results/2.yaml', 'a/.eval_results/1.yml', 'a/.eval_results/x.md');
    write('c/.eval_results/1.yaml');
    expect(await inputs(['.'])).toEqual([
      'README.md',
      'a/README.md',
      'a/.eval_results/1.yml',
      'a/.eval_results/2.yaml',
      'a/b/c/README.md',
      'b/README.md',
      'c/.eval_results/1.yaml',
    ]);
    expect(await inputs(['a/.eval_results'])).toEqual([
      'a/.eval_results/1.yml',
      'a/.eval_results/2.yaml',
    ]);
  });

  test.each([
    ['behind blank lines', '\n\n---\nlicense: mit\n---\n'],
    ['behind a byte order mark', `\ufeff${CARD}`],
    ['with Windows line ends', CARD.replaceAll('\n', '\r\n')],
    ['that is never closed', '---\nlicense: mit'],
    ['in UTF-16', Buffer.from(`\ufeff${CARD}`, 'utf16le')],
  ])('has a card whose front matter stands %s', async (_where, card) => {
    writeFileSync(join(folder, 'README.md'), card);
    expect(await inputs(['.'])).toEqual(['README.md']);
  });

  test.each([
    ['a heading', '# Project\n'],
    ['a rule further down', '# Project\n\n---\n'],
    ['a longer rule', '-----\nlicense: mit\n---\n'],
    ['bytes', Buffer.of(0, 1, 2, 3)],
    ['nothing', ''],
  ])('has no card in a README.md with %s, which can be named', async (_what, text) => {
    write('notes.txt');
    writeFileSync(join(folder, 'README.md'), text);
    expect(await inputs(['.'])).toEqual([
      '. has no card: no README.md that begins with front matter (“---”), and nothing in .eval_results. To check README.md, name it.',
    ]);
    expect(await inputs(['README.md'])).toEqual(['README.md']);
  });

  test('is not searched in packages, hidden and linked folders; a named one is', async () => {
    write('node_modules/a/README.md', '.cache/README.md', '.git/README.md', 'a/README.md');
    symlinkSync('..', join(folder, 'a', 'loop'));
    symlinkSync('a', join(folder, 'link'));
    symlinkSync('/nowhere', join(folder, 'dangling'));
    expect(await inputs(['.'])).toEqual(['a/README.md']);
    expect(await inputs(['link', '.cache', 'node_modules/a'])).toEqual([
      'link/README.md',
      '.cache/README.md',
      'node_modules/a/README.md',
    ]);
  });

  test('has the card to which a README.md is a link, as in the cache of the Hub', async () => {
    write('blobs/abc');
    mkdirSync(join(folder, 'snapshots/1'), { recursive: true });
    symlinkSync('../../blobs/abc', join(folder, 'snapshots/1/README.md'));
    expect(await inputs(['.'])).toEqual(['snapshots/1/README.md']);
    expect(await inputs(['*/*/README.md'])).toEqual(['snapshots/1/README.md']);
  });
});

describe('a pattern that the shell has left', () => {
  test.each([
    ['**/README.md', ['a/README.md', 'b/README.md']],
    ['{b,a}/README.md', ['a/README.md', 'b/README.md']],
    ['./?/*.md', ['a/README.md', 'a/other.md', 'b/README.md']],
    ['*', ['a/README.md', 'b/README.md']],
    ['.*/README.md', ['.hidden/README.md']],
  ])('%s stands for what it matches', async (pattern, names) => {
    write('a/README.md', 'a/other.md', 'b/README.md', 'node_modules/a/README.md');
    write('.hidden/README.md');
    symlinkSync('..', join(folder, 'a', 'loop'));
    expect(await inputs([pattern])).toEqual(names);
  });

  test('finds results where it says so, and is absolute where it was', async () => {
    write('a/README.md', 'a/.eval_results/1.yaml');
    const results = 'a/.eval_results/1.yaml';
    expect(await inputs(['**/.eval_results/*'])).toEqual([results]);
    expect(await inputs([`${folder}/*/README.md`])).toEqual([
      join(folder, 'a/README.md'),
      join(folder, results),
    ]);
  });

  test('is the name of a file that is called so', async () => {
    write('[a]*.md', 'a1.md');
    expect(await inputs(['[a]*.md'])).toEqual(['[a]*.md']);
  });

  test('that matches nothing is named', async () => {
    expect(await inputs(['**/*.md'])).toEqual(['“**/*.md” matches no card.']);
  });
});

describe('of all that is named', () => {
  test('each file is taken once, and what is not there does not keep from the others', async () => {
    write('a/README.md', 'b.md');
    expect(await inputs(['none', 'a', './a/README.md', 'a/../b.md', 'b.md', '*/*.md'])).toEqual([
      'none does not exist.',
      'a/README.md',
      'a/../b.md',
    ]);
  });

  test('an empty name, a link in a circle and a name that is too long are not there', async () => {
    write('README.md', 'a/README.md', 'b/README.md');
    symlinkSync('circle', join(folder, 'circle'));
    rmSync(join(folder, 'a/README.md'));
    symlinkSync('README.md', join(folder, 'a/README.md'));
    const long = 'x'.repeat(300);
    expect(await inputs(['', 'circle', long, 'README.md', '.'])).toEqual([
      '“” does not exist.',
      'circle does not exist.',
      `${long} does not exist.`,
      'README.md',
      'b/README.md',
    ]);
  });

  // For root every folder is open.
  test.skipIf(process.getuid?.() === 0)(
    'a locked folder does not keep from the others',
    async () => {
      write('a/README.md', 'b/README.md', 'c/README.md', 'c/.eval_results/1.yaml', 'd/README.md');
      for (const name of ['b', 'c/.eval_results']) {
        chmodSync(join(folder, name), 0);
      }
      const said = await inputs(['b/README.md', 'b', '.']);
      for (const name of ['b', 'c/.eval_results']) {
        chmodSync(join(folder, name), 0o700);
      }
      expect(said).toEqual([
        expect.stringMatching(/^b\/README\.md cannot be read: EACCES/),
        expect.stringMatching(/^b cannot be searched: EACCES/),
        'a/README.md',
        expect.stringMatching(/^b cannot be searched: EACCES/),
        'c/README.md',
        expect.stringMatching(/^c\/\.eval_results cannot be searched: EACCES/),
        'd/README.md',
      ]);
    },
  );

  test('what is ignored is left out, and is no fault', async () => {
    write('a/README.md', 'b/README.md');
    const isIgnored = (path: string): boolean => path === join(folder, 'a', 'README.md');
    expect(await inputs(['.', 'a', 'a/README.md'], isIgnored)).toEqual(['b/README.md']);
  });

  test('a file that is larger than any card is not read', async () => {
    writeFileSync(join(folder, 'big.md'), Buffer.alloc(LIMITS.fileBytes.most + 1));
    const [said] = await inputs(['big.md']);
    expect(said).toMatch(/^big\.md has 16 MB; this viewer opens up to 16 MB\./);
  });
});
