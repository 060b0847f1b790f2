import { describe, expect, test } from 'vitest';
import { changedParts } from '../../src/view/compare/changed-side.ts';

/** What is changed stands in brackets. */
function shown(...parts: readonly string[]): string {
  const all = parts.map((text) => ({ text, isChanged: text.startsWith('!') }));
  return changedParts(all, 800)
    .map((part) => (typeof part === 'string' ? part : `[${part.textContent}]`))
    .join('');
}

describe('a text of a change', () => {
  const long = 'word '.repeat(200);

  test('shows what changed behind much that is the same', () => {
    expect(shown(long, '!gone', ' and so on')).toBe(`…${long.slice(-150)}[!gone] and so on`);
    expect(shown('!a', long, '!b')).toBe(`[!a]${long.slice(0, 150)}…${long.slice(-150)}[!b]`);
  });

  test('is cut at its end where nothing of that changed, and whole where it is short', () => {
    expect(shown('!a', long)).toBe(`[!a]${long.slice(0, 798)}…`);
    expect(shown(long)).toBe(`${long.slice(0, 800)}…`);
    const some = 'word '.repeat(100);
    expect(shown(some, '!b')).toBe(`${some}[!b]`);
  });
});
