import type { BodyParts } from '../body-parts.ts';
import { type CitedWork, citedWork } from '../citations/cited-work.ts';
import { parseBibtex } from '../citations/parse-bibtex.ts';

/** A work that the card asks to be cited, and its entry as it is written. */
export interface CitedEntry {
  readonly work: CitedWork;
  readonly bibtex: string;
}

/** A card with more has a bibliography. */
const MOST_ENTRIES = 20;
const MOST_CHARACTERS = 5000;

export function citedEntries({ fences }: Pick<BodyParts, 'fences'>): readonly CitedEntry[] {
  return fences
    .filter(({ code }) => /^\s*@[a-z]+\s*[{(]/im.test(code.slice(0, MOST_CHARACTERS)))
    .slice(0, MOST_ENTRIES)
    .flatMap(({ code }) =>
      parseBibtex(code)
        .filter(({ fault }) => fault === null)
        .map((entry) => ({ work: citedWork(entry), bibtex: code.slice(entry.start, entry.end) })),
    )
    .flatMap(({ work, bibtex }) =>
      work === null || bibtex.length > MOST_CHARACTERS ? [] : [{ work, bibtex }],
    )
    .slice(0, MOST_ENTRIES);
}

/** `Ada Lovelace` */
export function authorNames({ authors }: CitedWork): readonly string[] {
  return authors.names.map(({ given, particle, family, suffix }) =>
    [given, particle, family, suffix].filter(Boolean).join(' '),
  );
}
