import type { Fix } from '../finding.ts';
import type { YamlNode, YamlScalar } from '../yaml/yaml-node.ts';
import { asYaml, pairOf } from './fields.ts';
import type { FrontMatterView } from './rule.ts';

/** What stands before an item of a list, and before each one that is to follow it. */
export function separatorBefore(source: string, list: YamlNode, { start }: YamlNode): string {
  const lineStart = source.lastIndexOf('\n', start - 1);
  const before = source.slice(Math.max(0, lineStart - 1), start);
  const dash = source.charAt(list.start) === '[' ? null : /\r?\n *- +$/.exec(before);
  return dash?.[0] ?? ', ';
}

/** A fix that makes items of a list of one text; none where the text stands in lines of its own. */
export function splitValue(
  { root, source }: FrontMatterView,
  key: string,
  value: YamlScalar,
  texts: readonly string[],
): Fix | undefined {
  const { isPlain, start, end } = value;
  // A block (`>-`) begins before its text.
  if (!isPlain && !/["']/.test(source.charAt(start))) {
    return undefined;
  }
  const field = pairOf(root, key)?.value;
  const items = texts.map(asYaml);
  const text =
    field?.kind === 'list'
      ? items.join(separatorBefore(source, field, value))
      : `[${items.join(', ')}]`;
  return { label: 'Split it', edits: [{ start, end, text }] };
}
