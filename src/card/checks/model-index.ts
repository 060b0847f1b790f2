import type { YamlMap, YamlNode, YamlPlace } from '../yaml-tree.ts';
import { pairOf } from './fields.ts';
import type { FrontMatterRule, RuleFinding } from './rule.ts';

/** A card can have thousands of metrics, all with the same fault. */
const MAX_FINDINGS = 20;

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

/** Checks fields of a map that must be there, or must be texts where they are. */
function* fields(
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
      yield value.kind === 'scalar' && value.type !== 'null'
        ? {
            ...finding,
            fix: {
              label: 'Put it in quotes',
              edits: [{ start: value.start, end: value.end, text: JSON.stringify(value.text) }],
            },
          }
        : finding;
    }
  }
}

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

function* resultFindings({ map, path, place }: Spot & { map: YamlMap }): Generator<RuleFinding> {
  for (const key of ['task', 'dataset'] as const) {
    const pair = pairOf(map, key);
    if (pair?.value.kind !== 'map') {
      yield refused({ path: `${path}.${key}`, place: pair?.place ?? place }, 'is required');
    } else {
      const required = key === 'task' ? ['type'] : ['type', 'name'];
      const texts =
        key === 'task' ? ['type', 'name'] : ['type', 'name', 'config', 'split', 'revision'];
      yield* fields(pair.value, `${path}.${key}`, pair.place, required, texts);
    }
  }
  const metrics = pairOf(map, 'metrics');
  if (metrics?.value.kind !== 'list') {
    yield refused({ path: `${path}.metrics`, place: metrics?.place ?? place }, 'must be an array');
  }
  for (const metric of items(metrics?.value, { path: `${path}.metrics`, place })) {
    yield* fields(
      metric.map,
      metric.path,
      metric.place,
      ['type', 'value'],
      ['type', 'name', 'config'],
    );
  }
  const source = pairOf(map, 'source');
  if (source?.value.kind === 'map') {
    yield* fields(source.value, `${path}.source`, source.place, ['url'], ['url']);
  }
}

function* allFindings(root: YamlMap): Generator<RuleFinding> {
  const index = pairOf(root, 'model-index');
  if (index === null) {
    return;
  }
  for (const entry of items(index.value, { path: 'model-index', place: index.place })) {
    yield* fields(entry.map, entry.path, entry.place, ['name'], ['name']);
    const results = pairOf(entry.map, 'results');
    if (results?.value.kind !== 'list') {
      const spot = { path: `${entry.path}.results`, place: results?.place ?? entry.place };
      yield refused(spot, 'must be an array');
    }
    for (const result of items(results?.value, {
      path: `${entry.path}.results`,
      place: entry.place,
    })) {
      yield* resultFindings(result);
    }
  }
}

export const MODEL_INDEX_RULES: readonly FrontMatterRule[] = [
  {
    id: 'model-index-schema',
    severity: 'error',
    *find(root) {
      let count = 0;
      for (const finding of allFindings(root)) {
        count += 1;
        if (count <= MAX_FINDINGS) {
          yield finding;
        }
      }
      const index = pairOf(root, 'model-index');
      if (index !== null && count > MAX_FINDINGS) {
        const message = `“model-index” has ${count - MAX_FINDINGS} more faults of this kind.`;
        yield { place: index.place, message };
      }
    },
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
