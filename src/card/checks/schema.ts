import type { Fix } from '../finding.ts';
import type { YamlMap, YamlNode, YamlPair } from '../yaml/yaml-node.ts';
import { isNull, pairOf, replaceBy } from './fields.ts';
import { bareKey } from './key-names.ts';

/** What stands under a key of a map in `model-index`, or in a file of `.eval_results`. */
export interface SchemaField {
  readonly key: string;
  readonly kind: 'map' | 'list' | 'text' | 'any';
  readonly isRequired?: boolean;
  /** The fields of the map, or of each map in the list. */
  readonly fields?: readonly SchemaField[];
  /** What else authors write for the key, besides other cases, separators and plurals. */
  readonly others?: readonly string[];
  /** What is meant to stand there, in words. */
  readonly meaning?: string;
}

export interface SchemaFault {
  /** `item`: something in a list that is no map, or a map that has none of the fields. */
  readonly kind: 'missing' | 'null' | 'shape' | 'misspelt' | 'item';
  readonly field: SchemaField;
  /** As the Hub writes it: `model-index[0].results[1].task`. */
  readonly path: string;
  readonly line: number;
  /** What is written under the key, or in its place. */
  readonly pair?: YamlPair;
}

/** What is wrong in a list of maps that have `field.fields`. */
export function* listFaults(
  items: readonly YamlNode[],
  field: SchemaField,
  path: string,
): Generator<SchemaFault> {
  const { fields = [] } = field;
  for (const [index, item] of items.entries()) {
    const at = `${path}[${index}]`;
    if (item.kind === 'map' && fields.some((one) => pairFor(item, one, fields))) {
      yield* mapFaults(item, fields, at, (item.pairs[0]?.place ?? item).line);
    } else {
      yield { kind: 'item', field, path: at, line: item.line };
    }
  }
}

/** `line` is where something is said to be missing. */
function* mapFaults(
  map: YamlMap,
  fields: readonly SchemaField[],
  mapPath: string,
  line: number,
): Generator<SchemaFault> {
  for (const field of fields) {
    const path = `${mapPath}.${field.key}`;
    const pair = pairFor(map, field, fields);
    if (pair === undefined) {
      if (field.isRequired) {
        yield { kind: 'missing', field, path, line };
      }
    } else if (pair.key !== field.key) {
      yield { kind: 'misspelt', field, path, line: pair.place.line, pair };
    } else {
      yield* valueFaults(pair, field, path);
    }
  }
}

/** What is wrong in what stands under a key. */
export function* valueFaults(
  pair: YamlPair,
  field: SchemaField,
  path: string,
): Generator<SchemaFault> {
  const { value, place } = pair;
  const { line } = place;
  if (isNull(value)) {
    yield { kind: 'null', field, path, line, pair };
  } else if (!hasShape(value, field)) {
    yield { kind: 'shape', field, path, line, pair };
  } else if (value.kind === 'map' && field.fields !== undefined) {
    yield* mapFaults(value, field.fields, path, line);
  } else if (value.kind === 'list' && field.fields !== undefined) {
    yield* listFaults(value.items, field, path);
  }
}

function hasShape(value: YamlNode, { kind }: SchemaField): boolean {
  const isText = value.kind === 'scalar' && value.type === 'text';
  return kind === 'any' || (kind === 'text' ? isText : value.kind === kind);
}

/** The pair with the field’s key, else one whose key is none and means this. */
function pairFor(
  map: YamlMap,
  { key, others = [] }: SchemaField,
  fields: readonly SchemaField[],
): YamlPair | undefined {
  const isStray = (written: string): boolean =>
    !fields.some((field) => field.key === written) &&
    (bareKey(written) === bareKey(key) || others.includes(written.toLowerCase()));
  return pairOf(map, key) ?? map.pairs.find((pair) => isStray(pair.key));
}

/** The right key for a misspelt one, where it is certain and then nothing is wrong. */
export function renamed({ field, pair, path }: SchemaFault): Fix | undefined {
  const isSure =
    pair !== undefined &&
    bareKey(pair.key) === bareKey(field.key) &&
    valueFaults(pair, field, path).next().done === true;
  return isSure ? replaceBy(pair.place, field.key) : undefined;
}
