import type { CardChanges } from './card-changes.ts';

/** What the form of the front matter does with the page. */
export interface FormActions {
  readonly changes: CardChanges;
  /** Shows what a line became. */
  readonly showPlace: (line: number) => void;
}

/** Where the form opens that shows the sections of a new card. */
export const SECTIONS = '#sections';
