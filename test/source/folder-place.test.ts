import { describe, expect, test } from 'vitest';
import { resolveFile, resolveLink } from '../../src/html/safe/resolve-url.ts';
import { folderBase } from '../../src/source/folder-place.ts';

describe('links of a file in a folder', () => {
  test.each([
    ['README.md', 'other.md', '#/other.md', 'other.md'],
    ['README.md', './docs/../other.md?plain=1#Usage', '#/other.md#Usage', 'other.md'],
    ['docs/guide.md', 'other.md', '#/docs/other.md', 'docs/other.md'],
    ['docs/guide.md', '../LICENSE', '#/LICENSE', 'LICENSE'],
    ['docs/guide.md', '../../LICENSE', '#/../LICENSE', '../LICENSE'],
    ['README.md', '../tiny/LICENSE', '#/LICENSE', 'LICENSE'],
    ['README.md', '/LICENSE', '#/../LICENSE', '../LICENSE'],
    ['README.md', 'two words%20é.md', '#/two%20words%20%C3%A9.md', 'two words é.md'],
    ['README.md', '100%.md', '#/100%.md', '100%.md'],
    ['README.md', 'docs\\guide.md', '#/docs/guide.md', 'docs/guide.md'],
    ['README.md', '.', '#/', ''],
    [
      'README.md',
      '<img onerror=alert(1)>',
      '#/%3Cimg%20onerror=alert(1)%3E',
      '<img onerror=alert(1)>',
    ],
  ])('in %s, %s leads to %s', (path, target, href, found) => {
    const base = folderBase('tiny', path);
    expect(resolveLink(target, base)).toEqual({ kind: 'folder', href, path: found });
  });

  test.each(['https://example.com/x.md', 'mailto:a@b.example', '#usage', 'javascript:alert(1)'])(
    'but %s is what it is anywhere',
    (target) => {
      const base = folderBase('tiny');
      expect(resolveLink(target, base)).toEqual(resolveLink(target, null));
    },
  );

  test('that only look like it are of the web, where no folder is open', () => {
    const { kind } = resolveLink('https://folder.invalid/tiny/x.md', null);
    expect(kind).toBe('web');
  });

  test('of a folder of any name, and images, stay in it', () => {
    const base = folderBase('a%2e/..#?b', 'x/y.md');
    expect(resolveLink('../z.md', base)).toMatchObject({ path: 'z.md' });
    expect(resolveFile('z.png', base, true)).toMatchObject({ host: 'folder.invalid' });
  });
});
