import { describe, expect, test } from 'vitest';
import type { CardChange } from '../../../src/card/compare/change.ts';
import { CHANGE_FORMATS } from '../../../src/command/formats/changes.ts';

const CHANGE: CardChange = {
  kind: 'score-worse',
  line: 12,
  withLine: 10,
  old: 'Tiny, MMLU: 70',
  new: 'Tiny, MMLU: 60',
  why: 'Of “MMLU”, higher is better.',
};
const HOSTILE =
  '@org/team <img src=x onerror=alert(1)> ![](https://evil.example/x.png) [a](javascript:1) `` ```\n```\n::error::x\n##[error]y\u001b[2J #12 www.evil.example';
const told = (changes: readonly CardChange[], note: string | null = null) => ({
  ...{ changes, note, old: 'old.md', new: 'new.md' },
});

test('as text, a change has its kind, its places, why, and both sides', () => {
  expect(CHANGE_FORMATS.text(told([CHANGE]))).toBe(
    [
      'score-worse: old.md:10 → new.md:12',
      '  Of “MMLU”, higher is better.',
      '  - Tiny, MMLU: 70',
      '  + Tiny, MMLU: 60\n',
    ].join('\n'),
  );
});

test.each(['text', 'md'] as const)(
  'as %s, no change is told in words, and what is left out',
  (format) => {
    expect(CHANGE_FORMATS[format](told([]))).toContain('Nothing has changed.');
    expect(CHANGE_FORMATS[format](told([], 'Not all.'))).not.toContain('Nothing has changed');
    expect(CHANGE_FORMATS[format](told([CHANGE], 'Not all.'))).toContain('Not all.');
  },
);

test('as JSON, it is a list', () => {
  expect(JSON.parse(CHANGE_FORMATS.json(told([CHANGE])))).toEqual([CHANGE]);
  expect(JSON.parse(CHANGE_FORMATS.json(told([])))).toEqual([]);
});

describe('what a card says', () => {
  const hostile = { ...CHANGE, old: HOSTILE, new: HOSTILE, why: HOSTILE };

  test('gives a terminal and a CI no orders', () => {
    const text = CHANGE_FORMATS.text({ ...told([hostile]), old: HOSTILE, new: HOSTILE });
    expect(text).not.toContain('\u001b');
    expect(text).not.toMatch(/^\s*::|##\[/m);
  });

  test('is no Markdown in a comment but within code', () => {
    const md = CHANGE_FORMATS.md({ ...told([hostile]), old: HOSTILE, new: HOSTILE });
    const prose = md.replace(/^(`{3,})diff\n[\s\S]*?\n\1$/gm, '').replace(/^(`+) .* \1 → .*$/m, '');
    expect(prose).not.toMatch(/@\w|(?<!\\)[<![]|https?:\/\/|www\.\w|(?<!\\)#\d/);
    // The fence is longer than any within.
    expect(md).toMatch(/^````+diff$/m);
  });

  test('fits a comment, however much of it there is', () => {
    const many = Array.from({ length: 2000 }, () => ({ ...hostile, old: HOSTILE.repeat(50) }));
    const md = CHANGE_FORMATS.md(told(many));
    expect(md.length).toBeLessThan(65_536);
    expect(md).toMatch(/And \d+ more\./);
  });
});
