import {
  type AliasEvent,
  constructFromEvents,
  EVENT_ID,
  type Event,
  getScalarValue,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml';

/** A key of a mapping, where it stands. */
export interface MappingKey {
  readonly event: ScalarEvent | AliasEvent;
  /** Number of the mapping in the order of the file. */
  readonly mapping: number;
  /** 1 for the keys of the front matter itself. */
  readonly depth: number;
}

/** A key that its mapping already has. Offsets into the YAML source. */
export interface DuplicateKey {
  readonly key: string;
  readonly first: number;
  readonly again: number;
}

interface Frame {
  readonly mapping: number | null;
  isKeyNext: boolean;
}

/** The scalar keys of all mappings, in the order of the file. */
export function* mappingKeys(events: readonly Event[]): Generator<MappingKey, void> {
  const frames: Frame[] = [];
  let mappings = 0;
  for (const event of events) {
    if (event.type === EVENT_ID.POP) {
      frames.pop();
      continue;
    }
    const parent = frames.at(-1);
    if (parent?.mapping != null) {
      const isKey = parent.isKeyNext;
      parent.isKeyNext = !isKey;
      if (isKey && (event.type === EVENT_ID.SCALAR || event.type === EVENT_ID.ALIAS)) {
        yield { event, mapping: parent.mapping, depth: frames.length - 1 };
      }
    }
    if (event.type === EVENT_ID.MAPPING) {
      frames.push({ mapping: mappings, isKeyNext: true });
      mappings += 1;
    } else if (event.type === EVENT_ID.SEQUENCE || event.type === EVENT_ID.DOCUMENT) {
      frames.push({ mapping: null, isKeyNext: false });
    }
  }
}

/** Where the key stands in the YAML source; -1 for an empty key without anchor or tag. */
export function keyOffset(event: ScalarEvent | AliasEvent): number {
  if (event.type === EVENT_ID.ALIAS) {
    return event.anchorStart;
  }
  return event.valueStart === -1 ? Math.max(event.anchorStart, event.tagStart) : event.valueStart;
}

/** A plain key that no schema takes for anything but text. */
const TEXT_KEY = /^(?!(?:null|true|false)$)[A-Za-z_][\w-]*$/i;

/** The name under which js-yaml files the key: `1.0` becomes `1`. Null for an alias. */
export function keyName(event: ScalarEvent | AliasEvent, source: string): string | null {
  if (event.type === EVENT_ID.ALIAS) {
    return null;
  }
  const text = getScalarValue(source, event);
  if (event.tagStart === -1 && (event.style !== SCALAR_STYLE.PLAIN || TEXT_KEY.test(text))) {
    return text;
  }
  try {
    const document: Event = {
      type: EVENT_ID.DOCUMENT,
      explicitStart: false,
      explicitEnd: false,
      directives: [],
    };
    return String(constructFromEvents([document, event, { type: EVENT_ID.POP }], { source })[0]);
  } catch {
    // A tag whose handle only the real document declares.
    return text;
  }
}

/** Keys that stand twice in one mapping. */
export function findDuplicateKeys(
  events: readonly Event[],
  source: string,
): readonly DuplicateKey[] {
  const duplicates: DuplicateKey[] = [];
  const seen = new Map<number, Map<string, number>>();
  for (const { event, mapping } of mappingKeys(events)) {
    const key = keyName(event, source);
    if (key === null) {
      continue;
    }
    const keys = seen.get(mapping) ?? new Map<string, number>();
    seen.set(mapping, keys);
    const first = keys.get(key);
    if (first === undefined) {
      keys.set(key, keyOffset(event));
    } else {
      duplicates.push({ key, first, again: keyOffset(event) });
    }
  }
  return duplicates;
}

/**
 * How many nodes a walk over the value would meet: aliases count as often as they are used.
 * Infinity for a node that contains itself. Takes time linear in the events.
 */
export function countNodes(events: readonly Event[], source: string): number {
  const sizes = new Map<string, number>();
  const open: { anchor: string | null; size: number }[] = [];
  let total = 0;
  const add = (size: number): void => {
    const parent = open.at(-1);
    if (parent === undefined) {
      total += size;
    } else {
      parent.size += size;
    }
  };
  const anchorOf = (start: number, end: number): string | null =>
    start === -1 ? null : source.slice(start, end);
  for (const event of events) {
    if (event.type === EVENT_ID.DOCUMENT) {
      sizes.clear();
      open.push({ anchor: null, size: 0 });
    } else if (event.type === EVENT_ID.POP) {
      const node = open.pop();
      if (node === undefined) {
        continue;
      }
      if (node.anchor !== null) {
        sizes.set(node.anchor, node.size);
      }
      add(node.size);
    } else if (event.type === EVENT_ID.ALIAS) {
      add(sizes.get(source.slice(event.anchorStart, event.anchorEnd)) ?? 1);
    } else {
      const anchor = anchorOf(event.anchorStart, event.anchorEnd);
      if (event.type === EVENT_ID.SCALAR) {
        if (anchor !== null) {
          sizes.set(anchor, 1);
        }
        add(1);
      } else {
        // Until it is closed, an alias to it makes a cycle.
        if (anchor !== null) {
          sizes.set(anchor, Number.POSITIVE_INFINITY);
        }
        open.push({ anchor, size: 1 });
      }
    }
  }
  return total;
}
