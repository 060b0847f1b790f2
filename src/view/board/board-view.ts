import {
  arrangeBoard,
  type BoardView,
  boardTable,
  USUAL_VIEW,
} from '../../card/board/arrange-board.ts';
import type { Board, BoardRow } from '../../card/board/board.ts';
import type { PlainTable } from '../../card/tables/plain-table.ts';
import boardStyle from '../../styles/board.css?inline';
import listStyle from '../../styles/card-list.css?inline';
import { h } from '../h.ts';
import { applyLateStyle } from '../late-style.ts';
import type { BoardActions, BoardColumn } from './board-column.ts';
import { boardQuestions } from './board-questions.ts';
import { boardRow } from './board-row.ts';
import { boardTools } from './board-tools.ts';
import { columnHead } from './column-head.ts';

/** More rows are told by their number. */
const MOST_ROWS = 1500;

/** Cards side by side: a column each, a row for each thing that they say. */
export function boardView(actions: BoardActions) {
  applyLateStyle(listStyle);
  applyLateStyle(boardStyle);
  let board: Board = { rows: [], questions: [] };
  let columns: readonly BoardColumn[] = [];
  let view: BoardView = USUAL_VIEW;
  const table = h('table', {});
  const rest = h('p', { class: 'muted' });
  const asked = h('div', {});
  const box = h(
    'div',
    { class: 'board-box', role: 'region', 'aria-label': 'Table of the board', tabindex: 0 },
    table,
  );
  const tools = boardTools({
    ...actions,
    change: (part) => change(part),
    shown(): PlainTable {
      const { rows, cards } = arrangeBoard(board, columns.length, view);
      const names = columns.map(({ name }) => name);
      return boardTable(rows, cards, names);
    },
  });
  const element = h(
    'section',
    { class: 'board', 'aria-label': 'Board', 'aria-busy': 'true', tabindex: -1 },
    tools.element,
    asked,
    box,
    rest,
  );

  function change(part: Partial<BoardView>): void {
    view = { ...view, ...part };
    show();
    const { rows } = arrangeBoard(board, columns.length, view);
    actions.say(`${rows.length} of ${board.rows.length} rows.`);
  }

  function sortBy(row: BoardRow): void {
    const { by } = view;
    const isSame = by?.row === row;
    // Once more turns them round, and then they are as they were put there.
    const next = isSame
      ? by?.isReversed
        ? null
        : { row, isReversed: true }
      : { row, isReversed: false };
    view = { ...view, by: next };
    show();
    actions.say(
      next === null
        ? 'The cards are in their own order.'
        : `The cards are in order by ${row.name}.`,
    );
  }

  function show(): void {
    const { activeElement } = document;
    const focused = table.contains(activeElement)
      ? activeElement?.getAttribute('data-control')
      : null;
    const { rows, cards } = arrangeBoard(board, columns.length, view);
    const shown = rows.slice(0, MOST_ROWS);
    const heads = cards.map((card, at) =>
      columnHead(columns[card], {
        isFirst: at === 0,
        isLast: at === cards.length - 1,
        key: columns[card]?.name ?? '',
        canRemove: columns.length > 1,
        open: () => actions.open(card),
        remove: () => actions.remove(card),
        move(by): void {
          view = { ...view, by: null };
          const moved = [...cards];
          moved.splice(at + by, 0, ...moved.splice(at, 1));
          actions.order(moved);
        },
      }),
    );
    const parts = (['fact', 'result'] as const).map((kind) => {
      const some = shown.filter((row) => row.kind === kind);
      const lines = some.map((row, at) =>
        boardRow(row, {
          cards,
          columns,
          key: `${kind} ${row.name} ${row.detail}`,
          isBeside: kind === 'result' && some[at - 1]?.name === row.name,
          sorted: view.by?.row === row ? (view.by.isReversed ? 'descending' : 'ascending') : null,
          sort: () => sortBy(row),
          open: actions.open,
        }),
      );
      return lines.length === 0 ? '' : h('tbody', { 'data-rows': kind }, ...lines);
    });
    table.replaceChildren(
      h('caption', { class: 'visually-hidden' }, `Board of ${columns.length} cards`),
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          h('th', { scope: 'col' }, h('span', { class: 'visually-hidden' }, 'What is said')),
          ...heads,
        ),
      ),
      ...parts,
    );
    rest.textContent = restText(rows.length);
    asked.replaceChildren(...boardQuestions(board.questions, columns, actions.open));
    if (focused) {
      const controls = [...table.querySelectorAll<HTMLButtonElement>('button[data-control]')];
      const same = controls.find(({ dataset }) => dataset['control'] === focused);
      // At the edge a card goes no further; one that was taken off has no control.
      (same?.disabled === false ? same : box).focus({ preventScroll: true });
    }
  }

  function restText(count: number): string {
    if (count === 0 && element.ariaBusy === 'false') {
      return board.rows.length === 0
        ? 'These cards state nothing that could be put side by side.'
        : 'No row is like that.';
    }
    return count > MOST_ROWS ? `${count - MOST_ROWS} more rows are not shown.` : '';
  }

  return {
    element,
    /** `progress`: how far the cards are read; empty once they all are. */
    update(now: Board, of: readonly BoardColumn[], progress: string): void {
      const sorted = view.by?.row;
      const row = now.rows.find(
        ({ name, detail }) => name === sorted?.name && detail === sorted.detail,
      );
      view = { ...view, by: view.by && row ? { ...view.by, row } : null };
      [board, columns] = [now, of];
      element.ariaBusy = String(progress !== '');
      tools.update(columns.length, progress);
      show();
    },
  };
}
