import { MOST_CARDS } from '../limits.ts';
import type { CardText, Refusal } from './card-source.ts';
import { loadAddress } from './load-card.ts';
import type { Opened } from './open-files.ts';

/** Cards by their addresses, as one thing to be opened, and what did not come. */
export interface LoadedCards {
  readonly opened: Opened;
  readonly refused: readonly Refusal[];
  /** So many addresses found no room. */
  readonly left: number;
}

/** Fetches cards that are to stand beside `first`, where there is one. */
export async function loadCards(
  addresses: readonly string[],
  first: CardText | null,
  allowedHosts: readonly string[],
  signal: AbortSignal,
): Promise<LoadedCards> {
  const named = addresses.slice(0, first === null ? MOST_CARDS : MOST_CARDS - 1);
  const loads = named.map((one) => loadAddress(one, allowedHosts, signal));
  const results = (await Promise.all(loads)).map(({ result }) => result);
  const cards = results.flatMap((one) => (one.kind === 'loaded' ? one.card : []));
  const refused = results.flatMap((one) => (one.kind === 'refused' ? one.refusal : []));
  const [card, ...others] = first === null ? cards : [first, ...cards];
  const [refusal] = refused;
  const left = addresses.length - named.length;
  if (card === undefined) {
    const result =
      refusal === undefined
        ? ({ kind: 'aborted' } as const)
        : { kind: 'refused' as const, refusal };
    return { opened: { result }, refused: [], left };
  }
  const result =
    others.length === 0
      ? ({ kind: 'loaded', card } as const)
      : ({ kind: 'cards', cards: [card, ...others] } as const);
  return { opened: { result }, refused, left };
}
