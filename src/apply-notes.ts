import type { ReviewNote } from './card/review/review.ts';
import type { Ask } from './html/jobs/jobs.ts';
import type { CardChanges } from './view/form/card-changes.ts';
import { counted } from './view/review/numbered-notes.ts';
import { unanswered } from './view/unanswered.ts';

interface ApplyOptions {
  readonly changes: CardChanges;
  readonly ask: Ask;
  readonly tell: (kind: 'alert' | 'note', words: string) => void;
  /** Something was written, and may be taken back. */
  readonly applied: (takeBack: () => void) => void;
}

/** Writes what notes propose into the card, as other changes are that are made here. */
export function applyNotes(
  notes: readonly ReviewNote[],
  { changes, ask, tell, applied: onApplied }: ApplyOptions,
): void {
  const takeBack = async (): Promise<void> => {
    if (changes.canTakeBack) {
      await changes.takeBack();
    } else {
      tell('note', 'The card was changed since: what was applied stays.');
    }
  };
  changes.queue(async () => {
    const asked = await changes.ask(({ text: { text } }) =>
      ask('apply-proposals', { text, notes }),
    );
    if (asked === null) {
      return;
    }
    if (!asked.answer.ok) {
      tell('alert', unanswered('Writing into the card', asked.answer.reason));
      return;
    }
    const { text, applied, left } = asked.answer.value;
    if (applied > 0) {
      await changes.make(text);
      onApplied(() => changes.queue(takeBack));
    }
    const rest = left === 0 ? '' : ` ${left} more for the same places were left.`;
    tell('note', `${counted(applied, 'proposal')} written into the card.${rest}`);
  });
}
