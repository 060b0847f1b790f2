import temml from 'temml';
import { aboutCard, type Finding, sortFindings, withoutVague } from '../../card/finding.ts';
import { BUDGETS } from '../../limits.ts';
import { formulaFindings } from '../math/formula-finding.ts';
import { renderFormulas } from '../math/math.ts';
import { applyFixes, offerFixes } from './fix-card.ts';
import { cardFindings } from './worker/render-card-job.ts';

interface CheckOptions {
  /** Base of relative links. */
  readonly linkBase?: string | null;
  /** Bytes of the file could not be decoded. */
  readonly hasInvalidBytes?: boolean;
}

/** What is wrong with a card, the worst first; not what only this viewer does not show. */
export function checkCard(text: string, options: CheckOptions = {}): readonly Finding[] {
  return aboutCard(findingsOf(text, options));
}

/** All that can be said of a card without a page, the worst first. */
export function findingsOf(
  text: string,
  { linkBase = null, hasInvalidBytes = false }: CheckOptions = {},
): readonly Finding[] {
  const input = { text, hasInvalidBytes, nonce: '', linkBase, evalFiles: [] };
  const { findings, formulas } = cardFindings(input);
  const failures = renderFormulas(temml, formulas, BUDGETS.formulas).flatMap((result, index) =>
    'failed' in result ? { ...result, line: formulas[index]?.line ?? null } : [],
  );
  return sortFindings(withoutVague([...findings, ...formulaFindings(failures)]));
}

/** The findings of a card, with only those fixes that lead to no new error or warning. */
export function checkCardToFix(text: string): readonly Finding[] {
  return offerFixes(text, checkCard);
}

/** The card with every fix that does no harm; the second field counts them. */
export function fixCard(text: string): readonly [fixed: string, fixes: number] {
  return applyFixes(text, checkCard);
}
