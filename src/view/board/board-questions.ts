import type { BoardQuestion } from '../../card/board/board.ts';
import { button, h } from '../h.ts';
import type { BoardActions, BoardColumn } from './board-column.ts';

/** More are folded. */
const MOST_SHOWN = 2;
const MOST = 100;

/** What has to be asked before values are compared; nothing where all is well. */
export function boardQuestions(
  questions: readonly BoardQuestion[],
  columns: readonly BoardColumn[],
  open: BoardActions['open'],
): readonly HTMLElement[] {
  const items = questions.slice(0, MOST).map(({ text, places }) =>
    h(
      'li',
      { 'data-line': places[0]?.line },
      h('span', { dir: 'auto' }, text),
      ...places.map((place) => {
        const title = `Show line ${place.line} of ${columns[place.card]?.source ?? ''}`;
        return button({ class: 'link-button', title }, `line ${place.line}`, () =>
          open(place.card, place),
        );
      }),
    ),
  );
  if (items.length === 0) {
    return [];
  }
  const more = items.length - MOST_SHOWN;
  const folded =
    more > 0 &&
    h(
      'details',
      {},
      h('summary', {}, `${more} more question${more === 1 ? '' : 's'}`),
      h('ul', {}, ...items.slice(MOST_SHOWN)),
    );
  return [
    h(
      'aside',
      { class: 'board-questions', 'aria-label': 'What to ask' },
      h('ul', {}, ...items.slice(0, MOST_SHOWN)),
      folded,
    ),
  ];
}
