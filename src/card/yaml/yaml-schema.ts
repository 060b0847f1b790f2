import { EVENT_ID, type Event } from 'js-yaml';

/** What a scalar stands for. */
export type ScalarValue = string | number | boolean | null;

const NULL = /^(?:null|Null|NULL|~|)$/;
const BOOLEAN = /^(?:true|True|TRUE|false|False|FALSE)$/;
const INTEGER = /^(?:0o[0-7]+|0x[\da-fA-F]+|[-+]?\d+)$/;
/** With the tag `!!int` js-yaml takes more than YAML 1.2 does. */
const TAGGED_INTEGER = /^[-+]?(?:0b[01]+|0o[0-7]+|0x[\da-fA-F]+|\d+)$/;
const FLOAT =
  /^(?:[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN))$/;

function booleanOf(text: string): boolean {
  return /^t/i.test(text);
}

/** Undefined where it is too large for a number: `1e400` stays text. */
function numberOf(text: string): number | undefined {
  const sign = text.startsWith('-') ? -1 : 1;
  const size = text.replace(/^[-+]/, '').toLowerCase();
  if (size === '.nan') {
    return Number.NaN;
  }
  if (size === '.inf') {
    return sign * Number.POSITIVE_INFINITY;
  }
  const value = sign * Number(size);
  return Number.isFinite(value) ? value : undefined;
}

/** The value of a scalar without quotes or a tag (YAML 1.2.2, 10.3.2: the core schema, which js-yaml reads). */
export function plainValue(text: string): ScalarValue {
  // Most texts begin otherwise.
  if (!/^(?:[-+.\d~nNtTfF]|$)/.test(text)) {
    return text;
  }
  if (NULL.test(text)) {
    return null;
  }
  if (BOOLEAN.test(text)) {
    return booleanOf(text);
  }
  return (INTEGER.test(text) || FLOAT.test(text) ? numberOf(text) : undefined) ?? text;
}

/** What begins the names of YAML's own tags: `!!int` is short for it and `int`. */
const YAML_TAG = 'tag:yaml.org,2002:';
export const TEXT_TAG = `${YAML_TAG}str`;
export const LIST_TAG = `${YAML_TAG}seq`;
export const MAP_TAG = `${YAML_TAG}map`;

type TagRule = readonly [takes: RegExp, read: (text: string) => ScalarValue | undefined];

/** The tags of the core schema; those of lists and maps take no text. */
const TAGS: ReadonlyMap<string, TagRule> = new Map<string, TagRule>([
  [TEXT_TAG, [/^/, String]],
  [`${YAML_TAG}null`, [NULL, () => null]],
  [`${YAML_TAG}bool`, [BOOLEAN, booleanOf]],
  [`${YAML_TAG}int`, [TAGGED_INTEGER, numberOf]],
  [`${YAML_TAG}float`, [FLOAT, numberOf]],
  [LIST_TAG, [/^(?!)/, String]],
  [MAP_TAG, [/^(?!)/, String]],
]);

/** The value of a scalar with a tag, by the tag's whole name; undefined where the tag does not take the text. */
export function taggedValue(text: string, tag: string): ScalarValue | undefined {
  const [takes, read] = TAGS.get(tag) ?? [];
  return takes?.test(text) ? read?.(text) : undefined;
}

/** What js-yaml says where a tag does not take the text of a scalar. */
export function tagFault(tag: string): string {
  return TAGS.has(tag)
    ? `cannot resolve a node with !<${tag}> explicit tag`
    : `unknown scalar tag !<${tag}>`;
}

/** The whole name of a tag as it is written, with the handles of its document; `fallback` for the lone `!`. */
export function tagOf(written: string, fallback: string, document: Event | undefined): string {
  if (written === '!') {
    return fallback;
  }
  if (written.startsWith('!<')) {
    return written.slice(2, -1);
  }
  const handle = written.slice(0, written.indexOf('!', 1) + 1) || '!';
  return prefixOf(handle, document) + written.slice(handle.length);
}

function prefixOf(handle: string, document: Event | undefined): string {
  const directives = document?.type === EVENT_ID.DOCUMENT ? document.directives : [];
  for (const directive of directives) {
    if (directive.kind === 'tag' && directive.handle === handle) {
      return directive.prefix;
    }
  }
  return handle === '!!' ? YAML_TAG : handle;
}
