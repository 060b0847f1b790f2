import { citationCff } from './citation-cff.ts';
import { citedWork } from './cited-work.ts';
import { formattedReference } from './formatted-reference.ts';
import { parseBibtex } from './parse-bibtex.ts';

/** An entry of BibTeX, and what can be made of it. */
export interface Citation {
  readonly key: string;
  /** As it is written. */
  readonly bibtex: string;
  /** What is wrong with it; the line counts from 1 in the text. */
  readonly fault: { readonly message: string; readonly line: number } | null;
  /** Null where it is faulty or has no title. */
  readonly reference: string | null;
  /** Null also where it names nobody. */
  readonly cff: string | null;
}

/** Of more in one text, which is a bibliography, the rest has no tools. */
const MOST_ENTRIES = 50;

/** The first entries of a text. */
export function readCitations(text: string): readonly Citation[] {
  let line = 1;
  let counted = 0;
  const lineAt = (at: number): number => {
    line += text.slice(counted, at).split('\n').length - 1;
    counted = at;
    return line;
  };
  return parseBibtex(text)
    .slice(0, MOST_ENTRIES)
    .map((entry) => {
      const { key, fault, start, end } = entry;
      const work = fault === null ? citedWork(entry) : null;
      const bibtex = text.slice(start, end).trimEnd();
      return {
        key,
        bibtex,
        fault: fault && {
          message: fault.message,
          line: lineAt(Math.min(fault.at, start + bibtex.length)),
        },
        reference: work && formattedReference(work),
        cff: work && citationCff(work),
      };
    });
}
