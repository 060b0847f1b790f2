import type { YamlMap, YamlNode, YamlPair, YamlPlace, YamlScalar } from '../yaml-tree.ts';
import type { RuleFinding } from './rule.ts';

/** The pair with this key; of several the last, which is the one that counts. */
export function pairOf(root: YamlMap, key: string): YamlPair | null {
  return root.pairs.findLast((pair) => pair.key === key) ?? null;
}

/** The scalars of a field that has one value or a list of them. */
export function scalarsOf(root: YamlMap, key: string): readonly YamlScalar[] {
  const node = pairOf(root, key)?.value;
  const nodes: readonly YamlNode[] = node?.kind === 'list' ? node.items : node ? [node] : [];
  return nodes.filter((item) => item.kind === 'scalar');
}

/** Those that say something: neither null nor empty, nor an unfilled template, which is a finding of its own. */
export function textsOf(root: YamlMap, key: string): readonly YamlScalar[] {
  return scalarsOf(root, key).filter(
    ({ type, text }) => type !== 'null' && text.trim() !== '' && !/\{\{|\{%/.test(text),
  );
}

/** A fix that writes `text` where a value or key stands. */
export function replaceBy(place: YamlPlace, text: string): NonNullable<RuleFinding['fix']> {
  const { start, end } = place;
  return { label: `Write “${text}”`, edits: [{ start, end, text: asYaml(text) }] };
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
