import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { createDialect, type Dialect } from '../../../src/html/markdown/dialect.ts';
import { type Block, createBlockReader } from '../../../src/html/markdown/read-blocks.ts';

function dialectOf(body: string): Dialect {
  return createDialect(body, '');
}

function readAll(body: string, window: number, dialect = dialectOf(body)): readonly Block[] {
  const reader = createBlockReader(body, dialect, window);
  const blocks: Block[] = [];
  for (let block = reader.at(0); block !== undefined; block = reader.at(blocks.length)) {
    blocks.push(block);
    reader.release(blocks.length);
  }
  return blocks;
}

/** What a reader sees of a body that is parsed in windows of this size. */
function render(body: string, window: number): string {
  const dialect = dialectOf(body);
  return readAll(body, window, dialect)
    .map(({ token, start, end }) => {
      if (token === null) {
        return body.slice(start, end);
      }
      dialect.inlinesOf(token).forEach((entry) => {
        dialect.parseInline(entry);
      });
      return dialect.render(token);
    })
    .join('');
}

const FENCE = '```';

const BODIES: readonly (readonly [string, string])[] = [
  ['paragraphs and headings', '# A\n\none\ntwo\n\n## B\nthree\n===\n\nfour\n'],
  ['a list that goes on behind blank lines', '- a\n\n\n  b\n\n- c\n\n  - d\n\n\n    e\n\nend\n'],
  [
    'a fence with headings in it',
    `${FENCE}bash\n# not a heading\n\n\n# nor this\n${FENCE}\n\n# A heading\n`,
  ],
  ['a fence that nobody closes', `text\n\n${FENCE}\n\n# code\n\nmore code\n`],
  ['indented code with blank lines', 'text\n\n    a\n\n\n    b\n\ntext\n'],
  ['a table', '| a | b |\n|---|---|\n| 1 | 2 |\n| 3 | 4 |\n\nafter\n'],
  ['HTML over blank lines', '<div>\n\n*a*\n\n</div>\n\n<!-- a\n\n# b\n\n-->\n\nc\n'],
  ['a raw block with blank lines', '<pre>\n\na\n\n# b\n\n</pre>\n\nc\n'],
  ['a quote and its lazy lines', '> a\nb\n\n> c\n>\n> - d\ne\n\nf\n'],
  ['display math with blank lines', 'a\n\n$$\nx\n\ny\n$$\n\nb\n\n\\\\[\nz\n\\\\]\n'],
  [
    'link definitions behind their use',
    '[a] and [b]\n\ntext\n\n[a]: https://a.example\n\n> [b]: /b "B"\n',
  ],
  ['footnotes behind their use', 'a[^1]\n\ntext\n\n[^1]: note\n\n    more of it\n\nend\n'],
  ['nothing but blank lines', '\n\n\n\n'],
  ['no line end', 'a\n\nb'],
];

/** Counts the characters that it parses into blocks. */
function countingDialect(body: string): Dialect & { parsed(): number } {
  const dialect = dialectOf(body);
  let parsed = 0;
  return {
    ...dialect,
    parseBlocks(markdown) {
      parsed += markdown.length;
      return dialect.parseBlocks(markdown);
    },
    parsed: () => parsed,
  };
}

describe('createBlockReader(body, dialect, window)', () => {
  test.each(BODIES)('reads %s in windows as in one', (_, body) => {
    const whole = render(body, body.length);
    for (const window of [1, 3, 10, 25]) {
      expect(render(body, window), `in windows of ${window}`).toBe(whole);
    }
  });

  test.each(BODIES)('returns %s in parts that add up to the body', (_, body) => {
    for (const window of [1, 10, body.length]) {
      const joined = readAll(body, window).map(({ start, end }) => body.slice(start, end));
      expect(joined.join('')).toBe(body);
    }
  });

  test('reads the first blocks of a long body without the others', () => {
    const body = 'A paragraph.\n\n'.repeat(50_000);
    const counting = countingDialect(body);
    expect(createBlockReader(body, counting).at(0)?.token?.type).toBe('paragraph');
    expect(counting.parsed()).toBeLessThan(body.length / 10);
  });

  test('parses a block that is longer than many windows at most four times over', () => {
    const body = `- item\n`.repeat(20_000);
    const counting = countingDialect(body);
    createBlockReader(body, counting, 1000).at(0);
    expect(counting.parsed()).toBeLessThan(body.length * 4);
  });

  const folder = '../shared/cards';
  const names = existsSync(folder)
    ? readdirSync(folder).filter((name) => name !== 'README.md')
    : [];
  test.skipIf(names.length === 0).each(names.length === 0 ? [folder] : names)(
    'reads %s in windows as in one (skipped where the real cards are absent)',
    (name) => {
      const body = readFileSync(`${folder}/${name}`, 'utf8').replace(/\r\n?/g, '\n');
      const whole = render(body, body.length);
      for (const window of [500, 4000]) {
        expect(render(body, window), `in windows of ${window}`).toBe(whole);
      }
    },
  );
});
