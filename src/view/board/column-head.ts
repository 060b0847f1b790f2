import { markedLine } from '../../text/mark-invisible.ts';
import { button, h } from '../h.ts';
import type { BoardColumn } from './board-column.ts';

interface HeadOptions {
  readonly key: string;
  readonly isFirst: boolean;
  readonly isLast: boolean;
  readonly canRemove: boolean;
  readonly open: () => void;
  readonly remove: () => void;
  /** By so many columns. */
  readonly move: (by: 1 | -1) => void;
}

/** What a column’s card is called, and what can be done with it. */
export function columnHead(
  column: BoardColumn | undefined,
  { key, isFirst, isLast, canRemove, open, remove, move }: HeadOptions,
): HTMLElement {
  const { name = '', source = '', fault = null } = column ?? {};
  const shown = markedLine(name);
  const tool = (sign: string, label: string, disabled: boolean, run: () => void): HTMLElement => {
    const said = `${label}: ${shown}`;
    const attributes = { 'aria-label': said, title: label, 'data-control': `${label} ${key}` };
    return button({ class: 'control', ...attributes, disabled }, sign, run);
  };
  return h(
    'th',
    { scope: 'col' },
    h(
      'div',
      { class: 'board-head' },
      button(
        {
          class: 'link-button board-name',
          dir: 'auto',
          title: 'Open this card',
          'data-control': `open ${key}`,
        },
        shown,
        open,
      ),
      source !== name &&
        h('bdi', { class: 'muted board-source', title: source }, markedLine(source)),
      fault !== null && h('p', { class: 'row-fault', dir: 'auto' }, fault),
      h(
        'div',
        { class: 'board-moves' },
        tool('←', 'Move to the left', isFirst, () => move(-1)),
        tool('→', 'Move to the right', isLast, () => move(1)),
        tool('×', 'Take off the board', !canRemove, remove),
      ),
    ),
  );
}
