/** The Hub refuses or ignores it; it works but misleads or hides; the card could be better. */
export const SEVERITIES = ['error', 'warning', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

export interface TextEdit extends TextSpan {
  readonly text: string;
}

export interface Fix {
  readonly label: string;
  /** How many findings it is for, where it is for more than one. */
  readonly count?: number;
  /** From the start to the end of the text; they do not overlap. */
  readonly edits: readonly TextEdit[];
}

export interface Finding {
  /** Id of the rule, in kebab-case: `front-matter-unclosed`. */
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** 1-based line in the file; null where no line is known. */
  readonly line: number | null;
  /** 1-based, in UTF-16 units, of its first character; absent where it is of the whole line. */
  readonly column?: number | undefined;
  /** Behind its last character; absent where that is on another line. */
  readonly endColumn?: number | undefined;
  readonly fix?: Fix | undefined;
  /** The name of the file, where it is not the card's own. */
  readonly file?: string | undefined;
  /** Of what only this viewer does not show: no fault of the card's. */
  readonly ofViewer?: true;
}

/** What a rule finds, before its id is put to it, and its severity where this one has no other. */
export type Found = Omit<Finding, 'rule' | 'severity' | 'column' | 'endColumn'> & {
  readonly severity?: Severity;
  /** Where on its line it begins, and its end: offsets into the rule’s source. */
  readonly span?: TextSpan | undefined;
};

export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

/** The worst first, and then by line; what has no line comes last. */
export function sortFindings<One extends Pick<Finding, 'severity' | 'line'>>(
  findings: readonly One[],
): readonly One[] {
  const lineOf = ({ line }: One): number => line ?? Number.MAX_SAFE_INTEGER;
  return findings.toSorted(
    (a, b) =>
      SEVERITIES.indexOf(a.severity) - SEVERITIES.indexOf(b.severity) || lineOf(a) - lineOf(b),
  );
}

/** Rules that say more exactly, and with a place, what others say only of the metadata. */
const MORE_EXACT: Readonly<Record<string, string>> = {
  'missing-base-model': 'base-model-in-text',
  'missing-datasets': 'datasets-in-text',
};

/** Findings without those that another says more exactly. */
export function withoutVague(findings: readonly Finding[]): readonly Finding[] {
  const rules = new Set(findings.map(({ rule }) => rule));
  return findings.filter(({ rule }) => !rules.has(MORE_EXACT[rule] ?? ''));
}

/** Findings about the card, without what only this viewer does not show. */
export function aboutCard(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(({ ofViewer }) => ofViewer !== true);
}

/** Is it of something that is not there? Its line is only where that could be written. */
export function isOfMissing({ rule }: Finding): boolean {
  return rule.startsWith('missing-');
}

/** Is it what must be known before values of a table are compared? */
export function isOfComparison({ rule }: Finding): boolean {
  return rule.startsWith('compared-');
}

/** Most cards lack something that the Hub has a field for. */
export function isAddition(finding: Finding): boolean {
  return finding.severity === 'hint' && isOfMissing(finding);
}

/** Findings of what is wrong with the card, without what is only worth adding. */
export function faultsOf(findings: readonly Finding[]): readonly Finding[] {
  return aboutCard(findings).filter((finding) => !isAddition(finding));
}

/** Findings of the card's own file, with a line in it. */
export function ofCardFile(findings: readonly Finding[]): readonly Finding[] {
  return faultsOf(findings).filter(({ line, file }) => line !== null && file === undefined);
}

export function countFindings(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of findings) {
    counts[severity] += 1;
  }
  return counts;
}

export function applyFix(text: string, { edits }: Fix): string {
  let fixed = '';
  let at = 0;
  for (const { start, end, text: written } of edits) {
    fixed += text.slice(at, start) + written;
    at = end;
  }
  return fixed + text.slice(at);
}
