import type { Direction } from '../tables/direction.ts';
import type { Measure } from './measure.ts';

/** A card on a board: what it says of its own model. */
export interface BoardCard {
  readonly title: string;
  readonly facts: readonly BoardFact[];
  readonly results: readonly BoardResult[];
  /** Was all of it read? */
  readonly isWhole: boolean;
}

/** A text of a card, and where it stands. */
export interface BoardValue {
  readonly text: string;
  /** The number in it, in the unit of its row; null for a text, a range, and what is none. */
  readonly number: number | null;
  /** 1-based in the file. */
  readonly line: number;
  /** The file, where that is not the card's own. */
  readonly file: string | null;
  /** How it is known: `metadata`, `a table`, `model-index`. */
  readonly from: string;
}

export const FACTS = ['license', 'base', 'languages', 'data', 'size', 'context'] as const;

export interface BoardFact extends BoardValue {
  readonly fact: (typeof FACTS)[number];
}

/** A value that says how well the model does. */
export interface BoardResult extends BoardValue {
  readonly measure: Measure;
  /** As a part of a whole, or as a percentage; null for other numbers. */
  readonly scale: 'fraction' | 'percent' | null;
  /** How far off it may be, behind `±`. */
  readonly error: number;
  readonly better: Direction | null;
  /** Who measured it, and when, where that is said. */
  readonly source: string;
  readonly date: string;
}
