const NOTHING = /^(?:n\/?[ac]|nan|none|tb[ad]|oom|[^\p{L}\p{N}]*)$/iu;

/** Whether a cell says that there is nothing: `n/a`, `–`, empty. */
export function saysNothing(cell: string): boolean {
  return NOTHING.test(cell);
}
