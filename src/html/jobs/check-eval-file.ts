import { inFile, readDirectives } from '../../card/disable-comments.ts';
import { withoutDisabled } from '../../card/disabling.ts';
import { parseEvalFile } from '../../card/eval-file.ts';
import { type Finding, sortFindings } from '../../card/finding.ts';
import type { Checked } from './check-card.ts';
import { RULE_IDS } from './rule-book.ts';

/** What is wrong with a file of `.eval_results`. */
export function checkWholeEvalFile(text: string, name: string): Checked {
  const { findings: found, directives } = parseEvalFile({ name, text });
  const comments = inFile(name, readDirectives(directives, RULE_IDS));
  const all = [...found, ...comments.findings];
  const kept = withoutDisabled(all, comments.disablings);
  return { findings: sortFindings(kept), disabled: all.length - kept.length };
}

/** All that can be said of a file of `.eval_results`, the worst first. */
export function checkEvalFile(text: string, name: string): readonly Finding[] {
  return checkWholeEvalFile(text, name).findings;
}
