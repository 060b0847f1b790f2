import { describe, expect, test } from 'vitest';
import { applyFix } from '../../src/card/finding.ts';
import type { ModelCard } from '../../src/card/model-card.ts';
import { parseModelCard } from '../../src/card/parse-model-card.ts';

function card(...yaml: readonly string[]): ReturnType<typeof parseModelCard> {
  return parseModelCard(`---\n${yaml.join('\n')}\n---\nbody\n`);
}

function metadata({ frontMatter }: ModelCard): readonly (readonly [string, unknown])[] {
  return frontMatter.entries.map(({ key, value }) => [key, value]);
}

function findings({ findings }: ModelCard): readonly (readonly [string, string, number | null])[] {
  return findings.map(({ rule, severity, line }) => [rule, severity, line]);
}

describe('a sound card', () => {
  test('has its entries in the order of the file, each with its line', () => {
    const { frontMatter, findings } = card(
      '# note',
      'license: mit',
      '',
      '2: x',
      "'1': [y,",
      '  z]',
      'tags:',
      '- a: 1',
    );
    expect(frontMatter.entries).toEqual([
      { key: 'license', value: 'mit', line: 3 },
      { key: '2', value: 'x', line: 5 },
      { key: '1', value: ['y', 'z'], line: 6 },
      { key: 'tags', value: [{ a: 1 }], line: 8 },
    ]);
    expect(findings).toEqual([]);
  });

  test('is read as the Hub reads it: `no` is a text, a date stays as written, `1_000` is a number', () => {
    expect(metadata(card('language: no', 'date: 2025-01-15', 'n: 1_000', 'on: off'))).toEqual([
      ['language', 'no'],
      ['date', '2025-01-15'],
      ['n', 1000],
      ['on', 'off'],
    ]);
  });

  test('keeps text outside of ASCII and a mask token, with Windows line ends', () => {
    const read = parseModelCard(
      '---\r\nwidget:\r\n- text: "Ça <mask> 🤗 世界"\r\nlanguage: no\r\n---\r\nbody\r\n',
    );
    expect(read.frontMatter.entries).toEqual([
      { key: 'widget', value: [{ text: 'Ça <mask> 🤗 世界' }], line: 2 },
      { key: 'language', value: 'no', line: 4 },
    ]);
    expect(read.body).toBe('body\n');
  });

  test('may have metadata only', () => {
    expect(metadata(parseModelCard('---\nlicense: mit\n---'))).toEqual([['license', 'mit']]);
  });

  test('may begin its YAML with a document marker', () => {
    const read = parseModelCard('---\r\n---\r\nlanguage: en\r\n---\r\nbody');
    expect(read.frontMatter.entries).toEqual([{ key: 'language', value: 'en', line: 3 }]);
  });

  test('keeps null values, empty lists and a model-index without a dataset', () => {
    const read = card(
      'language:',
      'tags: []',
      'model-index:',
      '- name: m',
      '  results:',
      '  - task: {type: x}',
    );
    expect(metadata(read)).toEqual([
      ['language', null],
      ['tags', []],
      ['model-index', [{ name: 'm', results: [{ task: { type: 'x' } }] }]],
    ]);
  });

  test('reads a list item with brackets after its text as one text', () => {
    expect(metadata(card('tags:', '- conversational [peft, lora]'))).toEqual([
      ['tags', ['conversational [peft, lora]']],
    ]);
  });

  test('can be sent to another thread', () => {
    const text = '---\na: &x {b: [1, null]}\nc: *x\n---\n';
    const { yaml: _, ...read } = parseModelCard(text);
    expect(structuredClone(read)).toEqual(read);
  });
});

describe('a file with bytes that are no text', () => {
  test('gets a finding on the line of the first replacement', () => {
    const read = parseModelCard('---\nlicense: mit\n---\na\nb \uFFFD\n\uFFFD', {
      hasInvalidBytes: true,
    });
    expect(findings(read)).toEqual([['text-invalid-bytes', 'warning', 5]]);
  });

  test('that spells the replacement character itself gets none', () => {
    expect(findings(card('license: "\uFFFD"'))).toEqual([]);
  });
});

describe('front matter that is no map', () => {
  test.each([
    ['blank', '\n', 'front-matter-empty'],
    ['comments', '# a\n# b', 'front-matter-empty'],
    ['null', '~', 'front-matter-empty'],
    ['a list', '- language: pt', 'front-matter-not-a-map'],
    ['an empty list', '[]', 'front-matter-not-a-map'],
    ['a text', 'about this model', 'front-matter-not-a-map'],
  ])('but %s is refused by the Hub, and its text is kept', (_case, raw, rule) => {
    const read = card(raw);
    expect(findings(read)).toEqual([[rule, 'error', 2]]);
    expect(read.frontMatter).toEqual({ raw, line: 2, entries: [] });
    expect(read.body).toBe('body\n');
  });
});

test('an empty map is taken by the Hub, but says nothing', () => {
  expect(findings(card('{}'))).toEqual([['front-matter-empty', 'warning', 2]]);
  expect(card('{}').yaml).toBeNull();
});

describe('a second block of metadata', () => {
  const FIRST = '---\nlicense: mit\n---\n';
  const SECOND = '---\nlanguage: en\ntags:\n- a\n---\n# T\n';

  test.each([
    [
      'right after the first',
      `${FIRST}${SECOND}`,
      '---\nlicense: mit\nlanguage: en\ntags:\n- a\n---\n# T\n',
      4,
    ],
    [
      'after blank lines',
      `${FIRST}\n\n${SECOND}`,
      '---\nlicense: mit\nlanguage: en\ntags:\n- a\n---\n# T\n',
      6,
    ],
    ['after an empty map', `---\n{}\n---\n${SECOND}`, SECOND, 4],
    ['after an empty block', `---\n\n---\n${SECOND}`, SECOND, 4],
    [
      'with Windows line ends',
      `${FIRST}${SECOND}`.replaceAll('\n', '\r\n'),
      '---\r\nlicense: mit\r\nlanguage: en\r\ntags:\r\n- a\r\n---\r\n# T\r\n',
      4,
    ],
  ])('%s is an error at its opener, and made one with the first', (_case, text, fixed, line) => {
    const read = parseModelCard(text);
    expect(findings(read)).toEqual([['front-matter-second', 'error', line]]);
    const [fix] = read.findings.map((finding) => finding.fix);
    expect(fix && applyFix(text, fix)).toBe(fixed);
    expect(findings(parseModelCard(fixed))).toEqual([]);
  });

  test.each([
    ['that says the same', `${FIRST}${FIRST}`],
    ['that cannot be read', `${FIRST}---\nlicense: mit: x\n---\n`],
    ['behind one that cannot be read', `---\na: b: c\n---\n${SECOND}`],
  ])('%s is told in words', (_case, text) => {
    const second = parseModelCard(text).findings.find(({ rule }) => rule === 'front-matter-second');
    expect([second?.severity, second?.line, second?.fix]).toEqual(['error', 4, undefined]);
  });

  test('further down is a warning, and its keys are not missed', () => {
    const read = parseModelCard(`---\ntags: a\n---\n# T\n\ntext\n\n${FIRST}`);
    expect(findings(read)).toEqual([['front-matter-second', 'warning', 8]]);
    expect([...(read.yaml?.misplaced ?? [])]).toEqual(['license']);
  });

  test.each([
    ['code', '# T\n\n```yaml\n---\nlicense: mit\n---\n```\n'],
    ['code in code', '# T\n\n````md\n```yaml\n---\nlicense: mit\n---\n```\n````\n'],
    ['code of tildes with backticks', '~~~\n```\n---\nlicense: mit\n---\n~~~\n'],
    ['a note between rules', '---\nNote: x\n---\n'],
    ['a list between rules', '---\n- license: mit\n---\n'],
    ['a comment', '<!--\n---\nlicense: mit\n---\n-->\n'],
    ['a heading', '# T\n\nlicense: mit\n---\n'],
    ['a rule', '---\nlicense: mit\n\ntext\n'],
  ])('is not taken for one: %s', (_case, body) => {
    expect(findings(parseModelCard(`${FIRST}${body}`))).toEqual([]);
  });
});

describe('broken YAML', () => {
  test.each([
    ['an unclosed bracket', ['license: mit', 'tags: [a'], 3],
    ['two colons', ['license: mit', 'a: b: c'], 3],
    ['a reserved character', ['license: mit', 'tags:', '- @foo'], 4],
    ['a link as an item', ['license: mit', 'datasets:', '- [main source](http://x)'], 4],
    ['text after a quoted value', ['license: mit', 'a: "x" y'], 3],
    ['an HTML comment', ['<!-- x -->', 'license: mit'], 2],
    ['an unknown tag', ['license: mit', 'a: !foo x'], 3],
    ['an unknown alias', ['license: mit', 'a: *x'], 3],
    ['a control character', ['license: mit', 'a: \u0007'], 3],
    ['a null byte', ['license: mit', 'a: \0'], 3],
    ['half a surrogate pair', ['license: mit', 'a: \uD800'], 3],
  ])('with %s has its line and keeps the other keys', (_case, yaml, line) => {
    const read = card(...yaml);
    expect(findings(read)).toEqual([['yaml-syntax', 'error', line]]);
    expect(metadata(read)).toEqual([['license', 'mit']]);
    expect(read.frontMatter.raw).toBe(yaml.join('\n'));
    expect(read.body).toBe('body\n');
  });

  test('is told in the Hub’s words, with its line and column', () => {
    expect(card('license: [').findings[0]?.message).toContain(
      '“Invalid YAML in README.md: unexpected end of the stream within a flow collection (2:1)”',
    );
  });

  test('that js-yaml notices at the end only is told where it begins', () => {
    const read = card('license: mit', 'title: "a', 'tags:', '- b', 'x: 1');
    expect(findings(read)).toEqual([['yaml-syntax', 'error', 3]]);
    expect(metadata(read)).toEqual([
      ['license', 'mit'],
      ['tags', ['b']],
      ['x', 1],
    ]);
  });

  test('with a second document in the block has its line', () => {
    expect(findings(card('license: mit', '--- # more', 'a: 1'))).toEqual([
      ['yaml-syntax', 'error', 3],
    ]);
  });

  test('with Windows line ends has its line', () => {
    const read = parseModelCard('---\r\nlicense: mit\r\na: b: c\r\n---\r\n');
    expect(findings(read)).toEqual([['yaml-syntax', 'error', 3]]);
    expect(metadata(read)).toEqual([['license', 'mit']]);
  });

  test('after blank lines has its line in the file', () => {
    expect(findings(parseModelCard('\n\n---\na: b: c\n---\n'))).toEqual([
      ['yaml-syntax', 'error', 4],
    ]);
  });

  test('with a tab at the start of a line says so', () => {
    const read = card('license: mit', 'tags:', '\t- a');
    expect(findings(read)).toEqual([['yaml-tab', 'error', 4]]);
    expect(metadata(read)).toEqual([['license', 'mit']]);
  });
});

describe('a key that stands twice', () => {
  test('is named with both lines, and the last value is shown in its place', () => {
    const read = card('widget: 1', 'license: mit', '"widget": 2');
    expect(findings(read)).toEqual([['yaml-duplicate-key', 'error', 4]]);
    expect(read.findings[0]?.message).toMatch(/“widget”.* 2 and 4/);
    expect(read.frontMatter.entries).toEqual([
      { key: 'license', value: 'mit', line: 3 },
      { key: 'widget', value: 2, line: 4 },
    ]);
  });

  test('is found inside of maps too, but not across them', () => {
    const read = card('a:', '- b: 1', '- b: 2', '  c: 3', '  b: 4');
    expect(findings(read)).toEqual([['yaml-duplicate-key', 'error', 6]]);
    expect(metadata(read)).toEqual([['a', [{ b: 1 }, { b: 4, c: 3 }]]]);
  });

  test('gets a finding for each time', () => {
    expect(findings(card('a: 1', 'a: 2', 'a: 3'))).toEqual([
      ['yaml-duplicate-key', 'error', 3],
      ['yaml-duplicate-key', 'error', 4],
    ]);
  });
});

describe('an unfilled template', () => {
  test.each([
    ['as the whole block', '{{card_data}}', 2],
    ['of Python as the whole block', '{card_data}', 2],
    ['as a value', 'license: mit\nbase_model: {{ base }}', 3],
    ['at the start of a value', 'license: mit\nbase_model: {{OWNER}}/{{MODEL}}', 3],
    ['as an item', 'license: mit\ntags:\n- {{ tag }}', 4],
    ['inside of a value that YAML accepts', 'license: llama{{ version }}', 2],
    ['in quotes', 'license: mit\ntags: ["{{ tag }}"]', 3],
  ])('%s is named as such', (_case, yaml, line) => {
    expect(findings(card(yaml))).toEqual([['front-matter-template', 'error', line]]);
  });

  test('leaves the other keys readable', () => {
    expect(metadata(card('license: mit', 'base_model: {{ base }}'))).toEqual([['license', 'mit']]);
  });

  test('is not meant by the braces of a prompt', () => {
    expect(findings(card('prompt_template: "<s>{{ prompt }}</s>"'))).toEqual([]);
  });
});

describe('a value that goes on too far left', () => {
  test.each([
    [
      'in double quotes',
      'a: "x\ny"\nb: 1',
      [
        ['a', 'x y'],
        ['b', 1],
      ],
      3,
    ],
    [
      'in single quotes',
      "a: 'it''s\ny'\nb: 1",
      [
        ['a', "it's y"],
        ['b', 1],
      ],
      3,
    ],
    [
      'in a list of maps',
      'w:\n- text: "x\ny: z\n"\n  t: 1\nb: 1',
      [
        ['w', [{ text: 'x y: z ', t: 1 }]],
        ['b', 1],
      ],
      4,
    ],
    [
      'over a blank line',
      'a: "x\n\ny"\nb: 1',
      [
        ['a', 'x\ny'],
        ['b', 1],
      ],
      4,
    ],
    [
      'after an escaped line end',
      'a: "x\\\ny \\" z"\nb: 1',
      [
        ['a', 'xy " z'],
        ['b', 1],
      ],
      3,
    ],
    [
      'in brackets',
      'tags: [\na, # it\'s\n"]", don\'t,\n]\nb: 1',
      [
        ['tags', ['a', ']', "don't"]],
        ['b', 1],
      ],
      3,
    ],
    [
      'in braces',
      'm: {\na: [1,\n2], b: 2\n}\nb: 1',
      [
        ['m', { a: [1, 2], b: 2 }],
        ['b', 1],
      ],
      3,
    ],
    [
      'with Windows line ends',
      'a: "x\r\ny"\r\nb: 1',
      [
        ['a', 'x y'],
        ['b', 1],
      ],
      3,
    ],
  ])('%s is read, with a finding on the line', (_case, yaml, entries, line) => {
    const read = card(yaml);
    expect(metadata(read)).toEqual(entries);
    expect(findings(read)).toEqual([['yaml-continuation-indent', 'hint', line]]);
    expect(read.frontMatter.raw).toBe(yaml);
  });

  test('gets a finding for each value, and the lines of later keys stay right', () => {
    const read = card('a: "x', 'y', 'z"', "b: 'x", "y'", 'c: 1');
    expect(findings(read)).toEqual([
      ['yaml-continuation-indent', 'hint', 3],
      ['yaml-continuation-indent', 'hint', 6],
    ]);
    expect(read.frontMatter.entries.map(({ key, line }) => [key, line])).toEqual([
      ['a', 2],
      ['b', 5],
      ['c', 7],
    ]);
  });

  test('by a tab is read, and the tab is named', () => {
    const read = card('tags: [', '\ta', ']');
    expect(metadata(read)).toEqual([['tags', ['a']]]);
    expect(findings(read)).toEqual([['yaml-tab', 'warning', 3]]);
  });

  test('and never ends is a syntax error', () => {
    for (const end of [[], [''], ['', ' ', '']]) {
      const read = card('license: mit', 'a: "x', 'y', ...end);
      expect(findings(read)).toEqual([['yaml-syntax', 'error', 3]]);
      expect(read.findings[0]?.message).toContain('within a double quoted scalar');
      expect(metadata(read)).toEqual([['license', 'mit']]);
    }
  });
});
