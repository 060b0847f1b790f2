import type { Fix, Found } from '../finding.ts';
import type { YamlMap, YamlPair } from '../yaml/yaml-node.ts';
import { isNull, itemsOf, pairOf, putInQuotes } from './fields.ts';
import type { FrontMatterRule, FrontMatterView } from './rule.ts';

/** A map, its path as the Hub writes it, and the line to show where something is missing in it. */
interface Spot {
  readonly map: YamlMap;
  readonly path: string;
  readonly line: number;
}

/** What must be there in the maps of a key, and what must be a text where it is. */
const FIELDS = {
  'model-index': { required: ['name'], texts: ['name'] },
  task: { required: ['type'], texts: ['type', 'name'] },
  dataset: { required: ['type', 'name'], texts: ['type', 'name', 'config', 'split', 'revision'] },
  metrics: { required: ['type', 'value'], texts: ['type', 'name', 'config'] },
  source: { required: ['url'], texts: ['url'] },
} as const satisfies Record<string, { required: readonly string[]; texts: readonly string[] }>;

function refused({ map, path, line }: Spot, key: string, what: string): Found {
  const message = `The Hub refuses the metadata: “"${path}.${key}" ${what}”.`;
  return { line: pairOf(map, key)?.place.line ?? line, message };
}

/** A fix that takes a field’s line away, if nothing else is in it: no brace, dash or comment. */
function takeAway(source: string, { place, value }: YamlPair): Fix | undefined {
  const start = source.lastIndexOf('\n', place.start - 1) + 1;
  const [rest] = /^:?\s*?\n/.exec(source.slice(value.end)) ?? [];
  // An alias has its value elsewhere, before it.
  const isAlone = value.end > start && source.slice(start, place.start).trim() === '';
  return isAlone && rest !== undefined
    ? { label: 'Take it away', edits: [{ start, end: value.end + rest.length, text: '' }] }
    : undefined;
}

function* fields(source: string, kind: keyof typeof FIELDS, spot: Spot): Generator<Found> {
  const required: readonly string[] = FIELDS[kind].required;
  for (const key of required) {
    if (isNull(pairOf(spot.map, key)?.value)) {
      yield refused(spot, key, 'is required');
    }
  }
  for (const key of FIELDS[kind].texts) {
    const pair = pairOf(spot.map, key);
    const scalar = pair?.value.kind === 'scalar' ? pair.value : null;
    if (pair && scalar?.type !== 'text' && !(required.includes(key) && isNull(pair.value))) {
      const quoted = scalar ? putInQuotes(scalar) : undefined;
      const fix = isNull(pair.value) ? takeAway(source, pair) : quoted;
      yield { ...refused(spot, key, 'must be a string'), fix };
    }
  }
}

function* items({ map, path }: Spot, key: string): Generator<Spot> {
  for (const [index, item] of itemsOf(pairOf(map, key)?.value).entries()) {
    if (item.kind === 'map') {
      const line = (item.pairs[0]?.place ?? item).line;
      yield { map: item, path: `${path}${path && '.'}${key}[${index}]`, line };
    }
  }
}

function* notList(spot: Spot, key: string): Generator<Found> {
  if (pairOf(spot.map, key)?.value.kind !== 'list') {
    yield refused(spot, key, 'must be an array');
  }
}

function* resultFindings(source: string, spot: Spot): Generator<Found> {
  for (const key of ['task', 'dataset', 'metrics', 'source'] as const) {
    const pair = pairOf(spot.map, key);
    if (key === 'metrics') {
      yield* notList(spot, key);
      for (const metric of items(spot, key)) {
        yield* fields(source, key, metric);
      }
    } else if (pair?.value.kind === 'map') {
      const path = `${spot.path}.${key}`;
      yield* fields(source, key, { map: pair.value, path, line: pair.place.line });
    } else if (key !== 'source') {
      yield refused(spot, key, 'is required');
    }
  }
}

function* allFindings({ root, source }: FrontMatterView): Generator<Found> {
  for (const entry of items({ map: root, path: '', line: root.line }, 'model-index')) {
    yield* fields(source, 'model-index', entry);
    yield* notList(entry, 'results');
    for (const result of items(entry, 'results')) {
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
      const names = itemsOf(index?.value).length;
      if (index !== undefined && names > 1) {
        const message = `“model-index” has ${names} models: Python tools (huggingface_hub) merge their results under the name of the last one. Keep one.`;
        yield { line: index.place.line, message };
      }
    },
  },
];
