import { isLanguageCode } from '../../hub/languages.ts';
import { childrenOf, type YamlNode, type YamlScalar } from '../yaml/yaml-node.ts';
import { at, putInQuotes, quote, textsOf } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

/** Plain texts that YAML 1.1, which PyYAML reads, takes for something else (bool, int). */
const YAML_11: readonly (readonly [pattern: RegExp, what: string])[] = [
  [/^(?:yes|on|y)$/i, 'true'],
  [/^(?:no|off|n)$/i, 'false'],
  [/^[-+]?[1-9]\d*(?::[0-5]?\d)+(?:\.\d*)?$/, 'a number in base 60'],
];

/** What a Python tool reads; null where it reads the same. PyYAML keeps a lone `y` and `n`. */
function otherReading({ isPlain, type, text }: YamlScalar): string | null {
  if (!isPlain || type !== 'text' || /^[yn]$/i.test(text)) {
    return null;
  }
  return YAML_11.find(([pattern]) => pattern.test(text))?.[1] ?? null;
}

/** Where a text is meant: elsewhere a Python tool may well mean what it reads. */
const TEXT_FIELDS: readonly string[] = [
  ...['license', 'license_name', 'language', 'language_bcp47', 'tags', 'datasets', 'metrics'],
  ...['base_model', 'new_version', 'library_name', 'pipeline_tag', 'model_name', 'model-index'],
  ...['extra_gated_fields', 'pretty_name', 'title', 'configs'],
];

/** Keys in these fields under which anything may stand. */
const NO_TEXTS: readonly string[] = ['value', 'args', 'verified', 'default', 'drop_labels'];

/** Once where they are written, however often an alias or `<<` repeats them. */
function textsIn(node: YamlNode, found: Set<YamlScalar> = new Set()): ReadonlySet<YamlScalar> {
  const children =
    node.kind === 'map'
      ? node.pairs.filter(({ key }) => !NO_TEXTS.includes(key)).map(({ value }) => value)
      : childrenOf(node);
  for (const child of children) {
    textsIn(child, found);
  }
  return node.kind === 'scalar' ? found.add(node) : found;
}

export const YAML_11_RULE: FrontMatterRule = {
  id: 'yaml-1-1-value',
  severity: 'warning',
  about:
    'A text without quotes is true, false or another number to YAML 1.1, which Python tools read: “no”, the code of Norwegian, becomes false. The Hub reads YAML 1.2.',
  evidence: { kind: 'documented', source: 'YAML 1.1, bool and int; huggingface_hub’s test cards' },
  *find({ root }) {
    const pairs = root.pairs.filter(({ key }) => TEXT_FIELDS.includes(key));
    // What is no code, such as `NO`, is told by `language-code`.
    const noCodes = new Set(textsOf(root, 'language').filter(({ text }) => !isLanguageCode(text)));
    for (const scalar of textsIn({ ...root, pairs })) {
      const other = otherReading(scalar);
      if (other !== null && !noCodes.has(scalar)) {
        const { text } = scalar;
        const message = `${quote(text)} without quotes is a text for the Hub, but ${other} for Python tools such as huggingface_hub, which read YAML 1.1. Put it in quotes.`;
        yield { ...at(scalar), message, fix: putInQuotes(scalar) };
      }
    }
  },
};
