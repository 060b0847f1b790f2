/** What may be written at a place. */
export interface Completions {
  /** The offset from which on an option takes the place of what is there. */
  readonly from: number;
  readonly options: readonly Completion[];
}

export interface Completion {
  readonly text: string;
  /** What is written, where that is more than the text. */
  readonly apply?: string;
  /** Its name. */
  readonly detail?: string;
  /** What it is for. */
  readonly info?: string;
}
