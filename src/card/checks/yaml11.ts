import type { YamlNode, YamlScalar } from '../yaml/yaml-tree.ts';
import { putInQuotes, quote } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

/** Plain texts that YAML 1.1, which PyYAML reads, takes for something else (YAML 1.1 types: bool, int, float, timestamp). */
const YAML_11: readonly (readonly [pattern: RegExp, what: (text: string) => string])[] = [
  [/^(?:yes|on|y)$/i, () => 'true'],
  [/^(?:no|off|n)$/i, () => 'false'],
  [/^\d{4}-\d{2}-\d{2}(?:[Tt ].*)?$/, () => 'a date'],
  [/^[-+]?\d[\d_]*_[\d_]*(?:\.\d*)?$/, (text) => `the number ${text.replaceAll('_', '')}`],
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

function* scalars(node: YamlNode): Generator<YamlScalar> {
  if (node.kind === 'scalar') {
    yield node;
  } else {
    for (const child of node.kind === 'list' ? node.items : node.pairs.map(({ value }) => value)) {
      yield* scalars(child);
    }
  }
}

/** Their own rules ask for a plain number, or true or false, and not for quotes. */
const PLAIN_FIELDS = ['co2_eq_emissions', 'extra_gated_eu_disallowed', 'inference'];

export const YAML_11_RULE: FrontMatterRule = {
  id: 'yaml-1-1-value',
  severity: 'warning',
  *find(root) {
    const pairs = root.pairs.filter(({ key }) => !PLAIN_FIELDS.includes(key));
    for (const scalar of scalars({ ...root, pairs })) {
      const other = otherReading(scalar);
      if (other !== null) {
        yield {
          place: scalar,
          message: `${quote(scalar.text)} without quotes is a text for the Hub, but ${other} for Python tools such as huggingface_hub, which read YAML 1.1. Put it in quotes.`,
          ...putInQuotes(scalar),
        };
      }
    }
  },
};
