import type { Found, Severity } from '../finding.ts';
import type { YamlMap } from '../yaml/yaml-node.ts';

/** How a rule is known, and where from: a document, a program, a report. */
export interface Evidence {
  /**
   * The Hub, its libraries or a specification say so; the Hub's own answer was reported; or it is
   * our judgement, which is never an error.
   */
  readonly kind: 'documented' | 'seen' | 'assumed';
  readonly source: string;
}

/** A rule in words. */
export interface About {
  /** What is wrong, and what it does, in a sentence or two. */
  readonly about: string;
  readonly evidence: Evidence;
}

/** A rule as the book of them has it. */
export interface BookedRule extends About {
  /** Of the worst that it finds. */
  readonly severity: Severity;
}

/** A check. Pure. */
export interface Rule<Card> extends BookedRule {
  readonly id: string;
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
  /** Keys of a second block, which the Hub does not read: they are there, at the wrong place. */
  readonly misplaced?: ReadonlySet<string>;
}

export type FrontMatterRule = Rule<FrontMatterView>;
