import { describe, expect, test } from 'vitest';
import { languageTags } from '../../src/hub/language-tags.ts';

describe('the languages that a card names, as tags of BCP 47', () => {
  test.each([
    [['en'], ['en']],
    [
      ['zh', 'EN'],
      ['zh', 'en'],
    ],
    [['heb'], ['heb']],
    [
      ['English', 'pt-br'],
      ['en', 'pt-BR'],
    ],
    [['multilingual', 'code', 'mul', 'und'], []],
    [['"><img src=x>', 'javascript:alert(1)', '', 'x'.repeat(500)], []],
  ])('%j are %j', (written, tags) => {
    expect(languageTags(written)).toEqual(tags);
  });
});
