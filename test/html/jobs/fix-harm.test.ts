import { describe, expect, test } from 'vitest';
import type { Finding, Fix, Severity } from '../../../src/card/finding.ts';
import { harmOf } from '../../../src/html/jobs/fix-harm.ts';

function finding(rule: string, message: string, line = 1, severity: Severity = 'error'): Finding {
  return { rule, message, line, severity };
}

const FIX: Fix = { label: 'Write “x”', edits: [{ start: 0, end: 1, text: 'x' }] };
const KEY = finding('key-misspelt', '“licence” is meant', 2);

/** Rules of the new faults that a fix of the first finding leads to. */
function harm(before: readonly Finding[], after: readonly Finding[]): readonly string[] {
  const [first = KEY] = before;
  return harmOf(before, first, FIX, { text: 'x\ny\n', findings: after }).map(({ rule }) => rule);
}

describe('a fix does harm', () => {
  test('if there is an error or a warning that was not there', () => {
    expect(harm([KEY], [finding('license-unknown', 'x')])).toEqual(['license-unknown']);
    expect(harm([KEY], [finding('missing-license', 'x', 1, 'warning')])).toEqual([
      'missing-license',
    ]);
  });

  test('if one that was there is there once more', () => {
    const other = finding('tags', 'x', 3);
    expect(harm([KEY, other], [other, { ...other, line: 5 }])).toEqual(['tags']);
  });

  test('if it is not gone by its own rule', () => {
    expect(harm([KEY], [finding('key-misspelt', '“license” is meant', 2)])).toEqual([
      'key-misspelt',
    ]);
  });

  test('if text that can be read at last is wrong itself', () => {
    const unread = finding('yaml-syntax', 'x');
    expect(harm([unread], [finding('license-unknown', 'y', 1)])).toEqual(['license-unknown']);
  });
});

describe('a fix does none', () => {
  test('if what is left has moved', () => {
    const before = finding('yaml-duplicate-key', 'twice, at lines 4 and 7', 7);
    const after = finding('yaml-duplicate-key', 'twice, at lines 5 and 8', 8);
    expect(harm([KEY, before], [after])).toEqual([]);
  });

  test('if only a hint is new', () => {
    expect(harm([KEY], [finding('missing-datasets', 'x', 1, 'hint')])).toEqual([]);
  });

  test('if the metadata could not be read before, and has other faults elsewhere', () => {
    const unread = finding('yaml-syntax', 'x');
    const after = [
      finding('license-unknown', 'y', 2),
      finding('missing-license', 'z', 1, 'warning'),
    ];
    expect(harm([unread], after)).toEqual([]);
  });

  test('if the next of many is shown', () => {
    const many = [
      KEY,
      finding('link', 'a'),
      finding('link', 'There are 3 more findings of this kind.'),
    ];
    expect(harm(many, [finding('link', 'a'), finding('link', 'b')])).toEqual([]);
  });
});
