import { describe, expect, test } from 'vitest';
import { chooseCardFile, openFiles, readFile } from '../../src/source/open-files.ts';

const file = (name: string, content = 'text'): File => new File([content], name);
const { signal } = new AbortController();

describe('chooseCardFile', () => {
  test.each([
    [['a.md', 'README.md', 'b.md'], 'README.md'],
    [['readme.txt', 'a.md'], 'readme.txt'],
    [['readme.md', 'README.md'], 'README.md'],
    [['logo.png', 'card.markdown'], 'card.markdown'],
    [['z.md', 'model-card.md'], 'z.md'],
    [['weights.bin', 'logo.png'], 'weights.bin'],
  ])('of %j takes %s and names the rest', (names, expected) => {
    const choice = chooseCardFile(names.map((name) => file(name)));
    expect(choice?.card.name).toBe(expected);
    expect(choice?.rest.map(({ name }) => name)).toEqual(names.filter((name) => name !== expected));
  });

  test('of nothing takes nothing', () => {
    expect(chooseCardFile([])).toBeNull();
  });
});

describe('readFile', () => {
  test('opens a card from this machine without a base for its links', async () => {
    expect(await readFile(file('README.md', '# Card'), signal)).toEqual({
      kind: 'loaded',
      card: {
        text: '# Card',
        hasInvalidBytes: false,
        source: { kind: 'local', name: 'README.md', base: null, href: null },
      },
    });
  });

  test('opens a card that begins with HTML', async () => {
    const result = await readFile(
      file('README.md', '<div align="center"><h1>Marin</h1></div>'),
      signal,
    );
    expect(result.kind).toBe('loaded');
  });

  test.each([
    ['an empty file', file('README.md', ''), /^README\.md is empty\. Drop/],
    ['white space', file('README.md', ' \n'), /^README\.md is empty/],
    [
      'a Git LFS pointer',
      file('README.md', 'version https://git-lfs.github.com/spec/v1\noid sha256:0'),
      /git lfs pull/,
    ],
    [
      'an image',
      new File([new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])], 'a.png'),
      /^a\.png is a PNG image, not a model card\. Drop the model’s README\.md instead\.$/,
    ],
    ['a web page', file('page.html', '<!DOCTYPE html>\n<p>'), /^page\.html is a web page/],
    [
      'text in UTF-16 without a mark',
      new File([new Uint8Array([0x23, 0, 0x20, 0, 0x41, 0])], 'a.md'),
      /Save it as UTF-8/,
    ],
  ])('refuses %s with its name and the way out', async (_, given, reason) => {
    const result = await readFile(given, signal);
    expect(result.kind === 'refused' && result.refusal.reason).toMatch(reason);
    expect(result.kind === 'refused' && result.refusal.name).toBe(given.name);
  });

  test('refuses a file over 16 MB without reading it', async () => {
    const huge = Object.defineProperty(file('huge.md'), 'size', { value: 3.5 * 1024 ** 3 });
    huge.arrayBuffer = () => Promise.reject(new Error('was read'));
    const result = await readFile(huge, signal);
    expect(result.kind === 'refused' && result.refusal.reason).toMatch(
      /^huge\.md has 3584 MB; this viewer opens up to 16 MB\./,
    );
  });

  test('refuses what cannot be read, such as a folder', async () => {
    const folder = file('model');
    folder.arrayBuffer = () => Promise.reject(new DOMException('', 'NotFoundError'));
    const result = await readFile(folder, signal);
    expect(result.kind === 'refused' && result.refusal.reason).toMatch(
      /^model could not be read.*folder/,
    );
  });

  test('says nothing once a newer load has taken over', async () => {
    expect(await readFile(file('README.md'), AbortSignal.abort())).toEqual({ kind: 'aborted' });
  });
});

describe('openFiles', () => {
  test('opens the card and hands on the files beside it', async () => {
    const logo = file('logo.png');
    const card = file('README.md', '# Card');
    expect(await openFiles([logo, card], signal)).toMatchObject({
      result: { kind: 'loaded', card: { text: '# Card', origin: { file: card } } },
      rest: [logo],
    });
  });
});

describe('several cards', () => {
  const card = (name: string): File => file(name, `# ${name}`);

  test.each([2, 3, 8, 9])('%i of them', async (count) => {
    const files = Array.from({ length: count }, (_, at) => card(`${at}.md`));
    const { result, second, rest } = await openFiles(files, signal);
    const isBoard = count > 2 && count < 9;
    expect(result.kind).toBe(isBoard ? 'cards' : 'loaded');
    expect(result.kind === 'cards' ? result.cards.length : 0).toBe(isBoard ? count : 0);
    expect(second === undefined).toBe(count !== 2);
    expect(rest?.length ?? 0).toBe(count === 9 ? 8 : 0);
  });

  test.each([
    ['a picture', file('a.png', '\x89PNG\r\n\x1a\n')],
    ['a text that is no card', file('notes.txt', 'A text.')],
  ])(
    'beside %s are opened as before: the first one, and the others are named',
    async (_, other) => {
      const { result, rest } = await openFiles([card('a.md'), card('b.md'), other], signal);
      expect(result.kind).toBe('loaded');
      expect(rest?.map(({ name }) => name)).toEqual(['b.md', other.name]);
    },
  );

  test('may come with results', async () => {
    const results = file('results.yaml', '- dataset: {id: a/b}\n  value: 1\n');
    const { result } = await openFiles([card('a.md'), card('b.md'), card('c.md'), results], signal);
    expect(result.kind).toBe('cards');
  });
});
