import type { Found, Severity } from '../finding.ts';
import type { YamlMap } from '../yaml/yaml-node.ts';

/** A check. Pure; what it says of the Hub is from hub-docs and from answers of its validator. */
export interface Rule<Card> {
  readonly id: string;
  readonly severity: Severity;
  /** The edits of fixes are offsets into the source that the rule was given. */
  find(card: Card): Iterable<Found>;
}

/** Metadata that could be read whole. */
export interface FrontMatterView {
  /** The YAML, in which the places of `root` count. */
  readonly source: string;
  readonly root: YamlMap;
  /** Where `source` begins in the file's text. */
  readonly offset: number;
}

export type FrontMatterRule = Rule<FrontMatterView>;
