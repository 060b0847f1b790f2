import { fileOf } from './body/images.ts';
import {
  asPlain,
  at,
  isEmpty,
  isNull,
  itemsOf,
  onTexts,
  pairOf,
  putInQuotes,
  quote,
  replaceBy,
} from './fields.ts';
import { GATED_FORM_RULE } from './gated-form.ts';
import type { FrontMatterRule } from './rule.ts';

/** WidgetExample in @huggingface/tasks. An output alone is an image of the gallery. */
export const WIDGET_KEYS =
  'text src context table structured_data structuredData candidate_labels source_sentence sentences messages prompt output'.split(
    ' ',
  );

export const WEB_ADDRESS = /^https?:\/\/[^\s/]+\.[^\s]+$/i;

/** Numbers to YAML, of which each digit counts. */
const VERSION_KEY = /(?:^|[_-])version$/;

export const OTHER_FIELD_RULES: readonly FrontMatterRule[] = [
  {
    id: 'true-or-false',
    severity: 'warning',
    about: 'A field that is on or off has a text, which is neither.',
    evidence: {
      kind: 'documented',
      source: 'hub-docs, models-gated.md; huggingface.js, api-model.ts',
    },
    *find({ root }) {
      for (const key of ['extra_gated_eu_disallowed', 'inference']) {
        const value = pairOf(root, key)?.value;
        if (value?.kind === 'scalar' && value.type !== 'boolean' && !isNull(value)) {
          const [word, yes] = /^(?:(true|yes|on)|false|no|off)$/i.exec(value.text) ?? [];
          const meant = word === undefined ? null : `${yes !== undefined}`;
          const message = `“${key}” takes true or false, without quotes.`;
          yield { ...at(value), message, fix: replaceBy(value, meant, asPlain) };
        }
      }
    },
  },
  {
    id: 'widget-example',
    severity: 'warning',
    about:
      'An example of “widget” has no input that one of the Hub’s widgets takes: it is not shown.',
    evidence: {
      kind: 'documented',
      source: 'hub-docs, models-widgets.md; @huggingface/tasks, WidgetExample',
    },
    *find({ root }) {
      const message =
        'An example of “widget” must be “key: value” lines with an input that the Hub knows, such as “text: …” or “src: …”.';
      for (const item of itemsOf(pairOf(root, 'widget')?.value)) {
        if (!WIDGET_KEYS.some((key) => pairOf(item, key))) {
          yield { ...at(item), message };
        }
      }
    },
  },
  GATED_FORM_RULE,
  {
    id: 'thumbnail-url',
    severity: 'warning',
    about:
      'The thumbnail is shown where the model is shared. It takes the web address of an image: a path, or the page about a file, is none.',
    evidence: { kind: 'documented', source: 'hub-docs, model-cards.md: “url to a thumbnail”' },
    find: ({ root }) =>
      onTexts(root, 'thumbnail', (text) => {
        if (!WEB_ADDRESS.test(text)) {
          return [
            `${quote(text)} is no web address: the Hub shows no picture of the model where it is shared. Write one that begins with https://.`,
          ];
        }
        const file = fileOf(text);
        return file === text
          ? null
          : [`${quote(text)} is the page about the image, and not the image itself.`, file];
      }),
  },
  {
    id: 'version-zero-lost',
    severity: 'warning',
    about:
      'A version without quotes is a number to YAML, which ends in no zero: 1.10 becomes 1.1, another version.',
    evidence: { kind: 'documented', source: 'YAML 1.2, 10.3.2 (floats)' },
    *find({ root }) {
      for (const { key, value } of root.pairs) {
        const isNumber = value.kind === 'scalar' && value.isPlain && value.type === 'number';
        if (isNumber && VERSION_KEY.test(key) && /^\d+\.\d*[1-9]\d*0$/.test(value.text)) {
          const message = `${quote(value.text)} without quotes is the number ${value.value}, another version. Put it in quotes.`;
          yield { ...at(value), message, fix: putInQuotes(value) };
        }
      }
    },
  },
  {
    id: 'key-reserved',
    severity: 'warning',
    about:
      '“eval_results” is what Python tools call the results that they read from “model-index”: they do not load a card that has it as a key.',
    evidence: {
      kind: 'documented',
      source: 'huggingface_hub, repocard_data.py; huggingface_hub#2894',
    },
    *find({ root }) {
      const pair = pairOf(root, 'eval_results');
      if (pair !== undefined && !isEmpty(pair.value)) {
        const message =
          'Python tools (huggingface_hub) keep the key “eval_results” for themselves, and do not load this card. Put results into “model-index”, or into a file of the folder “.eval_results”.';
        yield { ...at(pair.place), message };
      }
    },
  },
];
