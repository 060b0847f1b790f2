/** error: the Hub refuses or ignores it. warning: it works but misleads or hides. hint: a better card. */
export type Severity = 'error' | 'warning' | 'hint';

/** Text to put in a place of the card; offsets into the card's text. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A way out that the viewer can take by itself. */
export interface Fix {
  /** What it does, as the label of a button. */
  readonly label: string;
  /** From the start to the end of the text; they do not overlap. */
  readonly edits: readonly TextEdit[];
}

/** One finding of the checks, shown in the section "Checks". */
export interface Finding {
  /** Id of the rule, in kebab-case: `front-matter-unclosed`. */
  readonly rule: string;
  readonly severity: Severity;
  /** What is wrong and what to do, as plain text. */
  readonly message: string;
  /** 1-based line in the file; null where no line is known. */
  readonly line: number | null;
  readonly fix?: Fix;
}

/** The card's text after a fix. */
export function applyFix(text: string, { edits }: Fix): string {
  return edits.reduceRight(
    (fixed, edit) => fixed.slice(0, edit.start) + edit.text + fixed.slice(edit.end),
    text,
  );
}
