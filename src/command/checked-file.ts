import type { Finding, Severity } from '../card/finding.ts';
import type { ProfileName } from '../card/profiles/profile-names.ts';

/**
 * What is done with the fixes of a card: nothing, told with the findings, written into its file, or
 * told as a diff. To find out which of them do no harm takes time.
 */
export type Fixing = 'none' | 'offer' | 'write' | 'diff';

/** How severe the findings of a rule are; `off` disables it. */
export type Level = Severity | 'off';

/** What the flags and the configuration ask of a card. */
export interface CheckSettings {
  readonly fixing: Fixing;
  /** By the id of the rule. */
  readonly levels: Readonly<Record<string, Level>>;
  /** What the card has to state. */
  readonly required: readonly ProfileName[];
}

/** One file, for the thread that reads it; it answers with a `CheckedFile`. */
export interface CheckQuestion {
  /** As the user called it, and as it is printed. A file that ends in `.yaml` is of `.eval_results`. */
  readonly name: string;
  /** Of the file, or where it stands for one. */
  readonly path: string;
  /** Null where the file is to be read; bytes of standard input, text of a row of many cards. */
  readonly content: Uint8Array | string | null;
  readonly settings: CheckSettings;
}

/** Of a text with 1-based lines and columns, in UTF-16 code units; the end is behind the last. */
export interface Region {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface PlacedEdit extends Region {
  /** Offsets into the text. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A finding with all that a format says of its place. */
export interface PlacedFinding extends Pick<Finding, 'rule' | 'severity' | 'message'> {
  /** 1-based; 1 where no line is known. */
  readonly line: number;
  /** 1-based; where the parser knows it. */
  readonly column?: number;
  /** From there to its end, or else the line’s text. */
  readonly region: Region;
  readonly fix?: { readonly label: string; readonly edits: readonly PlacedEdit[] };
}

/** The answer: data alone, of one file. */
export interface CheckedFile {
  readonly name: string;
  /** Of a row of many cards. */
  readonly id?: string | number | undefined;
  /** The worst first, and then by line. */
  readonly findings: readonly PlacedFinding[];
  /** How many findings were disabled: by flags, the configuration or comments. */
  readonly disabled: number;
  /** How many fixes were written into the file, or are in the diff. */
  readonly fixes: number;
  /** A unified diff of what the fixes change; empty where they change nothing. */
  readonly diff: string;
  /** Why the file could not be read or written: a sentence for standard error; the run ends with 2. */
  readonly error: string | null;
}

/** A file that could not be read. */
export function unreadFile(name: string, error: string): CheckedFile {
  return { name, findings: [], disabled: 0, fixes: 0, diff: '', error };
}

/** A card that took too long, or broke what reads cards: a fault of its own. */
export function stuckFile(name: string, reason: string): CheckedFile {
  const message = `The card was not checked: ${reason}.`;
  const region = { line: 1, column: 1, endLine: 1, endColumn: 1 };
  const finding: PlacedFinding = {
    rule: 'card-not-checked',
    severity: 'error',
    message,
    line: 1,
    region,
  };
  return { ...unreadFile(name, ''), findings: [finding], error: null };
}
