import type { Direction } from '../tables/direction.ts';
import type { BoardValue } from './board-card.ts';

/** What some cards say of their models, side by side. */
export interface Board {
  readonly rows: readonly BoardRow[];
  /** What has to be asked before values are compared. */
  readonly questions: readonly BoardQuestion[];
}

export interface BoardRow {
  readonly kind: 'fact' | 'result';
  /** Of the fact, or of what was measured on. */
  readonly name: string;
  /** By what, and how: `accuracy · 5-shot`; empty where nobody says, and nothing differs. */
  readonly detail: string;
  /** Of its numbers; empty where that is told by each. */
  readonly unit: '' | '%' | 'fraction';
  readonly better: Direction | null;
  /** One for each card. */
  readonly cells: readonly BoardCell[];
  /** How far its numbers are apart, as a part of the largest; null without two of them. */
  readonly spread: number | null;
  /** In how many cards it is. */
  readonly count: number;
  /** Do the cards not all say the same? */
  readonly differs: boolean;
}

export interface BoardCell {
  /** Empty: the card does not say; more than one: it says different things. */
  readonly values: readonly CellValue[];
  readonly isBest: boolean;
}

export interface CellValue extends BoardValue {
  /** The same in the unit of its row, where it is written in another one. */
  readonly as: string;
}

export interface BoardQuestion {
  readonly text: string;
  /** Where its sides stand. */
  readonly places: readonly (Pick<BoardValue, 'line' | 'file'> & { readonly card: number })[];
}

/** What a reader sorts and filters by. */
export function told(
  cells: readonly (readonly BoardValue[])[],
): Pick<BoardRow, 'spread' | 'count' | 'differs'> {
  const numbers = cells.flatMap((values) => values.flatMap(({ number }) => number ?? []));
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  const largest = Math.max(Math.abs(least), Math.abs(most));
  const said = new Set(
    cells.map((values) => values.map(({ number, text }) => number ?? text).join()),
  );
  return {
    spread: numbers.length < 2 ? null : largest === 0 ? 0 : (most - least) / largest,
    count: cells.filter(({ length }) => length > 0).length,
    differs: said.size > 1,
  };
}
