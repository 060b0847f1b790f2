import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { load, YAMLException } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/card/front-matter.ts';
import { readYaml } from '../../../src/card/yaml/read-yaml.ts';
import type { YamlNode } from '../../../src/card/yaml/yaml-node.ts';

/** What js-yaml makes of a source by itself: the value, or what it prints. Of duplicate keys the last counts, as here. */
function byJsYaml(source: string): { value: unknown } | { error: string | undefined } {
  try {
    return { value: load(source, { json: true, maxDepth: 32 }) ?? null };
  } catch (thrown) {
    if (!(thrown instanceof YAMLException)) {
      throw thrown;
    }
    return { error: thrown.message.split('\n')[0] };
  }
}

function valueRead(source: string): { value: unknown } {
  const reading = readYaml(source);
  return { value: 'root' in reading ? reading.root.value : null };
}

function byReader(source: string): { value: unknown } | { error: string | undefined } {
  const reading = readYaml(source);
  if (reading.kind !== 'error') {
    return valueRead(source);
  }
  const { reason, mark } = reading.error;
  return { error: mark === '' ? reason : `${reason} (${mark})` };
}

/** js-yaml's value, but dates, bytes and numbers with underscores as they are meant to be read here, if they are read so. */
function intended(theirs: unknown, ours: unknown): unknown {
  if (theirs instanceof Date) {
    return String(load(String(ours))) === String(theirs) ? ours : theirs;
  }
  if (theirs instanceof Uint8Array) {
    return String(load(`!!binary ${JSON.stringify(ours)}`)) === String(theirs) ? ours : theirs;
  }
  if (typeof theirs === 'string' && typeof ours === 'number') {
    return theirs.includes('_') ? Number(theirs.replaceAll('_', '')) : theirs;
  }
  if (Array.isArray(theirs)) {
    return theirs.map((item, index) => intended(item, Object(ours)[index]));
  }
  return typeof theirs === 'object' && theirs !== null
    ? Object.fromEntries(
        Object.entries(theirs).map(([key, value]) => [key, intended(value, Object(ours)[key])]),
      )
    : theirs;
}

/** Texts that a schema may take for more than text; JSON for a source that is easier read so. */
const SCALARS = [
  ...['', '~', 'null', 'Null', 'NULL', 'nULL', 'none', 'true', 'True', 'TRUE', 'tRUE', 'false'],
  ...['False', 'FALSE', 'yes', 'No', 'on', 'OFF', 'y', 'n', 't', 'f', '0', '-0', '+0', '00', '007'],
  ...['08', '1', '+1', '-1', '12345678901234567890', '9'.repeat(400), '0x1F', '0xff', '0X1F'],
  ...['-0x1F', '+0x1', '0x', '0xg', `0x${'f'.repeat(20)}`, `0x${'f'.repeat(300)}`, '0o17', '0o8'],
  ...['0o', '-0o7', '0b11', '017', '1_000', '1,000', '1:30', '12:30:45', '1.0', '1.', '.5', '+.5'],
  ...['-.5', '.', '..', '-', '+', '1.2.3', '1e3', '1E3', '1e+3', '1e-3', '1.e3', '.5e1', 'e3'],
  ...['1e', '1e400', '-1e400', '1e-400', '.inf', '.Inf', '.INF', '-.inf', '+.inf', '.iNF', 'inf'],
  ...['.nan', '.NaN', '.NAN', '-.nan', 'nan', '2020-01-01', '2020-01-01T00:00:00Z', '2020-13-45'],
  ...[
    '<<',
    '=',
    '1 2',
    '1 # no',
    'a#b',
    'a b',
    'mit',
    '"1"',
    "'1'",
    '""',
    "''",
    '"null"',
    "'true'",
  ],
  ...[
    '"\\x41\\u00e9\\U0001F917\\n"',
    "'it''s'",
    '"a\n  b"',
    "'a\n\n  b'",
    'a\n  b\n  c',
    '__proto__',
  ],
  ...['constructor', 'toString', '٣', 'ÿ', '[]', '{}', '[1, 1.0, ~, a]', '{a: 1, 2: b}'],
] as const;

const TAGS = [
  ...['!!str', '!!null', '!!bool', '!!int', '!!float', '!!seq', '!!map', '!', '!!', '!own'],
  ...['!!binary', '!!set', '!!omap', '!!pairs', '!!timestamp', '!!merge', '!!constructor'],
  ...['!<tag:yaml.org,2002:int>', '!<tag:yaml.org,2002:str>', '!<tag:own,2000:x>', '!constructor'],
] as const;

const TAGGED = [
  ...['', '~', 'null', 'True', 'no', '3', '-0', '-0x1F', '0b11', '0o17', '3.5', '.inf', '1e400'],
  ...['"3"', "''", 'text', '2020-01-01', '|\n  3', '[1]', '{a: 1}'],
] as const;

const DOCUMENTS = [
  'mit',
  '12',
  '"quoted"',
  '- a\n- 1\n-\n- - b\n  - c\n-   - d',
  '[a, [b, {c: d}], e: f, ? g]',
  '{a, b: , "c":1, ? d}',
  'a: |\n  x\n   y\n\n  z\n',
  'a: |-\n  x\n\nb: |+\n  y\n\n\nc: 1',
  'a: >\n  x\n  y\n\n  z\n   more\n  w\n',
  'a: >-\n  x\n\n\n  y\nb: >+\n  z\n\n',
  'a: |2\n   x\n  y\n',
  'a: "x\\\n  y"',
  'a:\n- b: 1\n  c:\n  - d\n  -\ne:',
  'a: {b: [1, {c: null}]}',
  'a: # note\n  b: 1 # note\n# note\n',
  'a: b\r\nc: |\r\n  d\r\n  e\r\n',
  '1: a\n1.5: b\nnull: c\ntrue: d\n0x10: e\n.inf: f\n1e21: g\n-0: h',
  '~: a\n? b\n? c\n: d',
  'a: &x [1, &y b]\nc: *x\nd: {e: *y}\n*y : f',
  'a: &x 1\nb: &x 2\nc: *x',
  '&x a: 1\nb: *x',
  'a: &x\nb: *x',
  'a: &x !!str 1\nb: !!str &y 2\nc: [*x, *y]',
  'a: &x [&x 1]\nb: *x',
  'a: {<<: {b: 1}, c: 2}\n<<: [d]',
  'a: &x {b: 1, c: 2}\nd: {c: 3, <<: *x, b: 4}',
  'a: &x {b: 1}\nc: &y {b: 2, d: 3}\n<<: [*x, *y]\ne: {"<<": *x}',
  'a: &x {b: 1}\n<<: *x\nb: 2\n<<: {b: 3, f: 4}',
  '<<:',
  '- <<\n- [<<: {a: 1}]',
  '-\n- a\n-\n\n- # none\n-',
  'a:\n-\nb: -\nc: [?, ? , ? d, : e, f: ]',
  '{? a, b, ? c : d, : e}',
  '? a\n? b\n: c\n? [d, e]\n: f\n? {g: 1}\n',
  'a: !!set {b, c}\nd: !!omap [e: 1, f: 2]\ng: !!pairs\n- h: 1\n- h: 2\n',
  'a: !!seq\nb: !!map\nc: !!str\nd: !!null',
  'a: 1\n...\n# end\n',
  'a: x # note\n  # note: - ? [b\nc: "y" # z\n',
  'a: [ # note: [\n  b , # ] c\n  { d : e } ]\n',
  '&x a : &y b\n&z c: !!str &w d\ne: [*x, *y, *z, *w]',
  '&x\na: 1\nb: 2',
  'a: &x\n  b: 1\nc:\n  <<: *x\n  d: 2',
  'a: "x\ny"\nb: [\nc,\n"d\ne"]\nf: {\ng: 1}',
  ':a: 1\nb:c: 2\n"d":e\n: f',
  ': a',
  'a: *nowhere',
  'a: 1\na: *later\nb: &later 2',
  '? [a]\n: 1',
  '{a: 1}: 2',
  'license: {{ license }}',
  '!!map : 1',
  'a: !!int x\nb: !own y',
  'a: &x [1]\n*x : !own b',
  '%TAG !e! tag:yaml.org,2002:\n--- {a: !e!int 3, b: !e!own 3, c: !!int 4}',
  '%TAG !! tag:own,2000:\n--- {a: !!int 3}',
  '%TAG ! tag:yaml.org,2002:\n--- {a: !int 3, b: ! 3}',
  '%YAML 1.2\n---\na: !undeclared!x 1',
  '--- a: 1',
  '---\na: 1\n...\n',
  'a: 1\n---\nb: 2',
  '- a\nb: 1',
  'a: [1',
  'a: "x',
  "a: 'x",
  'a: b: c',
  'a:\n\t- b',
  'a: @b',
  'a: `b',
  'a: "\\q"',
] as const;

const SOURCES: readonly string[] = [
  ...SCALARS.map((text) => `v: ${text}`),
  // As keys dates have an order of their own, see below.
  ...SCALARS.filter((text) => !/^\d{4}-|\d_/.test(text)).map(
    (text) => `${text.includes('\n') ? JSON.stringify(text) : text}: v`,
  ),
  ...SCALARS.map((text) => `- ${text}\n- [${text.replace(/[,#].*/, '')}]`),
  ...TAGS.flatMap((tag) => TAGGED.map((text) => `- ${tag} ${text}`)),
  ...TAGS.map((tag) => `${tag} 1: v`),
  ...DOCUMENTS,
];

/** Where the nodes of a tree and the value of its root say different things. */
function* differences(node: YamlNode, path: string): Generator<string> {
  if (node.kind === 'scalar') {
    return;
  }
  const value: Record<string, unknown> = Object(node.value);
  const children = new Map(
    node.kind === 'map'
      ? node.pairs.map(({ key, value }) => [key, value])
      : node.items.map((item, index) => [String(index), item]),
  );
  if ([...children.keys()].sort().join() !== Object.keys(value).sort().join()) {
    yield `${path} has ${Object.keys(value)} and the tree ${[...children.keys()]}`;
  }
  for (const [key, child] of children) {
    if (!Object.is(child.value, value[key])) {
      yield `${path}.${key} is ${value[key]} and in the tree ${child.value}`;
    }
    yield* differences(child, `${path}.${key}`);
  }
}

describe('what is read', () => {
  test('is compared for many sources', () => {
    expect(new Set(SOURCES).size).toBeGreaterThan(700);
  });

  test.each(SOURCES)('is what js-yaml reads by itself: %j', (source) => {
    const theirs = byJsYaml(source);
    const ours = byReader(source);
    expect(ours).toStrictEqual(
      'value' in theirs && 'value' in ours ? { value: intended(theirs.value, ours.value) } : theirs,
    );
  });

  test.each(SOURCES)('is the same in the tree and in the value: %j', (source) => {
    const reading = readYaml(source);
    // js-yaml makes pairs of two of these maps.
    if ('root' in reading && !source.includes('!!pairs')) {
      expect([...differences(reading.root, '')]).toEqual([]);
    }
  });

  test('has dates and bytes as they are written, also as keys', () => {
    const source =
      '2025-01-15: 2025-1-5 10:00:00 +1\na: !!timestamp "2025-01-15"\nb: !!binary |\n  QUJD\n  REVG';
    expect(valueRead(source)).toEqual({
      value: { '2025-01-15': '2025-1-5 10:00:00 +1', a: '2025-01-15', b: 'QUJD\nREVG\n' },
    });
  });

  test('has numbers with underscores, as js-yaml read them up to 4.1 and Python does', () => {
    const source = '[1_000, 24_700_000, -1_0.5, 1_000.2_5, "1_000", 1_000_, _1, 1_000a, 0x1_0]';
    expect(valueRead(source)).toEqual({
      value: [1000, 24700000, -10.5, 1000.25, '1_000', '1_000_', '_1', '1_000a', '0x1_0'],
    });
  });

  test('has `__proto__` and `constructor` as keys of their own', () => {
    const source = '__proto__: {a: 1}\nconstructor: {prototype: 2}\nb: {__proto__: [1]}';
    const { value } = Object(valueRead(source));
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor', 'b']);
    expect(Object.keys(value.b)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test('is shared where an alias repeats it', () => {
    const { value } = Object(valueRead('a: &x [1]\nb: *x'));
    expect(value.a).toBe(value.b);
  });

  test('is the last of its key, also where an alias is the key', () => {
    expect(readYaml('a: 1\nb: &x a\n*x : 2\n"b": {c: 3, c: 4}\na: 5', 2)).toMatchObject({
      root: { value: { a: 5, b: { c: 4 } } },
      duplicates: [
        { key: 'c', firstLine: 5, line: 5 },
        { key: 'a', firstLine: 2, line: 4 },
        { key: 'b', firstLine: 3, line: 5 },
        { key: 'a', firstLine: 2, line: 6 },
      ],
    });
  });

  test('is no duplicate where a merge key brings it in too', () => {
    expect(readYaml('a: &x {b: 1}\nb: 2\n<<: *x\nc: {<<: *x, b: 3}')).toMatchObject({
      root: { value: { a: { b: 1 }, b: 2, c: { b: 3 } } },
      duplicates: [],
    });
  });

  test.each([
    ['a: 1', 3],
    ['a: [1, {b: 2}]', 7],
    ['a: &x [1, 2]\nb: [*x, *x]', 13],
    ['- &x 1\n- &x [2, 3]\n- *x\n-', 9],
  ])('is counted with its keys and aliases: %j', (source, nodes) => {
    expect(readYaml(`v:\n${source.replace(/^/gm, ' ')}`)).toMatchObject({ nodes: nodes + 2 });
  });

  test.each(['&x [*x]', '{a: &x {b: [*x]}}', '? &x {? *x : 1}\n: 2', '&x [&y [*x], *y]'])(
    'is too much where it contains itself: %j',
    (source) => {
      expect(readYaml(source)).toEqual({ kind: 'too-many-nodes' });
    },
  );

  test.each([
    [`a: [${Array.from({ length: 50 }, () => '*x').join()}]`, { kind: 'error' }],
    [
      `a: &x 1\nb: [${Array.from({ length: 51 }, () => '*x').join()}]`,
      { kind: 'too-many-aliases', line: 2 },
    ],
    [`a:\n- ${'['.repeat(33)}${']'.repeat(33)}`, { kind: 'too-deep', line: 2 }],
    [`a:\n- ${'['.repeat(28)}${']'.repeat(28)}`, { kind: 'map' }],
  ])('has its limits: %j', (source, reading) => {
    expect(readYaml(source)).toMatchObject(reading);
  });
});

/** Where the keys and values of a tree are written, in its order. */
function* written(node: YamlNode, source: string): Generator<string> {
  yield source.slice(node.start, node.end);
  for (const item of node.kind === 'list' ? node.items : []) {
    yield* written(item, source);
  }
  for (const { place, value } of node.kind === 'map' ? node.pairs : []) {
    yield `${source.slice(place.start, place.end)} ->`;
    yield* written(value, source);
  }
}

describe('the nodes of the tree', () => {
  test.each([
    ['v: 1.10', 'number', '1.10', true],
    ['v: 24_700_000 # g', 'number', '24_700_000', true],
    ['v: 1e400', 'text', '1e400', true],
    ['v: "1"', 'text', '1', false],
    ['v: "a\\x41\n  b"', 'text', 'aA b', false],
    ['v: !!str 1', 'text', '1', false],
    ['v: !!int "1"', 'number', '1', false],
    ['v: True', 'boolean', 'True', true],
    ['v: ~', 'null', '~', true],
    ['v:', 'null', '', true],
    ['v: |\n  no', 'text', 'no\n', false],
    ['v: 2025-01-15', 'date', '2025-01-15', true],
    ['v: !!binary QUJD', 'binary', 'QUJD', false],
  ])('have the type of their value and its text: %j', (source, type, text, isPlain) => {
    expect(readYaml(source)).toMatchObject({
      root: { pairs: [{ value: { type, text, isPlain } }] },
    });
  });

  test.each([
    ['a: b # c', ['a ->', 'b']],
    ['a : "b"  \n', ['a ->', '"b"']],
    ['a: b\n  c # d\n', ['a ->', 'b\n  c']],
    ["'a': >-\n  b\n  c\n\n# d\ne: |\n", ["'a' ->", '>-\n  b\n  c', 'e ->', '|']],
    ['a: !!str # b\n  &c d', ['a ->', 'd']],
    ['a:\nb: ""\nc:', ['a ->', '', 'b ->', '""', 'c ->', '']],
    [
      'a: [b, {c: d}, e]\r\nf: [ ]',
      ['a ->', '[b, {c: d}, e]', 'b', '{c: d}', 'c ->', 'd', 'e', 'f ->', '[ ]'],
    ],
    ['a: [b: c, ? d]', ['a ->', '[b: c, ? d]', 'b: c', 'b ->', 'c', 'd', 'd ->', '']],
    ['a:\n- b\n-\n- - c\n  # d\n-', ['a ->', '- b\n-\n- - c\n  # d\n-', 'b', '', '- c', 'c', '']],
    [
      'a:\n- b: c\n  d: e\n\n# f\n',
      ['a ->', '- b: c\n  d: e', 'b: c\n  d: e', 'b ->', 'c', 'd ->', 'e'],
    ],
    ['? a\n? [b]\n: c', ['a ->', '', '[b] ->', 'c']],
    ['a: &x "b"\n*x : *x\nc: d', ['a ->', '"b"', '*x ->', '"b"', 'c ->', 'd']],
    [
      'a: &x {b: c}\nd:\n  <<: *x\n  e: f',
      ['a ->', '{b: c}', 'b ->', 'c', 'd ->', '<<: *x\n  e: f', 'b ->', 'c', 'e ->', 'f'],
    ],
    ['a: b\na: c', ['a ->', 'c']],
    ['a: b\n...\n', ['a ->', 'b']],
  ])('stand where they are written: %j', (source, parts) => {
    const reading = readYaml(source);
    const [root, ...others] = 'root' in reading ? written(reading.root, source) : [];
    expect(others).toEqual(parts);
    expect(source.startsWith(root ?? 'nowhere')).toBe(true);
  });

  test.each([
    ['line feeds', '\n'],
    ['carriage returns', '\r'],
    ['both', '\r\n'],
  ])('have their lines in the file, with %s', (_case, lineEnd) => {
    const lines = [
      '# a',
      '',
      'b: "c',
      '',
      '  d"',
      'e:',
      '  # f',
      '  - g',
      '  -',
      '  - h: >',
      '      i',
    ];
    const reading = readYaml(lines.join(lineEnd), 5);
    const [b, e] = reading.kind === 'map' ? reading.root.pairs : [];
    expect([b?.place.line, b?.value.line, e?.place.line, e?.value.line]).toEqual([7, 7, 10, 12]);
    const items = e?.value.kind === 'list' ? e.value.items : [];
    expect(items.map(({ line }) => line)).toEqual([12, 13, 14]);
  });
});

const folder = new URL('../../../../shared/cards/', import.meta.url);
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];

describe.skipIf(names.length === 0)('real cards (skipped where ../shared/cards is absent)', () => {
  test.each(names)('%s has the values that js-yaml reads', (name) => {
    const raw = splitFrontMatter(readFileSync(new URL(name, folder), 'utf8')).raw ?? '';
    const theirs = byJsYaml(raw);
    const ours = byReader(raw);
    expect(ours).toStrictEqual(
      'value' in theirs && 'value' in ours ? { value: intended(theirs.value, ours.value) } : theirs,
    );
  });
});
