import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { load, parseEvents, YAMLException } from 'js-yaml';
import { describe, expect, test } from 'vitest';
import { splitFrontMatter } from '../../../src/card/front-matter.ts';
import { readYaml, readYamlValue } from '../../../src/card/yaml/load-yaml.ts';
import { yamlTree } from '../../../src/card/yaml/yaml-events.ts';

/** What js-yaml makes of a source by itself: the value, or its error. */
function byJsYaml(source: string): unknown {
  try {
    return { value: load(source, { maxDepth: 32, maxAliases: 50 }) };
  } catch (thrown) {
    if (!(thrown instanceof YAMLException)) {
      throw thrown;
    }
    return { reason: thrown.reason, offset: thrown.mark?.position ?? null };
  }
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
  '1: a\n1.5: b\nnull: c\ntrue: d\n0x10: e\n.inf: f\n1e21: g\n-0: h\n2020-01-01: i',
  '~: a\n? b\n? c\n: d',
  ': a',
  'a: &x [1, &y b]\nc: *x\nd: {e: *y}\n*y : f',
  'a: &x 1\nb: &x 2\nc: *x',
  '&x a: 1\nb: *x',
  'a: &x\nb: *x',
  'a: &x !!str 1\nb: !!str &y 2\nc: [*x, *y]',
  'a: &x [&x 1]\nb: *x',
  'a: {<<: {b: 1}, c: 2}\n<<: [d]',
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
  `a: [${Array.from({ length: 50 }, () => '*x').join()}]`,
  `a: &x 1\nb: [${Array.from({ length: 51 }, () => '*x').join()}]`,
  `${'['.repeat(33)}${']'.repeat(33)}`,
] as const;

const SOURCES: readonly string[] = [
  ...SCALARS.map((text) => `v: ${text}`),
  ...SCALARS.map((text) => `${text.includes('\n') ? JSON.stringify(text) : text}: v`),
  ...SCALARS.map((text) => `- ${text}\n- [${text.replace(/[,#].*/, '')}]`),
  ...TAGS.flatMap((tag) => TAGGED.map((text) => `- ${tag} ${text}`)),
  ...TAGS.map((tag) => `${tag} 1: v`),
  ...DOCUMENTS,
];

describe('the values that the tree holds', () => {
  test('are compared for many sources', () => {
    expect(new Set(SOURCES).size).toBeGreaterThan(700);
  });

  test.each(SOURCES)('are those of js-yaml: %j', (source) => {
    const expected = byJsYaml(source);
    const found = readYamlValue(source);
    if ('reason' in found && found.reason.includes('complex keys')) {
      // Where js-yaml names no place for these, the key's is told.
      expect(expected).toHaveProperty('reason', found.reason);
    } else if ('reason' in found && found.reason.includes('single document')) {
      expect(found).toEqual({ reason: Object(expected).reason, offset: 9 });
    } else {
      expect(found).toStrictEqual(expected);
    }
  });

  test('have `__proto__` and `constructor` as keys of their own', () => {
    const source = '__proto__: {a: 1}\nconstructor: {prototype: 2}\nb: {__proto__: [1]}';
    const { value } = Object(readYamlValue(source));
    expect(isDeepStrictEqual({ value }, byJsYaml(source))).toBe(true);
    expect(Object.keys(value)).toEqual(['__proto__', 'constructor', 'b']);
    expect(Object.keys(value.b)).toEqual(['__proto__']);
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
  });

  test('are shared where an alias repeats them', () => {
    const { value } = Object(readYamlValue('a: &x [1]\nb: *x'));
    expect(value.a).toBe(value.b);
  });

  test('are the last of their key, also where an alias is the key', () => {
    expect(readYaml('a: 1\nb: &x a\n*x : 2\n"b": {c: 3, c: 4}')).toMatchObject({
      entries: [
        { key: 'a', value: 2, offset: 13 },
        { key: 'b', value: { c: 4 }, offset: 20 },
      ],
      duplicates: [
        { key: 'a', first: 0, again: 13 },
        { key: 'b', first: 5, again: 20 },
        { key: 'c', first: 26, again: 32 },
      ],
    });
  });

  test.each([
    ['a: 1', 3],
    ['a: [1, {b: 2}]', 7],
    ['a: &x [1, 2]\nb: [*x, *x]', 13],
    ['- &x 1\n- &x [2, 3]\n- *x', 8],
  ])('are counted with their keys and aliases: %j', (source, nodes) => {
    expect(yamlTree(parseEvents(source, {}), source).nodes).toBe(nodes);
  });

  test.each(['&x [*x]', '{a: &x {b: [*x]}}', '? &x {? *x : 1}\n: 2', '&x [&y [*x], *y]'])(
    'are infinitely many where one contains itself: %j',
    (source) => {
      expect(readYaml(source)).toEqual({ kind: 'too-many-nodes' });
    },
  );
});

describe('the nodes of the tree', () => {
  test.each([
    ['v: 1.10', 'number', true],
    ['v: 1e400', 'text', true],
    ['v: "1"', 'text', false],
    ['v: !!str 1', 'text', false],
    ['v: !!int "1"', 'number', false],
    ['v: True', 'boolean', true],
    ['v:', 'null', true],
    ['v: |\n  no', 'text', false],
  ])('have the type of their value: %j', (source, type, isPlain) => {
    expect(readYaml(source)).toMatchObject({ root: { pairs: [{ value: { type, isPlain } }] } });
  });

  test('stand where they are written', () => {
    const source = 'a: &x "b"\n*x : [*x, !!int 1]\nc: !!str\n';
    const reading = readYaml(source);
    const pairs = reading.kind === 'map' ? reading.root.pairs : [];
    const written = pairs.map(({ place, value }) =>
      [place, value].map(({ start, end }) => source.slice(start, end)),
    );
    expect(written).toEqual([
      ['a', '"b"'],
      ['*x', '[*x, !!int 1'],
      ['c', ''],
    ]);
    expect(pairs[1]?.value).toMatchObject({ items: [{ start: 6 }, { start: 26 }] });
    expect(pairs[2]?.value).toMatchObject({ start: 37 });
  });
});

const folder = new URL('../../../../shared/cards/', import.meta.url);
const names = existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith('.md')) : [];

describe.skipIf(names.length === 0)('real cards (skipped where ../shared/cards is absent)', () => {
  test.each(names)('%s has the values that js-yaml reads', (name) => {
    const { raw } = splitFrontMatter(readFileSync(new URL(name, folder), 'utf8'));
    if (raw === null) {
      return;
    }
    const expected = byJsYaml(raw);
    const reason = Object(expected).reason;
    if (reason === 'duplicated mapping key') {
      expect(readYamlValue(raw)).toStrictEqual({ value: load(raw, { json: true }) });
    } else {
      expect(readYamlValue(raw)).toStrictEqual(expected);
    }
  });
});
