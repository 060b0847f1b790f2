import { describe, expect, test } from 'vitest';
import { changed, kindsOf } from './changed.ts';

const USAGE = '## Usage\n\nLoad it with the library that you like.\n';
const HARDWARE = '## Hardware\n\nAny machine of this decade will do.\n\n### Memory\n\nA little.\n';
const THANKS = '## Thanks\n\nTo all who helped us along the way.\n';
const card = (...sections: readonly string[]): string => ['# Tiny\n', ...sections].join('\n');

describe('a section', () => {
  test.each([
    ['has come', card(USAGE, THANKS), card(USAGE, HARDWARE, THANKS), 'section-added', 7, null],
    [
      'is gone, with those in it',
      card(USAGE, HARDWARE, THANKS),
      card(USAGE, THANKS),
      'section-removed',
      null,
      7,
    ],
    [
      'has another name',
      card(USAGE, THANKS),
      card(USAGE, THANKS.replace('Thanks', 'Credits')),
      'section-renamed',
      7,
      7,
    ],
  ])('%s', (_, old, now, kind, line, withLine) => {
    expect(changed(old, now)).toEqual([{ kind, line, withLine }]);
  });

  test('stands elsewhere', () => {
    const old = card(USAGE, HARDWARE, THANKS);
    expect(kindsOf(old, card(HARDWARE, THANKS, USAGE))).toEqual(['section-moved']);
  });

  test('says the same at another level', () => {
    const old = card(USAGE, THANKS);
    expect(kindsOf(old, old.replace('## Thanks', '### Thanks'))).toEqual(['formatting']);
  });

  test('that holds a result is a result', () => {
    const results = '## Results\n\n| Model | MMLU |\n|---|---|\n| Tiny | 70 |\n';
    const old = card(USAGE, THANKS);
    const now = card(USAGE, results, THANKS);
    expect(changed(old, now)).toEqual([{ kind: 'result-added', line: 7, withLine: null }]);
    expect(changed(now, old)).toEqual([{ kind: 'result-removed', line: null, withLine: 7 }]);
  });

  test('that is put into another takes nothing with it', () => {
    const kinds = kindsOf(card(USAGE, THANKS), card(USAGE + THANKS.replace('## Thanks\n', '')));
    expect(kinds.filter((kind) => kind.endsWith('removed'))).toEqual([]);
  });
});

test('of two cards that are one, nothing is told', () => {
  const text = card(USAGE, HARDWARE, THANKS);
  expect(changed(text, text)).toEqual([]);
});
