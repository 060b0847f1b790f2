import type { Fix, Found } from '../finding.ts';
import type { YamlNode, YamlPair, YamlScalar } from '../yaml/yaml-node.ts';
import { isNull, itemsOf, pairOf, putInQuotes, quote, takeAway, textOf } from './fields.ts';
import { FIELD_SHAPES, nestedKeys, type Shape } from './keys.ts';
import type { Evidence, FrontMatterRule, FrontMatterView } from './rule.ts';

const SHAPE_NAMES: Readonly<Record<Shape, string>> = {
  scalar: 'one value',
  list: 'a list (lines that begin with “- ”)',
  map: '“key: value” lines',
};

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

const ANSWERS: Evidence = {
  kind: 'seen',
  source:
    'answers of validate-yaml, as reported (espnet_model_zoo#102, transformers#13528, autotrain-advanced#648)',
};

const TYPED: Evidence = {
  kind: 'documented',
  source: 'hub-docs, modelcard.md; huggingface.js, api-model.ts',
};

/** The fields of texts that the card has; whether the Hub is known to refuse what is none. */
function* textFields({ root }: FrontMatterView): Generator<readonly [YamlPair, boolean]> {
  for (const key of [...IDS, ...OTHER_TEXTS]) {
    const pair = pairOf(root, key);
    if (pair !== undefined) {
      yield [pair, IDS.includes(key)];
    }
  }
}

/** Keys of a map under which an author may have put the text that is meant. */
const NAMES = ['id', 'name', 'type', 'model', 'dataset', 'code'];

function wayOut(key: string, item: YamlNode): string {
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

export const KEY_SHAPE_RULES: readonly FrontMatterRule[] = [
  {
    id: 'key-null',
    severity: 'error',
    about:
      'A field has nothing behind its colon, or a list an item with nothing behind its dash: null to YAML. Of a language and of datasets the Hub was seen to refuse it.',
    evidence: ANSWERS,
    *find(view) {
      for (const [{ key, place, value }, isSeen] of textFields(view)) {
        const severity = isSeen && key !== 'base_model' ? 'error' : 'warning';
        const does = severity === 'error' ? 'refuses' : 'may refuse';
        const refused = (line: number, what: string): Found => ({
          line,
          severity,
          message: `“${key}” ${what} (null): the Hub ${does} the metadata. Write a value, or take the line away.`,
        });
        if (isNull(value) && isSeen) {
          yield refused(place.line, 'has no value');
        }
        for (const { line, end } of itemsOf(value).filter(isNull)) {
          const comment = /^[ \t]+(#\S+)/.exec(view.source.slice(end, end + 80))?.[1];
          yield comment === undefined
            ? refused(line, 'has an item without a value')
            : {
                line,
                severity,
                message: `${quote(comment)} is a comment, since “#” begins one: an item of “${key}” is left without a value, and the Hub ${does} that. Put it in quotes, or leave the sign out.`,
              };
        }
      }
    },
  },
  {
    id: 'key-nested',
    severity: 'warning',
    about:
      'Fields of the Hub stand one level down, under a key that it does not know: they have no effect there.',
    evidence: {
      kind: 'documented',
      source: 'hub-docs, modelcard.md: fields are keys of the block',
    },
    *find({ root }) {
      for (const [{ key, place }, keys] of nestedKeys(root)) {
        const fields = keys.slice(0, 5).map((nested) => `“${nested}”`);
        const message = `${fields.join(', ')} stand under ${quote(key)}, where the Hub does not look. Move them to the left margin, without ${quote(key)}.`;
        yield { line: place.line, message };
      }
    },
  },
  {
    id: 'key-shape',
    severity: 'error',
    about:
      'A field has a list where one value is meant, one value where a list is meant, or “key: value” lines where none are. The Hub refuses or ignores it.',
    evidence: TYPED,
    *find({ root, source }) {
      for (const pair of root.pairs) {
        const { key, place, value } = pair;
        const shapes = FIELD_SHAPES.get(key) ?? [];
        if (shapes.length > 0 && !isNull(value) && !shapes.includes(value.kind)) {
          const wanted = shapes.map((shape) => SHAPE_NAMES[shape]).join(' or ');
          const isEmpty = value.kind === 'scalar' && value.text.trim() === '';
          const here = isEmpty ? 'an empty text' : SHAPE_NAMES[value.kind];
          const isOfTexts = value.kind === 'map' && [...IDS, ...OTHER_TEXTS].includes(key);
          const out = isOfTexts ? ` ${wayOut(key, value)}` : '';
          const message = `“${key}” takes ${wanted}, and here is ${here}: the Hub refuses or ignores it.${out}`;
          yield { line: place.line, message, fix: isEmpty ? takeAway(source, pair) : undefined };
        }
      }
    },
  },
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
              line: item.line,
              severity: isSeen ? 'error' : 'warning',
              message: `${excerpt(view.source, item)} is ${what}, and “${key}” takes texts: the Hub ${does} the metadata. ${wayOut(key, item)}`,
              fix: key === 'tags' ? asText(view.source, item) : undefined,
            };
          }
        }
      }
    },
  },
  {
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
              line: item.line,
              message: `${quote(item.text)} without quotes is ${type}, and “${key}” takes texts: the Hub may refuse the metadata. ${key === 'metrics' ? wayOut(key, item) : 'If it is one, put it in quotes.'}`,
              fix: item.isPlain && ANY_TEXTS.includes(key) ? putInQuotes(item) : undefined,
            };
          }
        }
      }
    },
  },
];
