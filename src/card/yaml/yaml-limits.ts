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
