import type { YamlMap, YamlNode, YamlPair, YamlPlace } from '../yaml/yaml-tree.ts';
import { pairOf, putInQuotes } from './fields.ts';
import type { FrontMatterRule, RuleFinding } from './rule.ts';

/** Where a value belongs: its path as the Hub writes it, and the place to show when it is missing. */
interface Spot {
  readonly path: string;
  readonly place: YamlPlace;
}

function refused({ path, place }: Spot, what: string): RuleFinding {
  return { place, message: `The Hub refuses the metadata: “"${path}" ${what}”.` };
}

function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.type === 'null';
}

/** A fix that takes a field’s line away, if nothing else is in it: no braces, no list’s dash, no comment. */
function takeAway(source: string, { place, value }: YamlPair): Pick<RuleFinding, 'fix'> {
  const start = source.lastIndexOf('\n', place.start - 1) + 1;
  const [rest] = /^:?\s*?\n/.exec(source.slice(value.end)) ?? [];
  // An alias has its value elsewhere, before it.
  const isAlone = value.end > start && source.slice(start, place.start).trim() === '';
  return isAlone && rest !== undefined
    ? { fix: { label: 'Take it away', edits: [{ start, end: value.end + rest.length, text: '' }] } }
    : {};
}

/** Checks fields of a map that must be there, or must be texts where they are. */
function* fields(
  source: string,
  map: YamlMap,
  path: string,
  place: YamlPlace,
  required: readonly string[],
  texts: readonly string[],
): Generator<RuleFinding> {
  for (const key of required) {
    const pair = pairOf(map, key);
    if (pair === null || isNull(pair.value)) {
      yield refused({ path: `${path}.${key}`, place: pair?.place ?? place }, 'is required');
    }
  }
  for (const key of texts) {
    const pair = pairOf(map, key);
    const isText = pair?.value.kind === 'scalar' && pair.value.type === 'text';
    if (pair !== null && !isText && !(required.includes(key) && isNull(pair.value))) {
      const finding = refused({ path: `${path}.${key}`, place: pair.place }, 'must be a string');
      const { value } = pair;
      const isValue = value.kind === 'scalar' && value.type !== 'null';
      yield { ...finding, ...(isValue ? putInQuotes(value) : takeAway(source, pair)) };
    }
  }
}

/** The maps in a list. */
function* items(node: YamlNode | undefined, spot: Spot): Generator<Spot & { map: YamlMap }> {
  for (const [index, item] of (node?.kind === 'list' ? node.items : []).entries()) {
    if (item.kind === 'map') {
      yield { map: item, path: `${spot.path}[${index}]`, place: firstKey(item) };
    }
  }
}

function firstKey(map: YamlMap): YamlPlace {
  return map.pairs[0]?.place ?? map;
}

function* resultFindings(
  source: string,
  { map, path, place }: Spot & { map: YamlMap },
): Generator<RuleFinding> {
  for (const key of ['task', 'dataset'] as const) {
    const pair = pairOf(map, key);
    if (pair?.value.kind !== 'map') {
      yield refused({ path: `${path}.${key}`, place: pair?.place ?? place }, 'is required');
    } else {
      const required = key === 'task' ? ['type'] : ['type', 'name'];
      const texts =
        key === 'task' ? ['type', 'name'] : ['type', 'name', 'config', 'split', 'revision'];
      yield* fields(source, pair.value, `${path}.${key}`, pair.place, required, texts);
    }
  }
  const metrics = pairOf(map, 'metrics');
  if (metrics?.value.kind !== 'list') {
    yield refused({ path: `${path}.metrics`, place: metrics?.place ?? place }, 'must be an array');
  }
  for (const metric of items(metrics?.value, { path: `${path}.metrics`, place })) {
    yield* fields(
      source,
      metric.map,
      metric.path,
      metric.place,
      ['type', 'value'],
      ['type', 'name', 'config'],
    );
  }
  const from = pairOf(map, 'source');
  if (from?.value.kind === 'map') {
    yield* fields(source, from.value, `${path}.source`, from.place, ['url'], ['url']);
  }
}

function* allFindings(root: YamlMap, source: string): Generator<RuleFinding> {
  const index = pairOf(root, 'model-index');
  if (index === null) {
    return;
  }
  for (const entry of items(index.value, { path: 'model-index', place: index.place })) {
    yield* fields(source, entry.map, entry.path, entry.place, ['name'], ['name']);
    const results = pairOf(entry.map, 'results');
    if (results?.value.kind !== 'list') {
      const spot = { path: `${entry.path}.results`, place: results?.place ?? entry.place };
      yield refused(spot, 'must be an array');
    }
    for (const result of items(results?.value, {
      path: `${entry.path}.results`,
      place: entry.place,
    })) {
      yield* resultFindings(source, result);
    }
  }
}

export const MODEL_INDEX_RULES: readonly FrontMatterRule[] = [
  {
    id: 'model-index-schema',
    severity: 'error',
    find: allFindings,
  },
  {
    id: 'model-index-entries',
    severity: 'warning',
    *find(root) {
      const index = pairOf(root, 'model-index');
      const names = index?.value.kind === 'list' ? index.value.items.length : 0;
      if (index !== null && names > 1) {
        yield {
          place: index.place,
          message: `“model-index” has ${names} models: Python tools (huggingface_hub) merge their results under the name of the last one. Keep one.`,
        };
      }
    },
  },
];
