import { describe, expect, test } from 'vitest';
import { cardParts } from '../../../src/card/folder/card-parts.ts';

describe('card in several files', () => {
  test.each([
    ['bias.md', 'Bias'],
    ['BIAS.md', 'Bias'],
    ['Explainability.MD', 'Explainability'],
    ['privacy.markdown', 'Privacy'],
    ['safety-security.md', 'Safety and security'],
    ['SAFETY_and_SECURITY.md', 'Safety and security'],
    ['safety & security.md', 'Safety and security'],
    ['safety.md', 'Safety'],
    ['model_card_bias.md', 'Bias'],
    ['model-card-privacy.md', 'Privacy'],
    ['ModelCard++_explainability.md', 'Explainability'],
    ['bias_subcard.md', 'Bias'],
    ['privacy-card.md', 'Privacy'],
    ['model_card/safety.md', 'Safety'],
    ['modelcard++/explainability.md', 'Explainability'],
  ])('has %s as its part “%s”', (path, label) => {
    expect(cardParts(['README.md', path]).subCards).toEqual([{ path, label }]);
  });

  test.each([
    'README.md',
    'SECURITY.md',
    'biases.md',
    'src/bias.md',
    'bias.txt',
    'model_card.md',
    'bias-study.md',
    'docs/privacy/policy.md',
    'unbias.md',
    'card.md',
  ])('has no part in %s', (path) => {
    expect(cardParts([path]).subCards).toEqual([]);
  });

  test('has each part once, in the order of Model Card++', () => {
    const paths = ['safety.md', 'privacy.md', 'explainability.md', 'bias.md', 'BIAS.md'];
    const { subCards } = cardParts(paths);
    expect(subCards.map(({ path }) => path)).toEqual([
      'bias.md',
      'explainability.md',
      'privacy.md',
      'safety.md',
    ]);
  });
});

describe('card in several languages', () => {
  test.each([
    ['README_zh.md', 'zh'],
    ['README.zh-CN.md', 'zh-CN'],
    ['README_zh_CN.md', 'zh-CN'],
    ['README-zh-Hans.md', 'zh-Hans'],
    ['README-ja.md', 'ja'],
    ['README_JA.md', 'ja'],
    ['README_JP.md', 'ja'],
    ['README_CN.md', 'zh'],
    ['README_KR.md', 'ko'],
    ['README_EN.md', 'en'],
    ['README.en-US.md', 'en-US'],
    ['README_TW.md', 'zh-TW'],
    ['README_pt-BR.md', 'pt-BR'],
    ['README_Chinese.md', 'zh'],
    ['README-中文.md', 'zh'],
    ['README_简体中文.md', 'zh-Hans'],
    ['README_日本語.md', 'ja'],
    ['readme.fr.markdown', 'fr'],
    ['zh_README.md', 'zh'],
    ['docs/README_ko.md', 'ko'],
    ['zh/README.md', 'zh'],
    ['docs/zh-CN/README.md', 'zh-CN'],
    ['i18n/README.de.md', 'de'],
    ['docs/zh/README_zh.md', 'zh'],
  ])('has %s as %s', (path, tag) => {
    expect(cardParts(['README.md', path]).twins).toEqual([{ path, tag }]);
  });

  test.each([
    'README.md',
    'README_old.md',
    'README_GGUF.md',
    'README_v2.md',
    'README_HF.md',
    'README_new.md',
    'README_ML.md',
    'README_dev.md',
    'README-1.md',
    'README_training.md',
    'README_TF.md',
    'zh.md',
    'examples/README_zh.md',
    'src/zh/README.md',
    'docs/README.md',
    'docs/README_old.md',
    'README_zh.txt',
    'notes_zh.md',
    'README_.md',
    'README_bak.md',
    'README_int8.md',
    'README_zh-old.md',
    'README_model.md',
    'README_AWQ.md',
    'README_xx.md',
  ])('has none in %s', (path) => {
    expect(cardParts([path]).twins).toEqual([]);
  });
});
