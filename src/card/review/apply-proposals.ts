import { plainLines, withLineEnds } from '../../text/line-ends.ts';
import { placeNotes } from './place-notes.ts';
import type { ReviewNote } from './review.ts';

export interface AppliedProposals {
  readonly text: string;
  readonly applied: number;
  /** What is proposed for a place for which another note has proposed something before. */
  readonly left: number;
}

/** Writes what notes propose into their card: what stands there already, or has no place, is none. */
export function applyProposals(text: string, notes: readonly ReviewNote[]): AppliedProposals {
  const plain = plainLines(text);
  const proposals = placeNotes(text, notes)
    .flatMap(({ state, start, end }, index) => {
      const { proposal = null, quote } = notes[index] ?? {};
      const isOne = state === 'there' && proposal !== null && proposal !== quote;
      return isOne ? { start, end: removed(plain, start, end, proposal), proposal } : [];
    })
    .toSorted((a, b) => a.start - b.start);
  const parts: string[] = [];
  let at = 0;
  let applied = 0;
  for (const { start, end, proposal } of proposals) {
    if (start >= at) {
      parts.push(plain.slice(at, start), plainLines(proposal));
      applied += 1;
      at = end;
    }
  }
  const now = parts.join('') + plain.slice(at);
  return { text: withLineEnds(now, text), applied, left: proposals.length - applied };
}

/** Whole lines are taken out with the end of the last one. */
function removed(plain: string, start: number, end: number, proposal: string): number {
  const isWhole = (start === 0 || plain[start - 1] === '\n') && plain[end] === '\n';
  return proposal === '' && isWhole ? end + 1 : end;
}
