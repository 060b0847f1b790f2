import { type Board, type BoardRow, told } from './board.ts';
import { type BoardCard, type BoardFact, FACTS } from './board-card.ts';
import { joinResults } from './join-results.ts';

const NAMES: Readonly<Record<BoardFact['fact'], string>> = {
  license: 'License',
  base: 'Base model',
  languages: 'Languages',
  data: 'Training data',
  size: 'Parameters',
  context: 'Context length',
};

/** Puts cards side by side. */
export function makeBoard(cards: readonly BoardCard[]): Board {
  const facts = FACTS.map((fact): BoardRow => {
    const cells = cards.map(({ facts: known }) =>
      known.filter((one) => one.fact === fact).map((one) => ({ ...one, as: '' })),
    );
    return {
      ...{ kind: 'fact', name: NAMES[fact], detail: '', unit: '', better: null },
      ...told(cells),
      cells: cells.map((values) => ({ values, isBest: false })),
    };
  });
  const { rows, questions } = joinResults(cards);
  return { rows: [...facts.filter(({ count }) => count > 0), ...rows], questions };
}
