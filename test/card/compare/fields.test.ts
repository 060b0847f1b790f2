import { describe, expect, test } from 'vitest';
import { compareCardTexts } from '../../../src/html/jobs/compare-cards.ts';
import { changed, kindsOf } from './changed.ts';

const card = (yaml: string): string => `---\n${yaml}\n---\n\n# Tiny\n`;

describe('a change of the metadata', () => {
  test.each([
    ['license: mit', 'license: apache-2.0', 'license-changed', 2, 2],
    ['license: mit', 'license: other\nlicense_name: own', 'license-changed', 2, 2],
    ['base_model: a/b', 'base_model: a/c', 'base-model-changed', 2, 2],
    ['language: en', 'language:\n- en\n- de', 'data-changed', 4, 2],
    ['datasets:\n- a/b\n- a/c', 'datasets:\n- a/b\n- a/d', 'data-changed', 4, 4],
    ['license: mit', 'license: mit\ngated: manual', 'gating-changed', 3, null],
    ['extra_gated_prompt: a', 'extra_gated_prompt: b', 'gating-changed', 2, 2],
    ['license: mit', 'license: mit\nnew_version: a/b', 'version-changed', 3, null],
    ['version: 1.10', 'version: 1.1', 'version-changed', 2, 2],
    ['license: mit', 'license: mit\ntags: [a]', 'field-added', 3, null],
    ['tags: [a]\nlicense: mit', 'license: mit', 'field-removed', null, 2],
    ['tags:\n- a\n- b', 'tags:\n- a\n- c', 'field-changed', 4, 4],
    ['pipeline_tag: text-generation', 'pipeline_tag: other', 'field-changed', 2, 2],
  ])('%j becomes %j', (old, now, kind, line, withLine) => {
    expect(changed(card(old), card(now))).toEqual([{ kind, line, withLine }]);
  });

  test.each([
    ['another order', 'license: mit\ntags: [a, b]', 'tags:\n- b\n- a\nlicense: mit'],
    ['quotes', 'license: mit', 'license: "mit"'],
    ['a list of one', 'language: en', 'language:\n- en'],
    ['a comment', 'license: mit', 'license: mit # as before'],
    ['quotes of a version', 'version: 1.10', 'version: "1.10"'],
    [
      'a nought',
      'widget: [{ text: a, temperature: 0.70 }]',
      'widget: [{ text: a, temperature: 0.7 }]',
    ],
    ['a field that says nothing', 'license: mit', 'license: mit\ntags: []'],
  ])('is none: %s', (_, old, now) => {
    expect(kindsOf(card(old), card(now)).filter((kind) => kind !== 'formatting')).toEqual([]);
  });

  test.each([
    ['numbers', 'version: 1.10', 'version: 2.0', 'version: 1.10', 'version: 2.0'],
    ['lists', 'language:\n- en', 'language: [en, de]', 'language:\n- en', 'language: [en, de]'],
    [
      'what stands elsewhere, as it is read',
      'tags: &t [a]\nx: *t',
      'tags: &t [a]\nx: b',
      'x: - a',
      'x: b',
    ],
  ])('tells %s as they are written', (_, from, to, old, now) => {
    expect(compareCardTexts({ old: card(from), new: card(to) }).changes).toMatchObject([
      { old, new: now },
    ]);
  });
});
