/** A card among many: a line of NDJSON, a row of a table. */
export interface CardRow {
  /** As it stands there, or the number of its line or row where it has none. */
  readonly id: string | number;
  readonly card: string;
}

/** Fields with an id, and with a card; the first one that is there counts. */
export const ID_FIELDS = ['id', 'modelId', 'model_id', 'repo_id'];
export const CARD_FIELDS = ['card', 'text', 'content'];

/** The card of a line or row, whose number is `at`; null where it has none. */
export function cardRow(fields: Readonly<Record<string, unknown>>, at: number): CardRow | null {
  const fieldOf = (names: readonly string[]): unknown =>
    fields[names.find((name) => fields[name] !== undefined) ?? ''];
  // A model without a card has an empty one: that is for the checks to say.
  const card = fieldOf(CARD_FIELDS) === null ? '' : fieldOf(CARD_FIELDS);
  // Decoded from bytes, a text may still have their mark.
  return typeof card === 'string'
    ? { id: idOf(fieldOf(ID_FIELDS), at), card: card.replace(/^\ufeff/, '') }
    : null;
}

function idOf(id: unknown, at: number): string | number {
  // Of a table's 64-bit integers; as a number the largest would be those of their neighbours.
  const plain = typeof id === 'bigint' ? (isExact(id) ? Number(id) : `${id}`) : id;
  return typeof plain === 'string' || typeof plain === 'number' ? plain : at;
}

function isExact(id: bigint): boolean {
  return Number.isSafeInteger(Number(id));
}

/** `“a”, “b” or “c”` */
export function named(names: readonly string[]): string {
  const quoted = names.map((name) => `“${name}”`);
  return `${quoted.slice(0, -1).join(', ')} or ${quoted.at(-1)}`;
}
