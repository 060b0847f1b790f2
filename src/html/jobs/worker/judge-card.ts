import type { BodyParts } from '../../../card/body-parts.ts';
import { checkBody } from '../../../card/checks/check-body.ts';
import { checkFolder } from '../../../card/checks/check-folder.ts';
import { nameGenerator } from '../../../card/checks/generators.ts';
import { readDirectives } from '../../../card/disable-comments.ts';
import type { Disabling } from '../../../card/disabling.ts';
import type { Finding } from '../../../card/finding.ts';
import type { ModelCard } from '../../../card/model-card.ts';
import { profileFindings } from '../../../card/profiles/not-stated.ts';
import { USUAL_PROFILE } from '../../../card/profiles/profile-names.ts';
import { requirementsOf } from '../../../card/profiles/requirements.ts';
import { brief } from '../../../card/summary/brief.ts';
import type { ReadCard } from '../../../card/summary/sections.ts';
import { htmlTables } from '../../parts/html-tables.ts';
import type { CardReview, CardStart } from '../jobs.ts';
import { RULE_IDS, rulesOf } from '../rule-book.ts';
import type { FolderInput, ReadMetadata } from './read-metadata.ts';

/** What a card is made of, and what is found in it. */
export interface JudgedCard {
  readonly card: ModelCard;
  readonly parts: BodyParts;
  readonly start: CardStart;
  /** For what readers are told. */
  readonly known: ReadCard;
  /** Those of `start` are not among them. */
  readonly findings: readonly Finding[];
  readonly disablings: readonly Disabling[];
}

/** Checks a card whose body is read; `found` is what reading it has found. */
export function judgeCard(
  { text, folder, depth = 0, require = [] }: FolderInput,
  { card, start, generators, metadataEnd, root, comments }: ReadMetadata,
  parts: BodyParts,
  found: readonly Finding[],
): JudgedCard {
  const { body, bodyLine, frontMatter } = card;
  const offset = text.endsWith(body) ? text.length - body.length : null;
  const end = offset === null || metadataEnd === null ? null : metadataEnd - offset;
  const { kind } = start.facts;
  const { entries } = frontMatter;
  const rules = start.isDocument ? 'document' : kind;
  const placed = { offset, metadataEnd: end, depth };
  const tables = htmlTables(body, bodyLine, parts);
  const checked = {
    kind: rules,
    body,
    bodyLine,
    parts,
    htmlTables: tables,
    entries,
    ...placed,
  } as const;
  const known = { kind, frontMatter, parts };
  const ofCard = readDirectives([...comments.directives, ...parts.directives], RULE_IDS);
  const findings = [
    ...found,
    ...checkBody(checked),
    ...(folder ? checkFolder(checked, root, folder) : []),
    ...ofCard.findings,
    ...require.flatMap((profile) => profileFindings(known, profile)),
  ].map((finding) => nameGenerator(finding, generators));
  const disablings = [...ofCard.disablings, ...comments.disablings];
  return { card, parts, start, known, findings, disablings };
}

/** What readers are told of it. */
export function reviewOf(
  { start, parts, known, findings, disablings }: JudgedCard,
  { profile = USUAL_PROFILE }: Pick<FolderInput, 'profile'>,
): CardReview {
  const { isDocument } = start;
  const answers = isDocument ? [] : brief(known);
  return {
    disablings,
    brief: answers,
    completeness: isDocument ? [] : requirementsOf(known, profile, answers),
    formulas: parts.formulas,
    rules: rulesOf([...start.findings, ...findings]),
  };
}
