/** What tells the card's own model from those it is compared with. */
export interface OwnHints {
  /** The card's title, the model's id: how the card calls its model. */
  readonly names: readonly string[];
  /** Rows and columns whose name the author has set in bold. */
  readonly boldRows: readonly number[];
  readonly boldColumns: readonly number[];
}

/** A longer text is no name, and may be made to take long. */
const MAX_NAME = 300;
const OURS = /\bours\b|\(this\)|\bthis (?:model|work)\b/i;

/**
 * Indices of the card's own model: by one of its names, else those in bold, if they are at most
 * half. What has no name is no model.
 */
export function findOwn(
  models: readonly (readonly string[])[],
  measures: 'columns' | 'rows',
  hints: OwnHints,
): readonly number[] {
  const known = new Set(hints.names.map(plainName));
  known.delete('');
  const isOwn = (name: string): boolean => OURS.test(name) || known.has(plainName(name));
  const named = models.flatMap((names, index) => (names.some(isOwn) ? [index] : []));
  const inBold = measures === 'columns' ? hints.boldRows : hints.boldColumns;
  const isNamed = (names: readonly string[] = []): boolean => names.some(Boolean);
  const bold = inBold.filter((index) => isNamed(models[index]));
  const count = models.filter(isNamed).length;
  return named.length > 0 ? named : bold.length * 2 <= count ? bold : [];
}

/** `Model Card for Marin 8B Base (8-shot)` and `marin-community/marin-8b-base` are one. */
export function plainName(name: string): string {
  return name
    .slice(0, MAX_NAME)
    .toLowerCase()
    .replace(/^model card (?:for|of)|^.*\/|\([^)]*\)/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
