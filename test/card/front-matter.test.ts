import { describe, expect, test } from 'vitest';
import type { Finding } from '../../src/card/finding.ts';
import { splitFrontMatter } from '../../src/card/front-matter.ts';

function findings(
  text: string,
): readonly (readonly [string, Finding['severity'], number | null])[] {
  return splitFrontMatter(text).findings.map(
    ({ rule, severity, line }) => [rule, severity, line] as const,
  );
}

describe('the block that the Hub finds', () => {
  test('is cut at its fences, with the lines of both parts', () => {
    expect(splitFrontMatter('---\nlicense: mit\ntags:\n- a\n---\n# T\n\ntext\n')).toEqual({
      raw: 'license: mit\ntags:\n- a',
      offset: 4,
      line: 2,
      body: '# T\n\ntext\n',
      bodyLine: 6,
      findings: [],
    });
  });

  test.each([
    ['blank lines and blanks before the opening fence', '\n\n  ---\nlicense: mit\n---\nbody', 4, 6],
    ['a BOM before the opening fence', '\uFEFF---\nlicense: mit\n---\nbody', 2, 4],
    ['Windows line ends', '---\r\nlicense: mit\r\n---\r\nbody', 2, 4],
    ['an opening fence that ends in a lone carriage return', '---\rlicense: mit\n---\nbody', 2, 4],
    ['blanks and a tab after the closing fence', '---\nlicense: mit\n--- \t \nbody', 2, 4],
  ])('may have %s', (_case, text, line, bodyLine) => {
    expect(splitFrontMatter(text)).toEqual({
      raw: 'license: mit',
      offset: text.indexOf('license'),
      line,
      body: 'body',
      bodyLine,
      findings: [],
    });
  });

  test('may end the file, with or without a line end', () => {
    expect(splitFrontMatter('---\nlicense: mit\n---')).toMatchObject({
      raw: 'license: mit',
      body: '',
    });
    expect(splitFrontMatter('---\nlicense: mit\n---\n')).toMatchObject({
      raw: 'license: mit',
      body: '',
    });
  });

  test('ends at a line `---` inside of a block scalar', () => {
    expect(splitFrontMatter('---\na: |\n  x\n---\nb: 1\n---\n')).toMatchObject({
      raw: 'a: |\n  x',
      body: 'b: 1\n---\n',
      bodyLine: 5,
    });
  });

  test('does not end at four dashes, dots or an indented fence', () => {
    const text = '---\na: 1\n----\n...\n ---\n---x\nb: 2\n---\nbody';
    expect(splitFrontMatter(text)).toMatchObject({
      raw: 'a: 1\n----\n...\n ---\n---x\nb: 2',
      body: 'body',
      bodyLine: 9,
    });
  });

  test('is empty between two fences with Windows line ends', () => {
    expect(splitFrontMatter('---\r\n---\r\ntrailing')).toMatchObject({ raw: '', body: 'trailing' });
  });

  test('holds the second fence where an empty block is followed by a real one', () => {
    expect(splitFrontMatter('---\r\n---\r\nlanguage: en\r\n---\r\nbody')).toMatchObject({
      raw: '---\r\nlanguage: en',
      body: 'body',
      bodyLine: 5,
    });
  });

  test('is the same as by the expression of the Hub, for every short text', () => {
    const expression = /^(\s*---(?:\r\n|\r|\n))([\S\s]*?)((?:\r\n|\r|\n)---[ \t]*(\r\n|\n|$))/;
    const pieces = ['---', '\n', '\r', ' ', 'a'];
    let texts = [''];
    let compared = 0;
    for (let length = 1; length <= 7; length += 1) {
      texts = texts.flatMap((text) => pieces.map((piece) => text + piece));
      for (const text of texts) {
        const match = expression.exec(text);
        const { raw, body } = splitFrontMatter(text);
        const rest = match === null ? text : text.slice(match[0].length);
        const expected = [match?.[2] ?? null, rest.replace(/\r\n?/g, '\n')];
        if (raw !== expected[0] || body !== expected[1]) {
          expect([text, raw, body]).toEqual([text, ...expected]);
        }
        compared += 1;
      }
    }
    expect(compared).toBe(97_655);
  }, 20_000);
});

describe('the body', () => {
  test('has line feeds only', () => {
    expect(splitFrontMatter('a\r\nb\rc\nd').body).toBe('a\nb\nc\nd');
  });

  test('has no BOM', () => {
    expect(splitFrontMatter('\uFEFF# Title').body).toBe('# Title');
  });
});

describe('a file in which the Hub finds no block', () => {
  test.each([
    ['has no metadata', '# Title\n\ntext\n', 'front-matter-missing', 'hint', 1],
    ['is empty', '', 'front-matter-missing', 'hint', 1],
    ['has blank lines only', '\n \n', 'front-matter-missing', 'hint', 1],
    [
      'has rules and setext headings',
      'Title\n---\n\ntext\n\n---\nNote: x\n---\n',
      'front-matter-missing',
      'hint',
      1,
    ],
    [
      'shows front matter in fenced code',
      '# T\n```yaml\n---\nlicense: mit\n---\n```\n',
      'front-matter-missing',
      'hint',
      1,
    ],
    ['never closes it', '---\nlicense: mit\n\n# Title\n', 'front-matter-unclosed', 'error', 1],
    [
      'never closes it after blank lines',
      '\n\n---\nlicense: mit\n',
      'front-matter-unclosed',
      'error',
      3,
    ],
    [
      'ends its lines in carriage returns alone',
      '---\rlicense: mit\r---\rbody',
      'front-matter-unclosed',
      'error',
      1,
    ],
    ['is one fence', '---', 'front-matter-unclosed', 'error', 1],
    [
      'closes it by `---oops`',
      '---\nlicense: mit\n---oops\nbody',
      'front-matter-closer-text',
      'error',
      3,
    ],
    ['closes it by dots', '---\nlicense: mit\n...\nbody', 'front-matter-closer-text', 'error', 3],
    [
      'closes it by two dashes',
      '---\nlicense: mit\n--\nbody',
      'front-matter-closer-text',
      'error',
      3,
    ],
    [
      'closes it by four dashes',
      '---\nlicense: mit\n----\nbody',
      'front-matter-closer-text',
      'error',
      3,
    ],
    [
      'indents the closing fence',
      '---\nlicense: mit\n  ---\nbody',
      'front-matter-closer-text',
      'error',
      3,
    ],
    [
      'has a blank after the opening fence',
      '--- \nlicense: mit\n---\nbody',
      'front-matter-opener-text',
      'error',
      1,
    ],
    [
      'has a comment after the opening fence',
      '\n--- # card\nx: 1\n---\n',
      'front-matter-opener-text',
      'error',
      2,
    ],
    [
      'has a key on the opening fence',
      '---license: mit\n---\n',
      'front-matter-opener-text',
      'error',
      1,
    ],
    [
      'has no opening fence',
      'language: en\ntags:\n- a\n---\n# T\n',
      'front-matter-no-opener',
      'error',
      1,
    ],
    [
      'opens it by two dashes',
      '--\n\nlicense: mit\n---\n# T\n',
      'front-matter-no-opener',
      'error',
      1,
    ],
    [
      'opens it by four dashes',
      '----\nlicense: mit\n---\n# T\n',
      'front-matter-no-opener',
      'error',
      1,
    ],
    [
      'has a title before it',
      '# T\n\n---\nlicense: mit\n\ntags:\n- a\n---\n',
      'front-matter-not-first',
      'error',
      3,
    ],
    [
      'has a comment before it',
      '<!-- x -->\n---\nlicense: mit\n---\n',
      'front-matter-not-first',
      'error',
      2,
    ],
    [
      'has its metadata at the end',
      '# T\n\ntext\n\nlicense: mit\n---\n',
      'front-matter-not-first',
      'error',
      5,
    ],
    ['has nothing between two fences', '---\n---\nbody', 'front-matter-empty', 'warning', 1],
  ] as const)('that %s gets its own finding', (_case, text, rule, severity, line) => {
    expect(findings(text)).toEqual([[rule, severity, line]]);
    expect(splitFrontMatter(text).raw).toBeNull();
  });

  test('keeps its whole text as the body', () => {
    expect(splitFrontMatter('--- \nlicense: mit\n---\nx')).toMatchObject({
      body: '--- \nlicense: mit\n---\nx',
      bodyLine: 1,
    });
  });

  test.each([
    ['line feeds', '\n'.repeat(200_000)],
    ['carriage returns', '\r'.repeat(200_000)],
    ['Windows line ends', '\r\n'.repeat(200_000)],
    ['an opener and blanks', `---\n${' \n'.repeat(200_000)}`],
    ['fences with text', `---\n${'a\n---x\n'.repeat(100_000)}`],
    ['half fences', '---\r'.repeat(200_000)],
    ['opened runs', `a\n${'---\nlicense: mit\nb\n'.repeat(50_000)}`],
  ])(
    'settles at once on very many %s',
    (_case, text) => {
      const start = performance.now();
      splitFrontMatter(text);
      expect(performance.now() - start).toBeLessThan(10_000);
    },
    20_000,
  );
});
