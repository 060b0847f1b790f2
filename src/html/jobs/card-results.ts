import {
  type CardResults,
  cardResults,
  type ResultsRequest,
} from '../../card/results/card-results.ts';
import { comparedCard } from './compare-cards.ts';

/** What can be written of the results in a card’s tables, and what has to be asked for the rest. */
export function resultsOfCard(text: string, request: ResultsRequest): CardResults {
  return cardResults(comparedCard(text), request);
}
