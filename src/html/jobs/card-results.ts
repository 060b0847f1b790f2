import {
  type CardResults,
  cardResults,
  type ResultsRequest,
} from '../../card/results/card-results.ts';
import { comparedCard } from './compare-cards.ts';

/** Where a table of the page is. */
export interface TablePlace {
  /** In the file, of the block that it is in; null where none is known. */
  readonly line: number | null;
  /** How many tables stand before it in that block, or on the page. */
  readonly before: number;
}

/** What can be written of the results in a card’s tables, and what has to be asked for the rest. */
export function resultsOfCard(
  text: string,
  request: ResultsRequest,
  place: TablePlace | null = null,
): CardResults {
  const card = comparedCard(text);
  const first = card.tables.findIndex(({ line }) => line >= (place?.line ?? 0));
  const table = place === null ? request.table : Math.max(first, 0) + place.before + 1;
  return cardResults(card, { ...request, table });
}
