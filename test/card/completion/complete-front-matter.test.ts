import { describe, expect, test } from 'vitest';
import { completeFrontMatter } from '../../../src/card/completion/complete-front-matter.ts';

/** The cursor is at `|`. */
function offered(card: string): readonly string[] {
  const found = completeFrontMatter(card.replace('|', ''), card.indexOf('|'));
  return found?.options.map(({ text }) => text) ?? [];
}

/** The text with the first that is offered. */
function accepted(card: string): string {
  const text = card.replace('|', '');
  const offset = card.indexOf('|');
  const found = completeFrontMatter(text, offset);
  const [first] = found?.options ?? [];
  return text.slice(0, found?.from) + (first?.apply ?? first?.text ?? '') + text.slice(offset);
}

describe('values of the front matter', () => {
  test.each([
    ['---\nlicense: apa|\n---\n', 'apache-2.0'],
    ['---\nlicense: Apache|', 'apache-2.0'],
    ['---\r\nlicense: apa|\r\n---\r\n', 'apache-2.0'],
    ['---\nlicense:\n- mi|\n', 'mit'],
    ['---\nlicense: [mit, apa|]\n', 'apache-2.0'],
    ['---\nlicense: "apa|"\n', 'apache-2.0'],
    ['---\npipeline_tag: text-gen|\n---\n# T\n', 'text-generation'],
    ['---\nlibrary_name: trans|\n', 'transformers'],
    ['---\nlanguage: germ|\n', 'de'],
    ['---\nlanguage:\n- en\n- chin|\n', 'zh'],
    ['---\nlanguage:\n  - en\n  - chin|\n', 'zh'],
    ['---\ntags:\n- a\n- text-to-im|\n', 'text-to-image'],
    ['---\nbase_model: a/b\nbase_model_relation: q|\n', 'quantized'],
    ['---\ntask_categories:\n- question-a|\n', 'question-answering'],
    ['---\nsize_categories:\n- 10K<|\n', '10K<n<100K'],
    ['---\nsdk: g|\n', 'gradio'],
    ['---\ncolorFrom: pu|\n', 'purple'],
    ['---\nhf_oauth_scopes:\n- ema|\n', 'email'],
    ['---\ncustom_headers:\n  cross-origin-opener-policy: same|\n', 'same-origin'],
    ['---\nextra_gated_fields:\n  Name: te|\n', 'text'],
    ['---\nextra_gated_fields:\n  Job:\n    type: sel|\n', 'select'],
    [
      '---\nmodel-index:\n- name: x\n  results:\n  - task:\n      type: text-gen|\n',
      'text-generation',
    ],
    [
      '---\nmodel-index:\n  - name: x\n    results:\n      - dataset:\n          name: d\n        task:\n          type: text-gen|',
      'text-generation',
    ],
  ])('%j offers %s', (card, text) => {
    expect(offered(card)[0]).toBe(text);
  });

  test('are told by their names', () => {
    const found = completeFrontMatter('---\nlicense: apache', 19);
    expect(found?.options[0]).toEqual({ text: 'apache-2.0', detail: 'Apache license 2.0' });
  });

  test('that YAML would read as something else are put in quotes', () => {
    expect(accepted('---\nlanguage: no|\n')).toBe('---\nlanguage: "no"\n');
    expect(accepted('---\nlanguage: "norwegian b|"\n')).toBe('---\nlanguage: "nb"\n');
    expect(accepted('---\ngated: tr|\n')).toBe('---\ngated: true\n');
  });
});

describe('keys of the front matter', () => {
  test.each([
    ['---\npipe|\n---\n', '---\npipeline_tag: \n---\n'],
    ['---\ndatas|', '---\ndatasets:'],
    ['---\nlic|: mit\n', '---\nlicense: mit\n'],
    ['---\nco2_eq_emissions:\n  emi|\n', '---\nco2_eq_emissions:\n  emissions: \n'],
    ['---\nwidget:\n- tex|\n', '---\nwidget:\n- text: \n'],
    ['---\nwidget:\n- text: x\n  example|\n', '---\nwidget:\n- text: x\n  example_title: \n'],
    ['---\nmodel-index:\n- name: a\n  res|\n', '---\nmodel-index:\n- name: a\n  results:\n'],
    [
      '---\nmodel-index:\n- name: a\n  results:\n  - task:\n      type: b\n    metr|\n',
      '---\nmodel-index:\n- name: a\n  results:\n  - task:\n      type: b\n    metrics:\n',
    ],
    ['---\ntask_categories:\n- x\npretty|\n', '---\ntask_categories:\n- x\npretty_name: \n'],
    ['---\nsdk: gradio\nshort|\n', '---\nsdk: gradio\nshort_description: \n'],
  ])('%j becomes %j', (before, after) => {
    expect(accepted(before)).toBe(after);
  });

  test('that are there already are not offered again', () => {
    expect(offered('---\nlicense: mit\nl|\nlanguage: en\n')).not.toContain('license');
    expect(offered('---\nlicense: mit\nl|\nlanguage: en\n')).not.toContain('language');
    expect(offered('---\nlicense: mit\nl|\n')).toContain('library_name');
  });

  test('are told what they are for', () => {
    const [first] = completeFrontMatter('---\nbase_model_rel', 18)?.options ?? [];
    expect(first?.info).toContain('How it was made');
  });
});

test.each([
  ['no front matter', 'license: ap|'],
  ['the body', '---\nlicense: mit\n---\nlicense: ap|'],
  ['a second rule in the body', '---\nlicense: mit\n---\ntext\n---\nlicense: ap|'],
  ['the opening line', '--|-\n'],
  ['a comment', '---\n# license: ap|\n'],
  ['the end of a value', '---\nlicense: mit # ap|\n'],
  ['a text of several lines', '---\nextra_gated_prompt: |-\n  license: ap'.replace('ap', 'ap@')],
  ['what is written already', '---\nlicense: mit|\n'],
  ['a field of free text', '---\nlicense_name: ap|\n'],
  ['a key of nobody', '---\nmine:\n  lic|\n'],
])('nothing is offered in %s', (_, card) => {
  const cursor = card.includes('@') ? '@' : '|';
  expect(completeFrontMatter(card.replace(cursor, ''), card.indexOf(cursor))).toBeNull();
});
