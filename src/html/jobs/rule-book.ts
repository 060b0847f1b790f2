import { BODY_RULES } from '../../card/checks/check-body.ts';
import { FOLDER_RULES } from '../../card/checks/check-folder.ts';
import { RULES_BY_KIND } from '../../card/checks/check-front-matter.ts';
import { EVAL_FILE_RULES } from '../../card/checks/eval-file.ts';
import type { About, BookedRule } from '../../card/checks/rule.ts';
import { EVAL_FILE_RULE } from '../../card/eval-file.ts';
import type { Finding } from '../../card/finding.ts';
import { FRONT_MATTER_BOOK } from '../../card/front-matter-book.ts';
import { PROFILE_RULES } from '../../card/profiles/not-stated.ts';
import { YAML_RULES } from '../../card/yaml/yaml-findings.ts';
import { HTML_RULES } from './html-rules.ts';

const RULES = [
  ...YAML_RULES,
  ...Object.values(RULES_BY_KIND).flat(),
  ...BODY_RULES,
  ...FOLDER_RULES,
  EVAL_FILE_RULE,
  ...EVAL_FILE_RULES,
];

/** Every rule, by its id. */
export const RULE_BOOK: Readonly<Record<string, BookedRule>> = {
  ...FRONT_MATTER_BOOK,
  ...HTML_RULES,
  ...PROFILE_RULES,
  ...Object.fromEntries(
    RULES.map(({ id, severity, about, evidence }) => [id, { severity, about, evidence }]),
  ),
};

export const RULE_IDS: readonly string[] = Object.keys(RULE_BOOK);

/** Of what the page finds by itself, once the card is read. */
const OF_PAGE = ['math-not-shown', 'body-not-rendered'];

/** The rules of some findings, and of those that the page may add. */
export function rulesOf(findings: readonly Finding[]): Readonly<Record<string, About>> {
  const ids = new Set([...OF_PAGE, ...findings.map(({ rule }) => rule)]);
  return Object.fromEntries(
    Array.from(ids).flatMap((id) => {
      const booked = RULE_BOOK[id];
      return booked === undefined ? [] : [[id, booked]];
    }),
  );
}
