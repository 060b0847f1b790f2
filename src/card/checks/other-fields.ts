import type { YamlPair } from '../yaml/yaml-node.ts';
import { asPlain, isNull, itemsOf, onTexts, pairOf, quote, replaceBy, textOf } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

/** https://huggingface.co/docs/hub/models-gated#customize-requested-information */
const GATED_TYPES = ['checkbox', 'country', 'date_picker', 'ip_location', 'select', 'text'];

/** WidgetExample in @huggingface/tasks. An output alone is an image of the gallery. */
const WIDGET_KEYS =
  'text src context table structured_data structuredData candidate_labels source_sentence sentences messages prompt output'.split(
    ' ',
  );

/** What is wrong with a field of the form. */
function gatedFault({ key, value }: YamlPair): string | null {
  const type = value.kind === 'scalar' ? value.text : textOf(value, 'type');
  if (!GATED_TYPES.includes(type)) {
    return `The form’s field ${quote(key)} has no type that the Hub knows. It takes ${GATED_TYPES.join(', ')}.`;
  }
  return type === 'select' && pairOf(value, 'options')?.value.kind !== 'list'
    ? `The form’s field ${quote(key)} is a select without “options”.`
    : null;
}

export const OTHER_FIELD_RULES: readonly FrontMatterRule[] = [
  {
    id: 'true-or-false',
    severity: 'warning',
    *find({ root }) {
      for (const key of ['extra_gated_eu_disallowed', 'inference']) {
        const value = pairOf(root, key)?.value;
        if (value?.kind === 'scalar' && value.type !== 'boolean' && !isNull(value)) {
          const [word, yes] = /^(?:(true|yes|on)|false|no|off)$/i.exec(value.text) ?? [];
          const meant = word === undefined ? null : `${yes !== undefined}`;
          const message = `“${key}” takes true or false, without quotes.`;
          yield { line: value.line, message, fix: replaceBy(value, meant, asPlain) };
        }
      }
    },
  },
  {
    id: 'widget-example',
    severity: 'warning',
    *find({ root }) {
      const message =
        'An example of “widget” must be “key: value” lines with an input that the Hub knows, such as “text: …” or “src: …”.';
      for (const item of itemsOf(pairOf(root, 'widget')?.value)) {
        if (!WIDGET_KEYS.some((key) => pairOf(item, key))) {
          yield { line: item.line, message };
        }
      }
    },
  },
  {
    id: 'gated-field-type',
    severity: 'warning',
    *find({ root }) {
      const fields = pairOf(root, 'extra_gated_fields')?.value;
      for (const pair of fields?.kind === 'map' ? fields.pairs : []) {
        const message = gatedFault(pair);
        if (message !== null) {
          yield { line: pair.place.line, message };
        }
      }
    },
  },
  {
    id: 'thumbnail-url',
    severity: 'warning',
    find: ({ root }) =>
      onTexts(root, 'thumbnail', (text) =>
        /^https?:\/\/[^\s/]+\.[^\s]+$/i.test(text)
          ? null
          : [
              `${quote(text)} is no web address: the Hub shows no picture of the model where it is shared. Write one that begins with https://.`,
            ],
      ),
  },
];
