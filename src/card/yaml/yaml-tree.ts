import { SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import type { ScalarValue } from './yaml-schema.ts';

/** Offsets into the YAML source of what is written, quotes included. */
export interface YamlPlace {
  readonly start: number;
  readonly end: number;
}

export interface YamlScalar extends YamlPlace {
  readonly kind: 'scalar';
  readonly type: 'text' | 'number' | 'boolean' | 'null';
  readonly value: ScalarValue;
  /** As it reads: without quotes, escapes resolved; `1.10` stays `1.10`. */
  readonly text: string;
  /** Neither quoted, tagged nor a block, so that other versions of YAML may read something else. */
  readonly isPlain: boolean;
}

export interface YamlList extends YamlPlace {
  readonly kind: 'list';
  readonly value: readonly unknown[];
  readonly items: readonly YamlNode[];
}

export interface YamlMap extends YamlPlace {
  readonly kind: 'map';
  readonly value: Readonly<Record<string, unknown>>;
  readonly pairs: readonly YamlPair[];
}

export interface YamlPair {
  /** As js-yaml files it: `1.0` becomes `1`. */
  readonly key: string;
  /** Where the key is written. */
  readonly place: YamlPlace;
  readonly value: YamlNode;
}

/** A value of the front matter, and where it stands. An alias is what it stands for, at the anchor's place. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

/** A list or map that is being filled. */
export type OpenCollection =
  | (YamlList & { end: number; readonly value: unknown[]; readonly items: YamlNode[] })
  | (YamlMap & {
      end: number;
      readonly value: Record<string, unknown>;
      readonly pairs: YamlPair[];
    });

/** Where a scalar is written, quotes included; if it is empty, behind all that is written before. */
export function placeOf(
  { style, valueStart, valueEnd, anchorEnd, tagEnd }: ScalarEvent,
  end: number,
): YamlPlace {
  if (valueStart === -1) {
    const empty = Math.max(end, anchorEnd, tagEnd);
    return { start: empty, end: empty };
  }
  const isQuoted = style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED;
  return isQuoted
    ? { start: valueStart - 1, end: valueEnd + 1 }
    : { start: valueStart, end: valueEnd };
}

function typeOf(value: ScalarValue): YamlScalar['type'] {
  if (value === null) {
    return 'null';
  }
  if (typeof value === 'number') {
    return 'number';
  }
  return typeof value === 'boolean' ? 'boolean' : 'text';
}

export function scalarAt(
  { start, end }: YamlPlace,
  value: ScalarValue,
  text: string,
  isPlain: boolean,
): YamlScalar {
  return { kind: 'scalar', type: typeOf(value), value, text, isPlain, start, end };
}

export function emptyCollectionAt({ start, end }: YamlPlace, isList: boolean): OpenCollection {
  return isList
    ? { kind: 'list', start, end, value: [], items: [] }
    : { kind: 'map', start, end, value: {}, pairs: [] };
}

/** Adds a pair to a map; of pairs with the same key its value has the last. */
export function addPair({ value, pairs }: OpenCollection & YamlMap, pair: YamlPair): void {
  pairs.push(pair);
  // An assignment would set the prototype.
  if (pair.key === '__proto__') {
    Object.defineProperty(value, pair.key, {
      value: pair.value.value,
      configurable: true,
      enumerable: true,
      writable: true,
    });
  } else {
    value[pair.key] = pair.value.value;
  }
}
