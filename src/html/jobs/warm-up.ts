import type { CardText } from '../../source/card-source.ts';
import { renderCard } from './render-card.ts';
import type { Workers } from './workers.ts';

/** After the second, a browser has compiled well what matters: the first card takes 78 ms of CPU, not 85. */
const ROUNDS = 2;

/** A longer card would take more time than its warmth is worth; in UTF-16 units. */
const MAX_LENGTH = 60_000;

/**
 * Renders a card and throws it away. Afterwards a worker stands ready, and what the next card needs has run once: a browser compiles a function
 * when it is first called, which takes most of the time of the first card.
 */
export async function warmUp(card: CardText, workers: Workers, signal: AbortSignal): Promise<void> {
  const text = card.text.length > MAX_LENGTH ? { ...card, text: '# A title' } : card;
  const options = { base: card.source.base, patience: 'usual', signal } as const;
  try {
    for (let round = 0; round < ROUNDS; round += 1) {
      for await (const _ of renderCard(text, workers, options)) {
        // Nobody looks at it.
      }
    }
    const blocks = [{ code: 'import a', language: 'python' }];
    await workers.ask('highlight', blocks, signal);
  } catch {
    // A card is being opened, which needs the time more; or this browser has no workers, as that card will find out.
  }
}
