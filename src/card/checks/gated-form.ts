import type { Found } from '../finding.ts';
import type { YamlNode, YamlPair } from '../yaml/yaml-node.ts';
import { at, isNull, pairOf, quote, replaceBy } from './fields.ts';
import { bareKey } from './key-names.ts';
import type { FrontMatterRule } from './rule.ts';

/** https://huggingface.co/docs/hub/models-gated#customize-requested-information */
export const FORM_FIELD_TYPES = [
  'checkbox',
  'country',
  'date_picker',
  'ip_location',
  'select',
  'text',
];

/** What authors call them, as bare keys. */
const OTHER_NAMES: readonly (readonly [names: RegExp, type: string])[] = [
  [/^(?:textarea|textbox|textfield|string|str|number|int|integer|email|url|name|input)$/, 'text'],
  [/^(?:date|datetime|calendar|birthday)$/, 'date_picker'],
  [/^(?:dropdown|choice|radio|list|option|combobox|multiselect)$/, 'select'],
  [/^(?:bool|boolean|check|tick|agree|ye)$/, 'checkbox'],
  [/^(?:ip|ipaddres|location)$/, 'ip_location'],
];

/**
 * What is wrong with a field of the form; its type is put right where only the spelling is wrong.
 */
function fault({ key, value, place }: YamlPair): Found | null {
  const field = `The form’s field ${quote(key)}`;
  const written: YamlNode | undefined = value.kind === 'map' ? pairOf(value, 'type')?.value : value;
  const type = written?.kind === 'scalar' && !isNull(written) ? written.text.trim() : '';
  const hasOptions = pairOf(value, 'options')?.value.kind === 'list';
  if (FORM_FIELD_TYPES.includes(type)) {
    return type === 'select' && !hasOptions
      ? { ...at(place), message: `${field} is a select without “options”.` }
      : null;
  }
  const spelt = FORM_FIELD_TYPES.find((known) => bareKey(known) === bareKey(type)) ?? null;
  const guess = OTHER_NAMES.find(([names]) => names.test(bareKey(type)))?.[1];
  const has = type === '' ? 'no type' : `the type ${quote(type)}, which is none`;
  const wayOut = guess === undefined ? '' : ` Did you mean “${guess}”?`;
  return {
    ...at(place),
    message: `${field} has ${has} that the Hub knows. It takes ${FORM_FIELD_TYPES.join(', ')}.${wayOut}`,
    // A select needs its options besides.
    fix: written && (spelt !== 'select' || hasOptions) ? replaceBy(written, spelt) : undefined,
  };
}

export const GATED_FORM_RULE: FrontMatterRule = {
  id: 'gated-field-type',
  severity: 'warning',
  about:
    'A field of the form that the Hub shows before it gives access has a type that the Hub does not know, or is a choice without options.',
  evidence: { kind: 'documented', source: 'hub-docs, models-gated.md' },
  find({ root }) {
    const fields = pairOf(root, 'extra_gated_fields')?.value;
    return (fields?.kind === 'map' ? fields.pairs : []).flatMap((pair) => fault(pair) ?? []);
  },
};
