import type { ChangeKind } from './change.ts';

/** What a change is, and why; a side that does not have what came or went is left out. */
export interface Classed {
  readonly kind: ChangeKind;
  readonly why: string;
  readonly isOldLeftOut?: boolean;
  readonly isNewLeftOut?: boolean;
}
