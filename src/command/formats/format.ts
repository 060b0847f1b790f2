import type { Severity } from '../../card/finding.ts';
import type { CheckedFile } from '../checked-file.ts';

/** Of all that was checked. */
export interface Totals extends Readonly<Record<Severity, number>> {
  readonly disabled: number;
}

/** Writes what was found, file by file, so that no run is kept in memory. */
export interface Format {
  /** What is printed of one file. */
  file(file: CheckedFile): string;
  /** What is printed behind the last one. */
  end(totals: Totals): string;
}
