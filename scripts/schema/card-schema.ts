import { bareKey } from '../../src/card/checks/key-names.ts';
import { FIELD_SHAPES, OTHER_NAMES, type Shape } from '../../src/card/checks/keys.ts';
import { isTextField } from '../../src/card/checks/text-items.ts';
import { OWN_FIELDS } from './card-fields.ts';
import {
  ADDRESS,
  anyOf,
  BLANK,
  DIALECT,
  FILLED,
  type JsonSchema,
  listOf,
  NULL,
  patternOf,
  propertiesOf,
  SCALAR,
  TEXT,
} from './json-schema.ts';

function fieldSchema(key: string, shapes: readonly Shape[]): JsonSchema {
  const texts = anyOf(...(shapes.includes('scalar') ? [TEXT] : []), listOf(FILLED), NULL);
  return OWN_FIELDS[key] ?? (isTextField(key) ? texts : shapes.includes('scalar') ? SCALAR : {});
}

/** The other spellings of a field, which the Hub passes over: of case, separators, a plural. */
function misspelt(field: string): string {
  // Also the British “licence”.
  const bare = bareKey(field).replace(/^licens/, 'licen©');
  const letters = [...bare].join('[\\W_]*').replace('©', '(?:c|s)');
  const names = [...OTHER_NAMES].flatMap(([name, meant]) => (meant === field ? `-*${name}` : []));
  const spellings = [`[\\W_]*${letters}[\\W_]*s?[\\W_]*`, ...names].join('|');
  return `^(?!${field}$)(?:${patternOf(new RegExp(spellings, 'i'))})$`;
}

/** “other” says nothing alone. */
const OTHER_LICENSE: JsonSchema = {
  if: {
    required: ['license'],
    properties: {
      license: anyOf({ const: 'other' }, { type: 'array', contains: { const: 'other' } }),
    },
  },
  // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
  then: { required: ['license_name', 'license_link'] },
};

/** The schema of a model card’s front matter. */
export function cardSchema(): JsonSchema {
  const fields = [...FIELD_SHAPES].map(([key, shapes]) => [key, fieldSchema(key, shapes)] as const);
  return {
    $schema: DIALECT,
    $id: `${ADDRESS}model-card.schema.json`,
    title: 'Model card',
    type: 'object',
    properties: propertiesOf('', {
      ...Object.fromEntries(fields),
      // Python tools keep the key for themselves.
      eval_results: anyOf(NULL, BLANK, { type: 'array', maxItems: 0 }),
    }),
    patternProperties: Object.fromEntries(fields.map(([key]) => [misspelt(key), false])),
    dependencies: { base_model_relation: ['base_model'] },
    ...OTHER_LICENSE,
  };
}
