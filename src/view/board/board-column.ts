import type { BoardValue } from '../../card/board/board-card.ts';
import type { PlainTable } from '../../card/tables/plain-table.ts';
import type { Answer } from '../../html/jobs/jobs.ts';

/** A card on a board, as far as its column is told. */
export interface BoardColumn {
  /** Unlike those of the others. */
  readonly name: string;
  /** Of its file, or its address. */
  readonly source: string;
  /** Why nothing is said of it. */
  readonly fault: string | null;
}

export interface BoardActions {
  /** Shows a card, and the place of a value in it. */
  readonly open: (card: number, value?: Pick<BoardValue, 'line' | 'file'>) => void;
  readonly remove: (card: number) => void;
  /** Puts the cards into this order. */
  readonly order: (cards: readonly number[]) => void;
  readonly add: () => void;
  /** Writes what is shown. */
  readonly write: (table: PlainTable, format: ExportFormat) => Promise<Answer<string>>;
  /** The address that shows the board again, or why there is none. */
  readonly link: () => { readonly href: string } | { readonly reason: string };
  readonly save: (text: string, format: ExportFormat) => void;
  /** To a screen reader. */
  readonly say: (text: string) => void;
}

export type ExportFormat = 'csv' | 'markdown' | 'latex' | 'json';
