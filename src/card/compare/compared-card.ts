import type { BodyParts } from '../body-parts.ts';
import type { FrontMatter } from '../model-card.ts';
import type { YamlMap } from '../yaml/yaml-node.ts';

/** A card, as far as another one is compared with it. */
export interface ComparedCard {
  readonly frontMatter: FrontMatter;
  /** The metadata with their places; null where they cannot be read. */
  readonly root: YamlMap | null;
  readonly body: string;
  /** 1-based line in the file of the first line of `body`. */
  readonly bodyLine: number;
  readonly parts: BodyParts;
  /** Those of pipes and those of HTML, in the order of the body. */
  readonly tables: readonly ComparedTable[];
  /** Was all of it read? */
  readonly isWhole: boolean;
}

export interface ComparedTable {
  /** As it is written. */
  readonly source: string;
  /** Offset into the body. */
  readonly start: number;
  /** Of the header, or of the first row where there is none. */
  readonly line: number;
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly rowLines: readonly number[];
}
