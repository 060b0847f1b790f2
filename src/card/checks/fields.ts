import type { Fix } from '../finding.ts';
import type { YamlMap, YamlNode, YamlPair, YamlPlace, YamlScalar } from '../yaml/yaml-node.ts';

/** The pair with this key. */
export function pairOf(root: YamlMap, key: string): YamlPair | null {
  return root.pairs.find((pair) => pair.key === key) ?? null;
}

/** The scalars of a field that has one value or a list of them. */
export function scalarsOf(root: YamlMap, key: string): readonly YamlScalar[] {
  const node = pairOf(root, key)?.value;
  const nodes: readonly YamlNode[] = node?.kind === 'list' ? node.items : node ? [node] : [];
  return nodes.filter((item) => item.kind === 'scalar');
}

/** The text or number of a field; empty if there is none. */
export function textOf(node: YamlNode | undefined, key: string): string {
  const value = node?.kind === 'map' ? pairOf(node, key)?.value : undefined;
  return value?.kind === 'scalar' ? value.text : '';
}

/** The maps in the list of a field. */
export function mapsOf(map: YamlMap, key: string): readonly YamlMap[] {
  const node = pairOf(map, key)?.value;
  return node?.kind === 'list' ? node.items.filter((item) => item.kind === 'map') : [];
}

/** Those that say something: neither null nor empty, nor an unfilled template, which is a finding of its own. */
export function textsOf(root: YamlMap, key: string): readonly YamlScalar[] {
  return scalarsOf(root, key).filter(
    ({ type, text }) => type !== 'null' && text.trim() !== '' && !/\{\{|\{%/.test(text),
  );
}

/** What a finding may have: the fix that writes `text` where a value or key stands; none if there is no text. */
export function replaceBy(
  { start, end }: YamlPlace,
  text: string | null,
  asWritten: (text: string) => string = asYaml,
): { fix?: Fix } {
  return text === null
    ? {}
    : { fix: { label: `Write “${text}”`, edits: [{ start, end, text: asWritten(text) }] } };
}

/** For a text that YAML must read as a number, or as true. */
export function asPlain(text: string): string {
  return text;
}

/** A fix that makes a text of a value. */
export function putInQuotes({ start, end, text }: YamlScalar): { fix: Fix } {
  return {
    fix: { label: 'Put it in quotes', edits: [{ start, end, text: JSON.stringify(text) }] },
  };
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
