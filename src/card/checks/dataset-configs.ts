import type { Found } from '../finding.ts';
import type { YamlMap, YamlNode, YamlScalar } from '../yaml/yaml-node.ts';
import { isNull, itemsOf, pairOf, putInQuotes, quote, replaceBy, textOf } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

/** Names of splits (`_split_re` in datasets). */
const SPLIT_NAME = /^[\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*$/u;

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

export const DATASET_CONFIG_RULES: readonly FrontMatterRule[] = [
  {
    id: 'dataset-configs',
    severity: 'error',
    about:
      'A subset under “configs” is not as the datasets library reads it: then neither it nor the Dataset Viewer loads any of the subsets.',
    evidence: { kind: 'documented', source: 'datasets, utils/metadata.py and data_files.py' },
    *find({ root }) {
      const pair = pairOf(root, 'configs');
      if (pair === undefined || isNull(pair.value)) {
        return;
      }
      if (pair.value.kind !== 'list') {
        const message =
          '“configs” takes a list: each subset begins with “- config_name: …”. Without it no subset is loaded.';
        yield { line: pair.place.line, message };
      }
      const defaults: YamlNode[] = [];
      const names = new Set<string>();
      for (const config of itemsOf(pair.value)) {
        const name = pairOf(config, 'config_name');
        if (config.kind !== 'map' || name === undefined || isNull(name.value)) {
          const message =
            'A subset needs a “config_name”, also if it is the only one: without it none is loaded.';
          yield { line: config.line, message };
          continue;
        }
        const text = textOf(config, 'config_name');
        if (names.has(text)) {
          const message = `There are two subsets ${quote(text)}: only the last is loaded.`;
          yield { line: name.place.line, severity: 'warning', message };
        }
        names.add(text);
        const isDefault = pairOf(config, 'default')?.value;
        if (text === 'default' || (isDefault?.kind === 'scalar' && isDefault.value === true)) {
          defaults.push(config);
        }
        yield* dataFilesFaults(config);
      }
      const second = defaults[1];
      if (second !== undefined) {
        const message =
          'Two subsets are the default one, by the name “default” or by “default: true”. Only one can be.';
        yield { line: second.line, message };
      }
    },
  },
  {
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
  },
];

function* dataFilesFaults(config: YamlMap): Generator<Found> {
  const pair = pairOf(config, 'data_files');
  if (pair?.value.kind === 'map') {
    const message =
      '“data_files” takes a path, or a list of items with “split” and “path”, and no map: the datasets library refuses it. Write “- split: train” and below it “path: …”.';
    yield { line: pair.place.line, message };
  }
  const splits = new Set<string>();
  for (const item of itemsOf(pair?.value)) {
    if (item.kind !== 'map') {
      continue;
    }
    const split = pairOf(item, 'split')?.value;
    const path = pairOf(item, 'path')?.value;
    const other = item.pairs.find(({ key }) => key !== 'split' && key !== 'path');
    if (
      split?.kind !== 'scalar' ||
      isNull(split) ||
      path === undefined ||
      isNull(path) ||
      path.kind === 'map'
    ) {
      const message =
        'An item of “data_files” needs both “split” and “path”: the datasets library refuses it.';
      yield { line: item.line, message };
      continue;
    }
    if (other !== undefined) {
      const message = `An item of “data_files” has “split” and “path” only: with ${quote(other.key)} the datasets library refuses it.`;
      yield { line: other.place.line, message };
    }
    yield* splitFaults(split);
    if (splits.has(split.text)) {
      const message = `The split ${quote(split.text)} stands twice in this subset: the datasets library refuses it. Give one item all paths, as a list.`;
      yield { line: split.line, message };
    }
    splits.add(split.text);
  }
}

function* splitFaults(split: YamlScalar): Generator<Found> {
  const { line, text } = split;
  if (split.type !== 'text') {
    const message = `The split ${quote(text)} is no text for YAML: the datasets library refuses it. Put it in quotes.`;
    yield { line, message, fix: putInQuotes(split) };
  } else if (!SPLIT_NAME.test(text)) {
    const message = `The split ${quote(text)} has characters that the datasets library refuses: letters, digits, “_” and “.” are taken.`;
    yield { line, message };
  }
}

/** Of a list of features, and of what is nested in them. */
function* featuresFaults(features: YamlNode): Generator<Found> {
  if (features.kind !== 'list') {
    const message =
      'Features are a list: each begins with “- name: …”. The datasets library cannot read this.';
    yield { line: features.line, message };
    return;
  }
  for (const feature of features.items) {
    if (feature.kind !== 'map' || isNull(pairOf(feature, 'name')?.value)) {
      yield {
        line: feature.line,
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
      yield { line: value.line, message, fix: replaceBy(value, meant) };
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
    yield { line: names.line, message };
  }
}
