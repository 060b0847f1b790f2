import { DATASET_KEYS, DATASET_LIST_KEYS } from '../../hub/dataset-fields.ts';
import { CUSTOM_HEADERS, SPACE_KEYS, SPACE_LIST_KEYS } from '../../hub/space-fields.ts';
import type { CardKind } from '../card-kind.ts';
import { CO2_KEYS } from '../checks/co2.ts';
import { FIELD_SHAPES } from '../checks/keys.ts';
import { MODEL_INDEX } from '../checks/model-index.ts';
import { WIDGET_KEYS } from '../checks/other-fields.ts';
import type { SchemaField } from '../checks/schema.ts';
import { FORMS_BY_KIND } from '../facts/kind-forms.ts';
import type { Completion } from './completion.ts';
import { DESCRIPTIONS } from './descriptions.ts';

const KEYS_BY_KIND: Readonly<Record<CardKind, readonly string[]>> = {
  model: [...FIELD_SHAPES.keys()],
  dataset: DATASET_KEYS,
  space: SPACE_KEYS,
};

/** What stands under a key begins on the next line. */
const HOLDS_MORE = new Set([
  ...[...FIELD_SHAPES]
    .filter(([, shapes]) => /list|map/.test(shapes.at(-1) ?? ''))
    .map(([key]) => key),
  ...DATASET_LIST_KEYS,
  ...SPACE_LIST_KEYS,
  ...'configs dataset_info train-eval-index custom_headers results task dataset metrics source output parameters'.split(
    ' ',
  ),
]);
/** One is the usual number of them. */
const OFTEN_ONE = new Set(['license', 'library_name', 'pipeline_tag', 'base_model', 'inference']);

/** Keys under other keys, by the path of those. */
const NESTED_KEYS: ReadonlyMap<string, readonly string[]> = new Map([
  ...schemaKeys(MODEL_INDEX, MODEL_INDEX.key),
  ['co2_eq_emissions', CO2_KEYS],
  ['widget', [...WIDGET_KEYS, 'example_title', 'group', 'parameters']],
  ['inference', ['parameters']],
  ['custom_headers', [...CUSTOM_HEADERS.keys()]],
  ['extra_gated_fields.*', ['type', 'options']],
]);

function schemaKeys(field: SchemaField, path: string): (readonly [string, readonly string[]])[] {
  const { fields } = field;
  return fields === undefined
    ? []
    : [
        [path, fields.map(({ key }) => key)],
        ...fields.flatMap((one) => schemaKeys(one, `${path}.${one.key}`)),
      ];
}

/** The keys that the Hub knows at a path; those of `used` are there already. */
export function keysAt(
  path: string,
  kind: CardKind,
  used: ReadonlySet<string>,
): readonly Completion[] {
  const keys = path === '' ? KEYS_BY_KIND[kind] : (NESTED_KEYS.get(path) ?? []);
  return keys
    .filter((key) => path !== '' || !used.has(key))
    .map((key) => {
      const place = path === '' ? key : `${path}.${key}`;
      const detail = FORMS_BY_KIND[kind].get(place)?.label;
      const info = DESCRIPTIONS[place];
      const holdsMore = HOLDS_MORE.has(key) && !OFTEN_ONE.has(key) && key !== 'value';
      return {
        text: key,
        apply: holdsMore ? `${key}:` : `${key}: `,
        ...(detail === undefined ? {} : { detail }),
        ...(info === undefined ? {} : { info }),
      };
    });
}
