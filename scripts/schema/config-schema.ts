import { PROFILE_TITLES } from '../../src/card/profiles/profile-names.ts';
import { LEVELS } from '../../src/command/config/read-config.ts';
import { RULE_BOOK } from '../../src/html/jobs/rule-book.ts';
import {
  ADDRESS,
  anyOf,
  choice,
  DIALECT,
  type JsonSchema,
  listOf,
  propertiesOf,
  TEXT,
} from './json-schema.ts';

/** The schema of `model-card.config.json`. */
export function configSchema(): JsonSchema {
  const rules = Object.entries(RULE_BOOK).map(([id, { about, severity }]) => [
    id,
    { description: about, default: severity, enum: LEVELS },
  ]);
  const profile = choice(Object.entries(PROFILE_TITLES));
  return {
    $schema: DIALECT,
    $id: `${ADDRESS}config.schema.json`,
    title: 'Configuration of model-card-viewer',
    type: 'object',
    additionalProperties: false,
    properties: propertiesOf('config.', {
      $schema: TEXT,
      rules: {
        type: 'object',
        additionalProperties: false,
        properties: Object.fromEntries(rules),
      },
      require: anyOf(profile, listOf(profile)),
      ignore: anyOf(TEXT, listOf(TEXT)),
    }),
  };
}
