import type { BoardCell, BoardRow } from '../../card/board/board.ts';
import type { BoardValue } from '../../card/board/board-card.ts';
import { button, h } from '../h.ts';
import type { BoardColumn } from './board-column.ts';

interface RowOptions {
  /** The columns in order. */
  readonly cards: readonly number[];
  readonly columns: readonly BoardColumn[];
  readonly key: string;
  /** Does it stand below a row of the same data? */
  readonly isBeside: boolean;
  readonly sorted: 'ascending' | 'descending' | null;
  readonly sort: () => void;
  readonly open: (card: number, value: Pick<BoardValue, 'line' | 'file'>) => void;
}

const BETTER = { higher: ' ↑', lower: ' ↓' } as const;
/** A value with more decimals is told by its first ones. */
const LONG_NUMBER = /(\d[.,]\d{4})\d{2,}/g;

/** What each card says of one thing. */
export function boardRow(
  row: BoardRow,
  { cards, columns, key, isBeside, sorted, sort, open }: RowOptions,
): HTMLElement {
  const { name, detail, unit, better, kind, cells } = row;
  const label = [name, detail].filter(Boolean).join(', ');
  const title = `Put the cards in order by ${label}`;
  const about = [detail, unit].filter(Boolean).join(' · ');
  const head = h(
    'th',
    { scope: 'row', 'aria-sort': sorted ?? undefined, 'data-beside': isBeside },
    button(
      { class: 'link-button board-sort', title, dir: 'auto', 'data-control': key },
      name,
      sort,
    ),
    better !== null &&
      h(
        'span',
        { class: 'muted', title: `${better} is better` },
        BETTER[better],
        h('span', { class: 'visually-hidden' }, ` ${better} is better`),
      ),
    about !== '' && h('span', { class: 'muted board-detail', dir: 'auto' }, about),
  );
  return h(
    'tr',
    { 'data-row': kind },
    head,
    ...cards.map((card) => {
      const cell = cells[card] ?? { values: [], isBest: false };
      return boardCell(cell, columns[card]?.source ?? '', (value) => open(card, value));
    }),
  );
}

function boardCell(
  { values, isBest }: BoardCell,
  source: string,
  open: (value: BoardValue) => void,
): HTMLElement {
  const [first] = values;
  if (first === undefined) {
    const none = h('span', { 'aria-hidden': 'true' }, '–');
    return h(
      'td',
      { class: 'board-none' },
      none,
      h('span', { class: 'visually-hidden' }, 'not stated'),
    );
  }
  const isNumber = values.every(({ number }) => number !== null);
  return h(
    'td',
    { 'data-line': first.line, 'data-best': isBest, 'data-number': isNumber },
    ...values.map((value) => {
      const { text, as, line, file, from } = value;
      const title = `${from}, line ${line} of ${file ?? source}`;
      const short = text.replace(LONG_NUMBER, '$1…');
      return h(
        'div',
        {},
        button(
          {
            class: 'link-button',
            dir: 'auto',
            title: short === text ? title : `${text}: ${title}`,
          },
          short,
          () => open(value),
        ),
        as !== '' && h('span', { class: 'muted' }, ` = ${as}`),
      );
    }),
    isBest && h('span', { class: 'visually-hidden' }, 'best'),
  );
}
