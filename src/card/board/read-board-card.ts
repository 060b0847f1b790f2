import type { EvalFile } from '../../source/card-source.ts';
import type { ComparedCard } from '../compare/compared-card.ts';
import type { BoardCard } from './board-card.ts';
import { cardFacts } from './card-facts.ts';
import { resultsOfFile, resultsOfIndex } from './results-of-metadata.ts';
import { resultsOfTables } from './results-of-tables.ts';

/** What is known of a card besides its text. */
export interface NamedCard {
  /** Of its file, or its address. */
  readonly name: string;
  readonly evalFiles: readonly EvalFile[];
}

/** More results of one card are no overview. */
const MOST_RESULTS = 2000;

/** What a board shows of a card. */
export function readBoardCard(card: ComparedCard, { name, evalFiles }: NamedCard): BoardCard {
  const { title, facts } = cardFacts(card, name);
  const names = [title, name];
  const tables = resultsOfTables(card, names);
  const results = [
    ...tables.results,
    ...resultsOfIndex(card, names),
    ...evalFiles.flatMap(resultsOfFile),
  ];
  return {
    ...{ title, facts },
    results: results.slice(0, MOST_RESULTS),
    isWhole: card.isWhole && tables.isWhole && results.length <= MOST_RESULTS,
  };
}
