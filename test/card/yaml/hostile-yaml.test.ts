import { describe, expect, test } from 'vitest';
import { parseModelCard } from '../../../src/card/parse-model-card.ts';

function read(yaml: string): { keys: readonly string[]; checks: readonly string[] } {
  const { frontMatter, findings, body } = parseModelCard(`---\n${yaml}\n---\nbody`);
  expect(frontMatter.raw).toBe(yaml);
  expect(body).toBe('body');
  return {
    keys: frontMatter.entries.map(({ key }) => key),
    checks: findings.map(({ rule, line }) => `${rule}:${line}`),
  };
}

/** Maps whose aliases double the number of values at each level. */
function aliasBomb(levels: number): string {
  const lines = ['l0: &l0 [x, x, x, x]'];
  for (let level = 1; level <= levels; level += 1) {
    const alias = `*l${level - 1}`;
    lines.push(`l${level}: &l${level} [${alias}, ${alias}, ${alias}, ${alias}]`);
  }
  return lines.join('\n');
}

/** A map that is merged into forty others. */
function mergeBomb(keys: number): string {
  const map = Array.from({ length: keys }, (_key, index) => `k${index}: 1`).join(', ');
  return `m: &m {${map}}\n${Array.from({ length: 40 }, (_map, index) => `m${index}: {<<: *m}`).join('\n')}`;
}

describe('hostile YAML', () => {
  test('that multiplies its aliases is not taken apart', () => {
    expect(read(aliasBomb(9))).toEqual({ keys: [], checks: ['front-matter-too-many-nodes:2'] });
  });

  test('with a few aliases is read', () => {
    expect(read(aliasBomb(2))).toEqual({ keys: ['l0', 'l1', 'l2'], checks: [] });
  });

  test('with more than 50 aliases is not taken apart', () => {
    const yaml = `a: &a x\nb: [${Array.from({ length: 51 }, () => '*a').join(', ')}]`;
    expect(read(yaml)).toEqual({ keys: [], checks: ['yaml-too-many-aliases:3'] });
  });

  test.each(['a: &a [*a]', 'a: &a {b: {c: *a}}', '&a b: &c [*a, *c]'])(
    'that contains itself is not taken apart: %s',
    (yaml) => {
      expect(read(yaml)).toEqual({ keys: [], checks: ['front-matter-too-many-nodes:2'] });
    },
  );

  test('with more than 100,000 values is not taken apart', () => {
    const list = (count: number): string => `a: [${'1,'.repeat(count)}]`;
    expect(read(list(100_001)).checks).toEqual(['front-matter-too-many-nodes:2']);
    expect(read(list(99_000)).checks).toEqual([]);
  });

  test.each([
    ['lists in brackets', `a: ${'['.repeat(40)}${']'.repeat(40)}`],
    ['maps in braces', `a: ${'{a: '.repeat(5000)}${'}'.repeat(5000)}`],
    ['list items', `${'- '.repeat(5000)}x`],
  ])('nested too deep by %s is not taken apart', (_case, yaml) => {
    expect(read(yaml)).toEqual({ keys: [], checks: ['yaml-too-deep:2'] });
  });

  test('with a text of a megabyte is read', () => {
    expect(read(`a: ${'x'.repeat(1_000_000)}\nb: "${'y\\n'.repeat(300_000)}"`)).toEqual({
      keys: ['a', 'b'],
      checks: [],
    });
  });

  test('of more than 2 MiB stays text, counted in bytes', () => {
    expect(read(`a: ${'é'.repeat(1024 * 1024)}`)).toEqual({
      keys: [],
      checks: ['front-matter-too-large:2'],
    });
  });

  test('cannot reach the prototype of objects', () => {
    const yaml =
      '__proto__: {polluted: 1}\nconstructor: {prototype: {polluted: 1}}\na: {__proto__: {polluted: 1}}';
    const { frontMatter, findings } = parseModelCard(`---\n${yaml}\n---\n`);
    expect(findings).toEqual([]);
    expect(frontMatter.entries.map(({ key, line }) => [key, line])).toEqual([
      ['__proto__', 2],
      ['constructor', 3],
      ['a', 4],
    ]);
    expect(Object.hasOwn(Object.prototype, 'polluted')).toBe(false);
    expect(frontMatter.entries[0]?.value).toEqual({ polluted: 1 });
    expect(Object.hasOwn(Object(frontMatter.entries[2]?.value), '__proto__')).toBe(true);
  });

  test('cannot reach it by a merge key', () => {
    const { frontMatter } = parseModelCard('---\na: &a {__proto__: {b: 1}}\n<<: *a\n---\n');
    expect(frontMatter.entries.map(({ key, line }) => [key, line])).toEqual([
      ['a', 2],
      ['__proto__', 2],
    ]);
    expect(Object.hasOwn(Object.prototype, 'b')).toBe(false);
  });

  test('may use an alias or nothing as a key', () => {
    const { frontMatter, findings } = parseModelCard('---\na: &x k\n*x : 1\n? \n: 2\n---\n');
    expect(findings).toEqual([]);
    expect(frontMatter.entries.map(({ key, value }) => [key, value])).toEqual([
      ['a', 'k'],
      ['k', 1],
      ['null', 2],
    ]);
    expect(frontMatter.entries[1]?.line).toBe(3);
  });

  test('with half a surrogate pair by its escape is read', () => {
    expect(read('a: "\\ud800"\n"\\udc00": 1')).toEqual({ keys: ['a', '\udc00'], checks: [] });
  });

  test('that breaks on every line settles', () => {
    const start = performance.now();
    const cases = [
      `a: [\n${'b,\n'.repeat(100_000)}]`,
      `a: "\n${'b\n'.repeat(125_000)}"`,
      `${'a: "\nx"\n'.repeat(25_000)}`,
      `${'a: "x\n'.repeat(50_000)}`,
      `${'k: @\n'.repeat(50_000)}`,
      `${'a: [\n'.repeat(50_000)}`,
      `${' '.repeat(200)}a: "\n${'b\n'.repeat(75_000)}`,
      `a: b: c\n${'x'.repeat(1_000_000)}`,
      `${'{{'.repeat(125_000)}`,
      `a: 1\n${'a: 2\n'.repeat(30_000)}`,
    ];
    for (const yaml of cases) {
      expect(read(yaml).checks.length).toBeGreaterThan(0);
    }
    expect(performance.now() - start).toBeLessThan(30_000);
  }, 40_000);

  test('with many badly indented values is read, and twenty of them are told', () => {
    const yaml = Array.from({ length: 150 }, (_item, index) => `k${index}: "x\ny"`).join('\n');
    const { keys, checks } = read(yaml);
    expect(keys).toHaveLength(150);
    expect(checks).toHaveLength(20);
    expect(checks[1]).toBe('yaml-continuation-indent:5');
  });

  test.each([
    ['list items without a value', `a:\n${'-\n'.repeat(100_001)}`],
    ['keys from merge keys', `${mergeBomb(2500)}`],
  ])('with more than 100,000 %s is not taken apart', (_case, yaml) => {
    expect(read(yaml)).toEqual({ keys: [], checks: ['front-matter-too-many-nodes:2'] });
  });

  test.each([
    ['list items without a value', `a:\n${'-\n'.repeat(99_000)}`],
    ['keys from merge keys', `${mergeBomb(1000)}`],
  ])('with fewer %s is read', (_case, yaml) => {
    expect(read(yaml).checks).toEqual([]);
  });
});
