import { describe, expect, test } from 'vitest';
import type { TextPart } from '../../src/text/compare-texts.ts';
import { compareWords } from '../../src/text/compare-words.ts';

/** What is changed stands in brackets. */
function shown(parts: readonly TextPart[]): string {
  return parts.map(({ text, isChanged }) => (isChanged ? `[${text}]` : text)).join('');
}

describe('two texts, word by word', () => {
  test.each([
    ['It may fail.', 'It must not fail.', 'It [may] fail.', 'It [must not ]fail.'],
    ['It has 7B weights.', 'It has 8B weights.', 'It has [7B] weights.', 'It has [8B] weights.'],
    ['63.2 %', '65.0 %', '[63.2] %', '[65.0] %'],
    ['模型可能出错。', '模型不会出错。', '模型[可能]出错。', '模型[不会]出错。'],
    ['同じ', '同じ', '同じ', '同じ'],
    ['', 'new', '', '[new]'],
    ['a b c', 'x y z', '[a b c]', '[x y z]'],
  ])('%j and %j', (old, now, before, after) => {
    const words = compareWords(old, now);
    expect([shown(words.old), shown(words.new)]).toEqual([before, after]);
  });

  test('that are too long are told whole', () => {
    const [old, now] = ['a '.repeat(9000), 'b '.repeat(9000)];
    expect(compareWords(old, now)).toEqual({
      old: [{ text: old, isChanged: true }],
      new: [{ text: now, isChanged: true }],
    });
  });
});
