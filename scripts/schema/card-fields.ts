import { RELATIONS } from '../../src/card/checks/base-model.ts';
import { CO2_KEYS } from '../../src/card/checks/co2.ts';
import { FORM_FIELD_TYPES } from '../../src/card/checks/gated-form.ts';
import { MODEL_INDEX } from '../../src/card/checks/model-index.ts';
import { WEB_ADDRESS, WIDGET_KEYS } from '../../src/card/checks/other-fields.ts';
import { LANGUAGE_CODES, languageName } from '../../src/hub/languages.ts';
import { findLibrary, LIBRARY_KEYS } from '../../src/hub/libraries.ts';
import { findLicense, LICENSE_IDS } from '../../src/hub/licenses.ts';
import { findTask, TASK_IDS } from '../../src/hub/tasks.ts';
import {
  anyOf,
  BLANK,
  BOOLEAN,
  choice,
  type JsonSchema,
  listOf,
  NULL,
  NUMBER,
  offered,
  patternOf,
  propertiesOf,
  SCALAR,
  schemaOf,
} from './json-schema.ts';
import { DATASET_ID, MODEL_ID, NEWER_ID } from './repository-ids.ts';

const LICENSE = choice(LICENSE_IDS.map((id) => [id, findLicense(id)?.name ?? id]));

/** Any code of two or three letters: one that is none is a hint. */
const LANGUAGE: JsonSchema = {
  type: 'string',
  ...offered(LANGUAGE_CODES.map((code) => [code, languageName(code) ?? code])),
  pattern: '^(?:[a-z]{2,3}|code|multilingual)$',
};

const FORM_FIELD = anyOf(
  { enum: FORM_FIELD_TYPES.filter((type) => type !== 'select') },
  {
    type: 'object',
    required: ['type'],
    properties: { type: { enum: FORM_FIELD_TYPES } },
    if: { properties: { type: { const: 'select' } } },
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema.
    then: { required: ['options'], properties: { options: { type: 'array' } } },
  },
);

/** What single fields take; of the others their shape is known. */
export const OWN_FIELDS: Readonly<Record<string, JsonSchema>> = {
  license: anyOf(LICENSE, { ...listOf(LICENSE), minItems: 1 }),
  language: anyOf(oneOrMany(LANGUAGE), BLANK),
  datasets: anyOf(oneOrMany(DATASET_ID), BLANK),
  base_model: anyOf(oneOrMany(MODEL_ID), BLANK),
  base_model_relation: anyOf({ enum: RELATIONS }, BLANK, NULL),
  new_version: anyOf(NEWER_ID, BLANK, NULL),
  pipeline_tag: anyOf(choice(TASK_IDS.map((id) => [id, findTask(id)?.name ?? id])), BLANK, NULL),
  library_name: anyOf(offered(LIBRARY_KEYS.map((key) => [key, labelOf(key)])), SCALAR),
  thumbnail: anyOf({ type: 'string', pattern: patternOf(WEB_ADDRESS) }, BLANK, NULL),
  inference: anyOf(
    BOOLEAN,
    { type: 'object', properties: propertiesOf('inference.', { parameters: {} }) },
    NULL,
  ),
  co2_eq_emissions: anyOf(
    NUMBER,
    {
      type: 'object',
      required: ['emissions'],
      properties: propertiesOf('co2_eq_emissions.', {
        ...Object.fromEntries(CO2_KEYS.map((key) => [key, {}])),
        emissions: NUMBER,
      }),
    },
    NULL,
  ),
  widget: anyOf(
    listOf({
      type: 'object',
      properties: propertiesOf('widget.', {
        ...Object.fromEntries(WIDGET_KEYS.map((key) => [key, {}])),
        example_title: {},
        group: {},
        parameters: {},
      }),
      anyOf: WIDGET_KEYS.map((key) => ({ required: [key] })),
    }),
    NULL,
  ),
  extra_gated_fields: anyOf({ type: 'object', additionalProperties: FORM_FIELD }, NULL),
  extra_gated_eu_disallowed: anyOf(BOOLEAN, NULL),
  'model-index': anyOf({ ...schemaOf(MODEL_INDEX, 'model-index'), maxItems: 1 }, NULL),
};

function labelOf(library: string): string {
  return findLibrary(library)?.label ?? library;
}

function oneOrMany(item: JsonSchema): JsonSchema {
  return anyOf(item, listOf(item));
}
