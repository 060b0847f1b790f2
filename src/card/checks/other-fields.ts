import type { YamlNode } from '../yaml-tree.ts';
import { pairOf, quote, textsOf } from './fields.ts';
import type { FrontMatterRule, RuleFinding } from './rule.ts';

/** https://huggingface.co/docs/hub/models-gated#customize-requested-information */
const GATED_TYPES: ReadonlySet<string> = new Set([
  'checkbox',
  'country',
  'date_picker',
  'ip_location',
  'select',
  'text',
]);

function isNumber(node: YamlNode | undefined): boolean {
  return node?.kind === 'scalar' && node.type === 'number';
}

function fieldOf(node: YamlNode, key: string): YamlNode | undefined {
  return node.kind === 'map' ? pairOf(node, key)?.value : undefined;
}

function* wrongGatedFields(fields: YamlNode): Generator<RuleFinding> {
  for (const { key, place, value } of fields.kind === 'map' ? fields.pairs : []) {
    const type = value.kind === 'map' ? fieldOf(value, 'type') : value;
    const name = type?.kind === 'scalar' ? type.text : '';
    if (!GATED_TYPES.has(name)) {
      yield {
        place,
        message: `The form’s field ${quote(key)} has no type that the Hub knows. It takes ${[...GATED_TYPES].join(', ')}.`,
      };
    } else if (name === 'select' && fieldOf(value, 'options')?.kind !== 'list') {
      yield { place, message: `The form’s field ${quote(key)} is a select without “options”.` };
    }
  }
}

export const OTHER_FIELD_RULES: readonly FrontMatterRule[] = [
  {
    id: 'co2-emissions',
    severity: 'warning',
    *find(root) {
      const pair = pairOf(root, 'co2_eq_emissions');
      const emissions =
        pair?.value.kind === 'map' ? (fieldOf(pair.value, 'emissions') ?? null) : pair?.value;
      if (pair === null || isNumber(emissions ?? undefined)) {
        return;
      }
      const text = emissions?.kind === 'scalar' ? emissions.text.trim() : '';
      const finding = {
        place: emissions ?? pair.place,
        message:
          emissions === null
            ? '“co2_eq_emissions” has no “emissions”: the number of grams of CO₂.'
            : '“co2_eq_emissions” takes a plain number of grams of CO₂, without quotes, unit or separators.',
      };
      // Underscores mark thousands; a comma may be either, and a unit may be another.
      const number = /^\d[\d_]*(?:\.\d+)?$/.test(text) ? text.replaceAll('_', '') : '';
      const { start, end } = finding.place;
      yield number === ''
        ? finding
        : { ...finding, fix: { label: `Write ${number}`, edits: [{ start, end, text: number }] } };
    },
  },
  {
    id: 'widget-example',
    severity: 'warning',
    *find(root) {
      const widget = pairOf(root, 'widget')?.value;
      for (const item of widget?.kind === 'list' ? widget.items : []) {
        if (item.kind !== 'map') {
          yield {
            place: item,
            message: 'An example of “widget” must be “key: value” lines, such as “text: …”.',
          };
        }
      }
    },
  },
  {
    id: 'gated-field-type',
    severity: 'warning',
    *find(root) {
      const fields = pairOf(root, 'extra_gated_fields')?.value;
      if (fields !== undefined) {
        yield* wrongGatedFields(fields);
      }
    },
  },
  {
    id: 'thumbnail-url',
    severity: 'warning',
    *find(root) {
      for (const value of textsOf(root, 'thumbnail')) {
        if (!/^https?:\/\/[^\s/]+\.[^\s]+$/i.test(value.text)) {
          yield {
            place: value,
            message: `${quote(value.text)} is no web address: the Hub shows no picture of the model where it is shared. Write one that begins with https://.`,
          };
        }
      }
    },
  },
];
