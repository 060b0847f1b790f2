import { EVENT_ID, type Event, getScalarValue, SCALAR_STYLE, type ScalarEvent } from 'js-yaml';
import {
  LIST_TAG,
  MAP_TAG,
  plainValue,
  TEXT_TAG,
  tagFault,
  taggedValue,
  tagOf,
} from './yaml-schema.ts';
import {
  addPair,
  emptyCollectionAt,
  placeOf,
  scalarAt,
  type YamlMap,
  type YamlNode,
  type YamlPlace,
} from './yaml-tree.ts';

/** Uses of `*name`; real cards have none. */
const YAML_ALIAS_LIMIT = 50;
const DUPLICATE_LIMIT = 20;

type NodeEvent = Extract<Event, { tagStart: number }>;
type CollectionEvent = Extract<Event, { start: number }>;

/** A key that its mapping already has. Offsets into the YAML source. */
export interface DuplicateKey {
  readonly key: string;
  readonly first: number;
  readonly again: number;
}

interface YamlTree {
  readonly root: YamlNode;
  /** How many nodes a walk meets: aliases count as often as they are used. Infinity where a node contains itself. */
  readonly nodes: number;
  /** The first of them; more say nothing new. */
  readonly duplicates: readonly DuplicateKey[];
  /** The first fault besides those, in js-yaml's words. */
  readonly error: { readonly reason: string; readonly offset: number } | null;
}

interface ReadNode {
  readonly node: YamlNode;
  /** Where it is written: an alias stands elsewhere than its node. */
  readonly place: YamlPlace;
  /** Nodes in it, itself included; infinite while it is read. */
  size: number;
}

/** Makes the tree of a single document from the events that js-yaml found in `source`. */
export function yamlTree(events: readonly Event[], source: string): YamlTree {
  const anchors = new Map<string, ReadNode>();
  const duplicates: DuplicateKey[] = [];
  let error: YamlTree['error'] = null;
  let aliases = 0;
  /** The first event is the document itself. */
  let next = 1;
  /** Behind what has been read so far: there an empty value stands. */
  let end = 0;

  function fail(reason: string, offset: number): void {
    error ??= { reason, offset };
  }

  function tagIn({ tagStart, tagEnd }: NodeEvent, fallback: string): string {
    return tagStart === -1 ? fallback : tagOf(source.slice(tagStart, tagEnd), fallback, events[0]);
  }

  function readNode(): ReadNode {
    const event = events[next];
    next += 1;
    switch (event?.type) {
      case EVENT_ID.SCALAR:
        return anchored(event, readScalar(event), 1);
      case EVENT_ID.SEQUENCE:
      case EVENT_ID.MAPPING:
        return readCollection(event);
      case EVENT_ID.ALIAS:
        return readAlias(event.anchorStart, event.anchorEnd);
      default:
        throw new Error('These events are no tree.');
    }
  }

  function anchored({ anchorStart, anchorEnd }: NodeEvent, node: YamlNode, size: number): ReadNode {
    const read = { node, place: node, size };
    if (anchorStart !== -1) {
      anchors.set(source.slice(anchorStart, anchorEnd), read);
    }
    return read;
  }

  function readScalar(event: ScalarEvent): YamlNode {
    const place = placeOf(event, end);
    end = place.end;
    const text = getScalarValue(source, event);
    if (event.style === SCALAR_STYLE.PLAIN && event.tagStart === -1) {
      return scalarAt(place, plainValue(text), text, true);
    }
    const tag = tagIn(event, TEXT_TAG);
    if (text === '' && (tag === LIST_TAG || tag === MAP_TAG)) {
      return emptyCollectionAt(place, tag === LIST_TAG);
    }
    const value = taggedValue(text, tag);
    if (value === undefined) {
      fail(tagFault(tag), event.tagStart);
    }
    return scalarAt(place, value ?? null, text, false);
  }

  function readCollection(event: CollectionEvent): ReadNode {
    const isList = event.type === EVENT_ID.SEQUENCE;
    const own = isList ? LIST_TAG : MAP_TAG;
    const tag = tagIn(event, own);
    if (tag !== own) {
      fail(`unknown ${isList ? 'sequence' : 'mapping'} tag !<${tag}>`, event.tagStart);
    }
    const node = emptyCollectionAt({ start: event.start, end: event.start }, isList);
    const read = anchored(event, node, Number.POSITIVE_INFINITY);
    let size = 1;
    while (events[next]?.type !== EVENT_ID.POP) {
      const item = readNode();
      size += item.size;
      if (node.kind === 'list') {
        node.items.push(item.node);
        node.value.push(item.node.value);
      } else {
        const key = keyOf(item, node);
        const value = readNode();
        size += value.size;
        addPair(node, { key, place: item.place, value: value.node });
        if (item.node.kind !== 'scalar') {
          fail('object-based map does not support complex keys', item.place.start);
        }
      }
    }
    next += 1;
    node.end = Math.max(event.start, end);
    read.size = size;
    return read;
  }

  function keyOf({ node, place: { start } }: ReadNode, { value, pairs }: YamlMap): string {
    const key = node.kind === 'scalar' ? String(node.value) : '';
    if (Object.hasOwn(value, key) && duplicates.length < DUPLICATE_LIMIT) {
      const first = pairs.find((pair) => pair.key === key)?.place.start ?? start;
      duplicates.push({ key, first, again: start });
    }
    return key;
  }

  function readAlias(start: number, stop: number): ReadNode {
    const name = source.slice(start, stop);
    const target = anchors.get(name);
    aliases += 1;
    if (aliases > YAML_ALIAS_LIMIT) {
      fail(`aliases exceeded maxAliases (${YAML_ALIAS_LIMIT})`, start);
    } else if (target === undefined) {
      fail(`unidentified alias "${name}"`, start);
    }
    const place = { start: start - 1, end: stop };
    end = stop;
    return { size: 1, node: scalarAt(place, null, '', true), ...target, place };
  }

  const { node, size } = readNode();
  return { root: node, nodes: size, duplicates, error };
}
