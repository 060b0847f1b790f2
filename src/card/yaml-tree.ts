import {
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
} from 'js-yaml';
import { YAML_DEPTH_LIMIT } from './load-yaml.ts';
import { keyName, keyOffset } from './yaml-events.ts';

/** Offsets into the YAML source of what is written, quotes included. */
export interface YamlPlace {
  readonly start: number;
  readonly end: number;
}

export interface YamlScalar extends YamlPlace {
  readonly kind: 'scalar';
  readonly type: 'text' | 'number' | 'boolean' | 'null';
  /** As it reads: without quotes, escapes resolved; `1.10` stays `1.10`. */
  readonly text: string;
  /** Neither quoted nor a block, so that other versions of YAML may read something else. */
  readonly isPlain: boolean;
}

export interface YamlList extends YamlPlace {
  readonly kind: 'list';
  readonly items: readonly YamlNode[];
}

export interface YamlMap extends YamlPlace {
  readonly kind: 'map';
  readonly pairs: readonly YamlPair[];
}

export interface YamlPair {
  readonly key: string;
  /** Where the key is written. */
  readonly place: YamlPlace;
  readonly value: YamlNode;
}

/** A value of the front matter, and where it stands. An alias is what it stands for, at the anchor's place. */
export type YamlNode = YamlScalar | YamlList | YamlMap;

type OpenNode = { readonly start: number; readonly anchor: string | null } & (
  | { readonly kind: 'list'; readonly items: YamlNode[] }
  | { readonly kind: 'map'; readonly pairs: YamlPair[]; key: Omit<YamlPair, 'value'> | null }
);

/** The tree of a YAML source that js-yaml can read; null when it holds nothing. */
export function yamlTree(source: string): YamlNode | null {
  const open: OpenNode[] = [];
  const anchors = new Map<string, YamlNode>();
  let root: YamlNode | null = null;
  /** Behind what has been read so far: there an empty value stands. */
  let end = 0;

  function anchorOf({ anchorStart, anchorEnd }: Extract<Event, { anchorStart: number }>) {
    return anchorStart === -1 ? null : source.slice(anchorStart, anchorEnd);
  }

  function add(node: YamlNode, anchor: string | null): void {
    end = Math.max(end, node.end);
    if (anchor !== null) {
      anchors.set(anchor, node);
    }
    const parent = open.at(-1);
    if (parent === undefined) {
      root ??= node;
    } else if (parent.kind === 'list') {
      parent.items.push(node);
    } else if (parent.key !== null) {
      parent.pairs.push({ ...parent.key, value: node });
      parent.key = null;
    }
  }

  function close(): void {
    const node = open.pop();
    if (node !== undefined) {
      const { anchor, ...collection } = node;
      add({ ...collection, end: Math.max(node.start, end) }, anchor);
    }
  }

  for (const event of parseEvents(source, { maxDepth: YAML_DEPTH_LIMIT })) {
    const parent = open.at(-1);
    if (event.type === EVENT_ID.POP) {
      close();
    } else if (event.type === EVENT_ID.SEQUENCE) {
      open.push({ kind: 'list', start: event.start, anchor: anchorOf(event), items: [] });
    } else if (event.type === EVENT_ID.MAPPING) {
      const anchor = anchorOf(event);
      open.push({ kind: 'map', start: event.start, anchor, pairs: [], key: null });
    } else if (event.type === EVENT_ID.SCALAR || event.type === EVENT_ID.ALIAS) {
      if (parent?.kind === 'map' && parent.key === null) {
        const start = Math.max(0, keyOffset(event));
        const place =
          event.type === EVENT_ID.SCALAR ? placeOf(event, start) : { start, end: start };
        parent.key = { key: keyName(event, source) ?? '', place };
        end = Math.max(end, place.end);
      } else if (event.type === EVENT_ID.SCALAR) {
        add(scalarNode(event, source, end), anchorOf(event));
      } else {
        const target = anchors.get(anchorOf(event) ?? '');
        add(
          target ?? { kind: 'scalar', type: 'null', text: '', isPlain: true, start: end, end },
          null,
        );
      }
    }
  }
  return root;
}

function placeOf({ style, valueStart, valueEnd }: ScalarEvent, empty: number): YamlPlace {
  if (valueStart === -1) {
    return { start: empty, end: empty };
  }
  const quote =
    style === SCALAR_STYLE.SINGLE_QUOTED || style === SCALAR_STYLE.DOUBLE_QUOTED ? 1 : 0;
  return { start: valueStart - quote, end: valueEnd + quote };
}

function scalarNode(event: ScalarEvent, source: string, empty: number): YamlScalar {
  const text = getScalarValue(source, event);
  const isPlain = event.style === SCALAR_STYLE.PLAIN;
  const type = isPlain && event.tagStart === -1 ? plainType(text) : 'text';
  return { kind: 'scalar', type, text, isPlain, ...placeOf(event, empty) };
}

/** YAML 1.2.2, 10.3.2: the core schema, which js-yaml reads. */
function plainType(text: string): YamlScalar['type'] {
  if (/^(?:null|Null|NULL|~|)$/.test(text)) {
    return 'null';
  }
  if (/^(?:true|True|TRUE|false|False|FALSE)$/.test(text)) {
    return 'boolean';
  }
  return /^(?:[-+]?(?:\.\d+|\d+(?:\.\d*)?)(?:[eE][-+]?\d+)?|0o[0-7]+|0x[\da-fA-F]+|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/.test(
    text,
  )
    ? 'number'
    : 'text';
}
