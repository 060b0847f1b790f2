import type { Board } from '../../../src/card/board/board.ts';
import { makeBoard } from '../../../src/card/board/make-board.ts';
import { readBoardCard } from '../../../src/card/board/read-board-card.ts';
import { comparedCard } from '../../../src/html/jobs/compare-cards.ts';

/** The board of some texts, called `card-1.md` and so on. */
export function boardOf(...texts: readonly string[]): Board {
  return makeBoard(
    texts.map((text, at) =>
      readBoardCard(comparedCard(text), { name: `card-${at + 1}.md`, evalFiles: [] }),
    ),
  );
}

/** Rows as lines: the name and its detail, then the cells; `*` is best, `–` is nothing. */
export function linesOf({ rows }: Pick<Board, 'rows'>, kind = 'result'): readonly string[] {
  return rows
    .filter((row) => row.kind === kind)
    .map(({ name, detail, unit, cells }) => {
      const said = cells.map(({ values, isBest }) => {
        const texts = values.map(({ text, as }) => (as === '' ? text : `${text} (${as})`));
        return `${texts.join(' and ') || '–'}${isBest ? '*' : ''}`;
      });
      const label = [name, detail && `[${detail}]`, unit].filter(Boolean).join(' ');
      return `${label}: ${said.join(', ')}`;
    });
}
