import type { Found } from '../finding.ts';
import type { YamlMap, YamlNode } from '../yaml/yaml-node.ts';
import { at, isNull, itemsOf, pairOf, quote, replaceBy } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

/** What is written for types of features that no version of `datasets` has. */
const WRONG_DTYPES: ReadonlyMap<string, string | null> = new Map([
  ['str', 'string'],
  ['text', 'string'],
  ['boolean', 'bool'],
  ['int', null],
  ['integer', null],
  ['list', null],
  ['dict', null],
  ['array', null],
  ['object', null],
]);

const LISTS = ['list', 'large_list', 'sequence'];

export const DATASET_FEATURES_RULE: FrontMatterRule = {
  id: 'dataset-features',
  severity: 'error',
  about:
    'A feature under “dataset_info” is not as the datasets library reads it: then neither it nor the Dataset Viewer loads the dataset.',
  evidence: { kind: 'documented', source: 'datasets, features/features.py' },
  *find({ root }) {
    const info = pairOf(root, 'dataset_info')?.value;
    for (const one of info?.kind === 'map' ? [info] : itemsOf(info)) {
      const features = pairOf(one, 'features')?.value;
      if (features !== undefined && !isNull(features)) {
        yield* featuresFaults(features);
      }
    }
  },
};

/** Of a list of features, and of what is nested in them. */
function* featuresFaults(features: YamlNode): Generator<Found> {
  if (features.kind !== 'list') {
    const message =
      'Features are a list: each begins with “- name: …”. The datasets library cannot read this.';
    yield { ...at(features), message };
    return;
  }
  for (const feature of features.items) {
    if (feature.kind !== 'map' || isNull(pairOf(feature, 'name')?.value)) {
      yield {
        ...at(feature),
        message: 'A feature needs a “name”: the datasets library cannot read it without.',
      };
    } else {
      yield* typeFaults(feature);
    }
  }
}

/** What a feature, or the items of one, is. */
function* typeFaults(feature: YamlMap): Generator<Found> {
  for (const { key, value } of feature.pairs) {
    if (key === 'struct') {
      yield* featuresFaults(value);
    } else if (key === 'class_label') {
      yield* labelFaults(value);
    } else if (key !== 'dtype' && !LISTS.includes(key)) {
    } else if (value.kind === 'list') {
      yield* featuresFaults(value);
    } else if (value.kind === 'map') {
      yield* typeFaults(value);
    } else if (WRONG_DTYPES.has(value.text)) {
      const meant = WRONG_DTYPES.get(value.text) ?? null;
      const wayOut =
        meant === null
          ? 'It has such as string, int32, float64, bool, image and audio.'
          : `“${meant}” is meant.`;
      const message = `The datasets library has no type ${quote(value.text)}, and cannot load the dataset. ${wayOut}`;
      yield { ...at(value), message, fix: replaceBy(value, meant) };
    }
  }
}

/** Labels by number, from 0, without a gap. */
function* labelFaults(label: YamlNode): Generator<Found> {
  const names = pairOf(label, 'names')?.value;
  if (names?.kind !== 'map') {
    return;
  }
  const numbers = new Set(names.pairs.map(({ key }) => key));
  const missing = names.pairs.findIndex((_, index) => !numbers.has(`${index}`));
  if (missing !== -1) {
    const message = `The labels have the numbers 0 to ${names.pairs.length - 1}, and ${missing} is missing: the datasets library refuses them.`;
    yield { ...at(names), message };
  }
}
