import { describe, expect, test } from 'vitest';
import { checkFrontMatter } from '../../../src/card/checks/check-front-matter.ts';
import { applyFix, type Finding } from '../../../src/card/finding.ts';
import { parseModelCard } from '../../../src/card/parse-model-card.ts';

/** What fields other than those in question would be told is not looked at. */
const RULES =
  /^(?:license-|language-code|pipeline-tag-|library-name-|metrics-|tags-|key-misspelt|yaml-1-1)/;

function card(yaml: string): string {
  return `---\n${yaml}\n---\n# Title\n`;
}

function check(yaml: string): readonly Finding[] {
  const view = parseModelCard(card(yaml)).yaml;
  expect(view, yaml).not.toBeNull();
  return view === null ? [] : checkFrontMatter(view).filter(({ rule }) => RULES.test(rule));
}

/** `error 2 language-code` for each finding. */
function told(yaml: string): readonly string[] {
  return check(yaml).map(({ severity, line, rule }) => `${severity} ${line} ${rule}`);
}

describe('a value in another spelling is told, and its fix leaves nothing to tell', () => {
  test.each([
    ['license: Apache-2.0', 'license: apache-2.0'],
    ['license: "The MIT License"', 'license: mit'],
    ['license: GPL-2.0+', 'license: gpl-2.0'],
    ['license: https://opensource.org/licenses/MIT', 'license: mit'],
    ['license: mit, apache-2.0', 'license: [mit, apache-2.0]'],
    ['license: MIT AND Apache-2.0', 'license: [mit, apache-2.0]'],
    ['license:\n- mit/apache-2.0\n- isc', 'license:\n- mit\n- apache-2.0\n- isc'],
    ['license: [mit OR apache-2.0]', 'license: [mit, apache-2.0]'],
    ['language: ger', 'language: de'],
    ['language: jw', 'language: jv'],
    ['language: zh-Hant', 'language: zh\nlanguage_bcp47:\n- zh-Hant'],
    ['language: pt_br # Rio\ntags: a', 'language: pt # Rio\nlanguage_bcp47:\n- pt-BR\ntags: a'],
    ['language:\n- en\n- jp-JP', 'language:\n- en\n- ja\nlanguage_bcp47:\n- ja-JP'],
    [
      'language_bcp47:\n  - en-US # x\nlanguage: [zh-TW, en]',
      'language_bcp47:\n  - en-US\n  - zh-TW # x\nlanguage: [zh, en]',
    ],
    [
      'language: [zh-TW, en]\nlanguage_bcp47: [en-US]',
      'language: [zh, en]\nlanguage_bcp47: [en-US, zh-TW]',
    ],
    ['language: zh-tw\nlanguage_bcp47: zh-TW', 'language: zh\nlanguage_bcp47: zh-TW'],
    ['language: zh-CN, en', 'language: [zh, en]\nlanguage_bcp47:\n- zh-CN'],
    ['language: en, fr', 'language: [en, fr]'],
    ['language: Norwegian', 'language: "no"'],
    ['language: English and Norwegian', 'language: [en, "no"]'],
    ['language:\n  - en/de # both', 'language:\n  - en\n  - de # both'],
    ['language:\n- en\n- en;fr;de', 'language:\n- en\n- fr\n- de'],
    ['pipeline_tag: ner', 'pipeline_tag: token-classification'],
    ['pipeline_tag: text_generation', 'pipeline_tag: text-generation'],
    ['library_name: Sentence Transformers', 'library_name: sentence-transformers'],
    ['metrics: [F1-score]', 'metrics: [f1]'],
    ['metrics: Word Error Rate', 'metrics: wer'],
    ['metrics: accuracy, f1', 'metrics: [accuracy, f1]'],
    ['metrics:\n- "Spearman\'s rank correlation"', 'metrics:\n- spearmanr'],
  ])('%j becomes %j', (yaml, fixed) => {
    const [first, ...others] = check(yaml);
    expect(others).toEqual([]);
    expect(first?.fix && applyFix(card(yaml), first.fix)).toBe(card(fixed));
    expect(told(fixed)).toEqual([]);
  });
});

describe('a guess is a question, and nothing writes it', () => {
  test.each([
    ['license: license', 'error 2 license-unknown', 'names no license'],
    ['license: no license', 'error 2 license-unknown', 'names no license'],
    ['license: UNLICENSED', 'error 2 license-unknown', 'write “other”'],
    ['license: public domain', 'error 2 license-unknown', '“cc0-1.0”, “unlicense” and “pddl”'],
    ['license: research-only', 'error 2 license-unknown', 'Write “other”'],
    ['license: mpl-3.0', 'error 2 license-unknown', 'The Hub has “mpl-2.0”'],
    ['license: apache', 'error 2 license-unknown', '“apache-2.0” (Apache license 2.0)'],
    ['license: cc-by', 'error 2 license-unknown', '“cc-by-2.0”, “cc-by-2.5”'],
    ['license: gemna', 'error 2 license-unknown', 'Did you mean “gemma”?'],
    ['license: openai', 'error 2 license-unknown', '. Write “other”'],
    ['license: ms-rl', 'error 2 license-unknown', '. Write “other”'],
    ['license: LICENSE.md', 'error 2 license-unknown', '“license_link”'],
    ['licence: license', 'warning 2 license-placeholder', 'no license is stated'],
    ['licenses: none', 'warning 2 license-placeholder', 'no license is stated'],
    ['license: mit\nlicence: license', 'hint 3 license-placeholder', 'the line can go'],
    ['language: false', 'error 2 language-code', 'write "no" in quotes'],
    ['language: python', 'error 2 language-code', 'the Hub has “code”'],
    ['language: protein', 'error 2 language-code', 'write it in “tags”'],
    ['language: none', 'error 2 language-code', 'take it away'],
    ['language: various', 'error 2 language-code', '“multilingual”'],
    ['language: en_unnorm', 'error 2 language-code', 'Did you mean “en” (English)?'],
    ['language: en-fr', 'error 2 language-code', 'write a list: [en, fr]'],
    ['language: [zh, zh-TW]', 'error 2 language-code', 'this one can go'],
    ['language: zh-CN\nlanguage_bcp47: en-US', 'error 2 language-code', '“zh-CN” can stand in'],
    ['language: xx', 'hint 2 language-code', 'Write a code'],
    ['language: [plj, en]', 'hint 2 language-code', 'no code of ISO 639'],
    ['language: us', 'hint 2 language-code', 'Did you mean “en” (English)?'],
    ['language: >-\n  en, fr', 'error 2 language-code', 'Write a list of codes: [en, fr]'],
    ['pipeline_tag: text2text-generation', 'warning 2 pipeline-tag-unknown', '“translation”'],
    ['pipeline_tag: summarizaton', 'warning 2 pipeline-tag-unknown', 'Did you mean'],
    ['pipeline_tag: ocr', 'warning 2 pipeline-tag-unknown', '“image-to-text”'],
    ['pipeline_tag: semantic-segmentation', 'warning 2 pipeline-tag-unknown', '“image-segm'],
    ['pipeline_tag: text-generation, chat', 'warning 2 pipeline-tag-unknown', 'It takes one'],
    ['library_name: transfromers', 'hint 2 library-name-unknown', 'Did you mean “transformers”?'],
    ['library_name: scikit-learn', 'hint 2 library-name-unknown', 'Did you mean “sklearn”?'],
    ['library_name: chronos', 'hint 2 library-name-unknown', '“chronos-forecasting”'],
    ['metrics: perplexitiy', 'hint 2 metrics-id', 'Did you mean “perplexity”?'],
  ])('%j: %s', (yaml, finding, says) => {
    expect(told(yaml)).toEqual([finding]);
    expect(check(yaml)[0]?.message).toContain(says);
    expect(check(yaml)[0]?.fix).toBeUndefined();
  });

  test('molecules are no languages, also where a code is the same by chance', () => {
    const yaml = 'language:\n- dna\n- rna\n- protein';
    expect(told(yaml).toSorted()).toEqual([
      'error 5 language-code',
      'hint 3 language-code',
      'hint 4 language-code',
    ]);
    expect(told('language: dna\ntags: [dna]')).toEqual(['hint 2 language-code']);
  });
});

describe('what looks alike and is meant so is passed over', () => {
  test.each([
    ...['license: [mit, apache-2.0]', 'license: unlicense', 'license: unknown', 'license: bsd'],
    ...['language: dna', 'language: [code, multilingual, mul, zxx, ber, gem]', 'language: uk'],
    ...['language: [dna, dnw, yue]', 'language: [kr, tw, br]', 'language: multilingual'],
    ...['pipeline_tag: other', 'pipeline_tag: any-to-any'],
    ...['library_name: mlx-vlm', 'library_name: ctransformers'],
    ...['library_name: torchao', 'library_name: smolagents', 'library_name: bioclip'],
    ...['library_name: trt-llm', 'library_name: litgpt', 'library_name: esm'],
    ...['library_name: kerascv', 'library_name: lightning', 'library_name: tensorrt-llm'],
    ...['metrics: [precision@k, recall@k, hit rate, mAP, rmse, auc]', 'metrics: macro_accuracy'],
    ...['tags: [c, r]', 'tags: [C, R, c++]'],
  ])('%j', (yaml) => {
    expect(told(yaml)).toEqual([]);
  });
});

test.each([
  ['language', 'en, fr; '],
  ['language', 'a-'],
  ['license', 'mit, '],
  ['license', 'the license '],
  ['license', '(['],
  ['pipeline_tag', 'text-'],
  ['library_name', 'T r '],
  ['metrics', 'f1, '],
])('a hostile value of “%s” takes no time', (key, part) => {
  const start = performance.now();
  told(`${key}: "${part.repeat(100_000)}"`);
  told(`${key}: [${`"${part}", `.repeat(10_000)}]`);
  expect(performance.now() - start).toBeLessThan(5_000);
});
