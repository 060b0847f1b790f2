import type { Severity } from '../finding.ts';
import type { YamlMap, YamlPlace } from '../yaml/yaml-tree.ts';

/** What to write in a place instead of what stands there; offsets into the YAML source. */
export interface SourceEdit extends YamlPlace {
  readonly text: string;
}

export interface RuleFinding {
  /** Where it is; its line is the finding's. */
  readonly place: YamlPlace;
  /** What is wrong, what the Hub does with it, and what to do. */
  readonly message: string;
  /** Where the way out is mechanical: what its button says, and what it writes. */
  readonly fix?: { readonly label: string; readonly edits: readonly SourceEdit[] };
}

/** A check of the front matter. Pure; what it says of the Hub is from hub-docs and from answers of its validator. */
export interface FrontMatterRule {
  /** In kebab-case. */
  readonly id: string;
  readonly severity: Severity;
  /** `source` is the YAML that the places count in. */
  find(root: YamlMap, source: string): Iterable<RuleFinding>;
}
