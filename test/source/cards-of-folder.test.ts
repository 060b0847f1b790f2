import { describe, expect, test } from 'vitest';
import { contentOfFolder } from '../../src/source/cards-of-folder.ts';

const FRONT = '---\nlicense: mit\n---\n';

/** What a folder of such files is, by path and text, is opened as. */
async function opened(files: Readonly<Record<string, string>>): Promise<{
  readonly card: string | null;
  readonly list: readonly string[] | null;
}> {
  const content = await contentOfFolder({
    name: 'folder',
    id: 'this one',
    isWhole: true,
    files: Object.entries(files).map(([path, text]) => ({
      path,
      file: new File([text], path.split('/').at(-1) ?? ''),
    })),
  });
  const others = content.kind === 'files' ? ((await content.others?.()) ?? null) : null;
  const list = content.kind === 'list' ? content.list : others;
  return {
    card: content.kind === 'files' ? ((await content.files[0]?.text()) ?? null) : null,
    list: list?.cards.map(({ path }) => path) ?? null,
  };
}

describe('a folder', () => {
  test('of folders with a card each is their list', async () => {
    expect(await opened({ 'b/README.md': '', 'a/readme.MD': FRONT, 'a/notes.md': 'x' })).toEqual({
      card: null,
      list: ['a/readme.MD', 'b/README.md'],
    });
  });

  test('of files with metadata is their list, of which some may lack them', async () => {
    expect(await opened({ 'a.md': FRONT, 'b.md': '# B', 'c/d.md': `\ufeff\n${FRONT}` })).toEqual({
      card: null,
      list: ['a.md', 'b.md', 'c/d.md'],
    });
  });

  test('of many texts has as cards only those with metadata', async () => {
    const texts = Object.fromEntries(Array.from({ length: 40 }, (_, at) => [`t${at}.md`, 'x']));
    expect(await opened({ ...texts, 'a.md': FRONT, 'z.md': FRONT })).toEqual({
      card: null,
      list: ['a.md', 'z.md'],
    });
  });

  test('with one card in a folder within is that card', async () => {
    expect(await opened({ 'model/README.md': 'M', 'model/a.bin': '' })).toEqual({
      card: 'M',
      list: null,
    });
  });

  test('with its own card is that card, and tells of others that have metadata', async () => {
    const own = { 'README.md': `${FRONT}own` };
    expect(await opened({ ...own, 'docs/README.md': 'x', 'docs/use.md': 'y' })).toEqual({
      card: `${FRONT}own`,
      list: null,
    });
    expect(await opened({ ...own, 'small/README.md': FRONT, 'docs/README.md': 'x' })).toEqual({
      card: `${FRONT}own`,
      list: ['README.md', 'small/README.md'],
    });
  });

  test('with versions of its card in other languages has one card', async () => {
    const files = { 'README.md': FRONT, 'README_zh.md': FRONT, 'README.ja.md': FRONT };
    expect(await opened(files)).toEqual({ card: FRONT, list: null });
  });

  test('whose README.md only tells of the cards beside it is their list', async () => {
    expect(await opened({ 'README.md': '# Cards', 'a.md': FRONT, 'b.md': FRONT })).toEqual({
      card: null,
      list: ['README.md', 'a.md', 'b.md'],
    });
    expect(await opened({ 'README.md': '# A model', 'a.md': FRONT, 'b.md': 'x' })).toMatchObject({
      card: '# A model',
    });
  });

  test('of texts without metadata opens the first that lies at the top, else lists them', async () => {
    expect(await opened({ 'a.md': 'A', 'b.md': 'B' })).toEqual({ card: 'A', list: null });
    expect(await opened({ 'x/a.md': 'A', 'y/b.md': 'B' })).toEqual({
      card: null,
      list: ['x/a.md', 'y/b.md'],
    });
  });

  test('without a text is refused', async () => {
    expect(await opened({ 'a.bin': '' })).toEqual({ card: null, list: null });
  });
});

test('each card of a list has its own folder and its evaluation results', async () => {
  const file = (path: string) => ({ path, file: new File([''], path) });
  const paths = ['a/README.md', 'a/.eval_results/x.yaml', 'a/deep/b.bin', 'ab/README.md', 'c.txt'];
  const content = await contentOfFolder({
    ...{ name: 'f', id: 'this one', isWhole: true },
    files: paths.map(file),
  });
  const cards = content.kind === 'list' ? content.list.cards : [];
  expect(
    cards.map(({ folder, evalFiles }) => [
      folder?.name,
      folder?.files.map(({ path }) => path) ?? null,
      evalFiles.map(({ name }) => name),
    ]),
  ).toEqual([
    ['a', ['README.md', '.eval_results/x.yaml', 'deep/b.bin'], ['a/.eval_results/x.yaml']],
    ['ab', ['README.md'], []],
  ]);
});
