import { gemoji } from 'gemoji';
import { describe, expect, test } from 'vitest';
import { replaceEmoji } from '../../../src/html/markdown/emoji.ts';

describe('an emoji shortcode', () => {
  test.each([
    [':tada:', '🎉'],
    ['Ship it :rocket:!', 'Ship it 🚀!'],
    [':+1: :-1:', '👍 👎'],
    [':100:', '💯'],
    [':pizza:', '🍕'],
    [':warning:', '\u26a0\ufe0f'],
    [':us:', '🇺🇸'],
    [':family_man_woman_girl:', '👨\u200d👩\u200d👧'],
    ['(:fire:)', '(🔥)'],
    [':fire::fire:', '🔥🔥'],
  ])('%s becomes %s', (text, emoji) => {
    expect(replaceEmoji(text)).toBe(emoji);
  });

  test('may be any of GitHub’s', () => {
    const wrong = gemoji.flatMap(({ names, emoji }) =>
      names.filter((name) => replaceEmoji(`:${name}:`) !== emoji),
    );
    expect(wrong).toEqual([]);
  });

  test.each([
    ':no_such_name:',
    ':constructor:',
    ':__proto__:',
    ':tada::no_such_name:',
    ':Tada:',
    ': tada :',
    ':tada',
    '12:30:45',
    '1:100:2',
    'std::x',
    'std::vector::x',
    'a:tada:b',
    'http://a.b/:star:/',
    '::',
    ':::tada:::',
  ])('%s is none and stays', (text) => {
    expect(replaceEmoji(text)).toBe(text);
  });
});
