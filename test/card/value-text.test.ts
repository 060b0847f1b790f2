import { describe, expect, test } from 'vitest';
import { valueToText } from '../../src/card/value-text.ts';

describe('a value as text', () => {
  test.each([
    [null, 'null'],
    [true, 'true'],
    [1.5, '1.5'],
    ['plain: text', 'plain: text'],
    ['', '""'],
    [[], '[]'],
    [{}, '{}'],
    [
      ['a', 1, null, 'null', '1', '', '- x', 'a: b', ' x'],
      '- a\n- 1\n- null\n- "null"\n- "1"\n- ""\n- "- x"\n- "a: b"\n- " x"',
    ],
    [
      { a: { b: [1, { c: 2, d: 3 }], e: {} }, f: [[1, 2]] },
      'a:\n  b:\n    - 1\n    - c: 2\n      d: 3\n  e: {}\nf:\n  - - 1\n    - 2',
    ],
    [{ text: 'one\ntwo\n', x: 1 }, 'text: |\n  one\n  two\nx: 1'],
    [['\uD800', 'a\u0007'], '- \uD800\n- "a\\u0007"'],
  ])('%j is written like YAML', (value, expected) => {
    expect(valueToText(value, 1000)).toBe(expected);
  });

  test('is bounded and says how many values are left out', () => {
    const list = Array.from({ length: 2000 }, (_item, index) => `item${index}`);
    expect(valueToText(list, 30)).toBe('- item0\n- item1\n- item2\n- item\n… 1,997 more values');
    expect(valueToText(['abc', 'def'], 5)).toBe('- abc\n… 1 more value');
  });

  test('is bounded and says how many characters of a text are left out', () => {
    expect(valueToText('x'.repeat(1500), 4)).toBe('xxxx\n… 1,496 more characters');
  });

  test('is not cut inside of a character', () => {
    expect(valueToText('ab🤗', 3)).toBe('ab\n… 2 more characters');
  });

  test('settles on a value that contains itself or that is very deep', () => {
    const cycle: unknown[] = [];
    cycle.push(cycle, cycle);
    expect(valueToText(cycle, 1000)).toContain('more values');
    let deep: unknown = 'x';
    for (let level = 0; level < 100_000; level += 1) {
      deep = [deep];
    }
    expect(valueToText(deep, 1000)).toContain('…');
  });

  test('does not build what it leaves out', () => {
    const long = 'x'.repeat(1_000_000);
    expect(valueToText({ a: long, b: [long] }, 50).length).toBeLessThan(100);
  });
});
