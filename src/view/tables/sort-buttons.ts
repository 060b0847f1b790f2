import type { TableView } from '../../card/tables/table-view.ts';
import { h } from '../h.ts';
import type { TableGrid } from './table-grid.ts';

/**
 * Makes each header cell over one column sort the table, by a click and by a button at its end,
 * which the keyboard reaches. Returns what shows the order.
 */
export function sortButtons(
  { headCells, text: { header } }: TableGrid,
  sortBy: (column: number) => void,
): (sort: TableView['sort']) => void {
  // In a header of several rows, the lowest.
  const single = headCells.filter(({ columns }) => columns === 1);
  const heads = new Map(single.map((cell) => [cell.column, cell]));
  const buttons = [...heads].map(([column, { element }]) => {
    const text = header[column] ?? '';
    const name = `Sort by ${text || `column ${column + 1}`}`;
    if (element.localName === 'th') {
      // Else a screen reader reads the button's name with each cell of the column.
      element.ariaLabel ??= text;
    }
    const button = h('button', {
      type: 'button',
      class: 'sort-button',
      title: name,
      'data-ui': true,
    });
    element.append(button);
    element.classList.add('sortable');
    element.addEventListener('click', ({ target }) => {
      const isLink = target instanceof Element && target.closest('a, summary, input') !== null;
      // Who selects what a header says does not want to sort.
      if (target === button || !(isLink || holdsSelection(element))) {
        sortBy(column);
      }
    });
    return { column, element, button, name };
  });
  const show = (sort: TableView['sort']): void => {
    for (const { column, element, button, name } of buttons) {
      const order = sort?.column === column ? sort.order : null;
      button.ariaLabel = order === null ? name : `${name}, now ${order}`;
      button.dataset['order'] = order ?? '';
      // Cells without text are no headers to a screen reader.
      if (element.localName === 'th') {
        element.ariaSort = order ?? 'none';
      }
    }
  };
  show(null);
  return show;
}

function holdsSelection(element: Element): boolean {
  const selection = getSelection();
  return selection?.isCollapsed === false && selection.containsNode(element, true);
}
