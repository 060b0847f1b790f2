import type { Fix, Found } from '../finding.ts';
import type { YamlMap, YamlNode, YamlPair } from '../yaml/yaml-node.ts';
import { pairOf, putInQuotes } from './fields.ts';
import type { FrontMatterRule, FrontMatterView } from './rule.ts';

/** Where a value belongs: its path as the Hub writes it, and the line to show when it is missing. */
interface Spot {
  readonly path: string;
  readonly line: number;
}

function refused({ path, line }: Spot, what: string): Found {
  return { line, message: `The Hub refuses the metadata: “"${path}" ${what}”.` };
}

function isNull(node: YamlNode): boolean {
  return node.kind === 'scalar' && node.type === 'null';
}

/** A fix that takes a field’s line away, if nothing else is in it: no braces, no list’s dash, no comment. */
function takeAway(source: string, { place, value }: YamlPair): { fix?: Fix } {
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
  line: number,
  required: readonly string[],
  texts: readonly string[],
): Generator<Found> {
  for (const key of required) {
    const pair = pairOf(map, key);
    if (pair === null || isNull(pair.value)) {
      yield refused({ path: `${path}.${key}`, line: pair?.place.line ?? line }, 'is required');
    }
  }
  for (const key of texts) {
    const pair = pairOf(map, key);
    const isText = pair?.value.kind === 'scalar' && pair.value.type === 'text';
    if (pair !== null && !isText && !(required.includes(key) && isNull(pair.value))) {
      const spot = { path: `${path}.${key}`, line: pair.place.line };
      const finding = refused(spot, 'must be a string');
      const { value } = pair;
      if (value.kind !== 'scalar') {
        yield finding;
      } else {
        yield { ...finding, ...(isNull(value) ? takeAway(source, pair) : putInQuotes(value)) };
      }
    }
  }
}

/** The maps in a list. */
function* items(node: YamlNode | undefined, spot: Spot): Generator<Spot & { map: YamlMap }> {
  for (const [index, item] of (node?.kind === 'list' ? node.items : []).entries()) {
    if (item.kind === 'map') {
      const line = (item.pairs[0]?.place ?? item).line;
      yield { map: item, path: `${spot.path}[${index}]`, line };
    }
  }
}

function* resultFindings(
  source: string,
  { map, path, line }: Spot & { map: YamlMap },
): Generator<Found> {
  for (const key of ['task', 'dataset'] as const) {
    const pair = pairOf(map, key);
    if (pair?.value.kind !== 'map') {
      yield refused({ path: `${path}.${key}`, line: pair?.place.line ?? line }, 'is required');
    } else {
      const required = key === 'task' ? ['type'] : ['type', 'name'];
      const texts =
        key === 'task' ? ['type', 'name'] : ['type', 'name', 'config', 'split', 'revision'];
      yield* fields(source, pair.value, `${path}.${key}`, pair.place.line, required, texts);
    }
  }
  const metrics = pairOf(map, 'metrics');
  if (metrics?.value.kind !== 'list') {
    const spot = { path: `${path}.metrics`, line: metrics?.place.line ?? line };
    yield refused(spot, 'must be an array');
  }
  for (const metric of items(metrics?.value, { path: `${path}.metrics`, line })) {
    yield* fields(
      source,
      metric.map,
      metric.path,
      metric.line,
      ['type', 'value'],
      ['type', 'name', 'config'],
    );
  }
  const from = pairOf(map, 'source');
  if (from?.value.kind === 'map') {
    yield* fields(source, from.value, `${path}.source`, from.place.line, ['url'], ['url']);
  }
}

function* allFindings({ root, source }: FrontMatterView): Generator<Found> {
  const index = pairOf(root, 'model-index');
  if (index === null) {
    return;
  }
  for (const entry of items(index.value, { path: 'model-index', line: index.place.line })) {
    yield* fields(source, entry.map, entry.path, entry.line, ['name'], ['name']);
    const results = pairOf(entry.map, 'results');
    if (results?.value.kind !== 'list') {
      const spot = { path: `${entry.path}.results`, line: results?.place.line ?? entry.line };
      yield refused(spot, 'must be an array');
    }
    for (const result of items(results?.value, {
      path: `${entry.path}.results`,
      line: entry.line,
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
    *find({ root }) {
      const index = pairOf(root, 'model-index');
      const names = index?.value.kind === 'list' ? index.value.items.length : 0;
      if (index !== null && names > 1) {
        yield {
          line: index.place.line,
          message: `“model-index” has ${names} models: Python tools (huggingface_hub) merge their results under the name of the last one. Keep one.`,
        };
      }
    },
  },
];
