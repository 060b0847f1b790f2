import type { BookedRule } from '../checks/rule.ts';
import type { Finding } from '../finding.ts';
import type { FrontMatter } from '../model-card.ts';
import type { BriefLine } from '../summary/answers.ts';
import { brief } from '../summary/brief.ts';
import type { ReadCard } from '../summary/sections.ts';
import type { ProfileName } from './profile-names.ts';
import { itemsIn } from './requirements.ts';

const RULE = 'not-stated';
const SEVERITY = 'warning';

/** The rule's place in the book; who asks for a profile has its items told one by one. */
export const PROFILE_RULES: Readonly<Record<string, BookedRule>> = {
  [RULE]: {
    severity: SEVERITY,
    about:
      'A profile of completeness that was asked for (`--require`) has an item that the card does not state: there is no section, field or sentence of it, or only a placeholder. Without `--require` nothing is said. It is no verdict: the item may be documented elsewhere, and models differ in what they need.',
    evidence: {
      kind: 'documented',
      source: 'the document that the message names, by its clause and date',
    },
  },
};

/** What of a profile a card does not state, each item by its name. */
export function profileFindings(
  card: ReadCard,
  profile: ProfileName,
  told: readonly BriefLine[] = brief(card),
): readonly Finding[] {
  return itemsIn(card, profile, told).flatMap(([item, { state, isOptional, line }]) => {
    if (state === 'stated' || isOptional) {
      return [];
    }
    const { name, asks, clause, source, fields } = item;
    const why = state === 'placeholder' ? ': its place says nothing yet' : '';
    const asked = `The profile “${profile}” asks ${asks} (${source.title}, ${clause}; ${source.date})`;
    return {
      rule: RULE,
      severity: SEVERITY,
      line: line ?? (fields ? endOf(card.frontMatter) : 1),
      message: `“${name}” is not stated${why}. ${asked}.`,
    };
  });
}

/** The last line between the fences: what a field could state stands there, or behind it. */
function endOf({ raw, line }: FrontMatter): number {
  return raw === null ? 1 : line + Math.max(raw.trimEnd().split('\n').length - 1, 0);
}
