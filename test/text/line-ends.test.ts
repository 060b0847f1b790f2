import { expect, test } from 'vitest';
import { plainLines, withLineEnds } from '../../src/text/line-ends.ts';

test.each([
  ['a\r\nb\r\n', 'a\nb\nc\n', 'a\r\nb\r\nc\r\n'],
  ['a\r\nb\r\n', 'a\nb\n', 'a\r\nb\r\n'],
  ['a\r\nb\r\n', '', ''],
  ['a\nb\n', 'a\nnew\nb\n', 'a\nnew\nb\n'],
  // Lines that were not touched keep what they had; the others end as most do.
  ['a\r\nb\nc\r\nd', 'a\nb\nnew\nc\nd', 'a\r\nb\nnew\r\nc\r\nd'],
  ['a\r\nb\nc\n', 'a\nb\nc!\n', 'a\r\nb\nc!\n'],
  ['a\nb\r\nc\n', 'A\nb\nC\n', 'A\nb\r\nC\n'],
  ['a\rb\rc', 'a\nb\nc\nd', 'a\rb\rc\rd'],
  ['a\r\nb\r\nc', 'a\nc', 'a\r\nc'],
])('%j, edited to %j, is %j', (before, plain, expected) => {
  expect(withLineEnds(plain, before)).toBe(expected);
  expect(plainLines(expected)).toBe(plain);
});
