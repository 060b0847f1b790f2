import type { ListedCard } from '../../card/list/listed-card.ts';
import { DEADLINES, LISTED_DEADLINE } from '../../limits.ts';
import type { FolderCard } from '../../source/card-source.ts';
import { bytesOf } from '../../source/open-files.ts';
import type { Answer, CheckedCard, FileBytes, Listed } from './jobs.ts';
import { createWorkers } from './workers.ts';

/** What has become of a card: read, checked, or why not. */
export type CardReading = Answer<Listed<ListedCard | CheckedCard>>;

/** More of them take memory, and are no quicker: a card is read in some milliseconds. */
const MOST_WORKERS = 8;

/** So many files are read before their cards' turn: few, as each may be large. */
const AHEAD = 4;

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
      const waiting = readAhead(cards);
      await Promise.all(
        readers.map(async (reader) => {
          for (const { card, reading } of waiting) {
            const { file, ...beside } = card;
            const read = { name: file.name, size: file.size, bytes: await reading };
            // All files of a large folder with each card would cost more than to read it.
            const input =
              job === 'list-card' ? { path: card.path, ...read } : { ...beside, ...read };
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

/** Cards whose bytes are read while those before them are: a worker would only wait for them. */
function* readAhead(cards: readonly FolderCard[]) {
  const started: { readonly card: FolderCard; readonly reading: Promise<FileBytes['bytes']> }[] =
    [];
  for (const card of cards) {
    // It may have been moved or taken away, or may not be read.
    started.push({ card, reading: bytesOf(card.file).catch(() => undefined) });
    if (started.length > AHEAD) {
      yield* started.splice(0, 1);
    }
  }
  yield* started;
}
