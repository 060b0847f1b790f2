import type { Found } from '../finding.ts';
import type { YamlNode } from '../yaml/yaml-node.ts';
import { asPlain, pairOf, quote, replaceBy, textOf, textsOf } from './fields.ts';
import type { FrontMatterRule } from './rule.ts';

/** https://huggingface.co/docs/hub/models-gated#customize-requested-information */
const GATED_TYPES: ReadonlySet<string> = new Set([
  'checkbox',
  'country',
  'date_picker',
  'ip_location',
  'select',
  'text',
]);

/** WidgetExample in @huggingface/tasks. An output alone is an image of the gallery. */
const WIDGET_KEYS =
  'text src context table structured_data structuredData candidate_labels source_sentence sentences messages prompt output'.split(
    ' ',
  );

function* wrongGatedFields(fields: YamlNode): Generator<Found> {
  for (const { key, place, value } of fields.kind === 'map' ? fields.pairs : []) {
    const name = value.kind === 'scalar' ? value.text : textOf(value, 'type');
    if (!GATED_TYPES.has(name)) {
      yield {
        line: place.line,
        message: `The form’s field ${quote(key)} has no type that the Hub knows. It takes ${[...GATED_TYPES].join(', ')}.`,
      };
    } else if (
      name === 'select' &&
      !(value.kind === 'map' && pairOf(value, 'options')?.value.kind === 'list')
    ) {
      const message = `The form’s field ${quote(key)} is a select without “options”.`;
      yield { line: place.line, message };
    }
  }
}

export const OTHER_FIELD_RULES: readonly FrontMatterRule[] = [
  {
    id: 'true-or-false',
    severity: 'warning',
    *find({ root }) {
      for (const key of ['extra_gated_eu_disallowed', 'inference']) {
        const value = pairOf(root, key)?.value;
        if (value?.kind !== 'scalar' || value.type === 'boolean' || value.type === 'null') {
          continue;
        }
        const [word, yes] = /^(?:(true|yes|on)|false|no|off)$/i.exec(value.text) ?? [];
        const meant = word === undefined ? null : `${yes !== undefined}`;
        const message = `“${key}” takes true or false, without quotes.`;
        yield { line: value.line, message, ...replaceBy(value, meant, asPlain) };
      }
    },
  },
  {
    id: 'widget-example',
    severity: 'warning',
    *find({ root }) {
      const widget = pairOf(root, 'widget')?.value;
      for (const item of widget?.kind === 'list' ? widget.items : []) {
        if (item.kind !== 'map' || !item.pairs.some(({ key }) => WIDGET_KEYS.includes(key))) {
          yield {
            line: item.line,
            message:
              'An example of “widget” must be “key: value” lines with an input that the Hub knows, such as “text: …” or “src: …”.',
          };
        }
      }
    },
  },
  {
    id: 'gated-field-type',
    severity: 'warning',
    *find({ root }) {
      const fields = pairOf(root, 'extra_gated_fields')?.value;
      if (fields !== undefined) {
        yield* wrongGatedFields(fields);
      }
    },
  },
  {
    id: 'thumbnail-url',
    severity: 'warning',
    *find({ root }) {
      for (const value of textsOf(root, 'thumbnail')) {
        if (!/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(value.text)) {
          yield {
            line: value.line,
            message: `${quote(value.text)} is no web address: the Hub shows no picture of the model where it is shared. Write one that begins with https://.`,
          };
        }
      }
    },
  },
];
