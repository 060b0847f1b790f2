import type { Fix } from '../finding.ts';
import type { YamlNode, YamlPair, YamlScalar } from '../yaml/yaml-node.ts';
import { at, itemsOf, pairOf, putInQuotes, quote, textOf } from './fields.ts';
import type { Evidence, FrontMatterRule, FrontMatterView } from './rule.ts';

/** Fields of texts, one or many: those of which the Hub was seen to refuse what is no id, */
const IDS: readonly string[] = ['license', 'language', 'datasets', 'base_model'];
/** and those into which it is not known to look. */
const OTHER_TEXTS: readonly string[] = ['language_bcp47', 'tags', 'metrics', 'buckets'];

/** Of these any text is one. */
const ANY_TEXTS: readonly string[] = ['tags', 'language_bcp47'];

const TYPES: Readonly<Record<YamlScalar['type'], string | null>> = {
  text: null,
  null: null,
  number: 'a number',
  boolean: 'a truth value',
  date: 'a date',
  binary: 'a file',
};

export const ANSWERS: Evidence = {
  kind: 'seen',
  source:
    'answers of validate-yaml, as reported (espnet_model_zoo#102, transformers#13528, autotrain-advanced#648)',
};

export function isTextField(key: string): boolean {
  return IDS.includes(key) || OTHER_TEXTS.includes(key);
}

/** The fields of texts that the card has; whether the Hub is known to refuse what is none. */
export function* textFields({ root }: FrontMatterView): Generator<readonly [YamlPair, boolean]> {
  for (const key of [...IDS, ...OTHER_TEXTS]) {
    const pair = pairOf(root, key);
    if (pair !== undefined) {
      yield [pair, IDS.includes(key)];
    }
  }
}

/** Keys of a map under which an author may have put the text that is meant. */
const NAMES = ['id', 'name', 'type', 'model', 'dataset', 'code'];

export function wayOut(key: string, item: YamlNode): string {
  if (item.kind === 'list') {
    return 'Take the inner brackets or dashes away.';
  }
  if (key === 'metrics') {
    return 'Write the metric’s id alone: values belong in “model-index”.';
  }
  const name = NAMES.map((name) => textOf(item, name)).find((text) => text !== '');
  return name === undefined
    ? 'If it is one text, put it in quotes.'
    : `Did you mean ${quote(name)} alone?`;
}

/** Quotes around a pair that is meant to be one text: `- finetuned: llama`. */
function asText(source: string, item: YamlNode): Fix | undefined {
  const [pair, ...others] = item.kind === 'map' ? item.pairs : [];
  const { start, end } = item;
  const text = source.slice(start, end);
  const isOne = others.length === 0 && pair?.value.kind === 'scalar' && text.length < 200;
  return isOne && /^[\w-][^"\\\r\n{}[\]#]*$/.test(text)
    ? { label: 'Put it in quotes', edits: [{ start, end, text: `"${text}"` }] }
    : undefined;
}

/** Its first line. */
function excerpt(source: string, { start, end }: YamlNode): string {
  const [line = '', ...more] = source.slice(start, Math.min(end, start + 200)).split(/\r?\n/);
  return quote(more.length === 0 ? line : `${line} …`);
}

export const ITEM_NOT_TEXT_RULE: FrontMatterRule = {
  id: 'item-not-text',
  severity: 'warning',
  about:
    'A number, a date, or true or false stands without quotes where a text is meant: YAML makes no text of it, and the Hub, which takes texts here, may refuse it.',
  evidence: { kind: 'assumed', source: 'hub-docs, modelcard.md: tags and ids are texts' },
  *find(view) {
    for (const [{ key, value }] of textFields(view)) {
      // Their own rules tell of what is no license and no language.
      const isOwn = key === 'license' || key === 'language';
      for (const item of isOwn ? [] : value.kind === 'list' ? value.items : [value]) {
        const type = item.kind === 'scalar' ? TYPES[item.type] : null;
        if (item.kind === 'scalar' && type !== null) {
          yield {
            ...at(item),
            message: `${quote(item.text)} without quotes is ${type}, and “${key}” takes texts: the Hub may refuse the metadata. ${key === 'metrics' ? wayOut(key, item) : 'If it is one, put it in quotes.'}`,
            fix: item.isPlain && ANY_TEXTS.includes(key) ? putInQuotes(item) : undefined,
          };
        }
      }
    }
  },
};

export const TEXT_ITEM_RULES: readonly FrontMatterRule[] = [
  {
    id: 'item-shape',
    severity: 'error',
    about:
      'A list of texts has an item that is itself a list, or “key: value” lines: there is no id, tag or name to read. Where the Hub knows the ids it refuses anything else.',
    evidence: ANSWERS,
    *find(view) {
      for (const [{ key, value }, isSeen] of textFields(view)) {
        for (const item of itemsOf(value)) {
          if (item.kind !== 'scalar') {
            const does = isSeen ? 'refuses' : 'may refuse';
            const what = item.kind === 'list' ? 'a list in the list' : '“key: value”';
            yield {
              ...at(item),
              severity: isSeen ? 'error' : 'warning',
              message: `${excerpt(view.source, item)} is ${what}, and “${key}” takes texts: the Hub ${does} the metadata. ${wayOut(key, item)}`,
              fix: key === 'tags' ? asText(view.source, item) : undefined,
            };
          }
        }
      }
    },
  },
  ITEM_NOT_TEXT_RULE,
];
