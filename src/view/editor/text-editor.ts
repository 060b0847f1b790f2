import type { Completions } from '../../card/completion/completion.ts';
import type { Severity } from '../../card/finding.ts';

/** The global variable in which a script of the build leaves what it exports. */
export const SCRIPT_NAME = 'CardEditor';

/** What an editor tells, and asks, the page. */
export interface EditorHost {
  /** The reader has changed the text. */
  readonly changed: () => void;
  /** The reader has put the cursor on another line. */
  readonly moved: () => void;
  /** Shows all findings. */
  readonly showChecks: () => void;
  /** What may stand at an offset of the text; null where nothing is known. */
  readonly complete: (text: string, offset: number) => Promise<Completions | null>;
}

/** A finding beside its line; `fix` is the way out that the reader may take there. */
export interface EditorFinding {
  readonly line: number;
  readonly column?: number | undefined;
  readonly endColumn?: number | undefined;
  readonly severity: Severity;
  readonly message: string;
  readonly fix?: { readonly label: string; readonly run: () => void } | undefined;
}

/** A field for a card's text. Lines are 1-based; all line ends are `\n`. */
export interface TextEditor {
  readonly element: HTMLElement;
  /** What of it scrolls. */
  readonly scroller: HTMLElement;
  readonly text: string;
  /** Begins with a text: what was done to the one before is forgotten. `name` is the card's. */
  begin(text: string, name: string): void;
  /** Takes a text that was changed elsewhere: the cursor stays, and it can be undone. */
  take(text: string): void;
  focus(): void;
  /** The line of the cursor. */
  line(): number;
  /** Puts the cursor on a line, and shows it. */
  showLine(line: number): void;
  /** The first line on the screen, with the part of it that is above. */
  topLine(): number;
  scrollTo(line: number): void;
  mark(findings: readonly EditorFinding[]): void;
}

export type CreateEditor = (host: EditorHost) => TextEditor;
