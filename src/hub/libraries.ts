import { LIBRARIES } from './vocabulary/library-table.ts';

export type LibraryKey = keyof typeof LIBRARIES;

/** A value of `library_name` that the Hub knows. */
export interface Library {
  readonly key: LibraryKey;
  /** What the Hub's chip says. */
  readonly label: string;
  /** Address of its documentation; null if the Hub names none. */
  readonly docsUrl: string | null;
}

/** All keys in the Hub's order. */
export const LIBRARY_KEYS: readonly string[] = Object.keys(LIBRARIES);

/** The library with this key, spelled exactly so; null for others, which a card may name too: `library_name` is free text. */
export function findLibrary(key: string): Library | null {
  return isLibraryKey(key) ? { key, ...LIBRARIES[key] } : null;
}

function isLibraryKey(key: string): key is LibraryKey {
  return Object.hasOwn(LIBRARIES, key);
}

/** The library by the Hub's rule: `library_name`, else the first tag that names one (hub-docs, model-cards.md). */
export function inferLibrary(libraryName: string | null, tags: readonly string[]): string | null {
  return libraryName ?? tags.find((tag) => isLibraryKey(tag)) ?? null;
}
