import { load } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { applyEdit } from '../../../src/card/edits/apply-edit.ts';
import type { FrontMatterEdit, Path, Plain } from '../../../src/card/edits/edit.ts';

const BODY = '\n# A card\n\nText.\n';

function card(yaml: string): string {
  return `---\n${yaml}\n---\n${BODY}`;
}

/** The YAML of a card after an edit, or the reason why there was none. */
function edited(yaml: string, edit: FrontMatterEdit): string {
  const outcome = applyEdit(card(yaml), edit);
  if (!outcome.ok) {
    return `refused: ${outcome.reason}`;
  }
  expect(outcome.text.startsWith('---\n') && outcome.text.endsWith(`\n---\n${BODY}`)).toBe(true);
  return outcome.text.slice(4, -`\n---\n${BODY}`.length);
}

const set = (path: Path, value: Plain): FrontMatterEdit => ({ kind: 'set', path, value });
const insert = (path: Path, index: number, value: Plain): FrontMatterEdit => ({
  kind: 'insert',
  path,
  index,
  value,
});
const remove = (...path: Path): FrontMatterEdit => ({ kind: 'remove', path });
const move = (path: Path, to: number): FrontMatterEdit => ({ kind: 'move', path, to });
const rename = (path: Path, key: string): FrontMatterEdit => ({ kind: 'rename', path, key });

describe('a value takes the place of another one and leaves all else as it is', () => {
  test.each<[what: string, yaml: string, edit: FrontMatterEdit, after: string]>([
    ['plain', 'license: mit', set(['license'], 'apache-2.0'), 'license: apache-2.0'],
    ['with a comment', 'license: mit  # ours', set(['license'], 'gpl'), 'license: gpl  # ours'],
    ['in single quotes', "license: 'mit' # x", set(['license'], "it's"), "license: 'it''s' # x"],
    ['in double quotes', 'license: "mit"', set(['license'], 'a "b"'), 'license: "a \\"b\\""'],
    [
      'on a line of its own',
      'license:\n  mit\ntags: []',
      set(['license'], 'gpl'),
      'license:\n  gpl\ntags: []',
    ],
    ['behind an anchor', 'license: &l mit', set(['license'], 'gpl'), 'license: &l gpl'],
    ['nothing', 'license:\ntags: [a]', set(['license'], 'mit'), 'license: mit\ntags: [a]'],
    [
      'nothing, with blanks',
      'license:   \ntags: [a]',
      set(['license'], 'mit'),
      'license: mit   \ntags: [a]',
    ],
    [
      'nothing, with a comment',
      'license: # todo\na: b',
      set(['license'], 'mit'),
      'license: mit # todo\na: b',
    ],
    ['null', 'license: null', set(['license'], 'mit'), 'license: mit'],
    ['a tilde', 'license: ~ # x', set(['license'], 'mit'), 'license: mit # x'],
    ['a key in quotes', '"license": mit', set(['license'], 'gpl'), '"license": gpl'],
    ['a spaced colon', 'license : mit', set(['license'], 'gpl'), 'license : gpl'],
    ['a number', 'co2_eq_emissions: 5', set(['co2_eq_emissions'], 7.5), 'co2_eq_emissions: 7.5'],
    ['a boolean', 'inference: true', set(['inference'], false), 'inference: false'],
    [
      'one inside',
      'co2_eq_emissions:\n  emissions: 5 # g\n  source: x',
      set(['co2_eq_emissions', 'emissions'], 6),
      'co2_eq_emissions:\n  emissions: 6 # g\n  source: x',
    ],
    [
      'one inside braces',
      'co2_eq_emissions: {emissions: 5, source: x}',
      set(['co2_eq_emissions', 'source'], 'a, b'),
      'co2_eq_emissions: {emissions: 5, source: "a, b"}',
    ],
    [
      'an item',
      'tags:\n- a\n# why\n- b # x\n- c',
      set(['tags', 1], 'z'),
      'tags:\n- a\n# why\n- z # x\n- c',
    ],
    [
      'an item in brackets',
      'tags: [a, "b", c] # x',
      set(['tags', 1], 'z'),
      'tags: [a, "z", c] # x',
    ],
    [
      'an item of JSON',
      '{"tags": ["a", "b"], "license": "mit"}',
      set(['tags', 0], 'z'),
      '{"tags": ["z", "b"], "license": "mit"}',
    ],
    ['an item of nothing', 'tags:\n-\n- b', set(['tags', 0], 'z'), 'tags:\n- z\n- b'],
    [
      'a list',
      'license:\n- mit\n- gpl\ntags: [x]',
      set(['license'], 'mit'),
      'license: mit\ntags: [x]',
    ],
    [
      'a list, comment kept',
      'license: # all\n- mit\n- gpl\nx: y',
      set(['license'], 'mit'),
      'license: mit # all\nx: y',
    ],
    ['a list in brackets', 'license: [mit, gpl]', set(['license'], 'mit'), 'license: mit'],
    [
      'lines',
      'extra_gated_prompt: |-\n  One\n  two\na: b',
      set(['extra_gated_prompt'], 'One\n\nthree'),
      'extra_gated_prompt: |-\n  One\n\n  three\na: b',
    ],
    ['lines, by an end', 'p: |\n  One\na: b', set(['p'], 'Two\n'), 'p: |\n  Two\na: b'],
    [
      'lines for a word',
      'p: One\na: b',
      set(['p'], 'One\ntwo: x # y'),
      'p: |-\n  One\n  two: x # y\na: b',
    ],
    [
      'lines that are fences',
      'p: One\na: b',
      set(['p'], 'One\n---\ntwo'),
      'p: |-\n  One\n  ---\n  two\na: b',
    ],
    ['folded lines', 'p: >-\n  One\n  two\na: b', set(['p'], 'Three'), 'p: >-\n  Three\na: b'],
    [
      'lines in an item',
      'w:\n- text: a\n  b: c',
      set(['w', 0, 'text'], 'x\n y'),
      'w:\n- text: |-\n    x\n     y\n  b: c',
    ],
    [
      'a map for a number',
      'c: 5 # g\na: b',
      set(['c'], { emissions: 5, source: 'x' }),
      'c: # g\n  emissions: 5\n  source: x\na: b',
    ],
  ])('%s', (_, yaml, edit, after) => {
    expect(edited(yaml, edit)).toBe(after);
  });
});

describe('a text is written so that the Hub and Python tools read the text', () => {
  test.each([
    'no',
    'On',
    'y',
    'true',
    'null',
    '~',
    '1.0',
    '1e3',
    '0x1F',
    '0o17',
    '1_000',
    '12:30',
    '.5',
    '.inf',
    '2024-01-31',
    '2024-1-1 10:00',
    '-',
    '- a',
    '-a',
    '?',
    '@foo',
    '`x`',
    '%a',
    '&a',
    '*a',
    '!a',
    '|',
    '>',
    '[a',
    '{a}',
    'a: b',
    'a:',
    ': a',
    'a #b',
    '#a',
    'a, b',
    ' a',
    'a ',
    '',
    ' ',
    "it's",
    '"quoted"',
    'back\\slash',
    'tab\there',
    'line\nfeed',
    '\n',
    'a\n',
    'a\n\n',
    ' a\nb',
    'cr\rlf',
    '\u0007',
    '\u2028',
    '\ufeff',
    'é ü 中文',
    '🤗',
    '---',
    '...',
    '<<',
    '=',
    'a\u00a0b',
    '__proto__',
    '"',
    "'",
    '{{ x }}',
    'yes\nno',
    'x\n---\ny',
    '\ud800',
    '10K<n<100K',
    '7b',
    '1.5B',
    'C++',
    'org/name',
    'en-US',
  ])('%j', (text) => {
    for (const [yaml, path] of [
      ['a: b\nk: v\nz: z', ['k']],
      ["a: b\nk: 'v'\nz: z", ['k']],
      ['a: b\nk: "v"\nz: z', ['k']],
      ['a: b\nk: |\n  v\nz: z', ['k']],
      ['a: b\nk: >\n  v\nz: z', ['k']],
      ['a: b\nk:\n- x\n- v\nz: z', ['k', 1]],
      ['a: b\nk: [x, v]\nz: z', ['k', 1]],
      ['a: b\nz: z', ['k']],
    ] as const) {
      const after = edited(yaml, set(path, text));
      const values = load(after) as Record<string, unknown>;
      const { k } = values;
      expect(Array.isArray(k) ? k[1] : k).toBe(text);
      expect([values['a'], values['z']]).toEqual(['b', 'z']);
    }
  });

  test.each([
    'apache-2.0',
    'org/name',
    'zh',
    '10K<n<100K',
    '7b',
    '1.5B',
    'C++',
    'A text, with a comma (and more).',
  ])('%s needs no quotes', (text) => {
    expect(edited('k: v', set(['k'], text))).toBe(`k: ${text}`);
  });
});

describe('a field is added', () => {
  test.each<[what: string, yaml: string, edit: FrontMatterEdit, after: string]>([
    [
      'at the end',
      'license: mit',
      set(['pipeline_tag'], 'text-generation'),
      'license: mit\npipeline_tag: text-generation',
    ],
    [
      'behind lists and comments',
      'tags:\n- a # x\n# end',
      set(['k'], 'v'),
      'tags:\n- a # x\nk: v\n# end',
    ],
    [
      'behind its like',
      'license: other # y\ntags: [a]',
      { ...set(['license_name'], 'x'), after: 'license' } as FrontMatterEdit,
      'license: other # y\nlicense_name: x\ntags: [a]',
    ],
    ['behind lines', 'p: |\n  One\n\n  two\n', set(['k'], 'v'), 'p: |\n  One\n\n  two\nk: v\n'],
    [
      'behind lines that keep their end',
      'p: |+\n  One\n\n',
      set(['k'], 'v'),
      'p: |+\n  One\n\nk: v',
    ],
    ['in braces', '{license: mit}', set(['k'], 'v'), '{license: mit, k: v}'],
    [
      'in JSON',
      '{\n  "license": "mit"\n}',
      set(['k'], ['v']),
      '{\n  "license": "mit", "k": ["v"]\n}',
    ],
    ['in no braces', '{}', set(['k'], 'v'), '{k: v}'],
    ['indented', '  license: mit', set(['k'], 'v'), '  license: mit\n  k: v'],
    [
      'a list as the others',
      'tags:\n  - a',
      insert(['datasets'], 0, 'x/y'),
      'tags:\n  - a\ndatasets:\n  - x/y',
    ],
    [
      'a list in brackets as the others',
      'tags: [a]',
      insert(['datasets'], 0, 'x/y'),
      'tags: [a]\ndatasets: [x/y]',
    ],
    [
      'a list as the Hub writes it',
      'license: mit',
      insert(['datasets'], 0, 'x/y'),
      'license: mit\ndatasets:\n- x/y',
    ],
    [
      'one of lines',
      'license: mit',
      set(['widget'], [{ text: 'Hi', example_title: 'One' }]),
      'license: mit\nwidget:\n- text: Hi\n  example_title: One',
    ],
    [
      'one of fields',
      'license: mit',
      set(['f'], { 'My: label': 'text', Use: { type: 'select', options: ['a', 'b'] } }),
      'license: mit\nf:\n  "My: label": text\n  Use:\n    type: select\n    options:\n    - a\n    - b',
    ],
    [
      'inside',
      'c:\n  emissions: 5\nx: y',
      set(['c', 'source'], 'z'),
      'c:\n  emissions: 5\n  source: z\nx: y',
    ],
    [
      'inside an item',
      'w:\n- text: a\n- text: b',
      set(['w', 0, 'group'], 'z'),
      'w:\n- text: a\n  group: z\n- text: b',
    ],
    ['among comments alone', '# to do', set(['k'], 'v'), '# to do\nk: v'],
    ['behind an alias', 'a: &x [1]\nb: *x', set(['k'], 'v'), 'a: &x [1]\nb: *x\nk: v'],
    ['before the end of a document', 'a: b\n...', set(['k'], 'v'), 'a: b\nk: v\n...'],
  ])('%s', (_, yaml, edit, after) => {
    expect(edited(yaml, edit)).toBe(after);
  });
});

describe('an item', () => {
  test.each<[what: string, yaml: string, edit: FrontMatterEdit, after: string]>([
    [
      'is added at the end',
      'tags:\n- a\n- b # x\nk: v',
      insert(['tags'], 2, 'c'),
      'tags:\n- a\n- b # x\n- c\nk: v',
    ],
    [
      'is added before another',
      'tags:\n  - a\n  - b',
      insert(['tags'], 1, 'c'),
      'tags:\n  - a\n  - c\n  - b',
    ],
    ['is added in brackets', 'tags: [a, b] # x', insert(['tags'], 2, 'c'), 'tags: [a, b, c] # x'],
    ['is added in brackets first', 'tags: [a]', insert(['tags'], 0, 'c'), 'tags: [c, a]'],
    [
      'is added in brackets on lines',
      'tags: [\n  a,\n  b\n]',
      insert(['tags'], 2, 'c'),
      'tags: [\n  a,\n  b,\n  c\n]',
    ],
    ['is added in empty brackets', 'tags: []', insert(['tags'], 0, 'c'), 'tags: [c]'],
    ['is added to nothing', 'tags:\nk: v', insert(['tags'], 0, 'c'), 'tags:\n- c\nk: v'],
    [
      'is added to one value',
      'language: "en" # x\nk: v',
      insert(['language'], 1, 'no'),
      'language: # x\n- "en"\n- "no"\nk: v',
    ],
    [
      'is added to one value in a card of brackets',
      'tags: [a]\nlanguage: en',
      insert(['language'], 1, 'fr'),
      'tags: [a]\nlanguage: [en, fr]',
    ],
    [
      'is added to lines',
      'p: |\n  a\n\n  b\nk: v',
      insert(['p'], 1, 'c'),
      'p:\n- |\n  a\n\n  b\n- c\nk: v',
    ],
    [
      'that is a map is added',
      'w:\n- text: a',
      insert(['w'], 1, { text: 'b', src: 'c' }),
      'w:\n- text: a\n- text: b\n  src: c',
    ],
    [
      'is taken away',
      'tags:\n- a\n# why\n- b # x\n- c',
      remove('tags', 1),
      'tags:\n- a\n# why\n- c',
    ],
    ['is taken away in brackets', 'tags: [a, "b", c]', remove('tags', 1), 'tags: [a, c]'],
    [
      'is taken away at the end of brackets',
      'tags: [a, "b" ] # x',
      remove('tags', 1),
      'tags: [a ] # x',
    ],
    ['is taken away with its list', 'tags:\n- a\nk: v', remove('tags', 0), 'k: v'],
    [
      'of lines is taken away',
      'w:\n- text: a\n  b: |\n    x\n\n    y\n- text: c',
      remove('w', 0),
      'w:\n- text: c',
    ],
    [
      'moves up',
      'tags:\n- a # 1\n- b # 2\n- c',
      move(['tags', 2], 0),
      'tags:\n- c\n- a # 1\n- b # 2',
    ],
    ['moves down in brackets', 'tags: [a, "b",  c]', move(['tags', 0], 2), 'tags: ["b", c,  a]'],
    ['equal to another is taken away', 'tags: [a, b, a]', remove('tags', 2), 'tags: [a, b]'],
  ])('%s', (_, yaml, edit, after) => {
    expect(edited(yaml, edit)).toBe(after);
  });
});

describe('a field', () => {
  test.each<[what: string, yaml: string, edit: FrontMatterEdit, after: string]>([
    ['is taken away', '# top\nlicense: mit # x\ntags: [a]', remove('license'), '# top\ntags: [a]'],
    ['with lines is taken away', 'tags:\n- a\n- b\n# of k\nk: v', remove('tags'), '# of k\nk: v'],
    ['at the end is taken away', 'a: b\ntags:\n- a', remove('tags'), 'a: b'],
    ['of nothing is taken away', 'a: b\ntags:\nc: d', remove('tags'), 'a: b\nc: d'],
    ['of an alias is taken away', 'a: &x 1\nb: *x\nc: d', remove('b'), 'a: &x 1\nc: d'],
    ['in braces is taken away', '{a: b, c: d}', remove('a'), '{c: d}'],
    ['inside is taken away', 'c:\n  e: 5\n  s: x', remove('c', 'e'), 'c:\n  s: x'],
    [
      'behind a dash is taken away',
      'w:\n- text: a\n  b: c\n- d: e',
      remove('w', 0, 'text'),
      'w:\n- b: c\n- d: e',
    ],
    [
      'gets another name',
      'f:\n  Company: text # x\n  B: text',
      rename(['f', 'Company'], 'Your: org'),
      'f:\n  "Your: org": text # x\n  B: text',
    ],
  ])('%s', (_, yaml, edit, after) => {
    expect(edited(yaml, edit)).toBe(after);
  });
});

describe('what a value stands in is made where it is not there', () => {
  test.each<[what: string, yaml: string, edit: FrontMatterEdit, after: string]>([
    ['a map', 'a: b', set(['c', 'd', 'e'], 1), 'a: b\nc:\n  d:\n    e: 1'],
    ['a map of nothing', 'c:\na: b', set(['c', 'd'], 1), 'c:\n  d: 1\na: b'],
    ['an empty map', 'c: {}', set(['c', 'd', 'e'], 1), 'c: {d: {e: 1}}'],
    [
      'a map in a list',
      'r:\n- t: a # x\n- t: b',
      set(['r', 0, 's', 'u'], 'v'),
      'r:\n- t: a # x\n  s:\n    u: v\n- t: b',
    ],
    ['a list in a map', 'a: b', insert(['c', 'd'], 0, 'e'), 'a: b\nc:\n  d:\n  - e'],
    [
      'a map in place of true',
      'a: b\ninference: true # on\nc: d',
      set(['inference', 'parameters', 't'], 0.5),
      'a: b\ninference: # on\n  parameters:\n    t: 0.5\nc: d',
    ],
    [
      'a list of maps line by line, also where the card has its lists in brackets',
      'tags: [a]',
      insert(['m'], 0, { name: 'x', tags: ['b'] }),
      'tags: [a]\nm:\n- name: x\n  tags: [b]',
    ],
  ])('%s', (_, yaml, edit, after) => {
    expect(edited(yaml, edit)).toBe(after);
  });
});

describe('a number', () => {
  const asWritten = (value: Plain, written: string): FrontMatterEdit => ({
    kind: 'set',
    path: ['n'],
    value,
    written,
  });
  test.each([
    [
      'stays as its author writes it',
      'n: 69.50 # best',
      asWritten(70.5, '70.50'),
      'n: 70.50 # best',
    ],
    [
      'is written as what it is, if it would read as another',
      'n: 1',
      asWritten(10, '0x1'),
      'n: 10',
    ],
    ['has a point before its exponent, for Python tools', 'n: 1', set(['n'], 1e-7), 'n: 1.0e-7'],
  ])('%s', (_, yaml, edit, after) => {
    expect(edited(yaml, edit)).toBe(after);
  });
});

describe('what cannot be changed alone is refused, with a sentence', () => {
  test.each<[what: string, yaml: string, edit: FrontMatterEdit, reason: RegExp]>([
    ['an anchor that is used', 'a: &x mit\nlicense: *x', set(['a'], 'gpl'), /stands for another/],
    ['an alias into a list', 'a: &x [b]\ntags: *x', insert(['tags'], 1, 'c'), /stands for another/],
    [
      'what is merged',
      'a: &x {b: c}\nd:\n  <<: *x\n  e: f',
      remove('d', 'b'),
      /stands for another/,
    ],
    ['broken YAML', 'a: b: c\nlicense: mit', set(['license'], 'gpl'), /cannot be read \(line 2\)/],
    [
      'a key that is there twice',
      'license: mit\nlicense: gpl',
      set(['license'], 'x'),
      /twice .*lines 2 and 3/,
    ],
    ['a list', '- a\n- b', set(['license'], 'x'), /no list of “key: value”/],
    ['tabs', 'a:\n\tb: c', set(['license'], 'x'), /cannot be read/],
    ['several documents', 'a: b\n--- c', set(['license'], 'x'), /cannot be read/],
    ['a template', 'license: {{ x }}', set(['license'], 'x'), /cannot be read/],
    ['what is gone', 'a: b', remove('tags', 3), /not there any more/],
    ['the last field beside comments', '# why\na: b', remove('a'), /only field/],
  ])('%s', (_, yaml, edit, reason) => {
    expect(edited(yaml, edit)).toMatch(reason);
  });

  test('metadata that the Hub does not see', () => {
    const outcome = applyEdit('# T\n\n---\nlicense: mit\n---\n', set(['license'], 'gpl'));
    expect(outcome).toMatchObject({ ok: false, reason: expect.stringContaining('does not see') });
  });
});

describe('a block', () => {
  const add = set(['license'], 'mit');
  test.each([
    ['is put before a body', '# T\n', '---\nlicense: mit\n---\n\n# T\n'],
    [
      'is put before a body with Windows line ends',
      '# T\r\n',
      '---\r\nlicense: mit\r\n---\r\n\r\n# T\r\n',
    ],
    ['is put behind a byte order mark', '\ufeff# T\n', '\ufeff---\nlicense: mit\n---\n\n# T\n'],
    ['is put into no text', '', '---\nlicense: mit\n---\n'],
    ['is put between two fences', '---\n---\n# T\n', '---\nlicense: mit\n---\n# T\n'],
    ['is filled', '---\n\n---\n# T\n', '---\nlicense: mit\n\n---\n# T\n'],
    ['without a text behind it', '---\na: b\n---', '---\na: b\nlicense: mit\n---'],
    [
      'with Windows line ends',
      '---\r\na: b\r\n---\r\nT\r\n',
      '---\r\na: b\r\nlicense: mit\r\n---\r\nT\r\n',
    ],
    ['behind a byte order mark', '\ufeff---\na: b\n---\n', '\ufeff---\na: b\nlicense: mit\n---\n'],
    ['behind empty lines', '\n\n---\na: b\n---\n', '\n\n---\na: b\nlicense: mit\n---\n'],
  ])('%s', (_, before, after) => {
    expect(applyEdit(before, add)).toEqual({ ok: true, text: after });
  });

  test.each([
    ['---\na: b\n---\n\n# T\n', '\n# T\n'],
    ['\ufeff---\r\na:\r\n- b\r\n---\r\n# T\r\n', '\ufeff# T\r\n'],
  ])('goes with its only field', (before, after) => {
    expect(applyEdit(before, remove('a'))).toEqual({ ok: true, text: after });
  });
});
