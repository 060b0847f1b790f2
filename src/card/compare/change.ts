/** What can change between two versions of a card, the most important first. */
export const CHANGE_KINDS = [
  'limitation-removed',
  'limitation-weakened',
  'limitation-added',
  'license-changed',
  'base-model-changed',
  'data-changed',
  'gating-changed',
  'score-worse',
  'score-better',
  'score-changed',
  'setting-changed',
  'result-removed',
  'result-added',
  'baseline-removed',
  'baseline-added',
  'claim-added',
  'claim-removed',
  'field-added',
  'field-removed',
  'field-changed',
  'code-changed',
  'link-changed',
  'contact-changed',
  'citation-changed',
  'version-changed',
  'section-added',
  'section-removed',
  'section-renamed',
  'section-moved',
  'reworded',
  'formatting',
] as const;

export type ChangeKind = (typeof CHANGE_KINDS)[number];

/** One change between an old and a new card, told once, as what is most important of it. */
export interface CardChange {
  readonly kind: ChangeKind;
  /** Where it stands in the new card, counted from 1; null where that one does not have it. */
  readonly line: number | null;
  /** The same in the old card. */
  readonly withLine: number | null;
  /** What the old card says; null where it does not have the thing. */
  readonly old: string | null;
  readonly new: string | null;
  /** Why it was classed so, in a sentence. */
  readonly why: string;
}
