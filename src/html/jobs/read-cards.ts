import type { ListedCard } from '../../card/list/listed-card.ts';
import { DEADLINES, LISTED_DEADLINE } from '../../limits.ts';
import type { FolderCard } from '../../source/card-source.ts';
import type { Answer, CheckedCard, Listed } from './jobs.ts';
import { createWorkers } from './workers.ts';

/** What has become of a card: read, checked, or why not. */
export type CardReading = Answer<Listed<ListedCard | CheckedCard>>;

/** More of them take memory, and are no quicker: a card is read in some milliseconds. */
const MOST_WORKERS = 8;

/** Readers of many cards: as many workers as the machine has processors. */
export function openReaders(
  count = navigator.hardwareConcurrency,
  start?: Parameters<typeof createWorkers>[0],
) {
  const deadlines = { ...DEADLINES, ask: LISTED_DEADLINE };
  const length = Math.min(Math.max(count, 1), MOST_WORKERS);
  const readers = Array.from({ length }, () => createWorkers(start, deadlines));
  return {
    /**
     * Tells of each card as soon as it is read. Each worker reads one at a time, so that a card
     * that never ends costs no other its turn. Throws the signal's reason when it aborts.
     */
    async read(
      job: 'list-card' | 'check-listed',
      cards: readonly FolderCard[],
      tell: (card: FolderCard, reading: CardReading) => void,
      signal: AbortSignal,
    ): Promise<void> {
      const waiting = cards.values();
      await Promise.all(
        readers.map(async (reader) => {
          for (const card of waiting) {
            const { path, file } = card;
            // All files of a large folder with each card would cost more than to read it.
            const input = job === 'list-card' ? { path, file } : card;
            tell(card, await reader.ask(job, input, signal));
          }
        }),
      );
    },
    end(): void {
      for (const reader of readers) {
        reader.end();
      }
    },
  };
}
