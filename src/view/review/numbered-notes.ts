import type { PlacedNote, ReviewNote } from '../../card/review/review.ts';
import { grouped } from '../../text/grouped.ts';

/** A note with where it is, as the list numbers it; from 1. */
export interface NumberedNote {
  readonly note: ReviewNote;
  readonly placed: PlacedNote;
  readonly number: number;
}

const MOST_OF_NAME = 200;
const RANK = { there: 0, lost: 1, applied: 2 };

/** In the order of the card, then those that have no place in it. */
export function numberNotes(
  notes: readonly ReviewNote[],
  placed: readonly PlacedNote[],
): readonly NumberedNote[] {
  return notes
    .flatMap((note, index) => {
      const place = placed[index];
      return place === undefined ? [] : { note, placed: place };
    })
    .toSorted(
      ({ placed: a }, { placed: b }) =>
        RANK[a.state] - RANK[b.state] || a.line - b.line || a.start - b.start,
    )
    .map((one, index) => ({ ...one, number: index + 1 }));
}

/** What has become of notes that were opened; `card`: the name of the file that they are about. */
export function whatCame(notes: readonly NumberedNote[], card: string): string {
  const of = (state: PlacedNote['state']): number =>
    notes.filter(({ placed }) => placed.state === state).length;
  const [there, applied, lost] = [of('there'), of('applied'), of('lost')];
  const isOfOther = lost > 0 && there + applied === 0;
  const parts = [
    `${counted(there, 'note')} in the card.`,
    applied > 0 && `${counted(applied, 'proposal')} applied already.`,
    lost > 0 && `${counted(lost, 'note')} no longer in it.`,
    isOfOther && `Is it the card that they are about${card && `, ${card.slice(0, MOST_OF_NAME)}`}?`,
  ];
  return parts.filter(Boolean).join(' ');
}

export function counted(count: number, what: string): string {
  return `${grouped(count)} ${what}${count === 1 ? ' is' : 's are'}`;
}
