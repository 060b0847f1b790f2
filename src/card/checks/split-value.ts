import type { Fix } from '../finding.ts';
import type { YamlScalar } from '../yaml/yaml-node.ts';
import { asYaml, pairOf } from './fields.ts';
import type { FrontMatterView } from './rule.ts';

/** A fix that makes items of a list of one text; none where the text stands in lines of its own. */
export function splitValue(
  { root, source }: FrontMatterView,
  key: string,
  { isPlain, start, end }: YamlScalar,
  texts: readonly string[],
): Fix | undefined {
  // A block (`>-`) begins before its text.
  if (!isPlain && !/["']/.test(source.charAt(start))) {
    return undefined;
  }
  const field = pairOf(root, key)?.value;
  // What the item has before it each one needs: `- ` in its line, or a comma in brackets.
  const isInBrackets = source.charAt(field?.start ?? 0) === '[';
  const lineStart = source.lastIndexOf('\n', start - 1);
  const before = isInBrackets ? '' : source.slice(Math.max(0, lineStart - 1), start);
  const dash = /\r?\n *- +$/.exec(before)?.[0];
  const items = texts.map(asYaml);
  const text = field?.kind === 'list' ? items.join(dash ?? ', ') : `[${items.join(', ')}]`;
  return { label: 'Split it', edits: [{ start, end, text }] };
}
