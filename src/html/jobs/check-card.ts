import temml from 'temml';
import { withoutDisabled } from '../../card/disabling.ts';
import { aboutCard, type Finding, sortFindings, withoutVague } from '../../card/finding.ts';
import type { Folder } from '../../card/folder/folder.ts';
import type { ProfileName } from '../../card/profiles/profile-names.ts';
import { BUDGETS } from '../../limits.ts';
import { formulaFindings } from '../math/formula-finding.ts';
import { renderFormulas } from '../math/math.ts';
import { applyFixes, offerFixes } from './fix-card.ts';
import { cardFindings } from './worker/render-card-job.ts';

interface CheckOptions {
  /** Base of relative links. */
  readonly linkBase?: string | null;
  /** The profiles of which what is not stated is a finding. */
  readonly require?: readonly ProfileName[] | undefined;
  /** Bytes of the file could not be decoded. */
  readonly hasInvalidBytes?: boolean;
  /** The folder that the card lies in. */
  readonly folder?: Folder | undefined;
}

/** What is wrong with a card or another file. */
export interface Checked {
  /** The worst first. */
  readonly findings: readonly Finding[];
  /** How many more there are, which comments in it disable. */
  readonly disabled: number;
}

/** What is wrong with a card; not what only this viewer does not show. */
export function checkWholeCard(text: string, options: CheckOptions = {}): Checked {
  return findAll(text, options, aboutCard);
}

/** What is wrong with a card, the worst first. */
export function checkCard(text: string, options: CheckOptions = {}): readonly Finding[] {
  return checkWholeCard(text, options).findings;
}

/** All that can be said of a card without a page, the worst first. */
export function findingsOf(text: string, options: CheckOptions = {}): readonly Finding[] {
  return findAll(text, options, (findings) => findings).findings;
}

function findAll(
  text: string,
  { linkBase = null, hasInvalidBytes = false, require, folder }: CheckOptions,
  select: (findings: readonly Finding[]) => readonly Finding[],
): Checked {
  const input = { text, hasInvalidBytes, nonce: '', linkBase, evalFiles: [], require, folder };
  const { findings, formulas, disablings } = cardFindings(input);
  const failures = renderFormulas(temml, formulas, BUDGETS.formulas).flatMap((result, index) =>
    'failed' in result ? { ...result, line: formulas[index]?.line ?? null } : [],
  );
  const all = select(withoutVague([...findings, ...formulaFindings(failures)]));
  const kept = withoutDisabled(all, disablings);
  return { findings: sortFindings(kept), disabled: all.length - kept.length };
}

/** The findings of a card, with only those fixes that lead to no new error or warning. */
export function checkCardToFix(text: string, options?: CheckOptions): readonly Finding[] {
  return offerFixes(text, (fixed) => checkCard(fixed, options));
}

/** The card with every fix that does no harm; the second field counts them. */
export function fixCard(
  text: string,
  options?: CheckOptions,
): readonly [fixed: string, fixes: number] {
  return applyFixes(text, (fixed) => checkCard(fixed, options));
}
