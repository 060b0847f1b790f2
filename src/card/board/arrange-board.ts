import type { PlainTable } from '../tables/plain-table.ts';
import type { Board, BoardCell, BoardRow } from './board.ts';

export interface BoardView {
  /** The row by which the cards are in order; null: as they were put there. */
  readonly by: { readonly row: BoardRow; readonly isReversed: boolean } | null;
  readonly order: 'given' | 'name' | 'spread';
  readonly shown: 'all' | 'shared' | 'different';
}

export const USUAL_VIEW: BoardView = { by: null, order: 'given', shown: 'all' };

/** The rows and the cards that a reader asks for, in order. */
export function arrangeBoard(
  { rows }: Pick<Board, 'rows'>,
  count: number,
  { by, order, shown }: BoardView,
): { readonly rows: readonly BoardRow[]; readonly cards: readonly number[] } {
  const kept = rows.filter(
    (row) => shown === 'all' || (shown === 'shared' ? row.count > 1 : row.differs),
  );
  const cards = Array.from({ length: count }, (_, card) => card);
  return {
    rows: order === 'given' ? kept : kept.toSorted((a, b) => byKind(a, b) || ORDERS[order](a, b)),
    cards: by === null ? cards : cards.toSorted(inRow(by.row, by.isReversed)),
  };
}

/** What is said of the models stays before what they were measured on. */
function byKind(a: BoardRow, b: BoardRow): number {
  return Number(a.kind === 'result') - Number(b.kind === 'result');
}

const ORDERS: Readonly<Record<'name' | 'spread', (a: BoardRow, b: BoardRow) => number>> = {
  name: (a, b) =>
    a.name.localeCompare(b.name, 'en', { numeric: true }) || a.detail.localeCompare(b.detail, 'en'),
  spread: (a, b) => (b.spread ?? -1) - (a.spread ?? -1),
};

/** The best first, else the largest; by texts where there are no numbers; nothing last. */
function inRow({ cells, better }: BoardRow, isReversed: boolean): (a: number, b: number) => number {
  const sign = (better === 'lower' ? 1 : -1) * (isReversed ? -1 : 1);
  const [numbers, texts] = [cells.map(numberOf), cells.map(textOf)];
  const areNumbers = numbers.some((number) => number !== null);
  return (a, b) => {
    if (areNumbers) {
      const [one = null, other = null] = [numbers[a], numbers[b]];
      return one === null || other === null
        ? Number(one === null) - Number(other === null)
        : sign * (one - other);
    }
    const [one = '', other = ''] = [texts[a], texts[b]];
    const isLast = Number(one === '') - Number(other === '');
    return isLast || one.localeCompare(other, 'en') * (isReversed ? -1 : 1);
  };
}

function numberOf({ values }: BoardCell): number | null {
  return values[0]?.number ?? null;
}

/** A cell on one line. */
export function textOf({ values }: BoardCell): string {
  return values.map(({ text, as }) => (as === '' ? text : `${text} (${as})`)).join(' / ');
}

/** What is shown of a board, as a table of a file. */
export function boardTable(
  rows: readonly BoardRow[],
  cards: readonly number[],
  names: readonly string[],
): PlainTable {
  const best = rows.flatMap(({ cells, better }, row) =>
    cards.flatMap((card, at) =>
      better !== null && cells[card]?.isBest ? [{ row, column: at + 2, direction: better }] : [],
    ),
  );
  return {
    measures: 'rows',
    best,
    header: ['', 'Setting', ...cards.map((card) => names[card] ?? '')],
    rows: rows.map(({ name, detail, unit, cells }) => [
      name,
      [detail, unit].filter(Boolean).join(' · '),
      ...cards.map((card) => textOf(cells[card] ?? { values: [], isBest: false })),
    ]),
  };
}
