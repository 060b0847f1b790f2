import { firstIndex } from '../../text/first-index.ts';
import { foldText, sourceOffset } from '../../text/fold-text.ts';
import { BLOCK_END, type Passage, type Place, placeOf } from './searched-text.ts';

/** What is searched for. */
export interface SearchTerm {
  /** Folded. */
  readonly text: string;
  readonly isWholeWord: boolean;
}

export function searchTerm(typed: string, isWholeWord: boolean): SearchTerm {
  return { text: foldText(typed).text.replaceAll(BLOCK_END, '').trim(), isWholeWord };
}

/** All matches so far, in the order of the page. */
export class Matches {
  count = 0;
  readonly #term: SearchTerm;
  readonly #groups: { passage: Passage; offsets: readonly number[]; first: number }[] = [];

  constructor(term: SearchTerm) {
    this.#term = term;
  }

  /** Looks through the next passage; is there one in it? */
  add(passage: Passage): boolean {
    const offsets = offsetsOf(this.#term, passage);
    if (offsets.length > 0) {
      this.#groups.push({ passage, offsets, first: this.count });
      this.count += offsets.length;
    }
    return offsets.length > 0;
  }

  place(index: number): Place | undefined {
    const groups = this.#groups;
    const next = firstIndex(groups.length, (at) => (groups[at]?.first ?? 0) > index);
    const group = groups[next - 1];
    const offset = group?.offsets[index - group.first];
    return group === undefined || offset === undefined
      ? undefined
      : placeOf(group.passage, offset, offset + this.#term.text.length);
  }
}

function offsetsOf({ text: wanted, isWholeWord }: SearchTerm, { folded }: Passage): number[] {
  const { text, breaks } = folded;
  const found: number[] = [];
  let lastSource = -1;
  let at = wanted === '' ? -1 : text.indexOf(wanted);
  while (at !== -1) {
    const end = at + wanted.length;
    // Letters that come from one in the card, as of a ligature, are one match.
    const source = breaks.length === 0 ? at : sourceOffset(folded, at);
    const isFound =
      source !== lastSource && (!isWholeWord || (isEdge(text, at) && isEdge(text, end)));
    if (isFound) {
      found.push(at);
      lastSource = source;
    }
    at = text.indexOf(wanted, isFound ? end : at + 1);
  }
  return found;
}

/** Scripts without blanks have no edges of words to see: there, everywhere is one. */
const IN_WORD =
  '(?![\\p{sc=Hani}\\p{sc=Hira}\\p{sc=Kana}\\p{sc=Thai}\\p{sc=Laoo}\\p{sc=Khmr}\\p{sc=Mymr}ー])[\\p{L}\\p{M}\\p{N}_]';
const ENDS_IN_WORD = new RegExp(`${IN_WORD}$`, 'u');
const BEGINS_IN_WORD = new RegExp(`^${IN_WORD}`, 'u');

/** Is what stands before `at` no part of the word that stands behind it? */
function isEdge(text: string, at: number): boolean {
  return !(
    ENDS_IN_WORD.test(text.slice(Math.max(at - 2, 0), at)) &&
    BEGINS_IN_WORD.test(text.slice(at, at + 2))
  );
}
