/** Where a value stands in the metadata: keys of maps, and indices of lists. */
export type Path = readonly (string | number)[];

/** What a field may be given. */
export type Plain =
  | string
  | number
  | boolean
  | readonly Plain[]
  | { readonly [key: string]: Plain };

/** One change of the metadata. */
export type FrontMatterEdit =
  /**
   * Also adds a key, behind the key `after` where that is there, and what the path leads through.
   * `written`: a number as its author writes it, such as 1.50.
   */
  | {
      readonly kind: 'set';
      readonly path: Path;
      readonly value: Plain;
      readonly after?: string;
      readonly written?: string;
    }
  /**
   * Into the list of this path, at its end where it has no such index; one value becomes a list,
   * and none a list of one item.
   */
  | { readonly kind: 'insert'; readonly path: Path; readonly index: number; readonly value: Plain }
  /** Of a list or map that would be left empty, and of the whole block, nothing is left. */
  | { readonly kind: 'remove'; readonly path: Path }
  /** An item to another place in its list. */
  | { readonly kind: 'move'; readonly path: Path; readonly to: number }
  | { readonly kind: 'rename'; readonly path: Path; readonly key: string };

export type EditOutcome =
  | { readonly ok: true; readonly text: string }
  /** `reason`: a sentence for the author. The card stays as it is. */
  | { readonly ok: false; readonly reason: string };
