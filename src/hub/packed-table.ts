// The tables in vocabulary/ have one row a line and `|` between fields, the key first; empty fields at a line's end are left
// out. One string weighs less than an array of objects, and takes the start of a page no time.

const KEY = /^[^|\n]+/gm;

/** The keys in the table's order. */
export function tableKeys(table: string): readonly string[] {
  return table.match(KEY) ?? [];
}

/** The rows by key; read once, on first use. */
export function tableRows<Row>(
  table: string,
  read: (fields: readonly string[]) => Row,
): () => ReadonlyMap<string, Row> {
  let rows: ReadonlyMap<string, Row> | null = null;
  return () => {
    rows ??= new Map(
      table
        .trim()
        .split('\n')
        .map((line) => {
          const fields = line.split('|');
          return [fields[0] ?? '', read(fields)];
        }),
    );
    return rows;
  };
}
