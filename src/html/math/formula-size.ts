/**
 * How often Temml builds the content of a node, where that is more than once. Nested, these
 * multiply: ten `\cancelto` make 400,000 elements of 130 characters.
 */
const COPIES: Readonly<Record<string, number>> = { cancelto: 4, lap: 2, xArrow: 2 };

/** Where nodes point back to the source. */
const NO_CONTENT: ReadonlySet<string> = new Set(['loc', 'token', 'lexer']);

/**
 * Estimates, from above, how many elements Temml will make of a parse tree: nodes, times what is
 * copied, plus the cells with which it fills up short rows. Any number over `limit` if that is
 * passed.
 */
export function estimateElements(node: unknown, limit: number): number {
  if (typeof node !== 'object' || node === null) {
    return 0;
  }
  let size = 1 + cellsOf(node);
  for (const [key, part] of Object.entries(node)) {
    if (size > limit) {
      break;
    }
    if (!NO_CONTENT.has(key)) {
      size += estimateElements(part, limit);
    }
  }
  return size * copiesOf(node);
}

function copiesOf(node: object): number {
  const type = 'type' in node ? node.type : undefined;
  return typeof type === 'string' && Object.hasOwn(COPIES, type) ? (COPIES[type] ?? 1) : 1;
}

/** Every row gets as many cells as the widest, and two more where equations are numbered. */
function cellsOf(node: object): number {
  if (!('type' in node && node.type === 'array' && 'body' in node && Array.isArray(node.body))) {
    return 0;
  }
  const rows: readonly unknown[] = node.body;
  const widths = rows.map((row) => (Array.isArray(row) ? row.length : 0));
  return rows.length * (widths.reduce((most, width) => Math.max(most, width), 0) + 2);
}
