import { expect, test } from 'vitest';
import { movedLine } from '../../src/text/moved-line.ts';

const BEFORE = 'one\n\ntwo\n\nthree\n';

test.each([
  ['nothing was changed', 3, BEFORE, 3],
  ['a paragraph was put above it', 3, `new\n\n${BEFORE}`, 5],
  ['a paragraph was put right above it', 3, 'one\n\nnew\n\ntwo\n\nthree\n', 5],
  ['a paragraph above it was removed', 5, 'two\n\nthree\n', 3],
  ['a paragraph was put below it', 3, 'one\n\ntwo\n\nnew\n\nthree\n', 3],
  ['a word was added to it', 3, 'one\n\ntwo words\n\nthree\n', 3],
  ['a word was added to what is above', 5, 'one\n\ntwo words\n\nthree\n', 5],
  ['all was removed from it on', 3, 'one\n', 1],
  ['all was replaced', 5, 'x', 1],
  ['all was removed', 5, '', 1],
  ['the line ends were changed', 5, BEFORE.replaceAll('\n', '\r\n'), 5],
  ['lines with other ends were put above it', 5, `a\r\nb\r${BEFORE}`, 7],
  ['nothing was there', 1, BEFORE, 1],
])('a line is found again where %s', (_, line, now, expected) => {
  expect(movedLine(line, BEFORE, now)).toBe(expected);
});
