import { describe, expect, test } from 'vitest';
import { applyChange, changeBetween, mergeTexts } from '../../src/text/text-change.ts';

describe('what has changed between two texts', () => {
  test.each([
    ['same', 'same'],
    ['', 'new'],
    ['old', ''],
    ['aaa', 'aaaa'],
    ['abab', 'ab'],
    ['one two three', 'one 2 three'],
    ['😀', '😁'],
    ['😀😀', '😀'],
    ['x\r\ny', 'x\ny'],
  ])('%j becomes %j', (before, now) => {
    const change = changeBetween(before, now);
    expect(change === null ? before : applyChange(before, change)).toBe(now);
    expect(change === null).toBe(before === now);
  });

  test('is no half of a character', () => {
    // The two begin with the same code unit, and the next two end with the same one.
    expect(changeBetween('a😀b', 'a😁b')).toEqual({ start: 1, end: 3, text: '😁' });
    expect(changeBetween('\u{1f600}', '\u{1fa00}')).toEqual({
      start: 0,
      end: 2,
      text: '\u{1fa00}',
    });
  });
});

describe('two versions of a text', () => {
  test.each([
    ['one\ntwo\n', 'ONE\ntwo\n', 'one\nTWO\n', 'ONE\nTWO\n'],
    ['one\ntwo\n', 'one\nTWO\n', 'ONE\ntwo\n', 'ONE\nTWO\n'],
    ['one', 'one', 'two', 'two'],
    ['one', 'two', 'one', 'two'],
    ['one', 'two', 'two', 'two'],
  ])('of %j: %j and %j become %j', (base, mine, theirs, both) => {
    expect(mergeTexts(base, mine, theirs)).toBe(both);
  });

  test.each([
    ['one', 'two', 'three'],
    ['one', 'one more', 'one less'],
    ['abc', 'a', 'abcd'],
  ])('of %j: %j and %j are not put together', (base, mine, theirs) => {
    expect(mergeTexts(base, mine, theirs)).toBeNull();
  });
});
