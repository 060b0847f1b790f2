import { describe, expect, test } from 'vitest';
import { compareTexts, type TextPart } from '../../src/text/compare-texts.ts';

/** What is changed in a line stands in brackets. */
function shown(lines: readonly (readonly TextPart[])[]): readonly string[] {
  return lines.map((parts) =>
    parts.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join(''),
  );
}

describe('what has become of a text', () => {
  test('is told by lines, and in those by words', () => {
    const { hunks, removed, added } = compareTexts(
      'a\nThe model has 7B parameters.\nb\nc\nd\n',
      'a\nThe model has 8B parameters.\nb\nd\nnew\n',
    );
    expect({ removed, added }).toEqual({ removed: 2, added: 2 });
    expect(hunks.map(({ line, lineBefore }) => [lineBefore, line])).toEqual([
      [2, 2],
      [4, 4],
      [6, 5],
    ]);
    expect(shown(hunks[0]?.removed ?? [])).toEqual(['The model has [7B] parameters.']);
    expect(shown(hunks[0]?.added ?? [])).toEqual(['The model has [8B] parameters.']);
    expect(hunks[1]).toMatchObject({ added: [] });
    expect(hunks[2]).toMatchObject({ removed: [] });
  });

  test('is nothing where it is the same, and a blank line is a line', () => {
    expect(compareTexts('a\nb\n', 'a\nb\n').hunks).toEqual([]);
    expect(compareTexts('a\r\nb', 'a\nb').hunks).toEqual([]);
    const [hunk] = compareTexts('a\nb\n', 'a\n\nb\n').hunks;
    expect(hunk).toMatchObject({ line: 2, removed: [], added: [[]] });
  });

  test('begins where nothing was, and ends where nothing is left', () => {
    expect(compareTexts('', 'a\nb').hunks).toMatchObject([{ line: 1, removed: [] }]);
    expect(compareTexts('a\nb', '').hunks).toMatchObject([{ line: 1, added: [] }]);
  });

  test('is listed up to a limit where all of a long card is another one', () => {
    const before = Array.from({ length: 20_000 }, (_, line) => `line ${line} before`).join('\n');
    const now = before.replaceAll('before', 'now');
    const { hunks, removed, added } = compareTexts(before, now);
    expect({ removed, added }).toEqual({ removed: 20_000, added: 20_000 });
    expect(JSON.stringify(hunks).length).toBeLessThan(100_000);
    expect(hunks[0]?.more).toBeGreaterThan(30_000);
  });

  test('is listed up to a limit where a card differs in many places', () => {
    const before = Array.from({ length: 4000 }, (_, line) => `line ${line}`).join('\n');
    const now = before.replace(/line (\d*)0$/gm, 'other $1');
    const { hunks, more } = compareTexts(before, now);
    expect(hunks.length + more).toBe(400);
    expect(more).toBeGreaterThan(0);
  });
});
