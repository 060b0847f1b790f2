import { type CardKind, cardKind } from '../card-kind.ts';
import type { Finding } from '../finding.ts';
import { applyRules } from './apply-rules.ts';
import { BASE_MODEL_RULES } from './base-model.ts';
import { CO2_RULES } from './co2.ts';
import { KEY_SHAPE_RULES } from './key-shapes.ts';
import { DATASET_CARD_RULES, SPACE_CARD_RULES } from './kinds.ts';
import { LANGUAGE_RULE } from './language.ts';
import { LICENSE_RULES } from './license.ts';
import { LICENSE_OF_BASE_RULE } from './license-of-base.ts';
import { METRICS_RULE } from './metrics.ts';
import { MISSING_RULES } from './missing.ts';
import { misspeltKeyRule } from './misspelt-keys.ts';
import { MODEL_INDEX_RULES } from './model-index.ts';
import { MODEL_INDEX_VALUE_RULES } from './model-index-values.ts';
import { OTHER_FIELD_RULES } from './other-fields.ts';
import { REPOSITORY_ID_RULES } from './repository-ids.ts';
import type { FrontMatterRule, FrontMatterView } from './rule.ts';
import { TAG_LETTERS_RULE, TAGS_RULE } from './tags.ts';
import { TASK_AND_LIBRARY_RULES } from './task-and-library.ts';
import { TEXT_ITEM_RULES } from './text-items.ts';
import { YAML_11_RULE } from './yaml11.ts';

const FIELD_RULES: readonly FrontMatterRule[] = [
  ...KEY_SHAPE_RULES,
  ...TEXT_ITEM_RULES,
  ...LICENSE_RULES,
  LICENSE_OF_BASE_RULE,
  LANGUAGE_RULE,
  ...TASK_AND_LIBRARY_RULES,
  ...REPOSITORY_ID_RULES,
  ...BASE_MODEL_RULES,
  TAGS_RULE,
  TAG_LETTERS_RULE,
  METRICS_RULE,
  ...CO2_RULES,
  ...OTHER_FIELD_RULES,
  ...MODEL_INDEX_RULES,
  ...MODEL_INDEX_VALUE_RULES,
  YAML_11_RULE,
];

export const FRONT_MATTER_RULES: readonly FrontMatterRule[] = [
  misspeltKeyRule(FIELD_RULES),
  ...FIELD_RULES,
  ...MISSING_RULES,
];

/** The rules of each kind of card; some are of all. */
export const RULES_BY_KIND: Readonly<Record<CardKind, readonly FrontMatterRule[]>> = {
  model: FRONT_MATTER_RULES,
  dataset: DATASET_CARD_RULES,
  space: SPACE_CARD_RULES,
};

export function checkFrontMatter(
  view: FrontMatterView,
  linkBase: string | null = null,
  body = '',
): readonly Finding[] {
  const entries = view.root.pairs.map(({ key, value }) => ({ key, value: value.value }));
  const rules = RULES_BY_KIND[cardKind(entries, linkBase, body)];
  return applyRules(rules, view, view.offset, view.source);
}
