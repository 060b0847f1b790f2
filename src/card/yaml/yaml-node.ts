/** Where a key or a value is written, quotes and brackets included; offsets into the YAML. */
export interface YamlPlace {
  readonly start: number;
  readonly end: number;
  /** 1-based line in the file of `start`. */
  readonly line: number;
}

interface YamlValue extends YamlPlace {
  /** As js-yaml reads it; a date, and bytes, as the text that was written. */
  readonly value: unknown;
}

export interface YamlScalar extends YamlValue {
  readonly kind: 'scalar';
  readonly type: 'text' | 'number' | 'boolean' | 'null' | 'date' | 'binary';
  /** As it reads: without quotes, escapes resolved; `1.10` stays `1.10`. */
  readonly text: string;
  /** Neither quoted, tagged nor a block: other versions of YAML may read something else. */
  readonly isPlain: boolean;
}

interface YamlList extends YamlValue {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
}

export interface YamlMap extends YamlValue {
  readonly kind: 'map';
  /** One for each key, those that `<<` merges into the map too; of duplicates the last. */
  readonly pairs: readonly YamlPair[];
}

export interface YamlPair {
  /** As js-yaml files it: `1.0` becomes `1`. */
  readonly key: string;
  readonly place: YamlPlace;
  readonly value: YamlNode;
}

/** A value, and where it stands. An alias is what it stands for, at the anchor's place. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

export function childrenOf(node: YamlNode): readonly YamlNode[] {
  const items = node.kind === 'list' ? node.items : [];
  return node.kind === 'map' ? node.pairs.map(({ value }) => value) : items;
}

export interface DuplicateKey {
  readonly key: string;
  readonly firstLine: number;
  readonly line: number;
}
