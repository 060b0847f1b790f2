import { describe, expect, test } from 'vitest';
import { findingsOf } from '../../../src/html/jobs/check-card.ts';
import { HIDDEN_TEXTS, HONEST_TEXTS } from '../safe/hidden-texts.ts';

function said(markdown: string): readonly string[] {
  return findingsOf(`# Title\n\n${markdown}\n`)
    .filter(({ rule }) => rule === 'hidden-text')
    .map(({ line, message }) => `${line} ${message}`);
}

describe('a text that readers do not see', () => {
  test.each(HIDDEN_TEXTS.filter(({ why }) => why !== undefined))(
    'is told: $title',
    ({ markdown, why }) => {
      const [first = '', ...others] = said(markdown);
      expect(first).toContain(`This card hides text (${why}): “`);
      expect(first).toContain('SECRET');
      expect(others).toEqual([]);
    },
  );

  test('is quoted with its line, each by itself', () => {
    expect(said('<p hidden>one</p>\n\n> <b style="opacity:0">two</b>')).toEqual([
      '3 This card hides text (hidden): “one”. Programs read what its readers do not see.',
      '5 This card hides text (opacity: 0): “two”. Programs read what its readers do not see.',
    ]);
  });

  test('is quoted as far as a sentence goes', () => {
    expect(said(`<p hidden>${'word '.repeat(1000)}</p>`)[0]?.length).toBeLessThan(250);
  });

  test('is one text, whatever hides it twice', () => {
    expect(said('<div hidden><p style="display:none">one</p></div>')).toHaveLength(1);
  });
});

test.each(HONEST_TEXTS)('nothing is told of %s', (markdown) => {
  expect(said(markdown)).toEqual([]);
});

test('many open elements take no long time', () => {
  expect(said(`${'<b hidden><i>'.repeat(20_000)}${'</i></u>'.repeat(20_000)}`)).toEqual([]);
});
