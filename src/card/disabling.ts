import type { Finding } from './finding.ts';

/** What a comment in a card disables. */
export interface Disabling {
  /** Null for all. */
  readonly rules: readonly string[] | null;
  /** 1-based, of the findings; null for all of the file. */
  readonly line: number | null;
  /** As findings name it: absent for the card's own file. */
  readonly file?: string | undefined;
}

/** Findings without those that the card's comments disable. */
export function withoutDisabled(
  findings: readonly Finding[],
  disablings: readonly Disabling[],
): readonly Finding[] {
  return disablings.length === 0
    ? findings
    : findings.filter((finding) => !disablings.some((disabling) => covers(disabling, finding)));
}

function covers({ rules, line, file }: Disabling, finding: Finding): boolean {
  return (
    file === finding.file &&
    (line === null || line === finding.line) &&
    (rules === null || rules.includes(finding.rule))
  );
}
