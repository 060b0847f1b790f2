import { describe, expect, test } from 'vitest';
import { applyFix, type Finding } from '../../../src/card/finding.ts';
import { parseModelCard } from '../../../src/card/parse-model-card.ts';

function found(yaml: string): readonly Finding[] {
  return parseModelCard(`---\n${yaml}\n---\nbody\n`).findings;
}

/** The YAML after all fixes that its findings offer, one after the other. */
function fixed(yaml: string): string {
  const text = `---\n${yaml}\n---\nbody\n`;
  const fix = parseModelCard(text).findings.find((finding) => finding.fix)?.fix;
  return fix === undefined ? yaml : fixed(applyFix(text, fix).slice(4, -10));
}

function lines(yaml: string): readonly (number | null)[] {
  return found(yaml).map(({ line }) => line);
}

describe('a text that YAML takes for something else is put in quotes', () => {
  test.each([
    ['a: x: y', 'a: "x: y"'],
    ['a: see: http://x.y', 'a: "see: http://x.y"'],
    ['a: why:', 'a: "why:"'],
    ['a: say "x": y', 'a: \'say "x": y\''],
    ['a: Please: tell\n  us more', 'a: "Please: tell\n  us more"'],
    ['- text: x\nw:\n- text: Q: who? A:', null],
    ['w:\n- text: Q: who? A:', 'w:\n- text: "Q: who? A:"'],
    ['a: @x', 'a: "@x"'],
    ['a: `x`', 'a: "`x`"'],
    ['a: %x', 'a: "%x"'],
    ['a: *tiny*', 'a: "*tiny*"'],
    ['a: **bold** text', 'a: "**bold** text"'],
    ['a: !tiny x', 'a: "!tiny x"'],
    ['a: [beta] x', 'a: "[beta] x"'],
    ['a: [a](url)', 'a: "[a](url)"'],
    ['a: {name} x', 'a: "{name} x"'],
    ['a: |x', 'a: "|x"'],
    ['a: > x', 'a: "> x"'],
    ['a: , x', 'a: ", x"'],
    ['tags:\n- @x\n- b', 'tags:\n- "@x"\n- b'],
    ['tags: [@x, b]', 'tags: ["@x", b]'],
    ["a: 'it's'", 'a: "it\'s"'],
    ["a: 'don't stop'", 'a: "don\'t stop"'],
    ['a: "say "hi""', 'a: \'say "hi"\''],
    ['a: "Tiny" model', 'a: \'"Tiny" model\''],
    ['a: "Tiny" and "Big"', 'a: \'"Tiny" and "Big"\''],
    ['a: "C:\\path"', "a: 'C:\\path'"],
    ['a: "C:\\users"', "a: 'C:\\users'"],
    ['a: “x: y”', 'a: "x: y"'],
    [
      'extra_gated_fields:\n  I agree: to x: checkbox',
      'extra_gated_fields:\n  "I agree: to x": checkbox',
    ],
  ] as const)('%j', (yaml, wanted) => {
    const broken = `license: mit\n${yaml}\nlast: 1`;
    if (wanted !== null) {
      expect(fixed(broken)).toBe(`license: mit\n${wanted}\nlast: 1`);
      expect(found(fixed(broken))).toEqual([]);
    }
    expect(found(broken).every(({ rule }) => rule === 'yaml-syntax')).toBe(true);
  });

  test.each([
    ['a comment may belong to it', 'a: x: y # z'],
    ['an id belongs there', 'base_model: @org/x'],
    ['it may be two keys', 'license: mit language: en'],
    ['it may be a list', 'a: - x'],
    ['some escapes are meant', 'a: "x\\n\\zeta"'],
  ])('but only in words where %s', (_case, yaml) => {
    const findings = found(`x: 1\n${yaml}\nlast: 1`);
    expect(findings.map(({ line, fix }) => [line, fix])).toEqual([[3, undefined]]);
  });
});

describe('a line that is put right', () => {
  test.each([
    ['no blank after the colon', 'license:mit', 'license: mit', 2],
    ['no blank after the colon, not first', 'tags: a\nlanguage:en', 'tags: a\nlanguage: en', 3],
    ['a full-width colon', 'license：mit', 'license: mit', 2],
    ['a full-width colon and a blank', 'tags: a\nlicense： mit', 'tags: a\nlicense: mit', 3],
    ['a no-break space after the colon', 'license:\u00a0mit', 'license: mit', 2],
    ['no-break spaces before an item', 'tags:\n\u00a0\u00a0- a', 'tags:\n  - a', 3],
    ['no-break spaces after dashes', 'tags:\n-\u00a0a\n-\u00a0b', 'tags:\n- a\n- b', 3],
    ['no blank after the dash', 'tags:\n-en', 'tags:\n- en', 3],
    ['no blank after some dashes', 'tags:\n- en\n-fr\n-de', 'tags:\n- en\n- fr\n- de', 4],
    ['stars for dashes', 'tags:\n* a\n* b', 'tags:\n- a\n- b', 3],
    ['bullets for dashes', 'tags:\n• a\n• b', 'tags:\n- a\n- b', 3],
    ['an equals sign', 'license = mit', 'license: mit', 2],
    ['no colon at all', 'license mit', 'license: mit', 2],
    ['no colon after a key alone', 'tags\n- a\n- b', 'tags:\n- a\n- b', 2],
    ['a tab before a key', 'tags: a\n\tlicense: mit', 'tags: a\nlicense: mit', 3],
    ['another quote at its end', 'tags: "a\'', 'tags: "a"', 2],
    ['a key that is indented', 'tags: a\n license: mit', 'tags: a\nlicense: mit', 3],
    ['an item that is indented less', 'tags:\n  - a\n - b', 'tags:\n  - a\n  - b', 4],
    [
      'a key that is indented less than the first of its item',
      'model-index:\n- name: x\n results: []',
      'model-index:\n- name: x\n  results: []',
      4,
    ],
    ['a first item that is indented more', 'tags:\n - a\n- b\n- c', 'tags:\n- a\n- b\n- c', 3],
    ['a first key that is indented', ' license: mit\ntags: a', 'license: mit\ntags: a', 2],
    [
      'a first key of a map that is indented less',
      'model-index:\n- results:\n  - task:\n     name: a\n      type: b\n      x: c',
      'model-index:\n- results:\n  - task:\n      name: a\n      type: b\n      x: c',
      5,
    ],
    ['a known key below an item', 'tags:\n- a\n license: mit', 'tags:\n- a\nlicense: mit', 4],
    [
      'no blank after a dash, with keys below it',
      'widget:\n-text: a\n  context: b',
      'widget:\n- text: a\n  context: b',
      3,
    ],
    [
      'a quote that is not closed, before keys of its item',
      'widget:\n- text: "a\n  context: b',
      'widget:\n- text: "a"\n  context: b',
      3,
    ],
    ['tabs', 'tags:\n\t- a\n\t- b', 'tags:\n  - a\n  - b', 3],
    ['a control character', 'tags: a\u0007b', 'tags: ab', 2],
    ['a null byte', 'tags: a\0b', 'tags: ab', 2],
    ['a quote that is not closed', 'tags: "a', 'tags: "a"', 2],
    ['a typographic quote at the end', 'tags: "a”', 'tags: "a"', 2],
    ['a bracket that is not closed', 'tags: [a, b', 'tags: [a, b]', 2],
    ['a comma as in JSON', '"tags": ["a", "b"],', '"tags": ["a", "b"]', 2],
    ['several values', 'tags: "a", "b"', 'tags: ["a", "b"]', 2],
    ['an HTML comment', '<!-- x -->', '# x', 2],
    ['a code fence', '```yaml\ntags: a\n```', '\ntags: a\n', 2],
    ['backticks around an id', 'license: `mit`', 'license: mit', 2],
    ['stars around an id', 'license: **mit**', 'license: mit', 2],
    ['too many quotes around an id', 'license: ""mit""', 'license: mit', 2],
    [
      'a link where an id belongs',
      'datasets:\n- [a/b](https://hf.co/datasets/a/b)',
      'datasets:\n- a/b',
      3,
    ],
    ['a Python tuple', 'tags: !!python/tuple\n- a\n- b', 'tags: \n- a\n- b', 2],
    ['a text of Python 2', "tags: !!python/unicode 'a'", "tags: 'a'", 2],
  ])('has %s, and is told at its line', (_case, yaml, wanted, line) => {
    const broken = `${yaml}\nlast: 1`;
    expect(lines(broken)).toEqual([line]);
    expect(fixed(broken)).toBe(`${wanted}\nlast: 1`);
    expect(found(fixed(broken))).toEqual([]);
  });

  test('is the first of the file, and the only one', () => {
    expect(lines('license:mit')).toEqual([2]);
    expect(fixed('license:mit')).toBe('license: mit');
  });
});

describe('a line that only its author can put right', () => {
  test.each([
    ['is prose', 'license: mit\nThis is prose\nlanguage: en', 3, '“This is prose”'],
    [
      'is the first of the text of the card',
      'tags: a\n\n# Title\n\nText.\n\nMore.',
      4,
      'closing “---”',
    ],
    ['belongs to a text after “|”', 'p: |\nnot indented\nlanguage: en', 3, 'two blanks'],
    ['begins a text beside “|”', 'p: | x\n  y\nlanguage: en', 2, 'on the line below'],
    ['is indented by a tab between lines of blanks', 'a:\n  b: 1\n\tc: 2\nd: 1', 4, 'tab'],
    ['is a table of the card', 'license: mit\n| a | b |\n|---|---|', 3, 'closing “---”'],
    ['holds an item beside its key', 'tags:- a\n- b\nx: 1', 2, '“- a”'],
    ['is an item below a value', 'license: mit\n- other\nlanguage: en', 3, '“license” has a value'],
    [
      'is of a NumPy number',
      'v: !!python/object/apply:numpy.core.multiarray.scalar\n- 1\nb: 1',
      2,
      'float(…)',
    ],
    ['is a set of Python', 'a: !!set\n- 1\nb: 1', 2, 'list(…)'],
    ['lacks a comma', 'tags: ["a" b]\nb: 1', 2, 'comma is missing'],
    ['is between two columns', 'a:\n  b: 1\n c: 2\nd: 1', 4, '1 blank'],
    ['ends the document', 'license: mit\n...\nlanguage: en', 3, '“...”'],
  ])('%s, and is told at its line', (_case, yaml, line, words) => {
    const findings = found(yaml);
    expect(findings.map((finding) => [finding.line, finding.fix])).toEqual([[line, undefined]]);
    expect(findings[0]?.message).toContain(words);
  });

  test('is told where a Python object begins, not where an object inside of it does', () => {
    const yaml =
      'a:\n  - b: x\n    value: !!python/object/apply:numpy.core.multiarray.scalar\n    - !!python/object/apply:numpy.dtype\n      args:\n      - f8\n      state: !!python/tuple\n      - 3\n      - <\n    - !!binary |\n      AAAAAAAA8D8=\nb: 1';
    expect(lines(yaml)).toEqual([4]);
  });
});

describe('several faults in one card', () => {
  test('are all told at their lines, and all put right', () => {
    const yaml =
      'widget:\n- text: Question: who? Answer:\n- text: @user what\nlicense:mit\ntags: `x`';
    expect(lines(yaml)).toEqual([3, 4, 5, 6]);
    expect(fixed(yaml)).toBe(
      'widget:\n- text: "Question: who? Answer:"\n- text: "@user what"\nlicense: mit\ntags: x',
    );
  });

  test('are told behind control characters, which js-yaml looks for first', () => {
    expect(lines('a: x: y\nb: \u0007z\nc: \u0007')).toEqual([2, 3]);
    expect(fixed('a: x: y\nb: \u0007z\nc: \u0007')).toBe('a: "x: y"\nb: z\nc: ');
  });

  test('quote the Hub for the first alone, which is all that it answers', () => {
    const messages = found('a: x: y\nb: @x').map(({ message }) => message);
    expect(messages[0]).toContain('“Invalid YAML in README.md: bad indentation of a mapping entry');
    expect(messages[1]).not.toContain('Invalid YAML');
  });

  test('are told up to one that cannot be explained', () => {
    expect(lines('a: x: y\n? [\n: b\nc: @x').at(0)).toBe(2);
  });
});

describe('YAML that can be read', () => {
  test.each([
    'a: "x: y"',
    "a: 'it''s'",
    'a: x:y',
    'a: http://x.y',
    'a: R&D',
    'a: 100%',
    'a: me@x.y',
    'a: don\'t "do" it',
    'a: >\n  x: y\n  @z',
    'a: |\n  license:mit\n  - x\n  * y',
    '# a: x: y\nlicense: mit',
    'a: &x 1\nb: *x',
    'a: [x, "y, z"]',
    'a: {b: c}',
    'license: mit # a: b',
  ])('has no such fault: %j', (yaml) => {
    expect(found(yaml)).toEqual([]);
  });
});

test('hostile YAML is given up at once', () => {
  const start = performance.now();
  for (const line of ['- @x\n', 'a: x: y\n', 'a:b\n', '"\n', '[ \n', '`', '-x\n', 'a "b": [\'']) {
    found(line.repeat(200_000 / line.length));
  }
  expect(performance.now() - start).toBeLessThan(20_000);
}, 30_000);
