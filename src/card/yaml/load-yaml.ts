import { EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import { type DuplicateKey, yamlTree } from './yaml-events.ts';
import type { YamlMap, YamlNode } from './yaml-tree.ts';

/** Nesting of collections; real cards reach 8. */
const YAML_DEPTH_LIMIT = 32;
/** Values in one front matter, aliases expanded; the largest real card has 36,434. */
export const YAML_NODE_LIMIT = 100_000;

export interface YamlEntry {
  readonly key: string;
  readonly value: unknown;
  /** Offset of the key in the source. */
  readonly offset: number;
}

/** Why YAML cannot be read. */
export interface YamlError {
  /** js-yaml's own words. */
  readonly reason: string;
  /** Offset in the source; null where js-yaml names no place. */
  readonly offset: number | null;
}

/** What a YAML source holds. */
export type YamlReading =
  | {
      readonly kind: 'map';
      readonly root: YamlMap;
      /** The top-level pairs, in the order of the file. */
      readonly entries: readonly YamlEntry[];
      /** Not empty: the value of the last of each is in `entries`. */
      readonly duplicates: readonly DuplicateKey[];
      readonly nodes: number;
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'list' | 'scalar'; readonly root: YamlNode }
  | { readonly kind: 'too-many-nodes' }
  | { readonly kind: 'error'; readonly error: YamlError };

function readEvents(source: string): Event[] {
  return parseEvents(source, { maxDepth: YAML_DEPTH_LIMIT });
}

function yamlError(thrown: unknown): YamlError {
  // js-yaml's documentation asks to catch whatever it throws, a RangeError for instance.
  if (!(thrown instanceof YAMLException)) {
    return { reason: 'it cannot be processed', offset: null };
  }
  return { reason: thrown.reason, offset: thrown.mark?.position ?? null };
}

/** The first syntax error of a YAML source; null if its syntax is sound. */
export function findYamlError(source: string): YamlError | null {
  try {
    readEvents(source);
    return null;
  } catch (thrown) {
    return yamlError(thrown);
  }
}

function entriesOf({ pairs }: YamlMap): readonly YamlEntry[] {
  const entries = new Map<string, YamlEntry>();
  for (const { key, place, value } of pairs) {
    // A later pair with the same key takes the earlier one's place.
    entries.delete(key);
    entries.set(key, { key, value: value.value, offset: place.start });
  }
  return [...entries.values()];
}

/** The fault of a stream of several documents, at the first node of the last. */
function manyDocuments(node: Event | undefined): YamlError {
  const reason = 'expected a single document in the stream, but found more';
  if (node !== undefined && 'start' in node) {
    return { reason, offset: node.start };
  }
  const isWritten = node !== undefined && 'valueStart' in node && node.valueStart !== -1;
  return { reason, offset: isWritten ? node.valueStart : null };
}

function readDocument(events: readonly Event[], source: string): YamlReading {
  const { root, nodes, duplicates, error } = yamlTree(events, source);
  if (nodes > YAML_NODE_LIMIT) {
    return { kind: 'too-many-nodes' };
  }
  if (error !== null) {
    return { kind: 'error', error };
  }
  if (root.kind === 'map') {
    return { kind: 'map', root, entries: entriesOf(root), duplicates, nodes };
  }
  return root.value === null ? { kind: 'empty' } : { kind: root.kind, root };
}

/**
 * Reads YAML 1.2 by js-yaml within the limits above. Never throws.
 * An empty or comment-only source is `empty`; js-yaml 5 itself throws on it.
 */
export function readYaml(source: string): YamlReading {
  try {
    const events = readEvents(source);
    const document = events.findLastIndex((event) => event.type === EVENT_ID.DOCUMENT);
    if (document === -1) {
      return { kind: 'empty' };
    }
    return document > 0
      ? { kind: 'error', error: manyDocuments(events[document + 1]) }
      : readDocument(events, source);
  } catch (thrown) {
    return { kind: 'error', error: yamlError(thrown) };
  }
}

/** The value of a YAML file that is no front matter, within the same limits: a list, for instance. */
export function readYamlValue(source: string): { readonly value: unknown } | YamlError {
  const reading = readYaml(source);
  switch (reading.kind) {
    case 'error':
      return reading.error;
    case 'too-many-nodes':
      return { reason: 'it has too many values', offset: null };
    case 'empty':
      return { value: null };
    default:
      return { value: reading.root.value };
  }
}
