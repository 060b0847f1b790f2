import { EVAL_FILE_RULE } from '../eval-file.ts';
import type { Finding } from '../finding.ts';
import { FRONT_MATTER_ABOUTS } from '../front-matter-abouts.ts';
import { YAML_RULES } from '../yaml/yaml-findings.ts';
import { BODY_RULES } from './check-body.ts';
import { RULES_BY_KIND } from './check-front-matter.ts';
import { EVAL_FILE_RULES } from './eval-file.ts';
import type { About } from './rule.ts';

/** Every rule in words, by its id. */
export const RULE_BOOK: Readonly<Record<string, About>> = {
  ...FRONT_MATTER_ABOUTS,
  ...Object.fromEntries(
    [
      ...YAML_RULES,
      ...Object.values(RULES_BY_KIND).flat(),
      ...BODY_RULES,
      EVAL_FILE_RULE,
      ...EVAL_FILE_RULES,
    ].flatMap(({ id, about, evidence }) =>
      about === undefined || evidence === undefined ? [] : [[id, { about, evidence }]],
    ),
  ),
};

/** The rules of findings, for those who read them. `others`: rules that are not of `card`. */
export function rulesOf(
  findings: readonly Finding[],
  others: Readonly<Record<string, About>> = {},
): Readonly<Record<string, About>> {
  return Object.fromEntries(
    findings.flatMap(({ rule }) => {
      const words = RULE_BOOK[rule] ?? others[rule];
      return words === undefined ? [] : [[rule, words]];
    }),
  );
}
