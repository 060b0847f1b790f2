/** Signs such as ✅ and ★ say something. */
const NOTHING = /^(?:n\/?[ac]|nan|none|tb[ad]|oom|[\s\p{P}\p{C}−~|`^]*)$/iu;

/** Whether a cell says that there is nothing: `n/a`, `–`, empty. */
export function saysNothing(cell: string): boolean {
  return NOTHING.test(cell);
}
