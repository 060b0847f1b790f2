import { describe, expect, test } from 'vitest';
import { applyFix, type Finding } from '../../src/card/finding.ts';
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
    ['has no metadata', '# Title\n\ntext\n', 'front-matter-missing', 'warning', 1],
    ['is empty', '', 'front-matter-missing', 'warning', 1],
    ['has blank lines only', '\n \n', 'front-matter-missing', 'warning', 1],
    [
      'has rules and setext headings',
      'Title\n---\n\ntext\n\n---\nNote: x\n---\n',
      'front-matter-missing',
      'warning',
      1,
    ],
    [
      'shows front matter in fenced code',
      '# T\n```yaml\n---\nlicense: mit\n---\n```\n',
      'front-matter-missing',
      'warning',
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

  test.each([
    [
      'is code with fences in it',
      '```yaml\n---\nlicense: mit\n---\n```\n# T\n',
      'code',
      '---\nlicense: mit\n---\n# T\n',
    ],
    ['is code', '```yaml\nlicense: mit\n```\n# T\n', 'code', '---\nlicense: mit\n---\n# T\n'],
    [
      'is code without a language',
      '~~~\nlicense: mit\n~~~\n# T\n',
      'code',
      '---\nlicense: mit\n---\n# T\n',
    ],
    [
      'is in code with the whole card, which has code of its own',
      '````markdown\n---\nlicense: mit\n---\n# T\n\n```python\nx\n```\n````\n',
      'code',
      '---\nlicense: mit\n---\n# T\n\n```python\nx\n```\n',
    ],
    [
      'is in code that ends with the card',
      '```md\n---\nlicense: mit\n---\n# T\n\n```\nx\n```\n```\n',
      'code',
      '---\nlicense: mit\n---\n# T\n\n```\nx\n```\n',
    ],
    [
      'stands between long dashes',
      '———\nlicense: mit\n———\n# T\n',
      'opener',
      '---\nlicense: mit\n---\n# T\n',
    ],
    [
      'stands between half dashes',
      '–––\nlicense: mit\n---\n# T\n',
      'opener',
      '---\nlicense: mit\n---\n# T\n',
    ],
    [
      'stands below one long dash',
      '—\nlicense: mit\n\n# T\n',
      'opener',
      '---\nlicense: mit\n---\n\n# T\n',
    ],
    [
      'stands below a dash and a hyphen',
      '—-\nlicense: mit\n—-\n# T\n',
      'opener',
      '---\nlicense: mit\n---\n# T\n',
    ],
    [
      'stands between equals signs',
      '===\nlicense: mit\n===\n# T\n',
      'opener',
      '---\nlicense: mit\n---\n# T\n',
    ],
    [
      'stands between stars',
      '***\nlicense: mit\ntags:\n- a\n***\n# T\n',
      'opener',
      '---\nlicense: mit\ntags:\n- a\n---\n# T\n',
    ],
    ['stands between lines', '___\nlicense: mit\n___\n', 'opener', '---\nlicense: mit\n---\n'],
    [
      'stands between spaced dashes',
      '- - -\nlicense: mit\n- - -\n',
      'opener',
      '---\nlicense: mit\n---\n',
    ],
    [
      'stands between escaped dashes',
      '\\---\nlicense: mit\n\\---\n',
      'opener',
      '---\nlicense: mit\n---\n',
    ],
    ['stands between pluses', '+++\nlicense: mit\n+++\n', 'opener', '---\nlicense: mit\n---\n'],
    [
      'is a quote',
      '> ---\n> license: mit\n> ---\n# T\n',
      'opener',
      '---\nlicense: mit\n---\n# T\n',
    ],
    [
      'stands behind a zero-width space',
      '\u200b---\nlicense: mit\n---\n',
      'opener',
      '---\nlicense: mit\n---\n',
    ],
    [
      'stands between two dashes',
      '--\nlicense: mit\n--\n# T\n',
      'opener',
      '---\nlicense: mit\n---\n# T\n',
    ],
    [
      'stands between four dashes',
      '----\nlicense: mit\n----\n# T\n',
      'opener',
      '---\nlicense: mit\n---\n# T\n',
    ],
    [
      'has no fences',
      'license: mit\ntags:\n- a\n\n# T\n',
      'opener',
      '---\nlicense: mit\ntags:\n- a\n---\n\n# T\n',
    ],
    ['has no fences and is all there is', 'license: mit', 'opener', '---\nlicense: mit\n---'],
    [
      'is JSON',
      '{\n  "license": "mit",\n  "tags": ["a"]\n}\n\n# T\n',
      'opener',
      '---\n{\n  "license": "mit",\n  "tags": ["a"]\n}\n---\n\n# T\n',
    ],
    [
      'begins on the line of its fence',
      '---license: mit\ntags: a\n---\n',
      'text',
      '---\nlicense: mit\ntags: a\n---\n',
    ],
    [
      'has blanks behind its fence',
      '--- \nlicense: mit\n---\n',
      'text',
      '---\nlicense: mit\n---\n',
    ],
    [
      'has a name behind its fence',
      '---yaml\nlicense: mit\n---\n',
      'text',
      '---\nlicense: mit\n---\n',
    ],
    [
      'stands below a comment',
      '<!-- x -->\n---\nlicense: mit\n---\n# T\n',
      'not-first',
      '---\nlicense: mit\n---\n<!-- x -->\n# T\n',
    ],
    [
      'is closed by long dashes',
      '---\nlicense: mit\n———\n# T\n',
      'closer',
      '---\nlicense: mit\n---\n# T\n',
    ],
    [
      'is closed by stars',
      '---\nlicense: mit\n***\n# T\n',
      'closer',
      '---\nlicense: mit\n---\n# T\n',
    ],
    [
      'is closed by dots',
      '---\nlicense: mit\n...\n# T\n',
      'closer',
      '---\nlicense: mit\n---\n# T\n',
    ],
    [
      'is closed by a code fence',
      '---\nlicense: mit\n```\n# T\n',
      'closer',
      '---\nlicense: mit\n---\n# T\n',
    ],
    [
      'is not closed',
      '---\nlicense: mit\n\n# T\n\ntext\n',
      'unclosed',
      '---\nlicense: mit\n---\n\n# T\n\ntext\n',
    ],
    [
      'is not closed, with Windows line ends',
      '---\r\nlicense: mit\r\n\r\ntext',
      'unclosed',
      '---\r\nlicense: mit\r\n---\r\n\r\ntext',
    ],
  ])('whose metadata %s is put right', (_case, text, rule, wanted) => {
    const [finding] = splitFrontMatter(text).findings;
    expect([finding?.severity, finding?.rule]).toEqual(['error', expect.stringContaining(rule)]);
    const fixed = finding?.fix ? applyFix(text, finding.fix) : text;
    expect(fixed).toBe(wanted);
    expect(splitFrontMatter(fixed).findings).toEqual([]);
  });

  test.each([
    ['is in a comment', '<!--\nlicense: mit\n-->\n# T\n', 'front-matter-in-comment'],
    [
      'is in a comment with fences',
      '<!--\n---\nlicense: mit\n---\n-->\n# T\n',
      'front-matter-in-comment',
    ],
    ['is TOML', '+++\nlicense = "mit"\n+++\n', 'front-matter-no-opener'],
    ['is broken too', '———\nlicense: mit: x\n———\n', 'front-matter-no-opener'],
    [
      'is in code of which no end is certain',
      '```\n---\nlicense: mit\n---\n# T\n\n```\nx\n```\n',
      'front-matter-in-code',
    ],
    [
      'is not closed, and text follows at once',
      '---\nlicense: mit\nThis is text.\n',
      'front-matter-unclosed',
    ],
  ])('whose metadata %s is told so in words', (_case, text, rule) => {
    const [finding] = splitFrontMatter(text).findings;
    expect([finding?.rule, finding?.severity, finding?.fix]).toEqual([rule, 'error', undefined]);
  });

  test.each([
    ['code that is no metadata', '```yaml\nmodel:\n  name: x\n```\n# T\n'],
    ['code of a program', '```python\nlicense: mit\n```\n# T\n'],
    ['a rule and a note', '***\nNote: this is old.\n***\n# T\n'],
    ['a comment', '<!-- license: mit -->\n# T\n'],
    ['a license header', '<!--\nCopyright: me\nLicense: MIT\n-->\n# T\n'],
    ['a setext heading', 'language: a study\nof words\n===\n'],
    ['prose with a colon', 'license: mit\nis what this model has.\n'],
    ['a table', '---|---\na|b\n'],
    ['JSON that is no metadata', '{\n"a": 1\n}\n\ntext\n'],
    ['a quote', '> license: mit\n> and more\n'],
  ])('only says so of %s', (_case, text) => {
    expect(findings(text)).toEqual([['front-matter-missing', 'warning', 1]]);
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
