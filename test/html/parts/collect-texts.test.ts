import { describe, expect, test } from 'vitest';
import { readCard } from '../../card/read-card.ts';

/** What is said in a body: kind, line, key and text of each part. */
function texts(body: string): readonly string[] {
  return readCard(body).parts.texts.map(
    ({ kind, line, key, text }) => `${kind} ${line} ${key === null ? '' : `${key} = `}${text}`,
  );
}

describe('what a body says', () => {
  test.each([
    [
      'in a paragraph, on one line and without markup',
      'A **bold** `x_y` [link](a)\nand on.',
      ['paragraph 1 A bold x_y link and on.'],
    ],
    [
      'in items, nested ones too',
      '- one\n  - two\n\n    more of two\n',
      ['item 1 one', 'item 2 two', 'item 4 more of two'],
    ],
    [
      'in code, be it fenced or indented',
      '```py\nimport a\n```\n\n    b()\n',
      ['code 1 import a', 'code 5 b()'],
    ],
    [
      'in a quote and an alert, without the marker',
      '> said\n\n> [!NOTE]\n> Mind this.\n',
      ['paragraph 1 said', 'paragraph 4 Mind this.'],
    ],
    [
      'between the tags of HTML, for each block',
      '<div align="center">\n<b>One</b> &amp; two\n<p>Three</p>\n</div>',
      ['paragraph 2 One & two', 'paragraph 3 Three'],
    ],
    [
      'behind bold keys, line by line',
      '**By:** us\n**Language**: English\n**Use** For all.',
      ['paragraph 1 By = us', 'paragraph 2 Language = English', 'paragraph 3 Use = For all.'],
    ],
    ['behind the key of an item', '- **License:** MIT\n', ['item 1 License = MIT']],
    [
      'in a footnote, at its place',
      'A[^1].\n\n[^1]: Said below.\n\nB.\n',
      ['paragraph 1 A.', 'paragraph 3 Said below.', 'paragraph 5 B.'],
    ],
  ])('%s', (_where, body, expected) => {
    expect(texts(body)).toEqual(expected);
  });

  test.each([
    ['a heading', '# Title\n\nTitle\n=====\n'],
    ['a heading of HTML', '<h1 align="center">Title</h1>\n'],
    ['a table', '| a | b |\n|---|---|\n| 1 | 2 |\n'],
    ['a table of HTML', '<table><tr><td>1</td></tr></table>\n'],
    ['an image', '![alt](a.png)\n'],
    [
      'a comment, a style and a summary',
      '<!-- no -->\n\n<style>p{}</style>\n\n<details><summary>S</summary></details>\n',
    ],
  ])('is not in %s', (_what, body) => {
    expect(texts(body)).toEqual([]);
  });

  test.each([
    ['bold words inside a line', 'It is **very bold:** here.'],
    ['a whole bold sentence', '**This is a sentence of more than forty characters here.**'],
    ['the name of a numbered item', '2. **ORGANIZATION**\n'],
  ])('has no key in %s', (_what, body) => {
    expect(readCard(body).parts.texts.map(({ key }) => key)).toEqual([null]);
  });
});
