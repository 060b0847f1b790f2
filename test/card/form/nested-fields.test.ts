import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { FORM_FIELD_TYPES } from '../../../src/card/checks/gated-form.ts';
import { MODEL_INDEX } from '../../../src/card/checks/model-index.ts';
import { WIDGET_KEYS } from '../../../src/card/checks/other-fields.ts';
import type { SchemaField } from '../../../src/card/checks/schema.ts';
import { applyEdit } from '../../../src/card/edits/apply-edit.ts';
import type { Path, Plain } from '../../../src/card/edits/edit.ts';
import type { Control, FieldState, FormMap, Part } from '../../../src/card/form/form.ts';
import { FORM_GROUPS } from '../../../src/card/form/form-fields.ts';
import { MODEL_INDEX_CONTROL } from '../../../src/card/form/nested-fields.ts';
import { QUESTION_PARTS, WIDGET_CONTROL } from '../../../src/card/form/page-controls.ts';
import { ANY_VALUE } from '../../../src/card/form/parts.ts';
import { readForm } from '../../../src/card/form/read-form.ts';
import { typedText } from '../../../src/view/form/typed-text.ts';
import { HARD_CARDS } from '../edits/hard-cards.ts';

/** What a field of the form shows, without its lines. */
function shownIn(state: FieldState): unknown {
  switch (state.kind) {
    case 'text':
      return state.text;
    case 'items':
      return state.items.map(([id]) => id);
    case 'rows':
      return state.rows.map(mapIn);
    case 'fields':
    case 'pairs':
      return mapIn(state);
    case 'questions':
      return Object.fromEntries(state.questions.map((one) => [one.label, mapIn(one)]));
    case 'source':
      return { source: state.source };
    default:
      return state.kind;
  }
}

function mapIn({ values, others }: FormMap): unknown {
  const shown = values.map(([key, { value }]) => [key, shownIn(value)] as const);
  return Object.fromEntries(others.length > 0 ? [...shown, ['others', others]] : shown);
}

function shown(yaml: string, key: string): unknown {
  const { groups } = readForm(`---\n${yaml}\n---\n# T\n`, null, false);
  const field = groups.flatMap(({ fields }) => fields).find((one) => one.key === key);
  return field && shownIn(field.value);
}

const DATASET = 'task_categories: []\nsize_categories: []\n';

describe('a field that holds more than one value has a control for each', () => {
  test.each<[what: string, yaml: string, key: string, said: unknown]>([
    [
      'results',
      'model-index:\n- name: m\n  results:\n  - task: {type: t, name: T}\n    dataset: {type: d, name: D, config: c, split: s, revision: "12", args: {n: 5}}\n    metrics:\n    - {type: acc, value: 69.50, args: some, verified: true, verifyToken: abc}\n    source: {url: u, name: n}',
      'model-index',
      [
        {
          name: 'm',
          results: [
            {
              task: { type: 't', name: 'T' },
              dataset: {
                type: 'd',
                name: 'D',
                config: 'c',
                split: 's',
                revision: '12',
                args: { n: '5' },
              },
              metrics: [
                {
                  type: 'acc',
                  value: '69.50',
                  args: 'some',
                  verified: 'true',
                  verifyToken: 'abc',
                },
              ],
              source: { url: 'u', name: 'n' },
            },
          ],
        },
      ],
    ],
    [
      'results of wrong shapes, as they stand',
      'model-index:\n- name: [a]\n  results:\n  - task: t\n    dataset: [d]\n    metrics: {acc: 1}\n    source:\n    x_own: 1',
      'model-index',
      [
        {
          name: { source: '[a]' },
          results: [
            {
              task: { source: 't' },
              dataset: { source: '[d]' },
              metrics: { source: '{acc: 1}' },
              source: {},
              others: ['x_own'],
            },
          ],
        },
      ],
    ],
    [
      'a value that is a list, a map, or a list of maps',
      'model-index:\n- name: m\n  results:\n  - metrics:\n    - {type: a, value: [1, 2]}\n    - {type: b, value: {mean: 1, all: [1, 1]}}\n    - {type: c, value: [{a: 1}]}',
      'model-index',
      [
        {
          name: 'm',
          results: [
            {
              metrics: [
                { type: 'a', value: ['1', '2'] },
                { type: 'b', value: { mean: '1', all: ['1', '1'] } },
                { type: 'c', value: { source: '[{a: 1}]' } },
              ],
            },
          ],
        },
      ],
    ],
    [
      'what stands elsewhere',
      'x_d: &d {type: d, name: D}\nmodel-index:\n- name: m\n  results:\n  - dataset: *d\n    metrics: []',
      'model-index',
      [{ name: 'm', results: [{ dataset: { source: '{type: d, name: D}' }, metrics: [] }] }],
    ],
    ['no list', 'model-index: {name: m}', 'model-index', { source: 'model-index: {name: m}' }],
    ['a list of words', 'model-index: [a]', 'model-index', { source: 'model-index: [a]' }],
    ['nothing', 'model-index:', 'model-index', []],
    ['true', 'inference: true', 'inference', { '': 'true' }],
    [
      'parameters',
      'inference: {parameters: {t: 0.70, do_sample: true, stop: [a]}, x: 1}',
      'inference',
      { parameters: { t: '0.70', do_sample: 'true', stop: ['a'] }, others: ['x'] },
    ],
    ['a list where a map is meant', 'inference: [a]', 'inference', { source: 'inference: [a]' }],
    ['a number for all', 'co2_eq_emissions: 5.0', 'co2_eq_emissions', { emissions: '5.0' }],
    [
      'emissions',
      'co2_eq_emissions:\n  emissions: 5\n  source: x\n  own: y',
      'co2_eq_emissions',
      { emissions: '5', source: 'x', others: ['own'] },
    ],
    [
      'subsets',
      `${DATASET}configs:\n- config_name: a\n  default: true\n  data_files:\n  - split: train\n    path: x.csv\n  - split: test\n    path: [y, z]\n- config_name: b\n  data_files: "*.csv"\n- config_name: c\n  data_files: [p, q]\n- config_name: d\n  data_files: {train: x.csv, test: [y.csv]}`,
      'configs',
      [
        {
          config_name: 'a',
          default: 'true',
          data_files: [
            { split: 'train', path: ['x.csv'] },
            { split: 'test', path: ['y', 'z'] },
          ],
        },
        { config_name: 'b', data_files: ['*.csv'] },
        { config_name: 'c', data_files: ['p', 'q'] },
        { config_name: 'd', data_files: { train: 'x.csv', test: ['y.csv'] } },
      ],
    ],
    ['bare names of subsets', `${DATASET}configs: [a]`, 'configs', { source: 'configs: [a]' }],
    [
      'features, and those in them',
      `${DATASET}dataset_info:\n  features:\n  - name: a\n    dtype: string\n  - name: b\n    dtype: {class_label: {names: {"0": x, "1": y}}}\n  - name: c\n    sequence: int32\n  - name: d\n    list: {class_label: {names: [x]}}\n  - name: e\n    struct:\n    - name: f\n      sequence:\n      - name: g\n        dtype: {audio: {sampling_rate: 16000}}\n  splits:\n  - name: train\n    num_examples: 1000\n  download_size: 5`,
      'dataset_info',
      {
        features: [
          { name: 'a', dtype: 'string' },
          { name: 'b', dtype: { class_label: { names: { 0: 'x', 1: 'y' } } } },
          { name: 'c', sequence: 'int32' },
          { name: 'd', list: { class_label: { names: ['x'] } } },
          {
            name: 'e',
            struct: [
              {
                name: 'f',
                sequence: [{ name: 'g', dtype: { audio: { sampling_rate: '16000' } } }],
              },
            ],
          },
        ],
        splits: [{ name: 'train', num_examples: '1000' }],
        download_size: '5',
      },
    ],
    [
      'features of each subset',
      `${DATASET}dataset_info:\n- config_name: a\n  splits: []\n- config_name: b`,
      'dataset_info',
      [{ config_name: 'a', splits: [] }, { config_name: 'b' }],
    ],
    [
      'a task to train and evaluate',
      `${DATASET}train-eval-index:\n- config: default\n  splits: {train_split: train}\n  col_mapping: {text: text, answers: {text: a, answer_start: b}}\n  metrics:\n  - {type: f1, args: {average: macro, labels: [0, 1]}}`,
      'train-eval-index',
      [
        {
          config: 'default',
          splits: { train_split: 'train' },
          col_mapping: { text: 'text', answers: { text: 'a', answer_start: 'b' } },
          metrics: [{ type: 'f1', args: { average: 'macro', labels: ['0', '1'] } }],
        },
      ],
    ],
    [
      'examples, with all that they have',
      'widget:\n- text: |\n    a\n    b\n  context: c\n  example_title: t\n  group: g\n  output: {text: o}\n  parameters: {k: 5, stop: [x]}\n- src: a.jpg\n  candidate_labels: x, y\n  multi_class: true\n  output:\n  - {label: x, score: 0.9}\n- source_sentence: s\n  sentences: [a, b]\n- messages:\n  - {role: user, content: hi}\n  - role: user\n    content:\n    - {type: text, text: see}\n    - {type: image_url, image_url: {url: u}}\n- table: {a: [1, 2], b: [x, "3"]}\n  x_own: 1\n- output: {url: b.png}',
      'widget',
      [
        {
          text: 'a\nb\n',
          context: 'c',
          example_title: 't',
          group: 'g',
          output: { text: 'o' },
          parameters: { k: '5', stop: ['x'] },
        },
        {
          src: 'a.jpg',
          candidate_labels: 'x, y',
          multi_class: 'true',
          output: [{ label: 'x', score: '0.9' }],
        },
        { source_sentence: 's', sentences: ['a', 'b'] },
        {
          messages: [
            { role: 'user', content: 'hi' },
            {
              role: 'user',
              content: [
                { type: 'text', text: 'see' },
                { type: 'image_url', image_url: { url: 'u' } },
              ],
            },
          ],
        },
        { table: { a: ['1', '2'], b: ['x', '3'] }, others: ['x_own'] },
        { output: { url: 'b.png' } },
      ],
    ],
    ['examples that are texts', 'widget: [a]', 'widget', { source: 'widget: [a]' }],
    [
      'questions, with their answers',
      'extra_gated_fields:\n  A: text\n  B: {type: select, options: [x, {label: y, value: z}]}\n  C: {type: date_picker}\n  D:\n  E: [a]\n  F: {type: select, options: some, x_own: 1}',
      'extra_gated_fields',
      {
        A: { type: 'text' },
        B: { type: 'select', options: [{ label: 'x' }, { label: 'y', value: 'z' }] },
        C: { type: 'date_picker' },
        D: { type: '' },
        E: { type: { source: '[a]' } },
        F: { type: 'select', options: { source: 'some' }, others: ['x_own'] },
      },
    ],
  ])('%s', (_, yaml, key, said) => {
    expect(shown(yaml, key)).toEqual(said);
  });
});

test('each field that the Hub reads in results has its control', () => {
  const known = (control: Control): readonly Part[] =>
    control.kind === 'rows' || control.kind === 'fields' ? control.parts : [];
  const missing = (fields: readonly SchemaField[], parts: readonly Part[]): readonly string[] =>
    fields.flatMap(({ key, fields: inner = [] }) => {
      const own = parts.find((one) => one.key === key);
      return own === undefined ? key : missing(inner, known(own.control));
    });
  expect(missing(MODEL_INDEX.fields ?? [], known(MODEL_INDEX_CONTROL))).toEqual([]);
});

test('each input of an example, and each type of a question, has its control', () => {
  const parts = WIDGET_CONTROL.kind === 'rows' ? WIDGET_CONTROL.parts.map(({ key }) => key) : [];
  expect(WIDGET_KEYS.filter((key) => !parts.includes(key))).toEqual([]);
  const { control } = QUESTION_PARTS.type;
  const types = control.kind === 'choice' ? control.values : [];
  expect(types.toSorted()).toEqual(FORM_FIELD_TYPES.toSorted());
});

test('more values than a person writes are shown as they stand', () => {
  const columns = (rows: number): string =>
    Array.from({ length: 10 }, (_, index) => `    c${index}: [${'1, '.repeat(rows)}]`).join('\n');
  const table = (rows: number): unknown =>
    (shown(`widget:\n- table:\n${columns(rows)}`, 'widget') as [{ table: unknown }])[0].table;
  expect(table(40)).toMatchObject({ c9: { length: 40 } });
  expect(table(60)).toMatchObject({ source: expect.stringMatching(/^c0: \[1, /) });
});

test('no field of a card that the Hub knows is for the source only', () => {
  const all = Object.values(FORM_GROUPS).flatMap((groups) =>
    groups.flatMap(({ fields }) => fields),
  );
  expect(all.filter(({ control }) => control.kind === 'source')).toEqual([]);
});

interface Place {
  readonly path: Path;
  readonly state: Extract<FieldState, { kind: 'text' }>;
  readonly holds: Extract<Control, { kind: 'text' }>['holds'];
}

/** The texts of a field, each with what it may hold. */
function textsIn(control: Control, state: FieldState, path: Path): readonly Place[] {
  const controls = control.kind === 'either' ? control.of : [control];
  const [first] = controls;
  if (state.kind === 'items') {
    const { items, quoted = [] } = state;
    const own = controls.find((one) => one.kind === 'items');
    const holds = own?.kind === 'items' ? own.holds : undefined;
    return items.map(([text], index) => ({
      path: state.isList ? [...path, index] : path,
      state: { kind: 'text', text, ...(quoted.includes(index) ? { isQuoted: true } : {}) },
      holds,
    }));
  }
  if (state.kind === 'text') {
    const text = controls.find(({ kind }) => kind === 'text') ?? first;
    return [{ path, state, holds: text?.kind === 'text' ? text.holds : undefined }];
  }
  const own = controls.find(({ kind }) => kind === state.kind);
  const parts = own?.kind === 'rows' || own?.kind === 'fields' ? own.parts : [];
  const ofMap = ({ values }: FormMap, at: Path): readonly Place[] =>
    values.flatMap(([key, { value }]) => {
      const inner = parts.find((part) => part.key === key)?.control ?? ANY_VALUE;
      return key === '' ? [] : textsIn(inner, value, [...at, key]);
    });
  if (state.kind === 'rows') {
    return state.rows.flatMap((row, index) => ofMap(row, [...path, index]));
  }
  const isMap = state.kind === 'pairs' || (state.kind === 'fields' && state.isMap);
  return isMap ? ofMap(state, path) : [];
}

const shared = new URL('../../../../shared/cards/', import.meta.url);
const CARDS: readonly (readonly [name: string, text: string])[] = [
  ...Object.entries(HARD_CARDS),
  ...(existsSync(shared) ? readdirSync(shared) : [])
    .filter((name) => name.endsWith('.md') && name !== 'README.md')
    .map((name) => [name, readFileSync(new URL(name, shared), 'utf8')] as const),
];

describe.each(CARDS)('%s', (name, text) => {
  const { groups } = readForm(text, null, false);
  const all = groups
    .flatMap(({ fields }) => fields)
    .flatMap(({ control, value, path }) => textsIn(control, value, path))
    // Of one line, and no text that another place stands for.
    .filter(({ path, state }) => path.length > 1 && state.text !== '' && text.includes(state.text))
    .filter(
      ({ path, state }) =>
        !/\n/.test(state.text) && !(name === 'anchors' && typeof path.at(-1) === 'number'),
    );
  const some = all.filter((__, index) => index % Math.ceil(all.length / 20) === 0);

  test('is the same when a field of a field is given what it shows', () => {
    for (const { path, state, holds } of some) {
      const typed = typedText(state.text, holds, state) ?? { value: state.text };
      const isText = holds === undefined;
      // A text that YAML reads as a number becomes one in quotes, as the Hub wants it.
      const outcome = applyEdit(text, { kind: 'set', path, ...typed });
      expect([path, isText || (outcome.ok && outcome.text === text)]).toEqual([path, true]);
    }
  });

  test('changes in one line when a field of a field is changed', () => {
    for (const { path, state, holds } of some) {
      const typed: { value: Plain } = typedText(`1${state.text}`, holds, state) ?? { value: 7 };
      const outcome = applyEdit(text, { kind: 'set', path, ...typed });
      const lines = outcome.ok ? outcome.text.split('\n') : [];
      const before = text.split('\n');
      expect([path, lines.length]).toEqual([path, before.length]);
      expect(lines.filter((line, index) => line !== before[index])).toHaveLength(1);
    }
  });
});
