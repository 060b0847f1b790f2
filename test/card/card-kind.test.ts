import { describe, expect, test } from 'vitest';
import { type CardKind, cardKind } from '../../src/card/card-kind.ts';
import { parseModelCard } from '../../src/card/parse-model-card.ts';
import { GOOD_DATASETS } from './checks/good-datasets.ts';
import { GOOD_SPACES } from './checks/good-spaces.ts';

function kindOf(yaml: string): CardKind {
  return cardKind(parseModelCard(`---\n${yaml}\n---\n# Title\n`).frontMatter.entries);
}

describe('what a card is of', () => {
  test('is seen from the template’s title of datasets, if no key of a model stands against it', () => {
    const tags = [{ key: 'tags', value: ['a'] }];
    const based = [...tags, { key: 'base_model', value: 'a/b' }];
    expect(cardKind(tags, null, '\n# Dataset Card for Tides\n')).toBe('dataset');
    expect(cardKind(based, null, '\n# Dataset Card for Tides\n')).toBe('model');
    expect(cardKind(tags, null, '# Tides\n\nSee the Dataset Card for Tides.\n')).toBe('model');
  });

  test.each<readonly [CardKind, string]>([
    ['dataset', 'license: mit\ntask_categories: [translation]'],
    ['dataset', 'configs:\n- config_name: default\n  data_files: a.csv'],
    ['dataset', 'dataset_info:\n  features: []'],
    ['dataset', 'viewer: false'],
    ['dataset', 'pretty_name: Tide\nlanguage: en'],
    // With keys of a model in it, but more of its own.
    ['dataset', 'task_categories: [a]\nsize_categories: [n<1K]\npipeline_tag: translation'],
    ['space', 'sdk: gradio'],
    ['space', 'title: A\nemoji: 🐟\ncolorFrom: red\ncolorTo: blue'],
    ['space', 'title: A\nsdk: docker\nmodels: [a/b]\ndatasets: [a/c]\nlicense: mit'],
  ])('is seen from its metadata: a %s', (kind, yaml) => {
    expect(kindOf(yaml)).toBe(kind);
  });

  test.each([
    'license: mit',
    'license: mit\nlanguage: en\ntags: [a]',
    // A stray key of another kind.
    'pipeline_tag: translation\ntask_categories: [translation]',
    'library_name: peft\npretty_name: Tide',
    'base_model: a/b\nsdk: gradio',
    'datasets: [a/b]\nmetrics: [wer]\nsize_categories: [n<1K]',
    'pipeline_tag: translation\nlibrary_name: transformers\nsdk: gradio\ntitle: A\nemoji: 🐟',
    // Keys that are anyone's.
    'title: A\nemoji: 🐟',
    'configs: [a.yaml]\nlicense: mit',
    'models:\n- model: a/b\ntags: [merge]',
    'viewer: gradio',
    '__proto__: 1\nconstructor: 2',
  ])('is a model where that is what the metadata tell, or where they tell nothing: %j', (yaml) => {
    expect(kindOf(yaml)).toBe('model');
  });

  test('is a model without metadata', () => {
    expect(cardKind(parseModelCard('# Title\n').frontMatter.entries)).toBe('model');
  });

  test('is what its address on the Hub says, whatever its metadata', () => {
    const kind = (path: string) => cardKind([{ key: 'sdk', value: 'gradio' }], `https://${path}`);
    expect(kind('huggingface.co/datasets/acme/tides/blob/main/')).toBe('dataset');
    expect(kind('huggingface.co/spaces/acme/tides/blob/main/')).toBe('space');
    expect(kind('huggingface.co/acme/tides/blob/main/')).toBe('model');
    expect(kind('github.com/datasets/tides/blob/main/')).toBe('space');
  });

  test('is seen in metadata that cannot be read whole', () => {
    expect(kindOf('task_categories:\n- translation\nlicense: "mit')).toBe('dataset');
  });

  test.each(Object.entries(GOOD_DATASETS))('well-kept: a dataset (%s)', (_, text) => {
    expect(cardKind(parseModelCard(text).frontMatter.entries)).toBe('dataset');
  });

  test.each(Object.entries(GOOD_SPACES))('well-kept: a Space (%s)', (_, text) => {
    expect(cardKind(parseModelCard(text).frontMatter.entries)).toBe('space');
  });
});
