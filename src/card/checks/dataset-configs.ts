import type { Found } from '../finding.ts';
import type { YamlMap, YamlNode, YamlScalar } from '../yaml/yaml-node.ts';
import { at, isNull, itemsOf, pairOf, putInQuotes, quote, replaceBy, textOf } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

/** Names of splits (`_split_re` in datasets). */
const SPLIT_NAME = /^[\p{L}\p{N}_]+(?:\.[\p{L}\p{N}_]+)*$/u;

export const DATASET_CONFIGS_RULE: FrontMatterRule = {
  id: 'dataset-configs',
  severity: 'error',
  about:
    'A subset under “configs” is not as the datasets library reads it: then neither it nor the Dataset Viewer loads any of the subsets.',
  evidence: { kind: 'documented', source: 'datasets, utils/metadata.py and data_files.py' },
  *find({ root }) {
    const pair = pairOf(root, 'configs');
    const items = itemsOf(pair?.value);
    if (pair === undefined || isNull(pair.value)) {
      return;
    }
    if (pair.value.kind !== 'list') {
      const message =
        '“configs” takes a list: each subset begins with “- config_name: …”. Without it no subset is loaded.';
      yield { ...at(pair.place), message };
    } else if (items.length > 0 && items.every(({ kind }) => kind === 'scalar')) {
      // As it was once: they stand under a key of their own now.
      const isTaken = pairOf(root, 'config_names') !== undefined;
      const message =
        '“configs” takes subsets with their files, and the datasets library refuses bare names: those stand under “config_names”.';
      const fix = replaceBy(pair.place, isTaken ? null : 'config_names');
      yield { ...at(pair.place), message, fix };
    } else {
      yield* configsFaults(items);
    }
  },
};

function* configsFaults(configs: readonly YamlNode[]): Generator<Found> {
  const defaults: YamlNode[] = [];
  const names = new Set<string>();
  for (const config of configs) {
    const name = pairOf(config, 'config_name');
    if (config.kind !== 'map' || name === undefined || isNull(name.value)) {
      const message =
        'A subset needs a “config_name”, also if it is the only one: without it none is loaded.';
      yield { ...at(config), message };
      continue;
    }
    const text = textOf(config, 'config_name');
    if (names.has(text)) {
      const message = `There are two subsets ${quote(text)}: only the last is loaded.`;
      yield { ...at(name.place), severity: 'warning', message };
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
    yield { ...at(second), message };
  }
}

function* dataFilesFaults(config: YamlMap): Generator<Found> {
  for (const { key, place } of config.pairs) {
    if (/^data[-_ ]?files?$/i.test(key) && key !== 'data_files') {
      const message = `${quote(key)} is no key of a subset, and the datasets library refuses it: “data_files” is.`;
      const isTaken = pairOf(config, 'data_files') !== undefined;
      yield { ...at(place), message, fix: replaceBy(place, isTaken ? null : 'data_files') };
    }
  }
  const pair = pairOf(config, 'data_files');
  if (pair?.value.kind === 'map') {
    const message =
      '“data_files” takes a path, or a list of items with “split” and “path”, and no map: the datasets library refuses it. Write “- split: train” and below it “path: …”.';
    yield { ...at(pair.place), message };
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
      yield { ...at(item), message };
      continue;
    }
    if (other !== undefined) {
      const message = `An item of “data_files” has “split” and “path” only: with ${quote(other.key)} the datasets library refuses it.`;
      yield { ...at(other.place), message };
    }
    yield* splitFaults(split);
    if (splits.has(split.text)) {
      const message = `The split ${quote(split.text)} stands twice in this subset: the datasets library refuses it. Give one item all paths, as a list.`;
      yield { ...at(split), message };
    }
    splits.add(split.text);
  }
}

function* splitFaults(split: YamlScalar): Generator<Found> {
  const { text } = split;
  if (split.type !== 'text') {
    const message = `The split ${quote(text)} is no text for YAML: the datasets library refuses it. Put it in quotes.`;
    yield { ...at(split), message, fix: putInQuotes(split) };
  } else if (!SPLIT_NAME.test(text)) {
    const message = `The split ${quote(text)} has characters that the datasets library refuses: letters, digits, “_” and “.” are taken.`;
    yield { ...at(split), message };
  }
}
