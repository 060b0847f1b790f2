// The tables in vocabulary/ have one row a line and `|` between fields. Left out is what follows from another field, and empty
// fields at a line's end. One string weighs less than an array of objects.

/** The rows by key, in the table's order; read once, on first use. */
export function tableRows<Row>(
  table: string,
  read: (fields: readonly string[]) => readonly [key: string, row: Row],
): () => ReadonlyMap<string, Row> {
  let rows: ReadonlyMap<string, Row> | null = null;
  return () => {
    rows ??= new Map(
      table
        .trim()
        .split('\n')
        .map((line) => read(line.split('|'))),
    );
    return rows;
  };
}

/** The key of a row that names none: `text-generation` for `Text Generation`. */
export function keyOfName(name: string): string {
  return name.toLowerCase().replaceAll(' ', '-');
}

/** The address in a field, where `*` stands for the row's key and `https://` is left out. */
export function addressIn(field: string | undefined, key: string): string | null {
  return field ? `https://${field.replaceAll('*', key)}` : null;
}
