import { OLD_NAME } from '../../src/card/checks/base-model.ts';
import { PAGES } from '../../src/card/checks/meant-ids.ts';
import { LOADERS, LOCAL_NAMES, NOTHING, STAND_IN } from '../../src/card/checks/repository-ids.ts';
import { LONGEST_ID, REPOSITORY_ID } from '../../src/hub/hub-links.ts';
import { type JsonSchema, patternOf } from './json-schema.ts';

const PAGE = new RegExp(`^(?:${PAGES.join('|')})(?:/|$)`);
const LOADER = new RegExp(`^(?:${LOADERS.join('|')})$`);

/** The id of a repository that is like none of the patterns. */
function idUnlike(...patterns: readonly RegExp[]): JsonSchema {
  return {
    type: 'string',
    maxLength: LONGEST_ID,
    pattern: REPOSITORY_ID.source,
    not: { anyOf: [/\.\./, ...patterns].map((pattern) => ({ pattern: patternOf(pattern) })) },
  };
}

export const MODEL_ID = idUnlike(PAGE, NOTHING, STAND_IN, LOCAL_NAMES.model);
export const DATASET_ID = idUnlike(PAGE, NOTHING, STAND_IN, LOCAL_NAMES.dataset, LOADER);
/** Of a model that is to be found for certain. */
export const NEWER_ID: JsonSchema = {
  ...idUnlike(NOTHING, STAND_IN),
  anyOf: [{ pattern: '/' }, { pattern: patternOf(OLD_NAME) }],
};
export const BENCHMARK_ID: JsonSchema = { ...idUnlike(PAGE), anyOf: [{ pattern: '/' }] };
