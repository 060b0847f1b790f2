import { childrenOf, type YamlNode, type YamlScalar } from '../yaml/yaml-node.ts';
import { putInQuotes, quote } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

/** Plain values that YAML 1.1, which PyYAML reads, takes for something else (bool, int). */
const YAML_11: readonly (readonly [pattern: RegExp, what: (text: string) => string])[] = [
  [/^(?:yes|on|y)$/i, () => 'true'],
  [/^(?:no|off|n)$/i, () => 'false'],
  [/^[-+]?0[0-7_]+$/, (text) => `the octal number ${Number.parseInt(text.replaceAll('_', ''), 8)}`],
  [/^[-+]?[1-9]\d*(?::[0-5]?\d)+(?:\.\d*)?$/, () => 'a number in base 60'],
];

/** What a Python tool reads; null where it reads the same. PyYAML keeps a lone `y` and `n`. */
function otherReading({ isPlain, type, text }: YamlScalar): string | null {
  if (!isPlain || (type !== 'text' && type !== 'number') || /^[yn]$/i.test(text)) {
    return null;
  }
  return YAML_11.find(([pattern]) => pattern.test(text))?.[1](text) ?? null;
}

/** Once where they are written, however often an alias or `<<` repeats them. */
function scalarsOf(node: YamlNode, found: Set<YamlScalar> = new Set()): ReadonlySet<YamlScalar> {
  for (const child of childrenOf(node)) {
    scalarsOf(child, found);
  }
  return node.kind === 'scalar' ? found.add(node) : found;
}

/** Their own rules ask for a plain number, or true or false, and not for quotes. */
const PLAIN_FIELDS = ['co2_eq_emissions', 'extra_gated_eu_disallowed', 'inference'];

export const YAML_11_RULE: FrontMatterRule = {
  id: 'yaml-1-1-value',
  severity: 'warning',
  *find({ root }) {
    const pairs = root.pairs.filter(({ key }) => !PLAIN_FIELDS.includes(key));
    for (const scalar of scalarsOf({ ...root, pairs })) {
      const other = otherReading(scalar);
      if (other !== null) {
        const { line, text, type, value } = scalar;
        const own = type === 'text' ? 'a text' : `the number ${value}`;
        const message = `${quote(text)} without quotes is ${own} for the Hub, but ${other} for Python tools such as huggingface_hub, which read YAML 1.1. Put it in quotes.`;
        yield { line, message, fix: putInQuotes(scalar) };
      }
    }
  },
};
