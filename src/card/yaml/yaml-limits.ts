/** Nesting of values; real cards reach 8. */
export const YAML_DEPTH_LIMIT = 32;
/** Values in one source, aliases expanded; the largest real card has 36,434. */
export const YAML_NODE_LIMIT = 100_000;
/** Uses of `*name`; real cards have none. */
export const YAML_ALIAS_LIMIT = 50;

/** What is said of a source that passes a limit. */
export type YamlLimit =
  | { readonly kind: 'too-many-nodes' }
  /** `line` is 1-based in the file. */
  | { readonly kind: 'too-deep' | 'too-many-aliases'; readonly line: number };

/** Thrown into js-yaml, so that it stops. */
export class YamlLimitReached extends Error {
  readonly limit: YamlLimit;

  constructor(limit: YamlLimit) {
    super(limit.kind);
    this.limit = limit;
  }
}
