/** error: the Hub refuses or ignores it. warning: it works but misleads or hides. hint: a better card. */
export type Severity = 'error' | 'warning' | 'hint';

/** One finding of the checks, shown in the section "Checks". */
export interface Problem {
  /** Id of the rule, in kebab-case: `front-matter-unclosed`. */
  readonly check: string;
  readonly severity: Severity;
  /** What is wrong and what to do, as plain text. */
  readonly message: string;
  /** 1-based line in the file; null where no line is known. */
  readonly line: number | null;
}
