import { constructFromEvents, EVENT_ID, type Event, parseEvents, YAMLException } from 'js-yaml';
import {
  countNodes,
  type DuplicateKey,
  findDuplicateKeys,
  keyName,
  keyOffset,
  mappingKeys,
} from './yaml-events.ts';

/** Nesting of collections; real cards reach 8. */
export const YAML_DEPTH_LIMIT = 32;
/** Uses of `*name`; real cards have none. */
export const YAML_ALIAS_LIMIT = 50;
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
      readonly entries: readonly YamlEntry[];
      /** Not empty: the value of the last of each is in `entries`. */
      readonly duplicates: readonly DuplicateKey[];
      readonly nodes: number;
    }
  | { readonly kind: 'empty' }
  | { readonly kind: 'list' | 'scalar' }
  | { readonly kind: 'too-many-nodes' }
  | { readonly kind: 'error'; readonly error: YamlError };

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
    parseEvents(source, { maxDepth: YAML_DEPTH_LIMIT });
    return null;
  } catch (thrown) {
    return yamlError(thrown);
  }
}

function construct(events: Event[], source: string, json: boolean): unknown {
  return constructFromEvents(events, { source, json, maxAliases: YAML_ALIAS_LIMIT })[0];
}

/** The top-level pairs, in the order and at the places of the file. */
function readEntries(
  root: Record<string, unknown>,
  events: readonly Event[],
  source: string,
): readonly YamlEntry[] {
  // A later pair with the same key takes the earlier one's place, as its value does in `root`.
  const offsets = new Map<string, number>();
  let aliasOffset = 0;
  for (const { event, depth } of mappingKeys(events)) {
    if (depth !== 1) {
      continue;
    }
    const key = keyName(event, source);
    if (key === null) {
      aliasOffset = keyOffset(event);
    } else {
      offsets.delete(key);
      offsets.set(key, Math.max(0, keyOffset(event)));
    }
  }
  for (const key of Object.keys(root)) {
    // Only the name of an alias is not known from the events.
    if (!offsets.has(key)) {
      offsets.set(key, aliasOffset);
    }
  }
  return [...offsets]
    .filter(([key]) => Object.hasOwn(root, key))
    .map(([key, offset]) => ({ key, value: root[key], offset }));
}

function countDocuments(events: readonly Event[]): number {
  return events.filter((event) => event.type === EVENT_ID.DOCUMENT).length;
}

function manyDocuments(events: readonly Event[]): YamlError {
  const reason = 'expected a single document in the stream, but found more';
  return { reason, offset: secondDocumentOffset(events) };
}

/** Offset of the first node of the second document of a stream. */
function secondDocumentOffset(events: readonly Event[]): number | null {
  const second = events.findLastIndex((event) => event.type === EVENT_ID.DOCUMENT);
  const node = events[second + 1];
  if (node === undefined) {
    return null;
  }
  if ('start' in node) {
    return node.start;
  }
  return 'valueStart' in node && node.valueStart !== -1 ? node.valueStart : null;
}

function readDocument(events: Event[], source: string): YamlReading {
  const nodes = countNodes(events, source);
  if (nodes > YAML_NODE_LIMIT) {
    return { kind: 'too-many-nodes' };
  }
  let root: unknown;
  let duplicates: readonly DuplicateKey[] = [];
  try {
    root = construct(events, source, false);
  } catch (thrown) {
    if (yamlError(thrown).reason !== 'duplicated mapping key') {
      throw thrown;
    }
    root = construct(events, source, true);
    duplicates = findDuplicateKeys(events, source);
  }
  if (root === null || root === undefined) {
    return { kind: 'empty' };
  }
  if (Array.isArray(root)) {
    return { kind: 'list' };
  }
  if (typeof root !== 'object') {
    return { kind: 'scalar' };
  }
  const entries = readEntries(root as Record<string, unknown>, events, source);
  return { kind: 'map', entries, duplicates, nodes };
}

/**
 * Reads YAML 1.2 by js-yaml within the limits above. Never throws.
 * An empty or comment-only source is `empty`; js-yaml 5 itself throws on it.
 */
export function readYaml(source: string): YamlReading {
  try {
    const events = parseEvents(source, { maxDepth: YAML_DEPTH_LIMIT });
    const documents = countDocuments(events);
    if (documents === 0) {
      return { kind: 'empty' };
    }
    return documents > 1
      ? { kind: 'error', error: manyDocuments(events) }
      : readDocument(events, source);
  } catch (thrown) {
    return { kind: 'error', error: yamlError(thrown) };
  }
}

/** The value of a YAML file that is no front matter, within the same limits: a list, for instance. */
export function readYamlValue(source: string): { readonly value: unknown } | YamlError {
  try {
    const events = parseEvents(source, { maxDepth: YAML_DEPTH_LIMIT });
    const documents = countDocuments(events);
    if (documents !== 1) {
      return documents === 0 ? { value: null } : manyDocuments(events);
    }
    return countNodes(events, source) > YAML_NODE_LIMIT
      ? { reason: 'it has too many values', offset: null }
      : { value: construct(events, source, true) };
  } catch (thrown) {
    return yamlError(thrown);
  }
}
