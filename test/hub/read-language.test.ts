import { describe, expect, test } from 'vitest';
import { readLanguage } from '../../src/hub/read-language.ts';

describe('a language is read in any spelling', () => {
  test.each([
    ['EN', 'en'],
    ['No', 'no'],
    ['English', 'en'],
    ['english language', 'en'],
    ['Deutsch', 'de'],
    ['中文', 'zh'],
    ['Chinese (Simplified)', 'zh'],
    ['Brazilian Portuguese', 'pt'],
    ['farsi', 'fa'],
    ['mandarin', 'zh'],
    ['Bangla', 'bn'],
    ['multi-lingual', 'multilingual'],
    ['“fr”', 'fr'],
    ['en,', 'en'],
    ['ger', 'de'],
    ['chi', 'zh'],
    ['jp', 'ja'],
    ['cz', 'cs'],
    ['iw', 'he'],
    ['jw', 'jv'],
    ['zht', 'zh'],
  ])('%s is %s', (text, code) => {
    expect(readLanguage(text)).toEqual({ codes: [code], isCertain: true, tags: [] });
  });

  test.each([
    ['zh-CN', 'zh', 'zh-CN'],
    ['zh_cn', 'zh', 'zh-CN'],
    ['zh-Hant', 'zh', 'zh-Hant'],
    ['zh-hant-TW', 'zh', 'zh-Hant-TW'],
    ['cmn-Hans', 'cmn', 'zh-Hans'],
    ['eng_Latn', 'eng', 'en-Latn'],
    ['sr-Latn', 'sr', 'sr-Latn'],
    ['pt-br', 'pt', 'pt-BR'],
    ['pt_pt', 'pt', 'pt-PT'],
    ['en_US', 'en', 'en-US'],
    ['EN-US', 'en', 'en-US'],
    ['de-at', 'de', 'de-AT'],
    ['de-AT', 'de', 'de-AT'],
    ['es-419', 'es', 'es-419'],
    ['jp-JP', 'ja', 'ja-JP'],
  ])('of %s %s is the language, and %s the whole', (text, code, tag) => {
    expect(readLanguage(text)).toEqual({ codes: [code], isCertain: true, tags: [tag] });
  });

  test.each([
    ['en, fr', ['en', 'fr']],
    ['en/fr', ['en', 'fr']],
    ['en;fr', ['en', 'fr']],
    ['en fr', ['en', 'fr']],
    ['en → de', ['en', 'de']],
    ['English, French and German', ['en', 'fr', 'de']],
    ['zh-CN, zh-TW, en', ['zh', 'en']],
    ['eng,fra', ['eng', 'fra']],
    ["['en', 'fr']", ['en', 'fr']],
    ['English (en)', ['en']],
  ])('%s are %j', (text, codes) => {
    expect(readLanguage(text)).toMatchObject({ codes, isCertain: true });
  });

  test.each([
    ['hi-en', ['hi', 'en']],
    ['fr-ca', ['fr', 'ca']],
    ['en_unnorm', ['en']],
    ['in', ['id']],
    ['us', ['en']],
    ['Chineese', ['zh']],
  ])('%s may be %j', (text, codes) => {
    expect(readLanguage(text)).toEqual({ codes, isCertain: false, tags: [] });
  });

  test.each([
    ...['', '-', 'xx', 'scientific english', 'the new one', 'acme', 'en, klingon', 'rna'],
    ...['x'.repeat(100_000), 'en,'.repeat(50_000)],
  ])('%s is none', (text) => {
    expect(readLanguage(text)).toBeNull();
  });
});
