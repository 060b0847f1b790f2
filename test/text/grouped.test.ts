import { describe, expect, test } from 'vitest';
import { grouped } from '../../src/text/grouped.ts';

describe('a whole number', () => {
  test.each([0, 7, 999, 1000, 24_700, 999_999, 1_000_000, 123_456_789])(
    'reads as in English: %d',
    (count) => {
      expect(grouped(count)).toBe(count.toLocaleString('en-US'));
    },
  );
});
