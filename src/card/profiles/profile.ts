import type { BriefLine, BriefTopic } from '../summary/answers.ts';
import type { Names } from '../summary/section-names.ts';
import type { Place, ReadCard } from '../summary/sections.ts';

/** A document that says what a card should state. */
export interface Source {
  readonly title: string;
  /** Of the version that was read: year, month, day. */
  readonly date: string;
}

/** Something that a card should state, and where it may. */
export interface ProfileItem {
  /** In kebab-case. */
  readonly id: string;
  readonly name: string;
  /** What is asked, after “asks”: `on which data it was trained`. */
  readonly asks: string;
  readonly source: Source;
  /** Where in the source. */
  readonly clause: string;
  /** Names of headings, of bold keys and of rows of tables. */
  readonly names?: Names;
  /** What has such a name is of another item, even inside a section of this one. */
  readonly notIn?: Names;
  /** Names of sections that state it if they hold a number. */
  readonly numbersIn?: Names;
  /** A table that has a column or a row of its name states it. */
  readonly isTabled?: true;
  /** Keys of the front matter; `a.b` is inside a map. */
  readonly fields?: readonly string[];
  /** The line of the brief that states it. */
  readonly topic?: BriefTopic;
  /** Sentences that state it, wherever they stand. */
  readonly says?: readonly RegExp[];
  /** Another place that states it. */
  readonly elsewhere?: (card: ReadCard, told: readonly BriefLine[]) => Place | null;
  /** Listed only where it is stated, or has a place. */
  readonly isOptional?: true;
  /** Does this card need it? Else it is as good as optional. */
  readonly applies?: (card: ReadCard, told: readonly BriefLine[]) => boolean;
}

/** What a complete card states, after one or more documents. */
export interface Profile {
  readonly items: readonly ProfileItem[];
}

/** How an item of one document is written down. */
export function itemsOf(
  source: Source,
  rows: readonly Omit<ProfileItem, 'source'>[],
): readonly ProfileItem[] {
  return rows.map((row) => ({ ...row, source }));
}
