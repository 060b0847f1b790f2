import type { Direction } from '../tables/direction.ts';
import { cellName } from '../tables/names.ts';
import type { TableModel } from '../tables/table-model.ts';

/** A table as its author wrote it. */
export interface WrittenTable {
  /** 1-based line in the file of the header. */
  readonly line: number;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly rowLines: readonly number[];
  /** Is the text of a cell set in bold? */
  readonly isBold: (row: number, column: number) => boolean;
  /** The heading above it, and what is said next to it. */
  readonly around: readonly string[];
  /** Its source behind the table, up to the next heading or table. */
  readonly below: string;
}

/** What is compared: a model, a method. A row, or a column where the rows are the measures. */
export interface Entry {
  /** What tells it from the others. */
  readonly label: string;
  /** What its cell says, with the marks of notes behind it. */
  readonly name: string;
  /** Its line, or that of the header. */
  readonly line: number;
  /** Equal for those that are measured on the same: what other words its row has. */
  readonly group: string;
  readonly isOwn: boolean;
}

/** What they are compared by: `MMLU (5-shot)`. */
export interface Measure {
  readonly label: string;
  readonly line: number;
  readonly direction: Direction | null;
  /** One for each entry, in their order. */
  readonly cells: readonly ScoreCell[];
}

export interface ScoreCell {
  readonly entry: Entry;
  readonly text: string;
  readonly value: number | null;
  readonly isBold: boolean;
  readonly line: number;
}

/** A table in which something is compared by numbers. */
export interface ScoreTable {
  readonly written: WrittenTable;
  readonly model: TableModel;
  readonly isInRows: boolean;
  /** The column that names the rows. */
  readonly names: number;
  /** The columns that hold the values. */
  readonly columns: readonly number[];
  /** The rows that have any. */
  readonly data: readonly number[];
  /** Are these models, or is it only likely? */
  readonly areModels: boolean;
  readonly entries: readonly Entry[];
  readonly measures: readonly Measure[];
}

const AVERAGE =
  /^\P{L}*(?:avg|averages?|mean|overall|total|all|macro|micro|weighted)\b|\b(?:average|avg)\P{L}*$|平均|总/iu;
const NOTES = /[([（【]([^()[\]（）【】]*)[)\]）】]|\s[-–—|]\s(.*)$/gu;

/** Of all the others, and not one of those compared. */
export function isAverage(label: string): boolean {
  return AVERAGE.test(label);
}

/** What a column of such a header says of each entry, where the entries are rows. */
export function columnOf({ model, isInRows, data }: ScoreTable, header: RegExp): readonly string[] {
  const column = model.columns.findIndex((one) => header.test(cellName(one.header)));
  return column < 0 || !isInRows ? [] : data.map((row) => cellName(model.rows[row]?.cells[column]));
}

/** What stands in brackets in a label, or behind a dash. */
export function labelNotes(label: string): string {
  const notes = label.matchAll(NOTES);
  return Array.from(notes, ([, inside, behind]) => inside ?? behind).join('; ');
}
