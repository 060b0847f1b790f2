/** Where in a card something is said of it, so that it is found in another version, too. */
export interface Anchor {
  /** What stands there in the card’s source, with `\n` for every line end. */
  readonly quote: string;
  /** 1-based line of its first character. */
  readonly line: number;
  /** What stands right before it and right behind it. */
  readonly before: string;
  readonly after: string;
  /** Of the whole text: SHA-256 of it in UTF-8, in hexadecimal. */
  readonly hash: string;
}

export interface ReviewNote extends Anchor {
  readonly note: string;
  /** What is to stand in the place of the quote; null where nothing is proposed. */
  readonly proposal: string | null;
  /** When it was written, ISO 8601. */
  readonly date: string;
  /** What other programs have written to it. */
  readonly others: OtherFields;
}

/** What is kept in one `review.json` (docs/review.md). */
export interface Review {
  /** The name of the card’s file. */
  readonly card: string;
  readonly notes: readonly ReviewNote[];
  readonly others: OtherFields;
}

export type OtherFields = Readonly<Record<string, unknown>>;

/** Where a note is in a version of the card; offsets are those of its text with plain line ends. */
export interface PlacedNote {
  /** Applied: what it proposes stands there already. Lost: its quote stands nowhere. */
  readonly state: 'there' | 'applied' | 'lost';
  /** 1-based; of what is lost, where it was. */
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** Of the format that is written here. */
export const REVIEW_VERSION = 1;
export const MOST_NOTES = 5000;
