import type { DuplicateKey, YamlNode, YamlPair, YamlPlace, YamlScalar } from './yaml-node.ts';

/** A key, a value or an item, as js-yaml tells of them in the order of the source. */
export interface ReadNode {
  readonly node: YamlNode;
  /** Where it is written: an alias stands elsewhere than its node. */
  readonly place: YamlPlace;
  /** What stands between it and what its list or map has before it: `:` before a value. */
  readonly marks: string;
}

export function emptyScalar({ end, line }: YamlPlace): YamlScalar {
  return {
    kind: 'scalar',
    type: 'null',
    value: null,
    text: '',
    isPlain: true,
    start: end,
    end,
    line,
  };
}

/** The items of a list, of which js-yaml made `values`. It does not tell of the map in `[a: b]`. */
export function listItems(
  children: readonly ReadNode[],
  values: readonly unknown[],
): readonly YamlNode[] {
  const items: YamlNode[] = [];
  for (const [child, value] of withValues(children)) {
    if (value === null && !child.marks.includes('?')) {
      items.push(child.node);
    } else {
      const end = (value ?? child).place.end;
      const pairs = mapPairs(value === null ? [child] : [child, value], []);
      items.push({ ...child.place, end, kind: 'map', value: values[items.length], pairs });
    }
  }
  return items;
}

/** The pairs of a map; keys that come again are added to `duplicates`. */
export function mapPairs(
  children: readonly ReadNode[],
  duplicates: DuplicateKey[],
): readonly YamlPair[] {
  const pairs = new Map<string, YamlPair>();
  /** Lines of the keys that the map has itself. */
  const lines = new Map<string, number>();
  for (const [{ node, place }, read] of withValues(children)) {
    const value = read?.node ?? emptyScalar(place);
    if (node.kind === 'scalar' && node.isPlain && node.text === '<<') {
      for (const pair of mergedPairs(value)) {
        // What the map has already is not overwritten.
        pairs.set(pair.key, pairs.get(pair.key) ?? pair);
      }
      continue;
    }
    const key = keyText(node.value);
    const firstLine = lines.get(key);
    if (firstLine === undefined) {
      lines.set(key, place.line);
    } else {
      duplicates.push({ key, firstLine, line: place.line });
    }
    pairs.delete(key);
    pairs.set(key, { key, place, value });
  }
  return [...pairs.values()];
}

/** Keys with their values, and items with null. */
function* withValues(
  children: readonly ReadNode[],
): Generator<readonly [child: ReadNode, value: ReadNode | null]> {
  for (const [index, child] of children.entries()) {
    if (!child.marks.includes(':')) {
      const next = children[index + 1];
      yield [child, next?.marks.includes(':') ? next : null];
    }
  }
}

function mergedPairs(source: YamlNode): readonly YamlPair[] {
  const maps = source.kind === 'list' ? source.items : [source];
  return maps.flatMap((map) => (map.kind === 'map' ? map.pairs : []));
}

/** A key as js-yaml files it. */
function keyText(key: unknown): string {
  const named = (part: unknown): unknown =>
    typeof part === 'object' && part !== null && !Array.isArray(part) ? '[object Object]' : part;
  return String(Array.isArray(key) ? key.map(named) : named(key));
}
