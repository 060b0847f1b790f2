import { DATASET_KEYS, DATASET_LIST_KEYS, DATASET_TEXT_KEYS } from '../../hub/dataset-fields.ts';
import { SPACE_KEYS, SPACE_LIST_KEYS, SPACE_TEXT_KEYS } from '../../hub/space-fields.ts';
import { DATASET_RULES } from './dataset.ts';
import { DATASET_CONFIGS_RULE } from './dataset-configs.ts';
import { DATASET_FEATURES_RULE } from './dataset-features.ts';
import { pairOf } from './fields.ts';
import { KEY_SHAPE_RULES } from './key-shapes.ts';
import { meantKeysOf, misspeltKeyRule, shapeRule } from './kind-keys.ts';
import { LANGUAGE_RULE } from './language.ts';
import { LICENSE_RULES } from './license.ts';
import { OTHER_FIELD_RULES } from './other-fields.ts';
import type { FrontMatterRule } from './rule.ts';
import { MISSING_SDK_RULE, SPACE_RULES } from './space.ts';
import { SPACE_SETTING_RULES } from './space-settings.ts';
import { SPACE_VERSION_RULE } from './space-versions.ts';
import { TAG_LETTERS_RULE, TAGS_RULE } from './tags.ts';
import { ITEM_NOT_TEXT_RULE } from './text-items.ts';
import { YAML_11_RULE } from './yaml11.ts';

/** Fields that mean the same in every card. */
const SHARED_RULES = [
  ...LICENSE_RULES,
  TAGS_RULE,
  TAG_LETTERS_RULE,
  ...OTHER_FIELD_RULES,
  ITEM_NOT_TEXT_RULE,
  YAML_11_RULE,
];

const DATASET_VALUE_RULES: readonly FrontMatterRule[] = [
  ...SHARED_RULES,
  LANGUAGE_RULE,
  ...KEY_SHAPE_RULES.filter(({ id }) => id === 'key-null'),
  shapeRule('dataset-key-shape', {
    texts: DATASET_TEXT_KEYS,
    lists: DATASET_LIST_KEYS,
    maps: ['dataset_info', 'extra_gated_fields', 'train-eval-index'],
  }),
  ...DATASET_RULES,
  DATASET_CONFIGS_RULE,
  DATASET_FEATURES_RULE,
];

const meantInDataset = meantKeysOf({
  keys: DATASET_KEYS,
  misspelt: {
    annotation_creator: 'annotations_creators',
    annotation_creators: 'annotations_creators',
    dataset_infos: 'dataset_info',
    language_creator: 'language_creators',
    languages: 'language',
    licence: 'license',
    licences: 'license',
    licenses: 'license',
    size_category: 'size_categories',
    source_dataset: 'source_datasets',
    tag: 'tags',
    task_category: 'task_categories',
    task_id: 'task_ids',
  },
  likely: { lang: 'language' },
  others: ['task', 'tasks', 'license_url', 'dataset_size'],
});

export const DATASET_CARD_RULES: readonly FrontMatterRule[] = [
  ...DATASET_VALUE_RULES,
  misspeltKeyRule('dataset-key-misspelt', 'dataset', meantInDataset, DATASET_VALUE_RULES, {
    kind: 'documented',
    source: 'hub-docs, datasetcard.md',
  }),
  missing('license', 'missing-dataset-license', 'nobody may use the data for certain'),
  missing('task_categories', 'missing-task-categories', 'the dataset is not found by its task'),
];

const SPACE_VALUE_RULES: readonly FrontMatterRule[] = [
  // A Space's versions have a rule of their own.
  ...SHARED_RULES.filter(({ id }) => id !== 'version-zero-lost'),
  shapeRule('space-key-shape', {
    texts: SPACE_TEXT_KEYS,
    lists: SPACE_LIST_KEYS,
    maps: ['custom_headers'],
  }),
  ...SPACE_RULES,
  SPACE_VERSION_RULE,
  ...SPACE_SETTING_RULES,
];

const meantInSpace = meantKeysOf({
  keys: SPACE_KEYS,
  misspelt: {
    colour_from: 'colorFrom',
    colour_to: 'colorTo',
    duplicate_from: 'duplicated_from',
    licence: 'license',
    tag: 'tags',
  },
  likely: {
    dataset: 'datasets',
    hardware: 'suggested_hardware',
    model: 'models',
    port: 'app_port',
  },
  others: ['app', 'language', 'name', 'version'],
});

export const SPACE_CARD_RULES: readonly FrontMatterRule[] = [
  ...SPACE_VALUE_RULES,
  misspeltKeyRule('space-key-misspelt', 'Space', meantInSpace, SPACE_VALUE_RULES, {
    kind: 'documented',
    source: 'hub-docs, spaces-config-reference.md',
  }),
  MISSING_SDK_RULE,
];

/** A field that helps to find the dataset, where the card has none. */
function missing(key: string, id: string, why: string): FrontMatterRule {
  return {
    id,
    severity: key === 'license' ? 'warning' : 'hint',
    about: `A dataset’s card has no “${key}”: ${why}.`,
    evidence: { kind: 'documented', source: 'hub-docs, datasets-cards.md' },
    *find({ root, misplaced }) {
      // A misspelt or misplaced one is a finding of its own.
      const meant = [...meantInDataset(root).values()].some((one) => one.key === key);
      if (!meant && !misplaced?.has(key) && pairOf(root, key) === undefined) {
        const { line } = root.pairs[0]?.place ?? root;
        yield { line, message: `There is no “${key}”: ${why}.` };
      }
    },
  };
}
