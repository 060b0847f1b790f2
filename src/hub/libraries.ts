import { addressIn, keyOfName, tableRows } from './packed-table.ts';
import { LIBRARY_TABLE } from './vocabulary/library-table.ts';

/** A value of `library_name` that the Hub knows. */
export interface Library {
  readonly key: string;
  /** What the Hub's chip says. */
  readonly label: string;
  /** Address of its documentation; null if the Hub names none. */
  readonly docsUrl: string | null;
}

const libraries = tableRows<Library>(
  LIBRARY_TABLE,
  ([label = '', docs, key = keyOfName(label)]) => [
    key,
    { key, label, docsUrl: addressIn(docs, key) },
  ],
);

/** All keys in the Hub's order. */
export const LIBRARY_KEYS: readonly string[] = [...libraries().keys()];

/** The library with this key, spelled exactly so; null for others, which a card may name too: `library_name` is free text. */
export function findLibrary(key: string): Library | null {
  return libraries().get(key) ?? null;
}

/** The library by the Hub's rule: `library_name`, else the first tag that names one (hub-docs, model-cards.md). */
export function inferLibrary(libraryName: string | null, tags: readonly string[]): string | null {
  return libraryName ?? tags.find((tag) => findLibrary(tag) !== null) ?? null;
}
