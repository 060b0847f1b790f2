import type { TableModel } from '../../card/tables/table-model.ts';
import type { TableView } from '../../card/tables/table-view.ts';
import type { TablePlace } from '../../html/jobs/card-results.ts';
import type { Answer, Ask } from '../../html/jobs/jobs.ts';
import type { TableGrid } from './table-grid.ts';

/** What the tools of a table need of the page. */
export interface TableContext {
  readonly ask: Ask;
  /** How the card calls its own model. */
  readonly names: () => readonly string[];
  readonly dialog: HTMLDialogElement;
  /** Offers to write the results in a table of the card. */
  readonly writeResults: (place: TablePlace) => void;
  /** An address that leads to a place in the card. */
  readonly linkTo: (place: string) => Promise<Answer<string>>;
}

/** A table with what the worker has read in it, and how it is arranged now. */
export interface OpenTable {
  readonly grid: TableGrid;
  readonly model: TableModel;
  readonly view: TableView;
  /** Indices of the rows that are shown, in their order. */
  readonly rows: readonly number[];
  readonly caption: string;
}
