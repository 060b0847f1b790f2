import { DATASET_VOCABULARIES, SIZES } from '../../hub/dataset-fields.ts';
import {
  CUSTOM_HEADERS,
  SDKS,
  SPACE_COLORS,
  SPACE_VOCABULARIES,
  sdkName,
} from '../../hub/space-fields.ts';
import { findTask, SUBTASK_IDS, taskOfSubtask } from '../../hub/tasks.ts';
import { RELATIONS } from '../checks/base-model.ts';
import { FORM_FIELD_TYPES } from '../checks/gated-form.ts';
import type { NamedId, VocabularyName } from '../form/form.ts';
import { vocabulary } from '../form/vocabulary.ts';
import type { Completion } from './completion.ts';

type Vocabulary = () => readonly Completion[];

/** Words that YAML would read as something else: `no` is Norwegian. */
const NEEDS_QUOTES = /^(?:y|n|yes|no|on|off|true|false|null)$/i;

function completion([text, detail]: NamedId): Completion {
  return {
    text,
    ...(detail === text ? {} : { detail }),
    ...(NEEDS_QUOTES.test(text) ? { apply: `"${text}"` } : {}),
  };
}

function named(
  ids: readonly string[],
  name: (id: string) => string | null | undefined = () => null,
): Vocabulary {
  return () => ids.map((id) => completion([id, name(id) ?? id]));
}

function known(name: VocabularyName): Vocabulary {
  return () => vocabulary(name).map(completion);
}

const TASKS = known('tasks');
const LIBRARIES = known('libraries');
/** By which the Hub finds what a tag says. */
const TAGS: Vocabulary = () => [...TASKS(), ...LIBRARIES()];
const BOOLEAN: Vocabulary = () => [{ text: 'true' }, { text: 'false' }];

const GATED: Readonly<Record<string, Vocabulary>> = {
  extra_gated_eu_disallowed: BOOLEAN,
  'extra_gated_fields.*': named(FORM_FIELD_TYPES),
  'extra_gated_fields.*.type': named(FORM_FIELD_TYPES),
};

/** What the values of a field may be, by its path; `*` is any key. */
export const VALUES: Readonly<Record<string, Vocabulary>> = {
  ...GATED,
  license: known('licenses'),
  language: known('languages'),
  pipeline_tag: TASKS,
  library_name: LIBRARIES,
  tags: TAGS,
  base_model_relation: named(RELATIONS),
  inference: BOOLEAN,
  gated: BOOLEAN,
  'model-index.results.task.type': TASKS,
  task_categories: TASKS,
  task_ids: named(SUBTASK_IDS, (id) => findTask(taskOfSubtask(id) ?? '')?.name),
  size_categories: named(SIZES),
  ...vocabularies(DATASET_VOCABULARIES),
  viewer: BOOLEAN,
  sdk: named(SDKS, sdkName),
  colorFrom: named(SPACE_COLORS),
  colorTo: named(SPACE_COLORS),
  pinned: BOOLEAN,
  fullWidth: BOOLEAN,
  hf_oauth: BOOLEAN,
  disable_embedding: BOOLEAN,
  ...vocabularies(SPACE_VOCABULARIES),
  ...vocabularies(CUSTOM_HEADERS, 'custom_headers.'),
};

function vocabularies(
  known: ReadonlyMap<string, readonly string[]>,
  prefix = '',
): Readonly<Record<string, Vocabulary>> {
  return Object.fromEntries(Array.from(known, ([key, ids]) => [prefix + key, named(ids)]));
}
