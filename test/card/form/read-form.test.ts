import { describe, expect, test } from 'vitest';
import { FIELD_SHAPES } from '../../../src/card/checks/keys.ts';
import type { CardForm, FormField } from '../../../src/card/form/form.ts';
import { FORM_GROUPS } from '../../../src/card/form/form-fields.ts';
import { readForm } from '../../../src/card/form/read-form.ts';
import { vocabulary } from '../../../src/card/form/vocabulary.ts';
import { DATASET_KEYS } from '../../../src/hub/dataset-fields.ts';
import { SPACE_KEYS } from '../../../src/hub/space-fields.ts';
import { EVERY_FIELD_CARD } from '../../page/every-field.ts';

function form(yaml: string): CardForm {
  return readForm(`---\n${yaml}\n---\n# T\n`, null, false);
}

function fieldsOf({ groups }: CardForm): readonly FormField[] {
  return groups.flatMap(({ fields }) => fields);
}

function field(yaml: string, key: string): FormField | undefined {
  return fieldsOf(form(yaml)).find((one) => one.key === key);
}

describe('the form has a control for each field that the Hub knows', () => {
  test.each([
    ['model', [...FIELD_SHAPES.keys()]],
    ['dataset', DATASET_KEYS],
    ['space', SPACE_KEYS],
  ] as const)('of a %s', (kind, keys) => {
    const own = FORM_GROUPS[kind].flatMap(({ fields }) => fields.map(({ key }) => key));
    expect(keys.filter((key) => !own.includes(key))).toEqual([]);
    expect(new Set(own).size).toBe(own.length);
  });

  test('with words on what it is for', () => {
    for (const yaml of [
      'license: mit',
      'task_categories: [x]\nsize_categories: []',
      'sdk: gradio',
    ]) {
      const silent = fieldsOf(form(yaml)).filter(({ about, control }) => {
        return about === '' && control.kind !== 'source';
      });
      expect(
        silent.map(({ key }) => key).filter((key) => !/^(?:meta|bench|dup|config)/.test(key)),
      ).toEqual([]);
    }
  });
});

describe('a field of the form', () => {
  test.each([
    ['pipeline_tag: text-generation', 'pipeline_tag', { kind: 'text', text: 'text-generation' }],
    ['license_name: 1.10', 'license_name', { kind: 'text', text: '1.10' }],
    [
      'language: [en, xyz, no]',
      'language',
      {
        kind: 'items',
        items: [
          ['en', 'English'],
          ['xyz', 'xyz'],
          ['no', 'Norwegian'],
        ],
        isList: true,
      },
    ],
    ['license: mit', 'license', { kind: 'items', items: [['mit', 'MIT']], isList: false }],
    ['license:', 'license', { kind: 'items', items: [], isList: false }],
    ['tags: [a, [b]]', 'tags', { kind: 'source', source: 'tags: [a, [b]]' }],
    [
      'x_own:   {a:   1}  # mine\ntags: []',
      'x_own',
      { kind: 'source', source: 'x_own:   {a:   1}' },
    ],
    ['tags: [a]', 'thumbnail', { kind: 'absent' }],
  ])('%s', (yaml, key, value) => {
    expect(field(yaml, key)?.value).toEqual(value);
  });

  test('has its line', () => {
    expect(field('# x\ntags: [a]\nlicense: mit', 'license')?.line).toBe(4);
    expect(field('tags: [a]', 'license')?.line).toBeNull();
  });

  test.each([
    ['license: mit', 'license_name', false],
    ['license: other', 'license_name', true],
    ['license: [mit, other]', 'license_link', true],
    ['license: mit\nlicense_link: LICENSE', 'license_link', true],
    ['tags: [a]', 'base_model_relation', false],
    ['base_model: a/b', 'base_model_relation', true],
    ['task_categories: []\nsize_categories: []', 'config_names', false],
    ['task_categories: []\nconfig_names: [a]\nviewer: true', 'config_names', true],
  ])('%s: is %s offered?', (yaml, key, isOffered) => {
    expect(field(yaml, key) !== undefined).toBe(isOffered);
  });
});

describe('the form', () => {
  test('shows each field of a card that has all of them, and those that it does not know', () => {
    const shown = fieldsOf(readForm(EVERY_FIELD_CARD, null, false));
    const keys = [...EVERY_FIELD_CARD.matchAll(/^([\w-]+):/gm)].map(([, key]) => key);
    expect(
      keys.filter((key) => !shown.some((one) => one.key === key && one.line !== null)),
    ).toEqual([]);
    expect(shown.filter(({ value }) => value.kind === 'source').map(({ key }) => key)).toEqual([
      'x_unknown',
      'prompt_template',
    ]);
  });

  test.each([
    ['sdk: gradio\nemoji: x', 'space'],
    ['task_categories: [a]\nconfigs: []', 'dataset'],
    ['license: mit', 'model'],
  ])('of %s is that of a %s', (yaml, kind) => {
    expect(form(yaml).kind).toBe(kind);
  });

  test('shows some of what a hostile card has too much of', () => {
    const many = Array.from({ length: 3000 }, (_, index) => `x${index}: ${index}`).join('\n');
    const { groups } = form(`${many}\ntags: [${'a, '.repeat(1000)}b]`);
    expect(groups.at(-1)).toMatchObject({ title: 'Other fields: the first 200 of 3000' });
    expect(groups.at(-1)?.fields).toHaveLength(200);
    expect(field(`tags: [${'a, '.repeat(1000)}b]`, 'tags')?.value.kind).toBe('source');
  });

  test('says why it cannot be filled in', () => {
    expect(form('a: b: c').refusal).toMatch(/cannot be read \(line 2\)/);
    expect(readForm('---\na: b\n---\n\ufffd', null, true).refusal).toMatch(/bytes/);
    expect(readForm('# T', null, false).refusal).toBeNull();
    expect(form('a: b').refusal).toBeNull();
  });
});

test('a vocabulary has names', () => {
  expect(vocabulary('licenses')).toContainEqual(['mit', 'MIT']);
  expect(vocabulary('tasks')).toContainEqual(['text-generation', 'Text Generation']);
  expect(vocabulary('languages')).toContainEqual(['zh', 'Chinese']);
  expect(vocabulary('libraries')).toContainEqual(['transformers', 'Transformers']);
});
