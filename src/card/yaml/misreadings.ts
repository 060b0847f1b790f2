import { replaceBy } from '../checks/fields.ts';
import type { Found, TextEdit } from '../finding.ts';
import { METADATA_LINE } from '../metadata-lines.ts';
import { characterName, ODD_SPACE, straight } from './character-causes.ts';
import { isIdField, isListField } from './yaml-line.ts';
import type { YamlMap, YamlNode, YamlPair, YamlPlace, YamlScalar } from './yaml-node.ts';

/** A value or key that YAML reads, but not as it is meant. */
export interface Misreading {
  readonly rule: 'yaml-quotes' | 'yaml-invisible-character' | 'yaml-blank-missing';
  readonly found: Found;
  readonly of: YamlNode | YamlPair;
  /** The key that is meant, or what stands there in place of the value. */
  readonly meant: string | readonly YamlNode[];
}

/** The Hub’s refusals of other values of these were reported. */
const REFUSED = /^(?:license|language|base_model|base_model_relation)$/;
/** Keys whose values, or whose items, are maps. */
const MAPS =
  /^(?:extra_gated_fields|co2_eq_emissions|widget|model-index|output|task|dataset|source|results|metrics|parameters|messages)$/;

const QUOTED = /^[“”„«‘’‚'"`]+([^“”„«»‘’‚'"`]+)[“”»‘’'"`]+$/;
/** What is between letters of some languages and emoji, and has work to do there. */
const JOINERS = /(?<=\S)[\u200c\u200d](?=\S)/;

export function findMisreadings(root: YamlMap, source: string): readonly Misreading[] {
  return root.pairs.flatMap((pair, index) => {
    const field = meantKey(pair.key) ?? pair.key;
    const dashed = pair.key.startsWith('-') ? ofDash(pair, root.pairs[index - 1]) : [];
    return [...ofKey(pair), ...dashed, ...ofNode(pair.value, pair, field, source)];
  });
}

/** Of a value, and of all in it; `pair` is the nearest key, `field` the one at the top. */
function ofNode(
  node: YamlNode,
  pair: YamlPair,
  field: string,
  source: string,
): readonly Misreading[] {
  if (node.kind === 'list') {
    return node.items.flatMap((item) => ofNode(item, pair, field, source));
  }
  if (node.kind === 'map') {
    return node.pairs.flatMap((inner) => ofNode(inner.value, inner, field, source));
  }
  const isTop = pair.key === field || meantKey(pair.key) === field;
  return node.type === 'text'
    ? ((isTop ? ofText(node, field) : null) ?? ofLines(node, pair, field, source) ?? [])
    : [];
}

/** `-text:` below a key without a value is its item. */
function ofDash(
  { key, place, value }: YamlPair,
  before: YamlPair | undefined,
): readonly Misreading[] {
  if (before?.value.kind !== 'scalar' || before.value.type !== 'null') {
    return [];
  }
  const { line, start } = place;
  const pair = { key: key.slice(1), place, value };
  const message = `A blank is missing after “-”: YAML reads a key “${key}” here, and nothing in “${before.key}”.`;
  const edits = [{ start: start + 1, end: start + 1, text: ' ' }];
  const found: Found = { line, message, fix: { label: 'Put a blank after “-”', edits } };
  const item: YamlNode = { ...before.value, kind: 'map', value: {}, pairs: [pair] };
  const list: YamlNode = { ...before.value, kind: 'list', value: [], items: [item] };
  return [{ rule: 'yaml-blank-missing', found, of: before.value, meant: [list] }];
}

/** The key of a card that is meant by one with what nobody sees, or in typographic quotes. */
function meantKey(key: string): string | null {
  const bare = straight(key).trim();
  const meant = QUOTED.exec(bare)?.[1]?.trim() ?? bare;
  return meant !== key && METADATA_LINE.test(`${meant}:`) ? meant : null;
}

function* ofKey(pair: YamlPair): Generator<Misreading> {
  const meant = meantKey(pair.key);
  if (meant !== null) {
    const [rule, what] = wrongText(pair.key);
    const message = `${what}: the Hub takes the key for another one, and passes over it. Write “${meant}”.`;
    const found = { line: pair.place.line, message, fix: replaceBy(pair.place, meant) };
    yield { rule, found, of: pair, meant };
  }
}

/** What is wrong with a text that has quotes of its own, or characters that nobody sees. */
function wrongText(text: string): readonly [Misreading['rule'], string] {
  const odd = ODD_SPACE.exec(text)?.[0];
  if (odd !== undefined) {
    return ['yaml-invisible-character', `The text holds ${characterName(odd)}`];
  }
  const why = /[“”„«»‘’‚]/.test(text) ? 'they are typographic' : 'they stand in other ones';
  return ['yaml-quotes', `The quotes belong to the text, since ${why}`];
}

/** An id, a code or a tag in quotes that are none, or with characters that nobody sees. */
function ofText(node: YamlScalar, field: string): readonly Misreading[] | null {
  const { text, line } = node;
  if (!isIdField(field) && field !== 'tags' && field !== 'license_name') {
    return null;
  }
  const seen = straight(text).trim();
  const meant = QUOTED.exec(seen)?.[1]?.trim() ?? seen;
  const isJoined = field === 'tags' && JOINERS.test(text);
  if (meant === '' || isJoined || !(ODD_SPACE.test(text) || meant !== seen)) {
    return null;
  }
  const [rule, what] = wrongText(text);
  const isRefused = REFUSED.test(field);
  const effect = isRefused ? 'the Hub refuses the metadata' : 'it is another text than it seems';
  const found: Found = {
    line,
    message: `${what}: ${effect}. Write “${meant}”.`,
    fix: replaceBy(node, meant),
    severity: isRefused ? 'error' : 'warning',
  };
  return [{ rule, found, of: node, meant: [{ ...node, text: meant, value: meant }] }];
}

const NO_BLANK_DASH = /^-[ \t]*/;
const NO_BLANK_COLON = new RegExp(
  `^[A-Za-z][\\w -]*?(?::${ODD_SPACE.source}?|${ODD_SPACE.source}*：\\s*)(?=[^\\s/])`,
);

/** Items or keys that YAML reads as one text: a blank is missing, or one is indented further. */
function ofLines(
  node: YamlScalar,
  pair: YamlPair,
  field: string,
  source: string,
): readonly Misreading[] | null {
  const { key: written, place, value } = pair;
  const isBelow = node !== value || node.line > place.line;
  if (!node.isPlain || !isBelow) {
    return null;
  }
  const raw = source.slice(node.start, node.end);
  if (node !== value && /[\r\n][ \t]*-/.test(raw)) {
    return [swallowed(node, raw, source)];
  }
  const lines = [...raw.matchAll(/[^\s][^\r\n]*/g)];
  const isList = isListField(written) && lines.every(([line]) => line.startsWith('-'));
  const takesMap = MAPS.test(written) || field === 'extra_gated_fields';
  const isMap = takesMap && lines.every(([line]) => NO_BLANK_COLON.test(line));
  if (!(isList || isMap)) {
    return null;
  }
  const edits: TextEdit[] = [];
  const items: YamlNode[] = [];
  const pairs: YamlPair[] = [];
  for (const [index, match] of lines.entries()) {
    const [line] = match;
    const mark = (isList ? NO_BLANK_DASH : NO_BLANK_COLON).exec(line)?.[0] ?? '';
    const start = node.start + match.index + mark.length;
    const here = { start, end: start + line.length - mark.length, line: node.line + index };
    const item = scalar(line.slice(mark.length).trimEnd(), here);
    const key = mark.replace(/\W+$/, '');
    edits.push({ start: start - mark.length + key.length, end: start, text: isList ? '- ' : ': ' });
    items.push(item);
    pairs.push({ key, place: { ...here, start: start - mark.length }, value: item });
  }
  const sign = isList ? '-' : ':';
  const message = `A blank is missing after “${sign}”: YAML reads one text here, and “${written}” takes ${isList ? 'a list' : 'keys with values'}.`;
  const found: Found = {
    line: node.line,
    message,
    fix: { label: `Put a blank after “${sign}”`, edits },
  };
  const list: YamlNode = { ...node, kind: 'list', value: items.map(({ value }) => value), items };
  const values = Object.fromEntries(pairs.map(({ key, value }) => [key, value.value]));
  const map: YamlNode = { ...node, kind: 'map', value: values, pairs };
  return [{ rule: 'yaml-blank-missing', found, of: node, meant: [isList ? list : map] }];
}

/** An item on whose text the next ones seem to go on. */
function swallowed(node: YamlScalar, raw: string, source: string): Misreading {
  const before = source.slice(0, node.start);
  const indent = /[ \t]*(?=-[ \t]+$)/.exec(before.slice(before.search(/[^\r\n]*$/)))?.[0] ?? '';
  const [first = ''] = raw.split(/[\r\n]/, 1);
  const meant: YamlNode[] = [scalar(first.trimEnd(), node)];
  const edits: TextEdit[] = [];
  let line = node.line;
  for (const match of raw.matchAll(/(?:\r\n?|\n)([ \t]*)(-[ \t]*)?([^\r\n]*)/g)) {
    const [whole, blanks = '', dash, text = ''] = match;
    line += 1;
    if (dash !== undefined) {
      const end = node.start + match.index + whole.length;
      const start = end - text.length;
      edits.push({ start: start - dash.length - blanks.length, end: start, text: `${indent}- ` });
      meant.push(scalar(text.trimEnd(), { start, end, line }));
    }
  }
  const at = meant[1]?.line ?? node.line;
  const message = `“- ${meant[1]?.kind === 'scalar' ? meant[1].text : ''}” is indented further than the item above it, or has no blank after its dash: YAML reads one text of both.`;
  const found = { line: at, message, fix: { label: 'Make it an item', edits } };
  return { rule: 'yaml-blank-missing', found, of: node, meant };
}

function scalar(text: string, { start, end, line }: YamlPlace): YamlScalar {
  return { kind: 'scalar', type: 'text', value: text, text, isPlain: true, start, end, line };
}

/** The metadata as it is meant, so that one fault is not told twice. */
export function asMeant(root: YamlMap, misreadings: readonly Misreading[]): YamlMap {
  if (misreadings.length === 0) {
    return root;
  }
  const meant = new Map(misreadings.map((misreading) => [misreading.of, misreading.meant]));
  const nodesFor = (node: YamlNode): readonly YamlNode[] => {
    const nodes = meant.get(node);
    return nodes === undefined || typeof nodes === 'string' ? [node] : nodes;
  };
  const asRead = (node: YamlNode): YamlNode => {
    if (node.kind === 'list') {
      return { ...node, items: node.items.flatMap(nodesFor).map(asRead) };
    }
    return node.kind === 'map' ? { ...node, pairs: node.pairs.map(pairFor) } : node;
  };
  const pairFor = (pair: YamlPair): YamlPair => {
    const key = meant.get(pair);
    const [value = pair.value] = nodesFor(pair.value);
    return {
      key: typeof key === 'string' ? key : pair.key,
      place: pair.place,
      value: asRead(value),
    };
  };
  return { ...root, pairs: root.pairs.map(pairFor) };
}
