import { describe, expect, test } from 'vitest';
import { changedRange } from '../../src/text/changed-range.ts';

const LONG = Array.from({ length: 3000 }, (_, index) => `Line ${index}`).join('\n');

describe('changedRange(before, now)', () => {
  test.each([
    ['', ''],
    ['abc', 'abc'],
    ['abc', 'abxc'],
    ['aaa', 'aaaa'],
    [LONG, LONG],
    [LONG, `${LONG}.`],
    [LONG, `.${LONG}`],
    [LONG, LONG.replace('Line 1500', 'Line')],
    [LONG, LONG.replace('Line 1500', 'Line 15000')],
    ['a'.repeat(9000), 'a'.repeat(9001)],
    ['a'.repeat(4096), 'a'.repeat(8192)],
    [`${'a'.repeat(4096)}b${'a'.repeat(4096)}`, 'a'.repeat(8192)],
  ])('has all that is the same at both ends, and nothing twice (%#)', (before, now) => {
    const { start, rest } = changedRange(before, now);
    const shorter = Math.min(before.length, now.length);
    expect(now.slice(0, start)).toBe(before.slice(0, start));
    expect(now.slice(now.length - rest)).toBe(before.slice(before.length - rest));
    expect(start + rest).toBeLessThanOrEqual(shorter);
    const isMore =
      before[start] === now[start] ||
      before[before.length - 1 - rest] === now[now.length - 1 - rest];
    expect(isMore && start + rest < shorter).toBe(false);
  });
});
