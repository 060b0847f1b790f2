import { LIBRARIES } from './vocabulary/library-table.ts';

/** In the Hub's order. */
export const LIBRARY_KEYS: readonly string[] = Object.keys(LIBRARIES);

function isLibraryKey(key: string): key is keyof typeof LIBRARIES {
  return Object.hasOwn(LIBRARIES, key);
}

/** The library with this key, spelled exactly so; null for others: `library_name` is free text. */
export function findLibrary(key: string) {
  return isLibraryKey(key) ? { key, ...LIBRARIES[key] } : null;
}

/** `library_name`, else the first tag that names a library, as on the Hub (model-cards.md). */
export function inferLibrary(libraryName: string | null, tags: readonly string[]): string | null {
  return libraryName ?? tags.find(isLibraryKey) ?? null;
}
