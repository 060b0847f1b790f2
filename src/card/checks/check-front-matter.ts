import type { ReadableYaml } from '../parse-front-matter.ts';
import type { Problem } from '../problem.ts';
import { yamlTree } from '../yaml-tree.ts';
import { KEY_RULES } from './keys.ts';
import { LANGUAGE_RULE } from './language.ts';
import { LICENSE_RULES } from './license.ts';
import { MISSING_RULES } from './missing.ts';
import { MODEL_INDEX_RULES } from './model-index.ts';
import { OTHER_FIELD_RULES } from './other-fields.ts';
import { REPOSITORY_ID_RULES } from './repository-ids.ts';
import type { FrontMatterRule } from './rule.ts';
import { TASK_AND_LIBRARY_RULES } from './task-and-library.ts';
import { YAML_11_RULE } from './yaml11.ts';

/** All checks of a front matter that can be read. */
export const FRONT_MATTER_RULES: readonly FrontMatterRule[] = [
  ...KEY_RULES,
  ...LICENSE_RULES,
  LANGUAGE_RULE,
  ...TASK_AND_LIBRARY_RULES,
  ...REPOSITORY_ID_RULES,
  ...OTHER_FIELD_RULES,
  ...MODEL_INDEX_RULES,
  YAML_11_RULE,
  ...MISSING_RULES,
];

/** One rule may find the same in each of 400 values. */
const MAX_PER_RULE = 20;

/** What is to be said of a front matter, rule by rule. */
export function checkFrontMatter({ source, lineOf, offset }: ReadableYaml): readonly Problem[] {
  const root = yamlTree(source);
  if (root?.kind !== 'map') {
    return [];
  }
  return FRONT_MATTER_RULES.flatMap(({ id, severity, find }) =>
    Array.from(find(root))
      .slice(0, MAX_PER_RULE)
      .map(({ place, message, fix }): Problem => {
        const problem = { check: id, severity, message, line: lineOf(place.start) };
        if (fix === undefined || offset === null) {
          return problem;
        }
        const edits = fix.edits.map(({ start, end, text }) => ({
          start: start + offset,
          end: end + offset,
          text,
        }));
        return { ...problem, fix: { label: fix.label, edits } };
      }),
  );
}
