/** What a reader must know before values of a table are compared, as a question. */
export interface ComparabilityNote {
  /** 1-based line in the file of the row, or of the header. */
  readonly line: number;
  readonly message: string;
}
