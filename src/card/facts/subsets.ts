import { grouped } from '../../text/grouped.ts';
import { isMap } from '../metadata.ts';
import type { FieldContent, FieldTable, Item } from './facts.ts';
import { anyContent, shortText } from './field-items.ts';

/** More subsets, features or labels are counted. */
const MAX_SUBSETS = 30;
const MAX_FEATURES = 100;
const MAX_PARTS = 6;
/** So deep the type of a feature is written out. */
const MAX_DEPTH = 3;

type Fields = Readonly<Record<string, unknown>>;

/** Maps as copies, which have own properties only: nothing of a prototype is read. */
function mapsIn(value: unknown): readonly Fields[] {
  return (Array.isArray(value) ? value : [value]).filter(isMap).map((one) => ({ ...one }));
}

/** One subset a line, with its splits and their files (`configs`). */
export function configsContent(value: unknown): FieldContent {
  const configs = mapsIn(value);
  const items = configs.slice(0, MAX_SUBSETS).map(configItem);
  return configs.length === 0
    ? anyContent(value)
    : { kind: 'lines', items: [...items, ...more(configs.length - MAX_SUBSETS, 'subset')] };
}

function configItem({ config_name, default: isDefault, data_files, data_dir }: Fields): Item {
  const items: readonly unknown[] = Array.isArray(data_files) ? data_files : [data_files];
  const files = items.slice(0, MAX_PARTS).flatMap((item) => {
    const { split, path } = isMap(item) ? { ...item } : { split: undefined, path: item };
    const list: readonly unknown[] = Array.isArray(path) ? path : [path];
    const paths = path === undefined ? [] : [some(list.map((one) => shortText(one)))];
    return split === undefined ? paths : `${shortText(split)} (${paths.join()})`;
  });
  const parts = [
    ...(data_dir === undefined ? [] : [`in ${shortText(data_dir)}`]),
    ...files,
    ...(items.length > MAX_PARTS ? [`and ${items.length - MAX_PARTS} more`] : []),
  ];
  const name = `${shortText(config_name ?? 'no name')}${isDefault === true ? ' (default)' : ''}`;
  return parts.length === 0 ? { text: name } : { text: `${name}: ${parts.join(', ')}` };
}

/** A table of its features for each subset (`dataset_info`). */
export function infoContent(value: unknown): FieldContent {
  const infos = mapsIn(value);
  if (infos.length === 0) {
    return anyContent(value);
  }
  const tables = infos.slice(0, MAX_SUBSETS).map(infoTable);
  const rest = infos.length - tables.length;
  const last = { summary: `${rest} more subsets`, header: [], rows: [] };
  return { kind: 'tables', tables: rest > 0 ? [...tables, last] : tables };
}

function infoTable(info: Fields): FieldTable {
  const features = mapsIn(info['features'] ?? []);
  const splits = mapsIn(info['splits'] ?? []).slice(0, MAX_PARTS);
  const examples = splits.map(
    ({ name, num_examples }) =>
      `${shortText(name)}${typeof num_examples === 'number' ? ` ${grouped(num_examples)}` : ''}`,
  );
  const name = info['config_name'] === undefined ? [] : [shortText(info['config_name'])];
  const count = `${features.length} ${features.length === 1 ? 'feature' : 'features'}`;
  const rows = features
    .slice(0, MAX_FEATURES)
    .map((feature) => [shortText(feature['name']), featureType(feature, 0)]);
  const rest = more(features.length - MAX_FEATURES, 'feature').map(({ text }) => [text, '']);
  return {
    summary: [...name, count, ...examples].join(' · '),
    header: ['Feature', 'Type'],
    rows: [...rows, ...rest],
  };
}

/** `string`, `list of int32`, `label: negative, positive`, `{title: string}`. */
function featureType(feature: Fields, depth: number): string {
  const { dtype, struct, list, large_list, sequence } = feature;
  const items = list ?? large_list ?? sequence;
  if (depth > MAX_DEPTH) {
    return '…';
  }
  if (items !== undefined) {
    return `list of ${typeof items === 'string' ? items : nested(items, depth + 1)}`;
  }
  if (struct !== undefined) {
    return nested(struct, depth + 1);
  }
  return isMap(dtype) ? namedType({ ...dtype }, depth) : shortText(dtype ?? 'unknown');
}

function nested(value: unknown, depth: number): string {
  if (!Array.isArray(value)) {
    return isMap(value) ? featureType({ ...value }, depth) : shortText(value);
  }
  const parts = mapsIn(value).map((one) => `${shortText(one['name'])}: ${featureType(one, depth)}`);
  return `{${some(parts)}}`;
}

/** A type with settings: `class_label: {names: …}`, `array2_d: {shape: …, dtype: …}`. */
function namedType(type: Fields, depth: number): string {
  const [[name, settings] = ['unknown', null]] = Object.entries(type);
  const { names, languages, shape, dtype } = isMap(settings) ? { ...settings } : {};
  if (name === 'class_label') {
    const labels = Object.values(isMap(names) ? names : [names].flat());
    return `label: ${some(labels.map((label) => shortText(label)))}`;
  }
  if (['struct', 'list', 'large_list', 'sequence'].includes(name)) {
    return featureType(type, depth + 1);
  }
  const details = [languages, shape, dtype].flat().filter((part) => part !== undefined);
  return [name, some(details.map((part) => shortText(part)))].filter(Boolean).join(' ');
}

function some(parts: readonly string[]): string {
  const rest = parts.length - MAX_PARTS;
  return [...parts.slice(0, MAX_PARTS), ...(rest > 0 ? [`and ${rest} more`] : [])].join(', ');
}

function more(count: number, what: string): readonly Item[] {
  return count > 0
    ? [{ text: `… and ${grouped(count)} more ${what}${count === 1 ? '' : 's'}` }]
    : [];
}

/** `25,000` of all splits of all subsets; null where they are not all told. */
export function exampleCount(info: unknown): number | null {
  const counts = mapsIn(info).flatMap(({ splits }) =>
    mapsIn(splits ?? []).map(({ num_examples }) => num_examples),
  );
  return counts.length > 0 && counts.every((count) => typeof count === 'number')
    ? counts.reduce((sum, count) => sum + count, 0)
    : null;
}

/** `default`, `fy`: of `configs`, or else of `dataset_info`. */
export function subsetNames(configs: unknown, info: unknown): readonly string[] {
  const names = (value: unknown): readonly string[] =>
    mapsIn(value).flatMap(({ config_name }) =>
      config_name === undefined ? [] : shortText(config_name),
    );
  return configs === undefined ? names(info) : names(configs);
}
