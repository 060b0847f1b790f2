import type { Fix, Found } from '../finding.ts';
import type { YamlMap, YamlNode, YamlPair, YamlPlace, YamlScalar } from '../yaml/yaml-node.ts';

export function pairOf(node: YamlNode | undefined, key: string): YamlPair | undefined {
  return node?.kind === 'map' ? node.pairs.find((pair) => pair.key === key) : undefined;
}

export function itemsOf(node: YamlNode | undefined): readonly YamlNode[] {
  return node?.kind === 'list' ? node.items : [];
}

/** Nothing, or null. */
export function isNull(node: YamlNode | null | undefined): boolean {
  return !node || (node.kind === 'scalar' && node.type === 'null');
}

/** A text without a letter. */
export function isBlank(node: YamlNode | undefined): boolean {
  return node?.kind === 'scalar' && node.text.trim() === '';
}

/** Nothing, null, an empty text or an empty list: it says as much as no field. */
export function isEmpty(node: YamlNode | undefined): boolean {
  return isNull(node) || isBlank(node) || (node?.kind === 'list' && node.items.length === 0);
}

/** The text or number of a field; empty if there is none. */
export function textOf(node: YamlNode | undefined, key: string): string {
  const value = pairOf(node, key)?.value;
  return value?.kind === 'scalar' ? value.text : '';
}

export function mapsOf(map: YamlMap, key: string): readonly YamlMap[] {
  return itemsOf(pairOf(map, key)?.value).filter((item) => item.kind === 'map');
}

/** The values of a field that say something; an unfilled template is a finding of its own. */
export function textsOf(root: YamlMap, key: string): readonly YamlScalar[] {
  const node = pairOf(root, key)?.value;
  return (node?.kind === 'scalar' ? [node] : itemsOf(node))
    .filter((item) => item.kind === 'scalar')
    .filter(({ type, text }) => type !== 'null' && text.trim() !== '' && !/\{\{|\{%/.test(text));
}

/** Findings on the texts of a field: `judge` says what is wrong with one, and what is meant. */
export function* onTexts(
  root: YamlMap,
  key: string,
  judge: (text: string) => readonly [message: string, meant?: string | null] | null,
): Generator<Found> {
  for (const value of textsOf(root, key)) {
    const [message, meant = null] = judge(value.text) ?? [];
    if (message !== undefined) {
      yield { ...at(value), message, fix: replaceBy(value, meant) };
    }
  }
}

/** Where a finding on a key or value is. */
export function at({ line, start, end }: YamlPlace): Pick<Found, 'line' | 'span'> {
  return { line, span: { start, end } };
}

/** A fix that writes `text` where a value or key stands; none if there is no text. */
export function replaceBy(
  { start, end }: YamlPlace,
  text: string | null,
  asWritten: (text: string) => string = asYaml,
): Fix | undefined {
  return text === null
    ? undefined
    : { label: `Write “${text}”`, edits: [{ start, end, text: asWritten(text) }] };
}

/** For a text that YAML must read as a number, or as true. */
export function asPlain(text: string): string {
  return text;
}

/** A fix that makes a text of a value. */
export function putInQuotes({ start, end, text }: YamlScalar): Fix {
  return { label: 'Put it in quotes', edits: [{ start, end, text: JSON.stringify(text) }] };
}

/** A fix that takes a field’s line away, if nothing else is in it: no brace, dash or comment. */
export function takeAway(source: string, { place, value }: YamlPair): Fix | undefined {
  const start = source.lastIndexOf('\n', place.start - 1) + 1;
  const [rest] = /^:?\s*?(?:\n|$)/.exec(source.slice(value.end, value.end + 100)) ?? [];
  // An alias has its value elsewhere, before it.
  const isAlone = value.end > start && source.slice(start, place.start).trim() === '';
  return isAlone && rest !== undefined
    ? { label: 'Take it away', edits: [{ start, end: value.end + rest.length, text: '' }] }
    : undefined;
}

/** A value as a message quotes it. */
export function quote(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 60 ? `${line.slice(0, 60)}…` : line}”`;
}

/** Plain where every version of YAML reads the same text; else in quotes. */
export function asYaml(text: string): string {
  const isSafe =
    /^[A-Za-z][\w./+-]*$/.test(text) && !/^(?:null|true|false|yes|no|on|off|y|n)$/i.test(text);
  return isSafe ? text : JSON.stringify(text);
}
